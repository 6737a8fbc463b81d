import { expect, test } from 'vitest'
import { hyphenated } from './hyphenation'

test('long words of headings may be parted between syllables, and read the same', () => {
  expect(hyphenated('Licensing')).toBe('Li\u00ADcens\u00ADing')
  expect(hyphenated('Public service').replaceAll('\u00AD', '')).toBe('Public service')
  expect(hyphenated('行政许可')).toBe('行政许可')
})

import { expect, test } from 'vitest'
import { bound, headingWords, hyphenated } from './hyphenation'

test('long words of headings may be parted between syllables, and read the same', () => {
  expect(hyphenated('Licensing')).toBe('Li\u00ADcens\u00ADing')
  expect(hyphenated('Public service').replaceAll('\u00AD', '')).toBe('Public service')
  expect(hyphenated('行政许可')).toBe('行政许可')
})

test('a Chinese heading breaks between its words and not inside them', () => {
  expect(headingWords('行政许可')).toEqual(['行政', '许可'])
  expect(headingWords('公共服务事项')).toEqual(['公共', '服务', '事项'])
  expect(headingWords('本单位自设类别')).toEqual(['本单位', '自设', '类别'])
  expect(headingWords('风险点')).toEqual(['风险点'])
  expect(headingWords('其他')).toEqual(['其他'])
  expect(headingWords('Licensing')).toEqual(['Li\u00ADcens\u00ADing'])
})

test('a number stays with what it counts', () => {
  expect(bound('共有 1,557 个，占 64.8 %')).toBe('共有 1,557\u00A0个，占 64.8\u00A0%')
  expect(bound('没有数')).toBe('没有数')
})

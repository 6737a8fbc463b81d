import { expect, test } from 'vitest'
import { contrast, hexOf, seriesColours, severityColour, textOn } from './colour'

test('text on every level and series colour reaches 4.5 : 1', () => {
  for (const colour of [...Object.values(severityColour), ...seriesColours]) {
    expect(contrast(colour, textOn(colour)), colour).toBeGreaterThanOrEqual(4.5)
  }
})

test('colours are understood as templates write them', () => {
  expect(hexOf('红')).toBe('#c62828')
  expect(hexOf('#c00')).toBe('#cc0000')
  expect(hexOf('#C62828')).toBe('#C62828')
  expect(hexOf('mauve')).toBe('#d5dae1')
})

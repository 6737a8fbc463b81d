import { expect, test } from 'vitest'
import { changesIn } from './detail-page'
import { pathOf } from './form-page'

test('changes are read from what the audit entry recorded, as object or as text', () => {
  const change = [{ field: 'name', before: '甲', after: '乙' }]
  expect(changesIn({ name: { before: '甲', after: '乙' } })).toEqual(change)
  expect(changesIn('{"name":{"before":"甲","after":"乙"}}')).toEqual(change)
  expect(changesIn({ name: '甲' })).toEqual([{ field: 'name', after: '甲' }])
  expect(changesIn('not json')).toEqual([])
})

test('a field the server names leads to the field of the form', () => {
  expect(pathOf('bases[0].title')).toEqual(['bases', 0, 'title'])
  expect(pathOf('bases.2.text')).toEqual(['bases', 2, 'text'])
  expect(pathOf('name')).toEqual(['name'])
})

test("the unit's own fields show by their values", () => {
  expect(changesIn({ custom: { before: '{}', after: '{"window":"综合窗口","since":"2011-06-30"}' } })).toEqual([
    { field: 'custom', before: '', after: '综合窗口；2011-06-30' },
  ])
})

import { expect, test } from 'vitest'
import { changesIn, worded } from './detail-page'
import { pathOf } from './form-page'

test('changes are read from what the audit entry recorded, as object or as text', () => {
  const change = [{ field: 'name', before: '甲', after: '乙' }]
  expect(changesIn({ name: { before: '甲', after: '乙' } })).toEqual(change)
  expect(changesIn('{"name":{"before":"甲","after":"乙"}}')).toEqual(change)
  expect(changesIn({ name: '甲' })).toEqual([{ field: 'name', after: '甲' }])
  expect(changesIn('not json')).toEqual([])
})

test('a thing recorded whole, before and after, shows what differs', () => {
  const before = { name: '卫生局', staff: 12, level: 'COUNTY' }
  expect(
    changesIn({ before, after: { ...before, name: '卫生健康局', vertical: true }, contactChanged: false }),
  ).toEqual([
    { field: 'name', before: '卫生局', after: '卫生健康局' },
    { field: 'vertical', before: undefined, after: true },
  ])
  expect(changesIn({ before, after: before, contactChanged: true })).toEqual([{ field: 'contactChanged', after: true }])
})

test('a field the server names leads to the field of the form', () => {
  expect(pathOf('bases[0].title')).toEqual(['bases', 0, 'title'])
  expect(pathOf('bases.2.text')).toEqual(['bases', 2, 'text'])
  expect(pathOf('name')).toEqual(['name'])
})

test("the unit's own fields show by their values", () => {
  const values = { window: '综合窗口', since: '2011-06-30' }
  expect(changesIn({ custom: values })).toEqual([{ field: 'custom', after: values }])
  expect(changesIn({ custom: { before: '', after: values } })).toEqual([{ field: 'custom', before: '', after: values }])
  expect(worded('direction', undefined)).toBe('')
  expect(worded('custom', values)).toBe('综合窗口；2011-06-30')
})

test('recorded bases and measures read as people write them', () => {
  expect(worded('bases', [{ type: 'LAW', title: '行政许可法', article: '第四十二条' }])).toBe(
    '《行政许可法》第四十二条（法律）',
  )
  expect(worded('measures', [{ mechanism: 'RESTRAINT', text: '双人审核', dueOn: '2026-12-31' }])).toBe(
    '制约机制：双人审核（完成期限 2026-12-31）',
  )
  expect(worded('counts', [{ sheet: '职权', create: 2, update: 1 }])).toBe('职权：新增 2、更新 1')
})

import { expect, test } from 'vitest'
import type { FlowTable } from '@/shared/api/types'
import { insertedBelow, moved, started, statutory, waysTo, without } from './flow-table'

const targets = (table: FlowTable) =>
  table.steps.map((step) => `${step.key}>${(step.next ?? []).map((n) => n.to).join()}`)

test('a row is put on the way between two others', () => {
  expect(targets(insertedBelow(started(), 0))).toEqual(['s1>s3', 's3>z', 'z>'])
})

test('a row below the end, or below a branch, leads nowhere by itself', () => {
  expect(targets(insertedBelow(started(), 1))).toEqual(['s1>z', 'z>', 's3>'])
})

test('what led to a removed row leads on, once', () => {
  const three = insertedBelow(started(), 0)
  const branch = {
    ...three,
    steps: three.steps.map((step) =>
      step.key === 's1'
        ? {
            ...step,
            incompatible: ['s3'],
            timeout: { to: 's3', stops: true },
            next: [
              { to: 's3', otherwise: false },
              { to: 'z', otherwise: true },
            ],
          }
        : step,
    ),
  }

  const left = without(branch, 's3')

  expect(targets(left)).toEqual(['s1>z', 'z>'])
  expect(left.steps[0]).toMatchObject({ incompatible: [], timeout: null })
})

test('rows move within the table and not out of it', () => {
  expect(moved(started(), 0, 1).steps.map((step) => step.key)).toEqual(['z', 's1'])
  expect(moved(started(), 0, -1).steps.map((step) => step.key)).toEqual(['s1', 'z'])
})

test('ways that stay keep their conditions', () => {
  const step = { key: 'd', kind: 'DECISION' as const, name: '', next: [{ to: 'a', label: 'yes', otherwise: false }] }

  expect(waysTo(step, ['b', 'a'])).toEqual([
    { to: 'b', otherwise: false },
    { to: 'a', label: 'yes', otherwise: false },
  ])
})

test('a normative document alone makes no step statutory', () => {
  const step = { key: 'a', kind: 'TASK' as const, name: '' }

  expect(statutory({ ...step, bases: [{ type: 'NORMATIVE_DOCUMENT', title: 'x' }] })).toBe(false)
  expect(statutory({ ...step, bases: [{ type: 'LOCAL_RULE', title: 'x' }] })).toBe(true)
})

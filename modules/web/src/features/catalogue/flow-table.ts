import type { FlowStep, FlowTable } from '@/shared/api/types'

export const kinds = ['TASK', 'DECISION', 'PARALLEL', 'INCLUSIVE', 'END'] as const

/** What the server leaves out of a row is nothing, or none. */
export const of = <T>(list: T[] | null | undefined): T[] => list ?? []

function unusedKey(steps: FlowStep[]): string {
  let number = steps.length + 1
  while (steps.some((step) => step.key === `s${number}`)) number++
  return `s${number}`
}

function blank(key: string, kind: FlowStep['kind'], next: FlowStep['next']): FlowStep {
  return { key, kind, name: '', next: next ?? [] }
}

const way = (to: string) => ({ to, otherwise: false })

/** A new row below the one at the index, on its way: whatever led from there now leads on from the new row. */
export function insertedBelow(table: FlowTable, index: number, kind: FlowStep['kind'] = 'TASK'): FlowTable {
  const key = unusedKey(table.steps)
  const before = table.steps[index]
  const onTheWay = before !== undefined && before.kind !== 'END' && of(before.next).length <= 1
  const added = blank(key, kind, kind !== 'END' && onTheWay ? of(before.next) : [])
  const steps = table.steps.map((step, at) => (at === index && onTheWay ? { ...step, next: [way(key)] } : step))
  steps.splice(index + 1, 0, added)
  return { ...table, steps }
}

/** Without the row: what led to it leads to where it led, and nothing else names it any more. */
export function without(table: FlowTable, key: string): FlowTable {
  const gone = table.steps.find((step) => step.key === key)
  const onward = of(gone?.next)[0]?.to
  const steps = table.steps
    .filter((step) => step.key !== key)
    .map((step) => ({
      ...step,
      next: of(step.next)
        .map((next) => (next.to === key && onward !== undefined ? { ...next, to: onward } : next))
        .filter((next, at, all) => next.to !== key && all.findIndex((other) => other.to === next.to) === at),
      incompatible: of(step.incompatible).filter((other) => other !== key),
      timeout: step.timeout?.to === key ? null : (step.timeout ?? null),
    }))
  return { ...table, steps }
}

export function moved(table: FlowTable, index: number, by: number): FlowTable {
  const steps = [...table.steps]
  const [step] = steps.splice(index, 1)
  if (step) steps.splice(Math.min(Math.max(index + by, 0), table.steps.length - 1), 0, step)
  return { ...table, steps }
}

export function patched(table: FlowTable, key: string, change: Partial<FlowStep>): FlowTable {
  return { ...table, steps: table.steps.map((step) => (step.key === key ? { ...step, ...change } : step)) }
}

/** The chosen steps as ways; those that were there keep their conditions. */
export function waysTo(step: FlowStep, keys: string[]): FlowStep['next'] {
  return keys.map((key) => of(step.next).find((next) => next.to === key) ?? way(key))
}

/** The table that most flows begin with: one step, and the end. */
export function started(): FlowTable {
  return { steps: [blank('s1', 'TASK', [way('z')]), blank('z', 'END', [])] }
}

export const statutoryTypes = ['LAW', 'ADMINISTRATIVE_REGULATION', 'LOCAL_REGULATION', 'DEPARTMENT_RULE', 'LOCAL_RULE']

export function statutory(step: FlowStep): boolean {
  return of(step.bases).some((basis) => statutoryTypes.includes(basis.type))
}

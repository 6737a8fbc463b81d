/*
 * What can be compared, by what, and in which columns. Figures are stored for single dimensions and for some pairs, so
 * rows, columns and filters together may name two dimensions at most; what is not stored is not offered.
 */
export const measures = [
  'POWER',
  'RISK_POINT',
  'POWER_GRADED',
  'CONTROL_MEASURE',
  'INSTITUTION',
  'PUBLIC_SERVICE',
  'STAFF',
  'ESTABLISHMENT',
] as const
export type Measure = (typeof measures)[number]

/** Rows that are places or groups of units; they go with everything. */
const groups = ['region', 'unit', 'unitCategory', 'sectorLine']

interface Stored {
  dimensions: string[]
  pairs: [string, string][]
}

const stored: Record<Measure, Stored> = {
  POWER: {
    dimensions: ['powerCategory', 'holderLayer', 'direction'],
    pairs: [
      ['powerCategory', 'holderLayer'],
      ['powerCategory', 'direction'],
      ['holderLayer', 'direction'],
    ],
  },
  RISK_POINT: {
    dimensions: ['severity', 'holderLayer', 'powerCategory'],
    pairs: [
      ['severity', 'holderLayer'],
      ['severity', 'powerCategory'],
    ],
  },
  POWER_GRADED: {
    dimensions: ['severity', 'holderLayer', 'powerCategory', 'direction'],
    pairs: [
      ['severity', 'holderLayer'],
      ['severity', 'powerCategory'],
    ],
  },
  CONTROL_MEASURE: { dimensions: ['severity'], pairs: [] },
  INSTITUTION: { dimensions: [], pairs: [] },
  PUBLIC_SERVICE: { dimensions: ['holderLayer', 'direction'], pairs: [] },
  STAFF: { dimensions: [], pairs: [] },
  ESTABLISHMENT: { dimensions: [], pairs: [] },
}

export function measureOf(value: string | undefined): Measure {
  return measures.find((measure) => measure === value) ?? 'POWER'
}

/** Whether units approve what is counted; people, established posts and institutions are as they are registered. */
export function needsApproval(measure: Measure): boolean {
  return measure !== 'STAFF' && measure !== 'ESTABLISHMENT' && measure !== 'INSTITUTION'
}

export function hasDimension(measure: Measure, dimension: string): boolean {
  return stored[measure].dimensions.includes(dimension)
}

/** Whether figures split by all of these at once are kept. */
function kept(measure: Measure, dimensions: string[]): boolean {
  const asked = [...new Set(dimensions)]
  if (!asked.every((dimension) => hasDimension(measure, dimension))) return false
  if (asked.length <= 1) return true
  return (
    asked.length === 2 && stored[measure].pairs.some((pair) => asked.every((dimension) => pair.includes(dimension)))
  )
}

/** @param filters the dimensions of which one value is chosen */
export function rowsFor(measure: Measure, filters: string[] = []): string[] {
  return [...groups, ...stored[measure].dimensions.filter((dimension) => kept(measure, [dimension, ...filters]))]
}

/** The columns for a measure, without the dimension that already makes the rows. */
export function columnsFor(measure: Measure, by: string, filters: string[] = []): string[] {
  const taken = groups.includes(by) ? filters : [by, ...filters]
  const columns = stored[measure].dimensions.filter(
    (dimension) => dimension !== by && kept(measure, [dimension, ...taken]),
  )
  return [...columns, 'none']
}

/** The choice as asked for, or the nearest that makes sense for this measure. */
export function settle(asked: string | undefined, offered: string[]): string {
  return asked !== undefined && offered.includes(asked) ? asked : (offered[0] ?? 'none')
}

/** What can be compared, by what, and in which columns; combinations that say nothing are not offered. */
export const measures = ['POWER', 'RISK_POINT', 'POWER_GRADED', 'CONTROL_MEASURE'] as const
export type Measure = (typeof measures)[number]

export const dimensions = [
  'region',
  'unit',
  'unitCategory',
  'sectorLine',
  'powerCategory',
  'severity',
  'holderLayer',
] as const

const columnsOf: Record<Measure, readonly string[]> = {
  POWER: ['powerCategory', 'holderLayer', 'direction', 'none'],
  RISK_POINT: ['severity', 'holderLayer', 'none'],
  POWER_GRADED: ['severity', 'none'],
  CONTROL_MEASURE: ['none'],
}

const rowsWithout: Record<Measure, readonly string[]> = {
  POWER: ['severity'],
  RISK_POINT: ['powerCategory'],
  POWER_GRADED: ['powerCategory', 'holderLayer'],
  CONTROL_MEASURE: ['powerCategory', 'severity', 'holderLayer'],
}

export function measureOf(value: string | undefined): Measure {
  return measures.find((measure) => measure === value) ?? 'POWER'
}

export function rowsFor(measure: Measure): string[] {
  return dimensions.filter((dimension) => !rowsWithout[measure].includes(dimension))
}

/** The columns for a measure, without the dimension that already makes the rows. */
export function columnsFor(measure: Measure, by: string): string[] {
  return columnsOf[measure].filter((column) => column !== by)
}

/** The choice as asked for, or the nearest that makes sense for this measure. */
export function settle(asked: string | undefined, offered: string[]): string {
  return asked !== undefined && offered.includes(asked) ? asked : (offered[0] ?? 'none')
}

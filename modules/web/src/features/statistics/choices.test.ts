import { expect, test } from 'vitest'
import { columnsFor, measureOf, rowsFor, settle } from './choices'

test('what makes the rows is not offered as columns again', () => {
  expect(columnsFor('POWER', 'powerCategory')).not.toContain('powerCategory')
  expect(columnsFor('POWER', 'region')).toContain('powerCategory')
})

test('rows and columns together name only what is stored', () => {
  expect(rowsFor('POWER')).not.toContain('severity')
  expect(columnsFor('RISK_POINT', 'holderLayer')).toEqual(['severity', 'none'])
  expect(columnsFor('CONTROL_MEASURE', 'severity')).toEqual(['none'])
})

test('people are compared by place and kind of unit only', () => {
  expect(rowsFor('STAFF')).toEqual(['region', 'unit', 'unitCategory', 'sectorLine'])
  expect(columnsFor('STAFF', 'region')).toEqual(['none'])
})

test('a filter takes one of the two dimensions', () => {
  expect(columnsFor('POWER', 'holderLayer', ['powerCategory'])).toEqual(['powerCategory', 'none'])
  expect(columnsFor('POWER', 'region', ['powerCategory'])).toContain('direction')
  expect(rowsFor('RISK_POINT', ['holderLayer'])).not.toContain('powerCategory')
})

test('an address with a choice that does not exist falls back to the first', () => {
  expect(measureOf('NONSENSE')).toBe('POWER')
  expect(settle('severity', columnsFor('POWER', 'region'))).toBe('powerCategory')
})

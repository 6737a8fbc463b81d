import type { OwnItem } from '@/shared/api/types'
import { listed } from '@/shared/i18n/format'
import { labelOf, translate } from '@/shared/i18n/i18n'

/** An item of a list, as a template would write it. */
export type Item = Record<string, string | number | boolean | string[]>

export const itemOf = (row: OwnItem): Item => row.item

const columns: Record<string, string[]> = {
  levels: ['label', 'code', 'severity', 'sort'],
  kinds: ['label', 'code', 'sort'],
  powerCategories: ['label', 'code', 'national', 'sort'],
  customFields: ['label', 'type', 'required', 'categories', 'help'],
}

/** The fields of a list that are shown in its table. */
export const columnsOf = (list: string): string[] => columns[list] ?? ['label', 'code']

/** A field as people read it; categories by their names. */
export function textOf(row: OwnItem, field: string, categories: Item[] = []): string {
  const value = itemOf(row)[field]
  if (value === undefined || value === '') return field === 'required' ? translate('ownLists.no') : '—'
  if (typeof value === 'boolean') return translate(value ? 'ownLists.yes' : 'ownLists.no')
  if (Array.isArray(value)) return value.length === 0 ? '—' : listed(value.map((code) => named(code, categories)))
  if (field === 'severity') return labelOf('severity', String(value))
  if (field === 'national') return labelOf('nationalCategory', String(value))
  if (field === 'type') return labelOf('ownFieldType', String(value))
  return String(value)
}

function named(code: string, categories: Item[]): string {
  const label = categories.find((category) => category['code'] === code)?.['label']
  return typeof label === 'string' ? label : code
}

import { Table, Tag } from 'antd'
import type { TableColumnType } from 'antd'
import type { TemplateDifference } from '@/shared/api/types'
import { saidOf } from '@/shared/i18n/format'
import { labelOf, translate, useText } from '@/shared/i18n/i18n'
import { Nothing } from '@/shared/ui/states'

const colours: Record<TemplateDifference['effect'], string> = {
  ADDED: 'green',
  CHANGED: 'blue',
  REMOVED: 'default',
  KEPT: 'gold',
  CONFLICT: 'red',
}

export const differenceKey = ({ section, list, code, field }: TemplateDifference) =>
  `${section}/${list}/${code}${field ? `/${field}` : ''}`

/** Which texts say what the codes of a field mean. */
const coded: Record<string, string> = {
  mode: 'monitoringMode',
  phase: 'phase',
  institutionKind: 'institutionKind',
  institutionPhase: 'institutionPhase',
  direction: 'direction',
  holderLayer: 'holderLayer',
  ownerType: 'ownerType',
  severity: 'severity',
  type: 'fieldType',
}

/** Fields whose name says something else in another list. */
function named({ list, field }: TemplateDifference): string | undefined {
  const own: Record<string, string> = { kind: 'institutionKind', phase: 'institutionPhase' }
  return (list === 'typicalInstitutions' && field ? own[field] : undefined) ?? field
}

function worded(row: TemplateDifference, value: string | undefined): string {
  if (value === undefined) return '—'
  const field = named(row)
  if (field && (value === 'true' || value === 'false')) return translate(value === 'true' ? 'yes' : 'no')
  const prefix = field ? coded[field] : undefined
  return prefix ? labelOf(prefix, value) : value
}

/** What a version changes, item by item; with what the unit has, where a unit is asked. */
export function TemplateDifferences({
  differences,
  label,
  empty,
  withOwn = false,
  choice,
}: {
  differences: TemplateDifference[]
  label: string
  empty: string
  withOwn?: boolean
  choice?: TableColumnType<TemplateDifference>
}) {
  const t = useText()
  const columns: TableColumnType<TemplateDifference>[] = [
    { title: t('update.list'), key: 'list', width: 110, render: (_, row) => labelOf('templateList', row.list) },
    {
      title: t('update.item'),
      key: 'item',
      render: (_, row) => (row.field ? saidOf(row.label, labelOf('templateField', named(row) ?? '')) : row.label),
    },
    { title: t('update.before'), key: 'base', render: (_, row) => worded(row, row.base) },
    { title: t('update.after'), key: 'theirs', render: (_, row) => worded(row, row.theirs) },
  ]
  if (withOwn) columns.push({ title: t('update.mine'), key: 'mine', render: (_, row) => worded(row, row.mine) })
  columns.push({
    title: t('update.effect'),
    key: 'effect',
    width: 130,
    render: (_, row) => (
      <Tag color={colours[row.effect]}>{labelOf(withOwn ? 'templateEffect' : 'templateChange', row.effect)}</Tag>
    ),
  })
  if (choice) columns.push(choice)
  return (
    <Table<TemplateDifference>
      size="small"
      rowKey={differenceKey}
      aria-label={label}
      dataSource={differences}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false, size: 'small' }}
      locale={{ emptyText: <Nothing text={empty} /> }}
      columns={columns}
    />
  )
}

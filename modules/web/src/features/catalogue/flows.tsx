import { useQuery } from '@tanstack/react-query'
import { Tag } from 'antd'
import { Link } from 'react-router'
import { api } from '@/shared/api/http'
import type { FlowPage, FlowRow } from '@/shared/api/types'
import { day, number } from '@/shared/i18n/format'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { ListPage } from '@/shared/ui/list-page'
import { labelledOptions } from '@/shared/ui/options'
import { LevelTag } from '@/shared/ui/tags'
import { WorkbookTools } from '@/shared/ui/workbook-tools'
import { levelsQuery, powerCategoriesQuery } from './query'

const standings = ['NONE', 'DRAFT', 'PUBLISHED', 'REDESIGNED', 'OWING'] as const

/** All powers with their flows, and how many steps the unit has saved. */
export function Flows() {
  const t = useText()
  const categories = useQuery(powerCategoriesQuery)
  const levels = useQuery(levelsQuery)
  const levelOf = (code: string) => levels.data?.items.find((level) => level.code === code)
  return (
    <ListPage<FlowRow, FlowPage>
      title={t('flows.title')}
      name="flows"
      actions={<WorkbookTools of="flow-steps" />}
      load={(query, signal) => api.get('/flows', query, signal)}
      rowKey={(row) => row.id}
      empty={{ text: t('flows.empty'), action: <Link to="/powers">{t('powers.title')}</Link> }}
      summary={({ total, unit }) => (
        <span data-testid="flow-totals">
          {t('flows.count', {
            count: number(total),
            powers: number(unit.powers),
            published: number(unit.published),
            redesigned: number(unit.redesigned),
            saved: number(unit.stepsBefore - unit.stepsAfter),
            before: number(unit.stepsBefore),
            after: number(unit.stepsAfter),
            removed: number(unit.stepsRemoved),
            statutory: number(unit.statutoryRemoved),
          })}
          {unit.grave > 0 && t('flows.owing', { grave: number(unit.grave), owing: number(unit.owing) })}
        </span>
      )}
      filters={[
        { name: 'q', label: t('powers.search') },
        { name: 'category', label: t('power.category'), options: labelledOptions(categories.data?.items) },
        {
          name: 'flow',
          label: t('flow.name'),
          options: standings.map((value) => ({ value, label: labelOf('standing', value) })),
        },
        { name: 'level', label: t('power.level'), options: labelledOptions(levels.data?.items) },
      ]}
      columns={[
        { key: 'code', title: t('power.code'), width: 130, sortable: true, render: (row) => row.code },
        {
          key: 'name',
          title: t('power.name'),
          sortable: true,
          render: (row) => <Link to={`/powers/${row.id}/flow`}>{row.name}</Link>,
        },
        { key: 'category', title: t('power.category'), sortable: true, render: (row) => row.categoryLabel ?? '—' },
        {
          key: 'level',
          title: t('power.level'),
          sortable: true,
          render: (row) => {
            const level = row.level ? levelOf(row.level) : undefined
            return level ? <LevelTag label={level.label} colour={level.colour} /> : (row.level ?? '—')
          },
        },
        {
          key: 'publishedOn',
          title: t('flow.publishedFlow'),
          sortable: true,
          render: (row) => (
            <>
              {row.published ? `${t('flow.versionNo', { no: row.published })} ${day(row.publishedOn)}` : '—'}{' '}
              {row.draft && <Tag color="gold">{t('flows.draftOf', { no: row.draft })}</Tag>}
            </>
          ),
        },
        {
          key: 'steps',
          title: t('flow.stepsNow'),
          right: true,
          sortable: true,
          render: (row) =>
            row.steps == null
              ? '—'
              : row.stepsBefore == null
                ? number(row.steps)
                : `${number(row.stepsBefore)} → ${number(row.steps)}`,
        },
        {
          key: 'stepsRemoved',
          title: t('flow.removed'),
          right: true,
          sortable: true,
          render: (row) => (row.stepsRemoved == null ? '—' : number(row.stepsRemoved)),
        },
      ]}
    />
  )
}

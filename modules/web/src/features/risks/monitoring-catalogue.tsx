import { DownloadOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Tag } from 'antd'
import { Link } from 'react-router'
import { api, download } from '@/shared/api/http'
import type { MonitoredPower, MonitoredPowerPage } from '@/shared/api/types'
import { day, listed, number } from '@/shared/i18n/format'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { ListPage } from '@/shared/ui/list-page'
import { labelledOptions, optionsOf } from '@/shared/ui/options'
import { LevelTag } from '@/shared/ui/tags'
import { Term } from '@/shared/ui/term'
import { useAction } from '@/shared/ui/use-action'
import { useAddress } from '@/shared/ui/use-address'
import { powerCategoriesQuery, riskLevelsQuery } from './query'

const filters = ['q', 'category', 'level', 'gap'] as const

/** What is monitored, and who watches it: powers, risk points, levels and plans put together. */
export function MonitoringCatalogue() {
  const t = useText()
  const [get] = useAddress()
  const levels = useQuery(riskLevelsQuery)
  const categories = useQuery(powerCategoriesQuery)
  const asked = Object.fromEntries(filters.map((name) => [name, get(name)]))
  const exported = useAction(() => download('/monitoring-catalogue/workbook', asked, 'monitoring-catalogue.xlsx'))
  return (
    <ListPage<MonitoredPower, MonitoredPowerPage>
      title={t('monitored.title')}
      intro={<Term help={t('monitored.help')}>{t('monitored.intro')}</Term>}
      actions={<Link to="/monitoring">{t('monitored.toPlans')}</Link>}
      name="monitoring-catalogue"
      load={(query, signal) => api.get('/monitoring-catalogue', query, signal)}
      rowKey={(row) => row.id}
      empty={{ text: t('monitored.empty'), action: <Link to="/powers">{t('nav.powers')}</Link> }}
      summary={(page) =>
        t('monitored.count', {
          count: number(page.total),
          points: number(page.points),
          unsearched: number(page.unsearched),
          ungraded: number(page.ungraded),
          unissued: number(page.unissued),
        })
      }
      ownExport
      tools={
        <Button icon={<DownloadOutlined />} loading={exported.isPending} onClick={() => exported.mutate()}>
          {t('export')}
        </Button>
      }
      filters={[
        { name: 'q', label: t('monitored.search') },
        { name: 'category', label: t('power.category'), options: labelledOptions(categories.data?.items) },
        { name: 'level', label: t('risk.level'), options: labelledOptions(levels.data?.items) },
        { name: 'gap', label: t('monitored.gap'), options: optionsOf('monitoringGap') },
      ]}
      columns={[
        {
          key: 'name',
          title: t('power.name'),
          sortable: true,
          render: (row) => (
            <div className="name-cell">
              <Link to={`/powers/${row.id}`}>{row.name}</Link>
            </div>
          ),
        },
        { key: 'code', title: t('power.code'), sortable: true, optional: true, render: (row) => row.code },
        {
          key: 'category',
          title: t('power.category'),
          sortable: true,
          roomy: true,
          render: (row) => row.categoryLabel ?? '—',
        },
        { key: 'exerciser', title: t('power.exerciser'), optional: true, render: (row) => row.exerciser ?? '—' },
        {
          key: 'confirmedNo',
          title: t('monitored.confirmedNo'),
          optional: true,
          render: (row) => row.confirmedNo ?? '—',
        },
        { key: 'issueNo', title: t('monitored.issueNo'), render: (row) => row.issueNo ?? '—' },
        {
          key: 'points',
          title: t('monitored.points'),
          sortable: true,
          right: true,
          render: (row) => <Points row={row} />,
        },
        { key: 'level', title: t('risk.level'), sortable: true, render: (row) => <Level row={row} /> },
        {
          key: 'mode',
          title: t('monitoring.mode'),
          render: (row) => (row.mode == null ? '—' : labelOf('monitoringMode', row.mode)),
        },
        {
          key: 'watchers',
          title: t('monitoring.watchers'),
          render: (row) => (
            <div className="name-cell">
              {row.watchers.length === 0 ? '—' : listed(row.watchers.map((watcher) => watcher.name))}
            </div>
          ),
        },
        {
          key: 'flow',
          title: t('monitored.flow'),
          roomy: true,
          render: (row) => <span className="nowrap">{day(row.flowPublishedOn)}</span>,
        },
        {
          key: 'lastCheckedOn',
          title: t('monitored.lastCheckedOn'),
          sortable: true,
          roomy: true,
          render: (row) => <span className="nowrap">{day(row.lastCheckedOn)}</span>,
        },
      ]}
    />
  )
}

function Points({ row }: { row: MonitoredPower }) {
  const t = useText()
  if (row.points > 0) return <Link to={`/risk-points?powerId=${row.id}&state=APPROVED`}>{number(row.points)}</Link>
  return row.noRisk ? t('monitored.noRisk') : <Tag color="red">{t('monitored.unsearched')}</Tag>
}

/** The power's own level, or that of its gravest point, which is said beside. */
function Level({ row }: { row: MonitoredPower }) {
  const t = useText()
  if (row.levelLabel == null || row.colour == null) return <Tag color="red">{t('monitored.ungraded')}</Tag>
  return (
    <>
      <LevelTag label={row.levelLabel} colour={row.colour} />
      {!row.ownLevel && <div className="form-hint">{t('monitored.fromPoints')}</div>}
    </>
  )
}

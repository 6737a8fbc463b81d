import { useQuery } from '@tanstack/react-query'
import { Tag } from 'antd'
import { Link } from 'react-router'
import { api } from '@/shared/api/http'
import type { CoveragePage, CoveredPower } from '@/shared/api/types'
import { number, share } from '@/shared/i18n/format'
import { useText } from '@/shared/i18n/i18n'
import { ListPage } from '@/shared/ui/list-page'
import { labelledOptions, optionsOf } from '@/shared/ui/options'
import { LevelTag } from '@/shared/ui/tags'
import { Term } from '@/shared/ui/term'
import { powerCategoriesQuery, riskLevelsQuery } from './query'

/** Which powers are watched over before, while and after they are exercised, and which are not. */
export function MeasureCoverage() {
  const t = useText()
  const levels = useQuery(riskLevelsQuery)
  const categories = useQuery(powerCategoriesQuery)
  return (
    <ListPage<CoveredPower, CoveragePage>
      title={t('coverage.title')}
      crumbs={[{ title: t('measures.title'), to: '/measures' }, { title: t('coverage.title') }]}
      intro={<Term help={t('coverage.help')}>{t('coverage.intro')}</Term>}
      name="measure-coverage"
      load={(query, signal) => api.get('/measure-coverage', query, signal)}
      rowKey={(row) => row.id}
      empty={{ text: t('coverage.empty'), action: <Link to="/powers">{t('nav.powers')}</Link> }}
      summary={(page) =>
        t('coverage.count', {
          count: number(page.total),
          covered: number(page.covered),
          share: share(page.covered, page.total),
        })
      }
      filters={[
        { name: 'q', label: t('coverage.search') },
        { name: 'missing', label: t('coverage.missing'), options: optionsOf('phase') },
        { name: 'gaps', label: t('coverage.gaps'), options: [{ value: 'true', label: t('coverage.onlyGaps') }] },
        { name: 'category', label: t('power.category'), options: labelledOptions(categories.data?.items) },
        { name: 'level', label: t('power.level'), options: labelledOptions(levels.data?.items) },
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
        {
          key: 'level',
          title: t('power.level'),
          sortable: true,
          render: (row) =>
            row.levelLabel != null && row.colour != null ? (
              <LevelTag label={row.levelLabel} colour={row.colour} />
            ) : (
              '—'
            ),
        },
        {
          key: 'points',
          title: t('monitored.points'),
          sortable: true,
          right: true,
          render: (row) => <Link to={`/risk-points?powerId=${row.id}`}>{number(row.points)}</Link>,
        },
        ...(['before', 'during', 'after'] as const).map((phase) => ({
          key: phase,
          title: t(`coverage.${phase}`),
          sortable: true,
          right: true,
          render: (row: CoveredPower) =>
            row[phase] > 0 ? number(row[phase]) : <Tag color="red">{t('coverage.none')}</Tag>,
        })),
        { key: 'unsaid', title: t('matrix.unsaid'), right: true, optional: true, render: (row) => number(row.unsaid) },
      ]}
    />
  )
}

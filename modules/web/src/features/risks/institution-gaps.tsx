import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { api } from '@/shared/api/http'
import type { InstitutionGap, InstitutionGapPage } from '@/shared/api/types'
import { useHasRole } from '@/shared/auth/me'
import { number } from '@/shared/i18n/format'
import { useText } from '@/shared/i18n/i18n'
import { ListPage } from '@/shared/ui/list-page'
import { labelledOptions } from '@/shared/ui/options'
import { LevelTag, RecordStateTag } from '@/shared/ui/tags'
import { LinkPoints } from './institution-choice'
import { riskLevelsQuery } from './query'

/** Risk points of the two gravest severities that no institution in force addresses. */
export function InstitutionGaps() {
  const t = useText()
  const mayWrite = useHasRole('agency-lead')
  const levels = useQuery(riskLevelsQuery)
  return (
    <ListPage<InstitutionGap, InstitutionGapPage>
      title={t('gaps.title')}
      intro={t('gaps.intro')}
      name="institution-gaps"
      load={(query, signal) => api.get('/institutions/gaps', query, signal)}
      rowKey={(row) => row.id}
      rowName={(row) => row.description}
      empty={{ text: t('gaps.empty'), action: <Link to="/institutions">{t('institutions.title')}</Link> }}
      summary={(page) => t('gaps.count', { count: number(page.total), owing: number(page.owing) })}
      {...(mayWrite ? { bulk: (ids: string[], clear: () => void) => <LinkPoints ids={ids} onDone={clear} /> } : {})}
      filters={[
        { name: 'q', label: t('risks.search') },
        {
          name: 'level',
          label: t('risk.level'),
          options: labelledOptions(levels.data?.items.filter((level) => level.severity <= 2)),
        },
      ]}
      columns={[
        { key: 'code', title: t('power.code'), sortable: true, render: (row) => row.code },
        {
          key: 'description',
          title: t('risk.description'),
          render: (row) => (
            <div className="name-cell">
              <Link to={`/risk-points/${row.id}`}>{row.description}</Link>
            </div>
          ),
        },
        {
          key: 'level',
          title: t('risk.level'),
          sortable: true,
          render: (row) => <LevelTag label={row.levelLabel} colour={row.colour} />,
        },
        {
          key: 'powerName',
          title: t('risk.power'),
          sortable: true,
          render: (row) => <div className="name-cell">{row.powerName ?? '—'}</div>,
        },
        { key: 'owner', title: t('risk.owner'), roomy: true, render: (row) => row.ownerName ?? '—' },
        { key: 'planned', title: t('gaps.planned'), right: true, render: (row) => number(row.planned) },
        { key: 'state', title: t('state'), sortable: true, render: (row) => <RecordStateTag state={row.state} /> },
      ]}
    />
  )
}

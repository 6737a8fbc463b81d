import { SearchOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { Link, useNavigate } from 'react-router'
import { api } from '@/shared/api/http'
import type { OverlapPage, OverlapRow, OverlapState } from '@/shared/api/types'
import { instant, listed, number } from '@/shared/i18n/format'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { ListPage } from '@/shared/ui/list-page'
import { optionsOf } from '@/shared/ui/options'
import { StateTag } from '@/shared/ui/tags'
import { Term } from '@/shared/ui/term'
import { useAddress } from '@/shared/ui/use-address'

/** The cases about powers that several units claim: what waits for whom, and how long it takes. */
export function Overlaps() {
  const t = useText()
  const navigate = useNavigate()
  return (
    <ListPage<OverlapRow, OverlapPage>
      title={t('overlaps.title')}
      intro={<Term help={t('overlaps.help')}>{t('overlaps.intro')}</Term>}
      actions={
        <Button icon={<SearchOutlined />} onClick={() => void navigate('/overlap-cases/suggestions')}>
          {t('overlapSuggestions.open')}
        </Button>
      }
      name="overlap-cases"
      load={(query, signal) => api.get('/overlap-cases', query, signal)}
      rowKey={(row) => row.id}
      empty={{ text: t('overlaps.empty'), action: <Link to="/incoming">{t('overlaps.emptyAction')}</Link> }}
      summary={(page) => <Standing page={page} />}
      filters={[
        { name: 'q', label: t('overlaps.search') },
        { name: 'state', label: t('state'), options: optionsOf('overlapState') },
      ]}
      columns={[
        {
          key: 'title',
          title: t('overlaps.name'),
          sortable: true,
          render: (row) => (
            <div className="name-cell">
              <Link to={`/overlap-cases/${row.id}`}>{row.title}</Link>
            </div>
          ),
        },
        { key: 'units', title: t('overlaps.units'), render: (row) => listed(row.units) },
        { key: 'powers', title: t('overlaps.powers'), right: true, width: 70, render: (row) => number(row.powers) },
        {
          key: 'openedAt',
          title: t('overlaps.openedAt'),
          width: 150,
          sortable: true,
          render: (row) => instant(row.openedAt),
        },
        {
          key: 'days',
          title: t('overlaps.days'),
          right: true,
          width: 90,
          sortable: true,
          render: (row) => <span title={t('overlaps.daysHelp')}>{t('overlaps.daysText', { days: row.days })}</span>,
        },
        {
          key: 'state',
          title: t('state'),
          width: 120,
          sortable: true,
          render: (row) => <StateTag kind="overlapState" state={row.state} />,
        },
        {
          key: 'owner',
          title: t('overlaps.owner'),
          render: (row) =>
            row.owner ? (
              <>
                {row.owner}
                <div className="as-of">{row.documentNo}</div>
              </>
            ) : (
              '—'
            ),
        },
      ]}
    />
  )
}

/** How many wait for whom, each as a way to them, and how long a decision takes. */
function Standing({ page }: { page: OverlapPage }) {
  const t = useText()
  const [, set] = useAddress()
  const ways: [OverlapState, number][] = [
    ['OPEN', page.open],
    ['OPINION', page.opinion],
    ['RULED', page.ruled],
  ]
  return (
    <>
      {t('list.count', { count: number(page.total) })}
      {ways.map(([state, count]) => (
        <button key={state} type="button" className="count-link" onClick={() => set({ state, q: undefined })}>
          {labelOf('overlapState', state)} {number(count)}
        </button>
      ))}
      {page.medianDays !== undefined && (
        <span className="count-note">{t('overlaps.median', { days: page.medianDays })}</span>
      )}
    </>
  )
}

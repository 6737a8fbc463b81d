import { Tag } from 'antd'
import { Link } from 'react-router'
import { api } from '@/shared/api/http'
import type { AskedFiling, AskedPage } from '@/shared/api/types'
import { day, instant, number, saidOf } from '@/shared/i18n/format'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { ListPage } from '@/shared/ui/list-page'
import { StateTag } from '@/shared/ui/tags'
import { useAddress } from '@/shared/ui/use-address'
import { sentTo } from './filing-places'

/** What the bodies over the unit have asked it to file. */
export function AskedFilings() {
  const t = useText()
  return (
    <ListPage<AskedFiling, AskedPage>
      title={t('askedFilings.title')}
      intro={t('askedFilings.intro')}
      crumbs={[{ title: t('nav.outgoing'), to: '/outgoing' }, { title: t('askedFilings.title') }]}
      name="asked-filings"
      load={(query, signal) => api.get('/asked-filings', query, signal)}
      refresh={() => 30_000}
      rowKey={(row) => row.id}
      empty={{ text: t('askedFilings.empty') }}
      summary={(page) => <Waiting page={page} />}
      filters={[
        { name: 'q', label: t('askedFilings.search') },
        {
          name: 'waiting',
          label: t('filingCall.waitingFilter'),
          options: [{ value: 'true', label: t('filingCall.waiting') }],
        },
      ]}
      columns={[
        {
          key: 'title',
          title: t('filingCall.title'),
          sortable: true,
          render: (row) => (
            <div className="name-cell">
              {row.title}
              {row.text && <div className="as-of">{row.text}</div>}
            </div>
          ),
        },
        { key: 'sender', title: t('askedFilings.sender'), sortable: true, render: (row) => row.sender },
        {
          key: 'kind',
          title: t('filing.kind'),
          render: (row) => {
            const to = sentTo[row.kind]
            const label = labelOf('filingKind', row.kind)
            return to ? <Link to={to}>{label}</Link> : label
          },
        },
        {
          key: 'dueOn',
          title: t('filingCall.dueOn'),
          sortable: true,
          render: (row) => (
            <>
              {day(row.dueOn)} {row.overdue && <Tag color="red">{t('filingCall.overdue')}</Tag>}
            </>
          ),
        },
        { key: 'status', title: t('state'), sortable: true, render: (row) => <Standing row={row} /> },
        {
          key: 'said',
          title: t('askedFilings.said'),
          render: (row) => (
            <div className="name-cell">
              {labelOf('callNews', row.act)}
              <div className="as-of">{instant(row.saidAt)}</div>
              {row.said && <div className="said">{row.said}</div>}
            </div>
          ),
        },
      ]}
    />
  )
}

function Standing({ row }: { row: AskedFiling }) {
  const t = useText()
  if (!row.open && (row.status === 'MISSING' || row.status === 'RETURNED')) return t('askedFilings.notAsked')
  const base = sentTo[row.kind]
  return (
    <>
      <StateTag kind="callStatus" state={row.status} />
      {row.filedAt && (
        <div className="as-of">
          {base && row.subjectId ? (
            <Link to={`${base}/${row.subjectId}`}>{instant(row.filedAt)}</Link>
          ) : (
            instant(row.filedAt)
          )}
        </div>
      )}
      {row.reason && <div className="as-of">{saidOf(t('filingCall.returnedFor'), row.reason)}</div>}
    </>
  )
}

function Waiting({ page }: { page: AskedPage }) {
  const t = useText()
  const [, set] = useAddress()
  return (
    <>
      {t('list.count', { count: number(page.total) })}
      <button type="button" className="count-link" onClick={() => set({ waiting: 'true', q: undefined })}>
        {t('filingCall.waiting')} {number(page.waiting)}
      </button>
      {page.overdue > 0 && (
        <span className="count-note">{t('askedFilings.overdue', { count: number(page.overdue) })}</span>
      )}
    </>
  )
}

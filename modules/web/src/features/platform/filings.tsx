import { Tag } from 'antd'
import { Link } from 'react-router'
import { api } from '@/shared/api/http'
import type { FilingState, Incoming, IncomingPage, Outgoing, OutgoingPage } from '@/shared/api/types'
import { day, instant, number } from '@/shared/i18n/format'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { ListPage } from '@/shared/ui/list-page'
import { optionsOf } from '@/shared/ui/options'
import { FilingStateTag } from '@/shared/ui/tags'
import { useAddress } from '@/shared/ui/use-address'
import { dealtWith, sentTo } from './filing-places'

/** 收件: what units have filed with this body, what is new, late, returned. */
export function IncomingFilings() {
  const t = useText()
  return (
    <ListPage<Incoming, IncomingPage>
      title={t('incoming.title')}
      intro={t('incoming.intro')}
      name="incoming"
      load={(query, signal) => api.get('/incoming', query, signal)}
      refresh={() => 15_000}
      rowKey={(row) => row.id}
      empty={{ text: t('incoming.empty') }}
      summary={(page) => <Waiting page={page} />}
      filters={[
        { name: 'q', label: t('incoming.search') },
        { name: 'state', label: t('state'), options: optionsOf('filingState') },
        { name: 'overdue', label: t('filing.dueOn'), options: [{ value: 'true', label: t('incoming.overdue') }] },
      ]}
      columns={[
        {
          key: 'title',
          title: t('filing.title'),
          sortable: true,
          render: (row) => <Titled row={row} to={dealtWith[row.kind]} id={row.id} />,
        },
        { key: 'sender', title: t('filing.sender'), sortable: true, render: (row) => row.sender },
        { key: 'documentNo', title: t('filing.documentNo'), render: (row) => row.documentNo || '—' },
        { key: 'kind', title: t('filing.kind'), optional: true, render: (row) => row.kindLabel },
        { key: 'arrivedAt', title: t('filing.arrivedAt'), sortable: true, render: (row) => instant(row.arrivedAt) },
        {
          key: 'dueOn',
          title: t('filing.dueOn'),
          sortable: true,
          render: (row) => (
            <>
              {day(row.dueOn)} {row.overdue && <Tag color="red">{t('incoming.overdue')}</Tag>}
            </>
          ),
        },
        { key: 'state', title: t('state'), sortable: true, render: (row) => <FilingStateTag state={row.state} /> },
        { key: 'closedBy', title: t('filing.closedBy'), optional: true, render: (row) => row.closedBy || '—' },
      ]}
    />
  )
}

/** What waits, each as a way to it. */
function Waiting({ page }: { page: IncomingPage }) {
  const t = useText()
  const [, set] = useAddress()
  const ways: { text: string; count: number; state?: FilingState; overdue?: string }[] = [
    { text: t('incoming.new'), count: page.fresh, state: 'DELIVERED' },
    { text: t('incoming.open'), count: page.open, state: 'RECEIVED' },
    { text: t('incoming.overdue'), count: page.overdue, overdue: 'true' },
    { text: t('incoming.returned'), count: page.returned, state: 'RETURNED' },
  ]
  return (
    <>
      {t('list.count', { count: number(page.total) })}
      {ways.map(({ text, count, state, overdue }) => (
        <button
          key={text}
          type="button"
          className="count-link"
          onClick={() => set({ state: state ?? undefined, overdue: overdue ?? undefined, q: undefined })}
        >
          {text} {number(count)}
        </button>
      ))}
    </>
  )
}

/** 报送: what the unit has filed, and what became of it. */
export function OutgoingFilings() {
  const t = useText()
  return (
    <ListPage<Outgoing, OutgoingPage>
      title={t('outgoing.title')}
      intro={t('outgoing.intro')}
      actions={<Link to="/asked-filings">{t('askedFilings.title')}</Link>}
      name="outgoing"
      load={(query, signal) => api.get('/outgoing', query, signal)}
      refresh={(page) => (page?.items.some((row) => row.state === 'SENT') ? 2_000 : 30_000)}
      rowKey={(row) => row.id}
      empty={{ text: t('outgoing.empty'), action: <Link to="/statements">{t('outgoing.emptyAction')}</Link> }}
      filters={[
        { name: 'q', label: t('outgoing.search') },
        { name: 'state', label: t('state'), options: optionsOf('filingState') },
      ]}
      columns={[
        {
          key: 'title',
          title: t('filing.title'),
          sortable: true,
          render: (row) => <Titled row={row} to={sentTo[row.kind]} id={row.subjectId} />,
        },
        { key: 'receiver', title: t('filing.receiver'), sortable: true, render: (row) => row.receiver },
        { key: 'documentNo', title: t('filing.documentNo'), render: (row) => row.documentNo || '—' },
        { key: 'sentAt', title: t('filing.sentAt'), sortable: true, render: (row) => instant(row.sentAt) },
        { key: 'sentBy', title: t('filing.sentBy'), optional: true, render: (row) => row.sentBy },
        { key: 'receivedAt', title: t('filing.receivedAt'), render: (row) => instant(row.receivedAt) },
        {
          key: 'state',
          title: t('state'),
          sortable: true,
          render: (row) => (
            <>
              <FilingStateTag state={row.state} />
              {row.reason && <div className="as-of">{row.reason}</div>}
            </>
          ),
        },
        {
          key: 'sha256',
          title: t('filing.sha256'),
          optional: true,
          render: (row) => <code className="digest">{row.sha256}</code>,
        },
      ]}
    />
  )
}

function Titled({ row, to, id }: { row: { title: string; kind: string }; to: string | undefined; id: string }) {
  return (
    <div className="name-cell">
      {to ? <Link to={`${to}/${id}`}>{row.title}</Link> : `${row.title} ${labelOf('filingKind', row.kind)}`}
    </div>
  )
}

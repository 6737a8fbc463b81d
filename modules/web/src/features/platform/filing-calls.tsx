import { Button, Tag } from 'antd'
import { Link } from 'react-router'
import { api } from '@/shared/api/http'
import type { FilingCall, Page } from '@/shared/api/types'
import { day, instant, number } from '@/shared/i18n/format'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { ListPage } from '@/shared/ui/list-page'
import { optionsOf } from '@/shared/ui/options'
import { StateTag } from '@/shared/ui/tags'

/** 报送要求: what the body has asked units to file, and how many have. */
export function FilingCalls() {
  const t = useText()
  return (
    <ListPage<FilingCall, Page<FilingCall>>
      title={t('filingCalls.title')}
      intro={t('filingCalls.intro')}
      name="filing-calls"
      load={(query, signal) => api.get('/filing-calls', query, signal)}
      refresh={() => 30_000}
      rowKey={(row) => row.id}
      tools={
        <Link to="/filing-calls/new">
          <Button type="primary">{t('filingCalls.open')}</Button>
        </Link>
      }
      empty={{
        text: t('filingCalls.empty'),
        action: <Link to="/filing-calls/new">{t('filingCalls.open')}</Link>,
      }}
      filters={[
        { name: 'q', label: t('filingCalls.search') },
        { name: 'state', label: t('state'), options: optionsOf('callState') },
      ]}
      columns={[
        {
          key: 'title',
          title: t('filingCall.title'),
          sortable: true,
          render: (row) => (
            <div className="name-cell">
              <Link to={`/filing-calls/${row.id}`}>{row.title}</Link>
            </div>
          ),
        },
        { key: 'kind', title: t('filing.kind'), render: (row) => labelOf('filingKind', row.kind) },
        { key: 'dueOn', title: t('filingCall.dueOn'), sortable: true, render: (row) => day(row.dueOn) },
        { key: 'asked', title: t('filingCall.asked'), right: true, render: (row) => number(row.counts.asked) },
        {
          key: 'done',
          title: t('filingCall.done'),
          right: true,
          render: (row) => number(row.counts.filed + row.counts.late),
        },
        {
          key: 'waiting',
          title: t('filingCall.waiting'),
          right: true,
          render: (row) => number(row.counts.missing + row.counts.returned),
        },
        {
          key: 'overdue',
          title: t('filingCall.overdue'),
          right: true,
          render: (row) =>
            row.counts.overdue > 0 ? (
              <Link to={`/filing-calls/${row.id}?waiting=true`}>
                <Tag color="red">{number(row.counts.overdue)}</Tag>
              </Link>
            ) : (
              number(0)
            ),
        },
        {
          key: 'state',
          title: t('state'),
          sortable: true,
          render: (row) => <StateTag kind="callState" state={row.state} />,
        },
        {
          key: 'openedAt',
          title: t('filingCall.openedAt'),
          sortable: true,
          optional: true,
          render: (row) => instant(row.openedAt),
        },
      ]}
    />
  )
}

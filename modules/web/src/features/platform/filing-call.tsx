import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, Modal, Tag } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { api } from '@/shared/api/http'
import type { AuditEntry, CalledUnit, ExtendCall, FilingCall, Listing, Page } from '@/shared/api/types'
import { day, instant, number, saidOf } from '@/shared/i18n/format'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { useConfirm } from '@/shared/ui/confirm'
import { DetailPage, Facts, History } from '@/shared/ui/detail-page'
import { List } from '@/shared/ui/list-page'
import { optionsOf } from '@/shared/ui/options'
import { Loading, Problem } from '@/shared/ui/states'
import { StateTag } from '@/shared/ui/tags'
import { Term } from '@/shared/ui/term'
import { useAction } from '@/shared/ui/use-action'
import { useAddress } from '@/shared/ui/use-address'
import { dealtWith } from './filing-places'
import { ReminderDialog } from './filing-reminder'

/** Whom a body has asked, who has filed, who is late; and reminding those who have not. */
export function FilingCallDetail() {
  const t = useText()
  const { id = '' } = useParams()
  const { data, isPending, isError, error, refetch } = useQuery({
    queryKey: ['filing-call', id],
    queryFn: ({ signal }) => api.get<FilingCall>(`/filing-calls/${id}`, undefined, signal),
    refetchInterval: 30_000,
  })
  const history = useQuery({
    queryKey: ['filing-call', id, 'history'],
    queryFn: ({ signal }) => api.get<Listing<AuditEntry>>(`/filing-calls/${id}/history`, undefined, signal),
  })
  if (isPending) return <Loading />
  if (isError) return <Problem error={error} onRetry={() => void refetch()} />
  return (
    <DetailPage
      broad
      title={data.title}
      crumbs={[{ title: t('nav.filingCalls'), to: '/filing-calls' }, { title: data.title }]}
      tags={<StateTag kind="callState" state={data.state} />}
      actions={data.state === 'OPEN' && <Acts call={data} />}
      sections={[
        { key: 'facts', title: t('filingCall.what'), content: <CallFacts call={data} /> },
        { key: 'units', title: t('filingCall.standing'), content: <Units call={data} /> },
      ]}
      aside={
        history.isError ? (
          <Problem error={history.error} title={t('list.failed')} />
        ) : (
          <History entries={history.data?.items ?? []} />
        )
      }
    />
  )
}

function CallFacts({ call }: { call: FilingCall }) {
  const t = useText()
  return (
    <Facts
      facts={[
        { label: t('filing.kind'), value: labelOf('filingKind', call.kind) },
        { label: t('filingCall.dueOn'), value: day(call.dueOn) },
        { label: t('filingCall.openedAt'), value: `${instant(call.openedAt)} ${call.openedBy}` },
        ...(call.closedAt
          ? [
              { label: t('filingCall.closedAt'), value: `${instant(call.closedAt)} ${call.closedBy ?? ''}` },
              { label: t('filingCall.closeReason'), value: call.closeReason },
            ]
          : []),
        { label: t('filingCall.text'), value: call.text, wide: true },
      ]}
    />
  )
}

function Acts({ call }: { call: FilingCall }) {
  const t = useText()
  const { withReason } = useConfirm()
  const [open, setOpen] = useState<'remind' | 'extend'>()
  const close = useAction(
    (reason: string) => api.post(`/filing-calls/${call.id}/closure`, { reason }, undefined, call.version),
    { done: t('filingCall.closed') },
  )
  return (
    <>
      <Button
        loading={close.isPending}
        onClick={() => withReason(t('filingCall.closeTitle'), t('filingCall.close'), (reason) => close.mutate(reason))}
      >
        {t('filingCall.close')}
      </Button>
      <Button onClick={() => setOpen('extend')}>{t('filingCall.extend')}</Button>
      <Button
        type="primary"
        disabled={call.counts.missing + call.counts.returned === 0}
        onClick={() => setOpen('remind')}
      >
        {t('filingCall.remind')}
      </Button>
      {open === 'extend' && <ExtendDialog call={call} onClose={() => setOpen(undefined)} />}
      {open === 'remind' && <ReminderDialog call={call} onClose={() => setOpen(undefined)} />}
    </>
  )
}

function ExtendDialog({ call, onClose }: { call: FilingCall; onClose: () => void }) {
  const t = useText()
  const [form] = Form.useForm<ExtendCall>()
  const extend = useAction(
    (values: ExtendCall) => api.post(`/filing-calls/${call.id}/extension`, values, undefined, call.version),
    { done: t('filingCall.extended'), onDone: onClose },
  )
  const required = (label: string) => [{ required: true, whitespace: true, message: t('form.required', { label }) }]
  return (
    <Modal
      open
      title={t('filingCall.extendTitle')}
      okText={t('filingCall.extendOk')}
      cancelText={t('cancel')}
      confirmLoading={extend.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t('filingCall.extendText')}</p>
      <Form<ExtendCall>
        form={form}
        name="extend"
        layout="vertical"
        initialValues={{ dueOn: call.dueOn }}
        onFinish={(values) => extend.mutate(values)}
      >
        <Form.Item name="dueOn" label={t('filingCall.dueOn')} rules={required(t('filingCall.dueOn'))}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="reason" label={t('reason')} rules={required(t('reason'))}>
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  )
}

function Units({ call }: { call: FilingCall }) {
  const t = useText()
  const { withReason } = useConfirm()
  const exclude = useAction(
    ({ unit, reason }: { unit: CalledUnit; reason: string }) =>
      api.post(`/filing-calls/${call.id}/units/${unit.unitId}/exclusion`, { reason }),
    { done: t('filingCall.excluded') },
  )
  const open = call.state === 'OPEN'
  return (
    <List<CalledUnit, Page<CalledUnit>>
      label={t('filingCall.standing')}
      name="filing-call-units"
      load={(query, signal) => api.get(`/filing-calls/${call.id}/units`, query, signal)}
      refresh={() => 30_000}
      rowKey={(row) => row.unitId}
      empty={{ text: t('list.nothingFound') }}
      summary={() => <Standing call={call} />}
      filters={[
        { name: 'q', label: t('filingCall.searchUnit') },
        { name: 'status', label: t('filingCall.status'), options: optionsOf('callStatus') },
        {
          name: 'waiting',
          label: t('filingCall.waitingFilter'),
          options: [{ value: 'true', label: t('filingCall.waiting') }],
        },
      ]}
      columns={[
        {
          key: 'name',
          title: t('filingCall.unit'),
          sortable: true,
          render: (row) => <div className="name-cell">{row.name}</div>,
        },
        { key: 'place', title: t('filingCall.place'), sortable: true, roomy: true, render: (row) => row.place },
        {
          key: 'status',
          title: t('filingCall.status'),
          sortable: true,
          render: (row) => (
            <>
              <StateTag kind="callStatus" state={row.status} />
              {row.overdue && open && (
                <Tag color="red">{t('filingCall.daysOverdue', { days: number(row.daysLate) })}</Tag>
              )}
              {row.status === 'LATE' && (
                <div className="as-of">{t('filingCall.daysLate', { days: number(row.daysLate) })}</div>
              )}
              {row.reason && <div className="as-of">{row.reason}</div>}
            </>
          ),
        },
        { key: 'filedAt', title: t('filing.sentAt'), sortable: true, render: (row) => <Filed call={call} row={row} /> },
        {
          key: 'reminders',
          title: t('filingCall.reminders'),
          sortable: true,
          right: true,
          render: (row) => (
            <>
              {number(row.reminders)}
              {row.remindedAt && <div className="as-of">{instant(row.remindedAt)}</div>}
            </>
          ),
        },
        ...(open
          ? [
              {
                key: 'actions',
                title: t('actions'),
                render: (row: CalledUnit) =>
                  row.status !== 'EXCLUDED' && (
                    <Button
                      type="link"
                      size="small"
                      aria-label={saidOf(t('filingCall.exclude'), row.name)}
                      onClick={() =>
                        withReason(
                          t('filingCall.excludeTitle', { unit: row.name }),
                          t('filingCall.exclude'),
                          (reason) => exclude.mutate({ unit: row, reason }),
                        )
                      }
                    >
                      {t('filingCall.exclude')}
                    </Button>
                  ),
              },
            ]
          : []),
      ]}
    />
  )
}

function Filed({ call, row }: { call: FilingCall; row: CalledUnit }) {
  const to = dealtWith[call.kind]
  if (!row.filedAt) return '—'
  return to && row.filingId ? <Link to={`${to}/${row.filingId}`}>{instant(row.filedAt)}</Link> : instant(row.filedAt)
}

/** How many have, each count as a way to those units. */
function Standing({ call }: { call: FilingCall }) {
  const t = useText()
  const [, set] = useAddress()
  const { counts } = call
  const ways: { text: string; count: number; status?: string; waiting?: string }[] = [
    { text: labelOf('callStatus', 'FILED'), count: counts.filed, status: 'FILED' },
    { text: labelOf('callStatus', 'LATE'), count: counts.late, status: 'LATE' },
    { text: labelOf('callStatus', 'MISSING'), count: counts.missing, status: 'MISSING' },
    { text: labelOf('callStatus', 'RETURNED'), count: counts.returned, status: 'RETURNED' },
    ...(counts.overdue > 0 ? [{ text: t('filingCall.overdue'), count: counts.overdue, waiting: 'true' }] : []),
  ]
  return (
    <>
      <Term help={t('filingCall.standingHelp')}>{t('filingCall.askedCount', { count: number(counts.asked) })}</Term>
      {ways.map(({ text, count, status, waiting }) => (
        <button
          key={text}
          type="button"
          className="count-link"
          onClick={() => set({ status: status ?? undefined, waiting: waiting ?? undefined, q: undefined })}
        >
          {text} {number(count)}
        </button>
      ))}
    </>
  )
}

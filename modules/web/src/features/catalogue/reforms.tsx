import { DownloadOutlined } from '@ant-design/icons'
import { Alert, App, Button, Form, Input, Modal, Tag } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { api, download } from '@/shared/api/http'
import type { KeepPowers, KeptPowers, ReformPage, ReformRow } from '@/shared/api/types'
import { useHasRole } from '@/shared/auth/me'
import { day, number, saidOf, today, withNote } from '@/shared/i18n/format'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { ListPage } from '@/shared/ui/list-page'
import { optionsOf } from '@/shared/ui/options'
import { RecordStateTag } from '@/shared/ui/tags'
import { Term } from '@/shared/ui/term'
import { useAction } from '@/shared/ui/use-action'
import { useAddress } from '@/shared/ui/use-address'

const filters = ['q', 'action', 'state', 'mode', 'focus'] as const

/** All powers by what the reform of approvals has decided of them. */
export function Reforms() {
  const t = useText()
  const mayWrite = useHasRole('agency-lead')
  const [get] = useAddress()
  const asked = Object.fromEntries(filters.map((name) => [name, get(name)]))
  const exported = useAction(() => download('/reform-items/workbook', asked, 'reforms.xlsx'))
  const [keeping, setKeeping] = useState<{ ids: string[]; clear: () => void }>()
  return (
    <>
      <ListPage<ReformRow, ReformPage>
        title={t('reforms.title')}
        crumbs={[{ title: t('nav.powers'), to: '/powers' }, { title: t('reforms.title') }]}
        intro={<Term help={t('reforms.help')}>{t('reforms.intro')}</Term>}
        name="reforms"
        load={(query, signal) => api.get('/reform-items', query, signal)}
        rowKey={(row) => row.id}
        rowName={(row) => row.name}
        empty={{ text: t('reforms.empty'), action: <Link to="/powers">{t('nav.powers')}</Link> }}
        summary={(page) => <Counts page={page} />}
        ownExport
        tools={
          <Button icon={<DownloadOutlined />} loading={exported.isPending} onClick={() => exported.mutate()}>
            {t('export')}
          </Button>
        }
        filters={[
          { name: 'q', label: t('reforms.search') },
          { name: 'action', label: t('reform.action'), options: optionsOf('reformAction') },
          { name: 'state', label: t('state'), options: optionsOf('reformState') },
          { name: 'mode', label: t('handling.mode'), options: optionsOf('handlingMode') },
          { name: 'focus', label: t('handling.focus'), options: optionsOf('focusDomain') },
        ]}
        selectable={(row) => row.state === 'APPROVED' && !row.pending}
        {...(mayWrite
          ? {
              bulk: (ids: string[], clear: () => void) => (
                <Button onClick={() => setKeeping({ ids, clear })}>{t('reforms.keep')}</Button>
              ),
            }
          : {})}
        columns={[
          {
            key: 'name',
            title: t('nav.powers'),
            sortable: true,
            render: (row) => (
              <div className="name-cell">
                <Link to={`/powers/${row.id}`}>{row.name}</Link>
              </div>
            ),
          },
          { key: 'code', title: t('power.code'), sortable: true, optional: true, render: (row) => row.code },
          { key: 'state', title: t('state'), sortable: true, render: (row) => <RecordStateTag state={row.state} /> },
          { key: 'action', title: t('reform.action'), sortable: true, render: (row) => <ActionTag row={row} /> },
          {
            key: 'documentNo',
            title: t('reform.documentNo'),
            optional: true,
            render: (row) => <div className="name-cell">{row.documentNo ?? '—'}</div>,
          },
          {
            key: 'effectiveOn',
            title: t('reform.effectiveOn'),
            sortable: true,
            render: (row) => <span className="nowrap">{day(row.effectiveOn)}</span>,
          },
          {
            key: 'receipts',
            title: t('reform.receipts'),
            optional: true,
            render: (row) => (row.receiptsBlocked ? t('reform.receiptsBlocked') : '—'),
          },
          {
            key: 'dueOn',
            title: t('reforms.dueOn'),
            sortable: true,
            render: (row) => (
              <span className="nowrap">
                {day(row.dueOn)} {row.overdue && <Tag color="red">{t('reform.overdue')}</Tag>}
              </span>
            ),
          },
          {
            key: 'mode',
            title: t('handling.mode'),
            sortable: true,
            roomy: true,
            render: (row) => (row.mode ? labelOf('handlingMode', row.mode) : t('handling.ordinary')),
          },
          {
            key: 'assistance',
            title: t('handling.assistance'),
            optional: true,
            render: (row) => (row.assistance ? labelOf('assistance', row.assistance) : '—'),
          },
          {
            key: 'focus',
            title: t('handling.focus'),
            sortable: true,
            optional: true,
            render: (row) => (row.focus ? labelOf('focusDomain', row.focus) : '—'),
          },
          {
            key: 'parts',
            title: t('reforms.parts'),
            right: true,
            optional: true,
            render: (row) => number(row.parts),
          },
        ]}
      />
      {keeping && (
        <KeepDialog
          ids={keeping.ids}
          onDone={() => {
            keeping.clear()
            setKeeping(undefined)
          }}
          onClose={() => setKeeping(undefined)}
        />
      )}
    </>
  )
}

function Counts({ page }: { page: ReformPage }) {
  const t = useText()
  return (
    <>
      {t('reforms.count', { count: number(page.total) })}
      {page.actions.map(({ action, powers }) => (
        <Tag key={action ?? ''} className="in-count">
          {action ? labelOf('reformAction', action) : t('reforms.undecided')} {number(powers)}
        </Tag>
      ))}
    </>
  )
}

function ActionTag({ row }: { row: ReformRow }) {
  if (!row.action) return '—'
  return (
    <Tag color={row.pending ? 'gold' : row.action === 'KEEP' ? 'default' : 'blue'}>
      {row.pending
        ? withNote(labelOf('reformAction', row.action), labelOf('reformState', 'PENDING'))
        : labelOf('reformAction', row.action)}
    </Tag>
  )
}

type Values = Omit<KeepPowers, 'powerIds'>

function KeepDialog({ ids, onDone, onClose }: { ids: string[]; onDone: () => void; onClose: () => void }) {
  const t = useText()
  const { modal } = App.useApp()
  const [form] = Form.useForm<Values>()
  const keep = useAction(
    (values: Values) => api.post<KeptPowers>('/reform-items/keeps', { ...values, powerIds: ids }),
    {
      done: ({ kept }) => (kept > 0 ? t('reforms.kept', { count: number(kept) }) : ''),
      onDone: ({ leftOut }) => {
        onDone()
        if (leftOut.length > 0) {
          modal.warning({
            title: t('reforms.leftOut', { count: number(leftOut.length) }),
            content: (
              <ul>
                {leftOut.map((item) => (
                  <li key={item.id}>{saidOf(item.name, item.reason)}</li>
                ))}
              </ul>
            ),
            okText: t('close'),
          })
        }
      },
    },
  )
  return (
    <Modal
      open
      title={t('reforms.keepTitle', { count: number(ids.length) })}
      okText={t('reforms.keep')}
      cancelText={t('cancel')}
      confirmLoading={keep.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Values>
        form={form}
        name="keep"
        layout="vertical"
        initialValues={{ effectiveOn: today() }}
        onFinish={(values) => keep.mutate(values)}
      >
        <DecisionFields />
      </Form>
    </Modal>
  )
}

/** What every decision says, whatever it decides. */
export function DecisionFields({ warning }: { warning?: string }) {
  const t = useText()
  const required = (label: string) => [{ required: true, whitespace: true, message: t('form.required', { label }) }]
  return (
    <>
      <Form.Item name="documentNo" label={t('reform.documentNo')} rules={required(t('reform.documentNo'))}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="body" label={t('reform.body')} rules={required(t('reform.body'))}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item
        name="effectiveOn"
        label={t('reform.effectiveOn')}
        rules={[{ required: true, message: t('form.required', { label: t('reform.effectiveOn') }) }]}
      >
        <Input type="date" min="1949-10-01" max="2999-12-31" />
      </Form.Item>
      <Form.Item name="reason" label={t('reform.reason')} rules={required(t('reform.reason'))}>
        <Input.TextArea maxLength={500} showCount autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      {warning && <Alert type="warning" showIcon title={warning} />}
    </>
  )
}

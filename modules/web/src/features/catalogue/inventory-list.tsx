import { CheckOutlined, EditOutlined, SendOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Card, Form, Input, Modal, Select, Space, Table, Tag } from 'antd'
import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { api } from '@/shared/api/http'
import type { AcceptedList, InventoryList, ListedEntry, SignNone as Signed } from '@/shared/api/types'
import { useHasRole } from '@/shared/auth/me'
import { instant, listed, number, saidOf, separators } from '@/shared/i18n/format'
import { useText } from '@/shared/i18n/i18n'
import { useConfirm } from '@/shared/ui/confirm'
import { Facts } from '@/shared/ui/detail-page'
import { PageHeader } from '@/shared/ui/page'
import { RecordHistory } from '@/shared/ui/record-history'
import { Loading, Nothing, Problem } from '@/shared/ui/states'
import { StateTag } from '@/shared/ui/tags'
import { useAction } from '@/shared/ui/use-action'
import { inventoryListQuery, inventoryRoundQuery, powerCategoriesQuery } from './query'

/** The list of one section: what it has so far, handing it in, and what the lead section says to it. */
export function InventoryListDetail() {
  const t = useText()
  const { id = '', list: listId = '' } = useParams()
  const round = useQuery(inventoryRoundQuery(id))
  const result = useQuery(inventoryListQuery(id, listId))
  const categories = useQuery(powerCategoriesQuery)
  if (round.isPending || result.isPending) return <Loading />
  const failure = round.error ?? result.error
  if (failure) return <Problem error={failure} onRetry={() => void result.refetch()} />
  if (!round.data || !result.data) return null
  const list = result.data
  const labelOfCategory = (code?: string) => categories.data?.items.find((item) => item.code === code)?.label ?? code
  const accepted = list.state === 'ACCEPTED'
  return (
    <>
      <PageHeader
        title={list.sectionName}
        crumbs={[
          { title: t('nav.inventory'), to: '/inventory-rounds' },
          { title: round.data.name, to: `/inventory-rounds/${id}` },
          { title: list.sectionName },
        ]}
        tags={
          <>
            <StateTag kind="inventoryListState" state={list.state} />
            {list.late && <Tag color="red">{t('inventory.lateTag')}</Tag>}
          </>
        }
        actions={round.data.state === 'OPEN' && <Acts path={`/inventory-rounds/${id}/returns/${listId}`} list={list} />}
      />
      {list.state === 'RETURNED' && (
        <Alert
          type="warning"
          showIcon
          className="problem"
          title={saidOf(t('inventoryListState.RETURNED'), list.reason ?? '')}
          description={t('inventory.returnedHint')}
        />
      )}
      <Card className="section page-facts">
        <Facts
          facts={[
            { label: t('inventory.participants'), value: listed(list.participants), wide: true },
            {
              label: t('inventory.submittedAt'),
              value: list.submittedAt && `${list.submittedBy ?? ''} ${instant(list.submittedAt)}`,
            },
            {
              label: t('inventory.decidedAt'),
              value: list.decidedAt && `${list.decidedBy ?? ''} ${instant(list.decidedAt)}`,
            },
            ...(list.signedNone
              ? [
                  { label: t('inventory.noneSigner'), value: list.signer },
                  { label: t('inventory.noneReason'), value: list.noneReason, wide: true },
                ]
              : []),
          ]}
        />
      </Card>
      <section className="panel">
        <Table<ListedEntry>
          size="small"
          rowKey={(entry) => list.entries.indexOf(entry)}
          aria-label={t('inventory.list')}
          dataSource={list.entries}
          pagination={{ pageSize: 100, hideOnSinglePage: true, showSizeChanger: false }}
          locale={{ emptyText: <Nothing text={t(list.signedNone ? 'inventory.noneText' : 'inventory.listEmpty')} /> }}
          columns={[
            { title: t('inventory.post'), key: 'post', width: 160, render: (_, entry) => entry.postName ?? '—' },
            {
              title: t('inventory.power'),
              key: 'power',
              render: (_, entry) => (
                <div className="name-cell">
                  {entry.none ? (
                    <Tag>{t('inventory.none')}</Tag>
                  ) : entry.powerId ? (
                    <Link to={`/powers/${entry.powerId}`}>{entry.powerName}</Link>
                  ) : (
                    <>
                      {entry.powerName} <Tag color="blue">{t('inventory.fresh')}</Tag>
                    </>
                  )}
                  {entry.content && <div className="as-of">{entry.content}</div>}
                </div>
              ),
            },
            {
              title: t('power.category'),
              key: 'category',
              width: 110,
              render: (_, entry) => labelOfCategory(entry.category) ?? '—',
            },
            { title: t('inventory.note'), key: 'note', render: (_, entry) => entry.note ?? '—' },
            ...(accepted
              ? [
                  {
                    title: t('inventory.outcome'),
                    key: 'outcome',
                    render: (_: unknown, entry: ListedEntry) =>
                      entry.outcome ? (
                        <>
                          <StateTag kind="inventoryOutcome" state={entry.outcome} />
                          {entry.said && <div className="as-of">{entry.said}</div>}
                        </>
                      ) : (
                        '—'
                      ),
                  },
                ]
              : []),
          ]}
        />
      </section>
      <RecordHistory path={`/histories/inventory-list/${listId}`} />
    </>
  )
}

/** What may be done with the list now: by whoever fills it in, and by the lead section. */
function Acts({ path, list }: { path: string; list: InventoryList }) {
  const t = useText()
  const navigate = useNavigate()
  const leads = useHasRole('agency-lead')
  const { confirm, withReason } = useConfirm()
  const [signing, setSigning] = useState(false)
  const submit = useAction(() => api.post<InventoryList>(`${path}/submission`, undefined, undefined, list.version), {
    done: t('inventory.submittedDone'),
  })
  const accept = useAction(() => api.post<AcceptedList>(`${path}/acceptance`, undefined, undefined, list.version), {
    done: (done) =>
      t('inventory.acceptedDone', {
        created: number(done.created),
        filled: number(done.filled),
        kept: number(done.kept),
      }),
  })
  const sendBack = useAction(
    (reason: string) => api.post<InventoryList>(`${path}/correction`, undefined, { reason }, list.version),
    { done: t('inventory.sentBack') },
  )
  const writable = list.state === 'PENDING' || list.state === 'RETURNED'
  return (
    <Space wrap>
      {writable && (
        <>
          <Button onClick={() => setSigning(true)}>{t('inventory.signNone')}</Button>
          <Button
            icon={<EditOutlined />}
            type={list.entries.length === 0 ? 'primary' : 'default'}
            onClick={() => void navigate('edit')}
          >
            {t('inventory.fill')}
          </Button>
          {list.entries.length > 0 && (
            <Button type="primary" icon={<SendOutlined />} loading={submit.isPending} onClick={() => submit.mutate()}>
              {t('inventory.submit')}
            </Button>
          )}
        </>
      )}
      {leads && !writable && (
        <Button
          loading={sendBack.isPending}
          onClick={() =>
            withReason(t('inventory.sendBackTitle', { name: list.sectionName }), t('inventory.sendBack'), (reason) =>
              sendBack.mutate(reason),
            )
          }
        >
          {t('inventory.sendBack')}
        </Button>
      )}
      {leads && list.state === 'SUBMITTED' && (
        <Button
          type="primary"
          icon={<CheckOutlined />}
          loading={accept.isPending}
          onClick={() =>
            confirm(
              t('inventory.acceptTitle', { name: list.sectionName }),
              t('inventory.acceptText'),
              t('inventory.accept'),
              () => accept.mutate(),
            )
          }
        >
          {t('inventory.accept')}
        </Button>
      )}
      {signing && <SignNone path={path} list={list} onClose={() => setSigning(false)} />}
    </Space>
  )
}

function SignNone({ path, list, onClose }: { path: string; list: InventoryList; onClose: () => void }) {
  const t = useText()
  const [form] = Form.useForm<Signed>()
  const sign = useAction((values: Signed) => api.post<InventoryList>(`${path}/none`, values, undefined, list.version), {
    done: t('inventory.submittedDone'),
    onDone: onClose,
  })
  const required = (label: string) => [{ required: true, whitespace: true, message: t('form.required', { label }) }]
  return (
    <Modal
      open
      title={t('inventory.signNoneTitle', { name: list.sectionName })}
      okText={t('inventory.signNone')}
      cancelText={t('cancel')}
      confirmLoading={sign.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t('inventory.signNoneText')}</p>
      <Form<Signed>
        form={form}
        name="none"
        layout="vertical"
        initialValues={{ participants: list.participants }}
        onFinish={(values) => sign.mutate(values)}
      >
        <Form.Item name="signer" label={t('inventory.noneSigner')} rules={required(t('inventory.noneSigner'))}>
          <Input maxLength={50} />
        </Form.Item>
        <Form.Item name="reason" label={t('inventory.noneReason')} rules={required(t('inventory.noneReason'))}>
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
        <Form.Item
          name="participants"
          label={t('inventory.participants')}
          extra={t('posts.holdersHint')}
          rules={[{ required: true, message: t('form.required', { label: t('inventory.participants') }) }]}
        >
          <Select mode="tags" open={false} suffix={null} tokenSeparators={separators} />
        </Form.Item>
      </Form>
    </Modal>
  )
}

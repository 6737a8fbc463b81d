import { CheckOutlined, RollbackOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Card, Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { useParams } from 'react-router'
import { api } from '@/shared/api/http'
import type {
  Incoming,
  ModeratedRows,
  ModerateRows,
  Moderation,
  ModerationSession,
  RiskCatalogueRow,
  RiskCatalogueRowPage,
} from '@/shared/api/types'
import { day, instant, number, saidOf, today } from '@/shared/i18n/format'
import { useText } from '@/shared/i18n/i18n'
import { Attachments } from '@/shared/ui/attachments'
import { useConfirm } from '@/shared/ui/confirm'
import { Facts } from '@/shared/ui/detail-page'
import { List } from '@/shared/ui/list-page'
import { PageHeader } from '@/shared/ui/page'
import { RecordHistory } from '@/shared/ui/record-history'
import { Loading, Problem } from '@/shared/ui/states'
import { FilingStateTag } from '@/shared/ui/tags'
import { useAction } from '@/shared/ui/use-action'
import { filingQuery, moderationQuery } from './query'
import { levelCountsIn, useCatalogueColumns, useCatalogueFilters } from './risk-catalogue-rows'

/** The overseeing body's page of a risk catalogue: balance its levels, or take it on record. */
export function ModerationPage() {
  const { id = '' } = useParams()
  const filing = useQuery(filingQuery(id))
  const moderation = useQuery(moderationQuery(id))
  if (filing.isPending || moderation.isPending) return <Loading />
  if (filing.isError) return <Problem error={filing.error} onRetry={() => void filing.refetch()} />
  if (moderation.isError) return <Problem error={moderation.error} onRetry={() => void moderation.refetch()} />
  return <Copy filing={filing.data} moderation={moderation.data} />
}

function Copy({ filing, moderation }: { filing: Incoming; moderation: Moderation }) {
  const t = useText()
  const { id, scale, open, forRecord, counts, session, approval } = moderation
  const [chosen, setChosen] = useState<{ rows: number[]; clear: () => void }>()
  const filters = useCatalogueFilters(scale)
  const columns = useCatalogueColumns(scale, { peers: !forRecord, decided: forRecord })
  const keep = useAction(
    (rows?: number[]) =>
      api.post<ModeratedRows>(`/moderations/${id}/levels`, {
        allUndecided: rows === undefined,
        ...(rows ? { rows } : {}),
      } satisfies ModerateRows),
    { done: (outcome) => t('moderation.keptDone', { count: number(outcome.moderated) }) },
  )
  return (
    <>
      <PageHeader
        title={saidOf(filing.sender, filing.title)}
        crumbs={[{ title: t('nav.incoming'), to: '/incoming' }, { title: filing.title }]}
        tags={<FilingStateTag state={filing.state} />}
        actions={<Acts filing={filing} moderation={moderation} />}
      />
      {filing.reason && (
        <Alert type="warning" showIcon className="problem" title={saidOf(t('statement.returned'), filing.reason)} />
      )}
      {forRecord && !session && <Alert type="warning" showIcon className="problem" title={t('moderation.skipped')} />}
      <Card className="section page-facts">
        <Facts
          facts={[
            { label: t('statement.madeAt'), value: instant(moderation.madeAt) },
            { label: t('filing.documentNo'), value: filing.documentNo },
            { label: t('filing.arrivedAt'), value: instant(filing.arrivedAt) },
            { label: t('filing.dueOn'), value: day(filing.dueOn) },
            { label: t('moderation'), value: levelCountsIn(counts) },
            ...(session
              ? [
                  { label: t('moderation.session'), value: `${session.name} ${day(session.heldOn)}` },
                  { label: t('moderation.reviewedBy'), value: `${session.reviewedBy} ${day(session.reviewedOn)}` },
                ]
              : []),
            ...(approval
              ? [
                  { label: t('riskCatalogue.approval'), value: `${approval.body} ${day(approval.on)}` },
                  { label: t('riskCatalogue.approvalNo'), value: approval.documentNo },
                ]
              : []),
            { label: t('filing.sha256'), value: <code className="digest">{filing.sha256}</code>, wide: true },
          ]}
        />
      </Card>
      <Attachments path={`/moderations/${id}/attachments`} open={false} arrived />
      <List<RiskCatalogueRow, RiskCatalogueRowPage>
        name={`moderation-rows.${id}`}
        label={t('riskCatalogue.rows')}
        load={(query, signal) => api.get(`/moderations/${id}/rows`, query, signal)}
        rowKey={(row) => String(row.sort)}
        rowName={(row) => row.description}
        empty={{ text: t('riskCatalogue.noRows') }}
        filters={filters}
        columns={columns}
        tools={
          open &&
          counts.undecided > 0 && (
            <Button loading={keep.isPending} onClick={() => keep.mutate(undefined)}>
              {t('moderation.keepRest', { count: number(counts.undecided) })}
            </Button>
          )
        }
        {...(open
          ? {
              bulk: (rows: string[], clear: () => void) => (
                <>
                  <Button
                    size="small"
                    type="primary"
                    loading={keep.isPending}
                    onClick={() => keep.mutate(rows.map(Number), { onSuccess: clear })}
                  >
                    {t('moderation.keep')}
                  </Button>
                  <Button size="small" onClick={() => setChosen({ rows: rows.map(Number), clear })}>
                    {t('moderation.change')}
                  </Button>
                </>
              ),
            }
          : {})}
      />
      {chosen && <Change moderation={moderation} chosen={chosen} onClose={() => setChosen(undefined)} />}
      <RecordHistory path={`/histories/filing/${id}`} />
    </>
  )
}

function Acts({ filing, moderation }: { filing: Incoming; moderation: Moderation }) {
  const t = useText()
  const { withReason } = useConfirm()
  const [completing, setCompleting] = useState(false)
  const { forRecord, counts } = moderation
  const receive = useAction(() => api.post(`/incoming/${filing.id}/receipt`), {
    done: t(forRecord ? 'moderation.recorded' : 'examination.received'),
  })
  const giveBack = useAction((reason: string) => api.post(`/incoming/${filing.id}/return`, { reason }), {
    done: t('examination.returned'),
  })
  const left = counts.undecided > 0
  return (
    <>
      {!forRecord && (filing.state === 'DELIVERED' || filing.state === 'RECEIVED') && (
        <Button
          icon={<RollbackOutlined />}
          loading={giveBack.isPending}
          onClick={() =>
            withReason(t('moderation.returnTitle'), t('examination.return'), (reason) => giveBack.mutate(reason))
          }
        >
          {t('examination.return')}
        </Button>
      )}
      {filing.state === 'DELIVERED' && (
        <Button type="primary" icon={<CheckOutlined />} loading={receive.isPending} onClick={() => receive.mutate()}>
          {t(forRecord ? 'moderation.record' : 'examination.receive')}
        </Button>
      )}
      {moderation.open && (
        <Button
          type="primary"
          icon={<CheckOutlined />}
          disabled={left}
          title={left ? t('moderation.undecidedLeft') : undefined}
          onClick={() => setCompleting(true)}
        >
          {t('moderation.complete')}
        </Button>
      )}
      {completing && <Complete moderation={moderation} onClose={() => setCompleting(false)} />}
    </>
  )
}

function Complete({ moderation, onClose }: { moderation: Moderation; onClose: () => void }) {
  const t = useText()
  const [form] = Form.useForm<ModerationSession>()
  const complete = useAction(
    (values: ModerationSession) => api.post(`/moderations/${moderation.id}/completion`, values),
    { done: t('moderation.completed'), onDone: onClose },
  )
  const required = (label: string) => [{ required: true, whitespace: true, message: t('form.required', { label }) }]
  return (
    <Modal
      open
      title={t('moderation.completeTitle')}
      okText={t('moderation.complete')}
      cancelText={t('cancel')}
      confirmLoading={complete.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t('moderation.completeText', { counts: levelCountsIn(moderation.counts) })}</p>
      <Form<ModerationSession>
        form={form}
        name="session"
        layout="vertical"
        initialValues={{ heldOn: today(), reviewedOn: today() }}
        onFinish={(values) => complete.mutate(values)}
      >
        <Form.Item name="name" label={t('moderation.sessionName')} rules={required(t('moderation.sessionName'))}>
          <Input maxLength={100} placeholder={t('moderation.sessionExample')} />
        </Form.Item>
        <Form.Item name="heldOn" label={t('moderation.heldOn')} rules={required(t('moderation.heldOn'))}>
          <Input type="date" max={today()} />
        </Form.Item>
        <div className="form-row">
          <Form.Item name="reviewedBy" label={t('moderation.reviewedBy')} rules={required(t('moderation.reviewedBy'))}>
            <Input maxLength={100} placeholder={t('moderation.reviewerExample')} />
          </Form.Item>
          <Form.Item name="reviewedOn" label={t('moderation.reviewedOn')} rules={required(t('moderation.reviewedOn'))}>
            <Input type="date" max={today()} />
          </Form.Item>
        </div>
      </Form>
    </Modal>
  )
}

function Change({
  moderation,
  chosen,
  onClose,
}: {
  moderation: Moderation
  chosen: { rows: number[]; clear: () => void }
  onClose: () => void
}) {
  const t = useText()
  const [form] = Form.useForm<{ level: string; reason: string }>()
  const change = useAction(
    (values: { level: string; reason: string }) =>
      api.post<ModeratedRows>(`/moderations/${moderation.id}/levels`, {
        rows: chosen.rows,
        allUndecided: false,
        ...values,
      } satisfies ModerateRows),
    {
      done: (outcome) => t('moderation.changedDone', { count: number(outcome.moderated) }),
      onDone: () => {
        chosen.clear()
        onClose()
      },
    },
  )
  const required = (label: string) => [{ required: true, whitespace: true, message: t('form.required', { label }) }]
  return (
    <Modal
      open
      title={t('moderation.changeTitle', { count: number(chosen.rows.length) })}
      okText={t('moderation.change')}
      cancelText={t('cancel')}
      confirmLoading={change.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} name="level" layout="vertical" onFinish={(values) => change.mutate(values)}>
        <Form.Item name="level" label={t('moderation.toLevel')} rules={required(t('moderation.toLevel'))}>
          <Select options={moderation.scale.map((item) => ({ value: item.code, label: item.label }))} />
        </Form.Item>
        <Form.Item name="reason" label={t('reason')} extra={t('moderation.reasonHint')} rules={required(t('reason'))}>
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
      </Form>
    </Modal>
  )
}

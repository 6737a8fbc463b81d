import { AuditOutlined, FileProtectOutlined, SendOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Alert, App, Button, Card, Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { api } from '@/shared/api/http'
import type {
  CatalogueApproval,
  CatalogueApproved,
  RiskCatalogue,
  RiskCatalogueRow,
  RiskCatalogueRowPage,
} from '@/shared/api/types'
import { useHasRole } from '@/shared/auth/me'
import { day, instant, number, saidOf, today } from '@/shared/i18n/format'
import { useText } from '@/shared/i18n/i18n'
import { DeleteAction } from '@/shared/ui/approvals'
import { Attachments } from '@/shared/ui/attachments'
import { Facts } from '@/shared/ui/detail-page'
import { Downloads, FileWith } from '@/shared/ui/filing'
import { List } from '@/shared/ui/list-page'
import { PageHeader } from '@/shared/ui/page'
import { RecordHistory } from '@/shared/ui/record-history'
import { Loading, Problem } from '@/shared/ui/states'
import { StateTag } from '@/shared/ui/tags'
import { useAction } from '@/shared/ui/use-action'
import { approvalRuleQuery, riskCatalogueQuery } from './query'
import { levelCountsIn, useCatalogueColumns, useCatalogueFilters } from './risk-catalogue-rows'

type Act = 'file' | 'approve' | 'record'

/** One graded risk catalogue: its levels as proposed, as moderated and as decided. */
export function RiskCatalogueDetail() {
  const { id = '' } = useParams()
  const { data, isPending, isError, error, refetch } = useQuery(riskCatalogueQuery(id))
  if (isPending) return <Loading />
  if (isError) return <Problem error={error} onRetry={() => void refetch()} />
  return <Catalogue catalogue={data} />
}

function Catalogue({ catalogue }: { catalogue: RiskCatalogue }) {
  const t = useText()
  const navigate = useNavigate()
  const mayWrite = useHasRole('agency-lead')
  const rule = useQuery(approvalRuleQuery)
  const [act, setAct] = useState<Act>()
  const [chosen, setChosen] = useState<{ rows: number[]; clear: () => void }>()
  const { id, scale, state } = catalogue
  const decidable = state === 'MODERATED' || (state === 'MADE' && rule.data?.moderationFirst === false)
  const filters = useCatalogueFilters(scale)
  const columns = useCatalogueColumns(scale, { peers: false, decided: decidable || state === 'APPROVED' })
  const moderated = catalogue.session !== undefined
  const close = () => setAct(undefined)
  return (
    <>
      <PageHeader
        title={catalogue.title}
        crumbs={[{ title: t('nav.riskCatalogues'), to: '/risk-catalogues' }, { title: catalogue.title }]}
        tags={
          <>
            <StateTag kind="riskCatalogueState" state={state} />
            {catalogue.recordFiling?.settledAt && <StateTag kind="filingState" state="RECORDED" />}
          </>
        }
        actions={
          <>
            <Downloads path={`/risk-catalogues/${id}/document`} name="risk-catalogue" />
            {mayWrite && state === 'MADE' && (
              <>
                <DeleteAction
                  path={`/risk-catalogues/${id}`}
                  title={t('statement.deleteTitle', { title: catalogue.title })}
                  text={t('statement.deleteText')}
                  onDone={() => void navigate('/risk-catalogues')}
                />
                <Button
                  {...(decidable ? {} : { type: 'primary' as const })}
                  icon={<SendOutlined />}
                  onClick={() => setAct('file')}
                >
                  {t('riskCatalogue.file')}
                </Button>
              </>
            )}
            {mayWrite && decidable && (
              <Button type="primary" icon={<AuditOutlined />} onClick={() => setAct('approve')}>
                {t('riskCatalogue.approve')}
              </Button>
            )}
            {mayWrite && state === 'APPROVED' && !catalogue.recordFiling && (
              <Button type="primary" icon={<FileProtectOutlined />} onClick={() => setAct('record')}>
                {t('riskCatalogue.record')}
              </Button>
            )}
          </>
        }
      />
      <Next catalogue={catalogue} decidable={decidable} />
      <Card className="section page-facts">
        <CatalogueFacts catalogue={catalogue} />
      </Card>
      <Attachments path={`/risk-catalogues/${id}/attachments`} open={mayWrite && state !== 'APPROVED'} />
      <List<RiskCatalogueRow, RiskCatalogueRowPage>
        name={`risk-catalogue-rows.${id}`}
        label={t('riskCatalogue.rows')}
        load={(query, signal) => api.get(`/risk-catalogues/${id}/rows`, query, signal)}
        rowKey={(row) => String(row.sort)}
        rowName={(row) => row.description}
        empty={{ text: t('riskCatalogue.noRows') }}
        filters={filters.filter(({ name }) => moderated || !['changed', 'undecided'].includes(name))}
        columns={moderated ? columns : columns.filter(({ key }) => key !== 'moderated')}
        {...(mayWrite && decidable
          ? {
              bulk: (rows: string[], clear: () => void) => (
                <Button size="small" onClick={() => setChosen({ rows: rows.map(Number), clear })}>
                  {t('riskCatalogue.choose')}
                </Button>
              ),
            }
          : {})}
      />
      {act === 'file' && (
        <FileWith
          path={`/risk-catalogues/${id}/filing`}
          scans={`/risk-catalogues/${id}/attachments`}
          title={t('statement.fileTitle', { title: catalogue.title })}
          text={t('riskCatalogue.fileText')}
          onClose={close}
        />
      )}
      {act === 'record' && (
        <FileWith
          path={`/risk-catalogues/${id}/approval/record`}
          scans={`/risk-catalogues/${id}/attachments`}
          title={t('riskCatalogue.recordTitle', { title: catalogue.title })}
          text={t('riskCatalogue.recordText')}
          onClose={close}
        />
      )}
      {act === 'approve' && <Approve catalogue={catalogue} body={rule.data?.body ?? ''} onClose={close} />}
      {chosen && <Choose catalogue={catalogue} chosen={chosen} onClose={() => setChosen(undefined)} />}
      <RecordHistory path={`/histories/risk-catalogue/${id}`} />
    </>
  )
}

function Next({ catalogue, decidable }: { catalogue: RiskCatalogue; decidable: boolean }) {
  const t = useText()
  if (catalogue.state === 'RETURNED') {
    return (
      <Alert
        type="warning"
        showIcon
        className="problem"
        title={saidOf(t('statement.returned'), catalogue.reason ?? '')}
        description={t('riskCatalogue.nextReturned')}
      />
    )
  }
  if (catalogue.state === 'APPROVED' && catalogue.reason && !catalogue.recordFiling) {
    return (
      <Alert
        type="warning"
        showIcon
        className="problem"
        title={saidOf(t('riskCatalogue.recordFailed'), catalogue.reason)}
      />
    )
  }
  const text = decidable
    ? t('riskCatalogue.nextDecide')
    : catalogue.state === 'MADE'
      ? t('riskCatalogue.nextFile')
      : catalogue.state === 'APPROVED' && !catalogue.recordFiling
        ? t('riskCatalogue.nextRecord')
        : undefined
  return text ? <Alert type="info" showIcon className="problem" title={text} /> : null
}

function CatalogueFacts({ catalogue }: { catalogue: RiskCatalogue }) {
  const t = useText()
  const { filing, session, approval, recordFiling } = catalogue
  return (
    <Facts
      facts={[
        { label: t('riskCatalogue.rows'), value: number(catalogue.rows) },
        { label: t('statement.madeAt'), value: `${instant(catalogue.madeAt)} ${catalogue.madeBy}` },
        ...(filing
          ? [
              { label: t('filing.receiver'), value: filing.receiver },
              { label: t('filing.sentAt'), value: instant(filing.filedAt) },
              { label: t('filing.documentNo'), value: filing.documentNo },
            ]
          : []),
        ...(session
          ? [
              { label: t('moderation.session'), value: `${session.name} ${day(session.heldOn)}` },
              { label: t('moderation.reviewedBy'), value: `${session.reviewedBy} ${day(session.reviewedOn)}` },
              { label: t('moderation'), value: levelCountsIn(catalogue.counts) },
            ]
          : []),
        ...(approval
          ? [
              { label: t('riskCatalogue.approval'), value: `${approval.body} ${day(approval.on)}` },
              { label: t('riskCatalogue.approvalNo'), value: approval.documentNo },
            ]
          : []),
        ...(recordFiling
          ? [
              { label: t('riskCatalogue.recordReceiver'), value: recordFiling.receiver },
              {
                label: t('riskCatalogue.receipt'),
                value: recordFiling.settledAt ? instant(recordFiling.settledAt) : t('riskCatalogue.noReceipt'),
              },
            ]
          : []),
      ]}
    />
  )
}

function Approve({ catalogue, body, onClose }: { catalogue: RiskCatalogue; body: string; onClose: () => void }) {
  const t = useText()
  const { modal } = App.useApp()
  const [form] = Form.useForm<CatalogueApproval>()
  const approve = useAction(
    (values: CatalogueApproval) => api.post<CatalogueApproved>(`/risk-catalogues/${catalogue.id}/approval`, values),
    {
      done: (outcome) =>
        outcome.leftOut.length === 0 ? t('riskCatalogue.approved', { count: number(outcome.changed) }) : '',
      onDone: (outcome) => {
        onClose()
        if (outcome.leftOut.length === 0) return
        modal.warning({
          title: t('riskCatalogue.approvedPartly', {
            count: number(outcome.changed),
            left: number(outcome.leftOut.length),
          }),
          content: (
            <ul className="problem-entries refusals">
              {outcome.leftOut.map((point, index) => (
                <li key={index}>{point.point ? saidOf(point.point, point.reason) : point.reason}</li>
              ))}
            </ul>
          ),
          okText: t('close'),
        })
      },
    },
  )
  const required = (label: string) => [{ required: true, whitespace: true, message: t('form.required', { label }) }]
  return (
    <Modal
      open
      title={t('riskCatalogue.approveTitle', { title: catalogue.title })}
      okText={t('riskCatalogue.approve')}
      cancelText={t('cancel')}
      confirmLoading={approve.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t('riskCatalogue.approveText')}</p>
      <Form<CatalogueApproval>
        form={form}
        name="approval"
        layout="vertical"
        initialValues={{ body, approvedOn: today() }}
        onFinish={(values) => approve.mutate(values)}
      >
        <Form.Item name="body" label={t('approvalRule.body')} rules={required(t('approvalRule.body'))}>
          <Input maxLength={100} />
        </Form.Item>
        <div className="form-row">
          <Form.Item
            name="approvedOn"
            label={t('riskCatalogue.approvedOn')}
            rules={required(t('riskCatalogue.approvedOn'))}
          >
            <Input type="date" max={today()} />
          </Form.Item>
          <Form.Item name="documentNo" label={t('riskCatalogue.approvalNo')}>
            <Input maxLength={100} />
          </Form.Item>
        </div>
      </Form>
    </Modal>
  )
}

const asModerated = ''

/** Another level than the moderated one, with the reason. */
function Choose({
  catalogue,
  chosen,
  onClose,
}: {
  catalogue: RiskCatalogue
  chosen: { rows: number[]; clear: () => void }
  onClose: () => void
}) {
  const t = useText()
  const [form] = Form.useForm<{ level: string; reason?: string }>()
  const level = Form.useWatch('level', form) ?? asModerated
  const choose = useAction(
    (values: { level: string; reason?: string }) =>
      api.post(`/risk-catalogues/${catalogue.id}/approval/levels`, {
        rows: chosen.rows,
        ...(values.level === asModerated ? {} : values),
      }),
    {
      done: t('saved'),
      onDone: () => {
        chosen.clear()
        onClose()
      },
    },
  )
  return (
    <Modal
      open
      title={t('riskCatalogue.chooseTitle', { count: number(chosen.rows.length) })}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={choose.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        name="choice"
        layout="vertical"
        initialValues={{ level: asModerated }}
        onFinish={(values) => choose.mutate(values)}
      >
        <Form.Item name="level" label={t('riskCatalogue.decided')}>
          <Select
            options={[
              { value: asModerated, label: t('riskCatalogue.asModerated') },
              ...catalogue.scale.map((item) => ({ value: item.code, label: item.label })),
            ]}
          />
        </Form.Item>
        {level !== asModerated && (
          <Form.Item
            name="reason"
            label={t('reason')}
            rules={[{ required: true, whitespace: true, message: t('form.required', { label: t('reason') }) }]}
          >
            <Input.TextArea rows={3} maxLength={500} showCount />
          </Form.Item>
        )}
      </Form>
    </Modal>
  )
}

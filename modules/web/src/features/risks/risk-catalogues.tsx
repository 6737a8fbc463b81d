import { PlusOutlined, SettingOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, Modal, Switch } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { api } from '@/shared/api/http'
import type { ApprovalRule, ApprovalRuleView, RiskCatalogue, RiskCataloguePage } from '@/shared/api/types'
import { useHasRole } from '@/shared/auth/me'
import { day, instant, number } from '@/shared/i18n/format'
import { useText } from '@/shared/i18n/i18n'
import { ListPage } from '@/shared/ui/list-page'
import { optionsOf } from '@/shared/ui/options'
import { Loading, Problem } from '@/shared/ui/states'
import { StateTag } from '@/shared/ui/tags'
import { Term } from '@/shared/ui/term'
import { useAction } from '@/shared/ui/use-action'
import { approvalRuleQuery } from './query'
import { levelCountsIn } from './risk-catalogue-rows'

/** 风险等级目录: the unit's graded points as documents, by version. */
export function RiskCatalogues() {
  const t = useText()
  const mayWrite = useHasRole('agency-lead')
  const [open, setOpen] = useState<'make' | 'rule'>()
  const close = () => setOpen(undefined)
  return (
    <>
      <ListPage<RiskCatalogue, RiskCataloguePage>
        title={t('riskCatalogues.title')}
        intro={<Term help={t('riskCatalogues.help')}>{t('riskCatalogues.intro')}</Term>}
        name="risk-catalogues"
        load={(query, signal) => api.get('/risk-catalogues', query, signal)}
        refresh={(page) => (page?.items.some((row) => row.state === 'FILED') ? 15_000 : false)}
        rowKey={(row) => row.id}
        empty={{ text: t('riskCatalogues.empty') }}
        actions={
          mayWrite && (
            <>
              <Button icon={<SettingOutlined />} onClick={() => setOpen('rule')}>
                {t('approvalRule.open')}
              </Button>
              <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen('make')}>
                {t('riskCatalogues.make')}
              </Button>
            </>
          )
        }
        filters={[
          { name: 'q', label: t('riskCatalogues.search') },
          { name: 'state', label: t('state'), options: optionsOf('riskCatalogueState') },
        ]}
        columns={[
          {
            key: 'title',
            title: t('statement.title'),
            sortable: true,
            render: (row) => <Link to={`/risk-catalogues/${row.id}`}>{row.title}</Link>,
          },
          { key: 'rows', title: t('riskCatalogue.rows'), right: true, width: 100, render: (row) => number(row.rows) },
          {
            key: 'madeAt',
            title: t('statement.madeAt'),
            sortable: true,
            width: 160,
            render: (row) => instant(row.madeAt),
          },
          { key: 'receiver', title: t('filing.receiver'), render: (row) => row.filing?.receiver ?? '—' },
          {
            key: 'approvedOn',
            title: t('riskCatalogue.approval'),
            sortable: true,
            render: (row) =>
              row.approval ? (
                <>
                  {row.approval.body}
                  <div className="as-of">{day(row.approval.on)}</div>
                </>
              ) : (
                '—'
              ),
          },
          {
            key: 'state',
            title: t('state'),
            sortable: true,
            render: (row) => (
              <>
                <StateTag kind="riskCatalogueState" state={row.state} />
                {row.recordFiling?.settledAt && <StateTag kind="filingState" state="RECORDED" />}
                {row.session && <div className="as-of">{levelCountsIn(row.counts)}</div>}
                {row.reason && <div className="as-of">{row.reason}</div>}
              </>
            ),
          },
        ]}
      />
      {open === 'make' && <MakeCatalogue onClose={close} />}
      {open === 'rule' && <Rule onClose={close} />}
    </>
  )
}

function MakeCatalogue({ onClose }: { onClose: () => void }) {
  const t = useText()
  const navigate = useNavigate()
  const [form] = Form.useForm<{ period: string }>()
  const make = useAction((values: { period: string }) => api.post<RiskCatalogue>('/risk-catalogues', values), {
    done: (made) => t('riskCatalogues.made', { title: made.title, count: number(made.rows) }),
    onDone: (made) => void navigate(`/risk-catalogues/${made.id}`),
  })
  return (
    <Modal
      open
      title={t('riskCatalogues.make')}
      okText={t('statements.makeNow')}
      cancelText={t('cancel')}
      confirmLoading={make.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t('riskCatalogues.makeText')}</p>
      <Form
        form={form}
        name="catalogue"
        layout="vertical"
        initialValues={{ period: String(new Date().getFullYear()) }}
        onFinish={(values) => make.mutate(values)}
      >
        <Form.Item
          name="period"
          label={t('riskCatalogue.period')}
          extra={t('statement.periodHint')}
          rules={[
            { required: true, message: t('form.required', { label: t('riskCatalogue.period') }) },
            { pattern: /^20\d\d(-(0[1-9]|1[0-2]))?$/, message: t('statement.periodHint') },
          ]}
        >
          <Input maxLength={7} />
        </Form.Item>
      </Form>
    </Modal>
  )
}

/** Which body decides, and whether levels are balanced across units before. */
function Rule({ onClose }: { onClose: () => void }) {
  const t = useText()
  const { data, isPending, isError, error, refetch } = useQuery(approvalRuleQuery)
  const [form] = Form.useForm<ApprovalRule>()
  const save = useAction(
    (values: ApprovalRule) => api.put<ApprovalRuleView>('/risk-catalogue-approval-rule', values, data?.version ?? 0),
    { done: t('saved'), onDone: onClose },
  )
  return (
    <Modal
      open
      title={t('approvalRule.title')}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {isPending ? (
        <Loading rows={3} />
      ) : isError ? (
        <Problem error={error} onRetry={() => void refetch()} />
      ) : (
        <Form<ApprovalRule>
          form={form}
          name="rule"
          layout="vertical"
          initialValues={{ body: data.body, moderationFirst: data.moderationFirst }}
          onFinish={(values) => save.mutate(values)}
        >
          <Form.Item
            name="body"
            label={t('approvalRule.body')}
            extra={t('approvalRule.bodyHint')}
            rules={[
              { required: true, whitespace: true, message: t('form.required', { label: t('approvalRule.body') }) },
            ]}
          >
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item
            name="moderationFirst"
            label={t('approvalRule.moderationFirst')}
            extra={t(data.overseen ? 'approvalRule.overseenHint' : 'approvalRule.moderationHint')}
            valuePropName="checked"
          >
            <Switch disabled={data.overseen} />
          </Form.Item>
        </Form>
      )}
    </Modal>
  )
}

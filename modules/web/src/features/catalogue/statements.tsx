import { PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { api } from '@/shared/api/http'
import type { NewStatement, Statement, StatementPage } from '@/shared/api/types'
import { useHasRole } from '@/shared/auth/me'
import { instant, number } from '@/shared/i18n/format'
import { useText } from '@/shared/i18n/i18n'
import { ListPage } from '@/shared/ui/list-page'
import { optionsOf } from '@/shared/ui/options'
import { StateTag } from '@/shared/ui/tags'
import { Term } from '@/shared/ui/term'
import { useAction } from '@/shared/ui/use-action'
import { countsIn, IssueTag } from './statement-rows'

/** 权力明晰表: the statements of the unit's powers, by version. */
export function Statements() {
  const t = useText()
  const mayWrite = useHasRole('agency-lead')
  const [making, setMaking] = useState(false)
  return (
    <>
      <ListPage<Statement, StatementPage>
        title={t('statements.title')}
        intro={<Term help={t('statements.help')}>{t('statements.intro')}</Term>}
        name="statements"
        load={(query, signal) => api.get('/statements', query, signal)}
        rowKey={(row) => row.id}
        empty={{ text: t('statements.empty') }}
        actions={
          mayWrite && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setMaking(true)}>
              {t('statements.make')}
            </Button>
          )
        }
        filters={[
          { name: 'q', label: t('statements.search') },
          { name: 'state', label: t('state'), options: optionsOf('statementState') },
          { name: 'issued', label: t('issue.issued'), options: [{ value: 'true', label: t('issue.issued') }] },
        ]}
        columns={[
          {
            key: 'title',
            title: t('statement.title'),
            sortable: true,
            render: (row) => <Link to={`/statements/${row.id}`}>{row.title}</Link>,
          },
          { key: 'rows', title: t('statement.rows'), right: true, render: (row) => number(row.rows) },
          { key: 'signer', title: t('statement.signer'), render: (row) => row.signer },
          { key: 'madeAt', title: t('statement.madeAt'), sortable: true, render: (row) => instant(row.madeAt) },
          { key: 'receiver', title: t('filing.receiver'), render: (row) => row.receiver || '—' },
          {
            key: 'state',
            title: t('state'),
            sortable: true,
            render: (row) => (
              <>
                <StateTag kind="statementState" state={row.state} />
                <IssueTag issue={row.issue} />
                {row.state === 'EXAMINED' && <div className="as-of">{countsIn(row.counts)}</div>}
                {row.reason && <div className="as-of">{row.reason}</div>}
              </>
            ),
          },
        ]}
      />
      {making && <MakeStatement onClose={() => setMaking(false)} />}
    </>
  )
}

function MakeStatement({ onClose }: { onClose: () => void }) {
  const t = useText()
  const navigate = useNavigate()
  const [form] = Form.useForm<NewStatement>()
  const make = useAction((values: NewStatement) => api.post<Statement>('/statements', values), {
    done: (made) => t('statements.made', { title: made.title, count: number(made.rows) }),
    onDone: (made) => void navigate(`/statements/${made.id}`),
  })
  const required = (label: string) => [{ required: true, whitespace: true, message: t('form.required', { label }) }]
  return (
    <Modal
      open
      title={t('statements.make')}
      okText={t('statements.makeNow')}
      cancelText={t('cancel')}
      confirmLoading={make.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t('statements.makeText')}</p>
      <Form<NewStatement>
        form={form}
        name="statement"
        layout="vertical"
        initialValues={{ period: String(new Date().getFullYear()) }}
        onFinish={(values) => make.mutate(values)}
      >
        <Form.Item
          name="period"
          label={t('statement.period')}
          extra={t('statement.periodHint')}
          rules={[
            ...required(t('statement.period')),
            { pattern: /^20\d\d(-(0[1-9]|1[0-2]))?$/, message: t('statement.periodHint') },
          ]}
        >
          <Input maxLength={7} />
        </Form.Item>
        <Form.Item name="signer" label={t('statement.signer')} rules={required(t('statement.signer'))}>
          <Input maxLength={50} />
        </Form.Item>
      </Form>
    </Modal>
  )
}

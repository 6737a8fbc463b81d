import { AuditOutlined, DiffOutlined, SendOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Card } from 'antd'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { api } from '@/shared/api/http'
import type { StatementRow, StatementRowPage } from '@/shared/api/types'
import { useHasRole } from '@/shared/auth/me'
import { day, instant, number, saidOf } from '@/shared/i18n/format'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { DeleteAction } from '@/shared/ui/approvals'
import { Attachments } from '@/shared/ui/attachments'
import { Facts } from '@/shared/ui/detail-page'
import { Downloads, FileWith } from '@/shared/ui/filing'
import { List } from '@/shared/ui/list-page'
import { PageHeader } from '@/shared/ui/page'
import { RecordHistory } from '@/shared/ui/record-history'
import { Loading, Problem } from '@/shared/ui/states'
import { StateTag } from '@/shared/ui/tags'
import { statementQuery } from './query'
import { IssueStatement } from './statement-issue'
import { countsIn, IssueTag, useRowColumns, useRowFilters } from './statement-rows'

/** One statement of the unit's powers: its rows as they were frozen, and what was said of them. */
export function StatementDetail() {
  const t = useText()
  const { id = '' } = useParams()
  const navigate = useNavigate()
  const mayWrite = useHasRole('agency-lead')
  const [filing, setFiling] = useState(false)
  const [issuing, setIssuing] = useState(false)
  const filters = useRowFilters()
  const columns = useRowColumns()
  const { data: statement, isPending, isError, error, refetch } = useQuery(statementQuery(id))
  if (isPending) return <Loading />
  if (isError) return <Problem error={error} onRetry={() => void refetch()} />
  return (
    <>
      <PageHeader
        title={statement.title}
        crumbs={[{ title: t('nav.statements'), to: '/statements' }, { title: statement.title }]}
        tags={
          <>
            <StateTag kind="statementState" state={statement.state} />
            <IssueTag issue={statement.issue} />
          </>
        }
        actions={
          <>
            <Downloads path={`/statements/${id}/document`} name="statement" />
            <Button icon={<DiffOutlined />} onClick={() => void navigate(`/statements/${id}/comparison`)}>
              {t('statementComparison.open')}
            </Button>
            {mayWrite && statement.state === 'EXAMINED' && !statement.issue && statement.counts.confirmed > 0 && (
              <Button type="primary" icon={<AuditOutlined />} onClick={() => setIssuing(true)}>
                {t('issue.issue')}
              </Button>
            )}
            {mayWrite && statement.state === 'MADE' && (
              <>
                <DeleteAction
                  path={`/statements/${id}`}
                  title={t('statement.deleteTitle', { title: statement.title })}
                  text={t('statement.deleteText')}
                  onDone={() => void navigate('/statements')}
                />
                <Button type="primary" icon={<SendOutlined />} onClick={() => setFiling(true)}>
                  {t('filing.file')}
                </Button>
              </>
            )}
          </>
        }
      />
      {statement.state === 'RETURNED' && (
        <Alert
          type="warning"
          showIcon
          className="problem"
          title={saidOf(t('statement.returned'), statement.reason ?? '')}
          description={t('statement.next')}
        />
      )}
      <Card className="section page-facts">
        <Facts
          facts={[
            { label: t('statement.rows'), value: number(statement.rows) },
            { label: t('statement.signer'), value: statement.signer },
            { label: t('statement.madeAt'), value: `${instant(statement.madeAt)} ${statement.madeBy}` },
            { label: t('filing.receiver'), value: statement.receiver },
            { label: t('filing.documentNo'), value: statement.documentNo },
            { label: t('filing.sentAt'), value: statement.filedAt && instant(statement.filedAt) },
            ...(statement.state === 'EXAMINED'
              ? [
                  { label: t('statement.settledAt'), value: instant(statement.settledAt) },
                  { label: t('verdict'), value: countsIn(statement.counts) },
                ]
              : []),
            ...(statement.issue
              ? [
                  { label: t('issue.documentNo'), value: statement.issue.documentNo },
                  { label: t('issue.issuedOn'), value: day(statement.issue.issuedOn) },
                  {
                    label: t('issue.approvals'),
                    value: statement.issue.approvals.map((approval, index) => (
                      <div key={index}>
                        {approval.body} {day(approval.on)} {labelOf('approvalAct', approval.act)}
                      </div>
                    )),
                  },
                ]
              : []),
          ]}
        />
      </Card>
      <Attachments path={`/statements/${id}/attachments`} open={mayWrite && statement.state === 'MADE'} />
      <List<StatementRow, StatementRowPage>
        name={`statement-rows.${id}`}
        label={t('statement.rows')}
        load={(query, signal) => api.get(`/statements/${id}/rows`, query, signal)}
        rowKey={(row) => String(row.sort)}
        empty={{ text: t('statement.noRows') }}
        filters={statement.state === 'EXAMINED' ? filters : filters.slice(0, 1)}
        columns={statement.state === 'EXAMINED' ? columns : columns.filter((column) => column.key !== 'verdict')}
      />
      {issuing && <IssueStatement statement={statement} onClose={() => setIssuing(false)} />}
      {filing && (
        <FileWith
          path={`/statements/${id}/filing`}
          scans={`/statements/${id}/attachments`}
          title={t('statement.fileTitle', { title: statement.title })}
          text={t('statement.fileText')}
          onClose={() => setFiling(false)}
        />
      )}
      <RecordHistory path={`/histories/statement/${id}`} />
    </>
  )
}

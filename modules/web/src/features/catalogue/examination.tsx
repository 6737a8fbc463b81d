import { CheckOutlined, RollbackOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Alert, App, Button, Card, Form, Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { api } from '@/shared/api/http'
import type {
  DecidedRows,
  DecideRows,
  Examination as View,
  Incoming,
  StatementRow,
  StatementRowPage,
  Verdict,
} from '@/shared/api/types'
import { day, instant, number, saidOf, today } from '@/shared/i18n/format'
import { useText } from '@/shared/i18n/i18n'
import { Attachments } from '@/shared/ui/attachments'
import { useConfirm } from '@/shared/ui/confirm'
import { Facts } from '@/shared/ui/detail-page'
import { List } from '@/shared/ui/list-page'
import { optionsOf } from '@/shared/ui/options'
import { PageHeader } from '@/shared/ui/page'
import { RecordHistory } from '@/shared/ui/record-history'
import { Loading, Problem } from '@/shared/ui/states'
import { FilingStateTag } from '@/shared/ui/tags'
import { useAction } from '@/shared/ui/use-action'
import { examinationQuery, incomingQuery } from './query'
import { countsIn, useRowColumns, useRowFilters } from './statement-rows'

/** The examining body's page of a statement: receive it, give each row its verdict, send the verdicts back. */
export function Examination() {
  const t = useText()
  const { id = '' } = useParams()
  const navigate = useNavigate()
  const [chosen, setChosen] = useState<Chosen>()
  const filters = useRowFilters()
  const columns = useRowColumns()
  const filing = useQuery(incomingQuery(id))
  const examination = useQuery(examinationQuery(id))
  if (filing.isPending || examination.isPending) return <Loading />
  if (filing.isError) return <Problem error={filing.error} onRetry={() => void filing.refetch()} />
  if (examination.isError) return <Problem error={examination.error} onRetry={() => void examination.refetch()} />
  const { open, counts } = examination.data
  return (
    <>
      <PageHeader
        title={saidOf(filing.data.sender, filing.data.title)}
        crumbs={[{ title: t('nav.incoming'), to: '/incoming' }, { title: filing.data.title }]}
        tags={<FilingStateTag state={filing.data.state} />}
        actions={<Acts filing={filing.data} examination={examination.data} />}
      />
      {filing.data.reason && (
        <Alert
          type="warning"
          showIcon
          className="problem"
          title={saidOf(t('statement.returned'), filing.data.reason)}
        />
      )}
      <Card className="section page-facts">
        <Facts
          facts={[
            { label: t('statement.signer'), value: examination.data.signer },
            { label: t('statement.madeAt'), value: instant(examination.data.madeAt) },
            { label: t('filing.documentNo'), value: filing.data.documentNo },
            { label: t('filing.arrivedAt'), value: instant(filing.data.arrivedAt) },
            { label: t('filing.dueOn'), value: day(filing.data.dueOn) },
            { label: t('verdict'), value: countsIn(counts) },
            { label: t('filing.sha256'), value: <code className="digest">{filing.data.sha256}</code>, wide: true },
          ]}
        />
      </Card>
      <Attachments path={`/examinations/${id}/attachments`} open={false} arrived />
      <List<StatementRow, StatementRowPage>
        name={`examination-rows.${id}`}
        label={t('statement.rows')}
        load={(query, signal) => api.get(`/examinations/${id}/rows`, query, signal)}
        rowKey={(row) => String(row.sort)}
        rowName={(row) => row.name}
        empty={{ text: t('statement.noRows') }}
        filters={filters}
        columns={columns}
        tools={
          open &&
          counts.undecided > 0 && (
            <Button onClick={() => setChosen({ count: counts.undecided, clear: () => undefined })}>
              {t('examination.decideRest', { count: number(counts.undecided) })}
            </Button>
          )
        }
        {...(open || filing.data.state === 'ANSWERED'
          ? {
              bulk: (rows: string[], clear: () => void) => (
                <>
                  {open && (
                    <Button
                      size="small"
                      type="primary"
                      onClick={() => setChosen({ rows: rows.map(Number), count: rows.length, clear })}
                    >
                      {t('examination.decide')}
                    </Button>
                  )}
                  <Button
                    size="small"
                    disabled={rows.length !== 1}
                    title={rows.length === 1 ? undefined : t('overlap.findOne')}
                    onClick={() => void navigate(`/overlap-cases/new?filing=${id}&row=${rows[0]}`)}
                  >
                    {t('overlap.find')}
                  </Button>
                </>
              ),
            }
          : {})}
      />
      {chosen && <Decide id={id} chosen={chosen} onClose={() => setChosen(undefined)} />}
      <RecordHistory path={`/histories/filing/${id}`} />
    </>
  )
}

interface Chosen {
  /** Absent: all that nobody has decided. */
  rows?: number[]
  count: number
  clear: () => void
}

function Acts({ filing, examination }: { filing: Incoming; examination: View }) {
  const t = useText()
  const { confirm, withReason } = useConfirm()
  const receive = useAction(() => api.post(`/incoming/${filing.id}/receipt`), { done: t('examination.received') })
  const giveBack = useAction((reason: string) => api.post(`/incoming/${filing.id}/return`, { reason }), {
    done: t('examination.returned'),
  })
  const complete = useAction(() => api.post(`/examinations/${filing.id}/completion`), {
    done: t('examination.completed'),
  })
  const open = filing.state === 'DELIVERED' || filing.state === 'RECEIVED'
  return (
    <>
      {open && (
        <Button
          icon={<RollbackOutlined />}
          loading={giveBack.isPending}
          onClick={() =>
            withReason(t('examination.returnTitle'), t('examination.return'), (reason) => giveBack.mutate(reason))
          }
        >
          {t('examination.return')}
        </Button>
      )}
      {filing.state === 'DELIVERED' && (
        <Button type="primary" icon={<CheckOutlined />} loading={receive.isPending} onClick={() => receive.mutate()}>
          {t('examination.receive')}
        </Button>
      )}
      {filing.state === 'RECEIVED' && (
        <Button
          type="primary"
          icon={<CheckOutlined />}
          disabled={examination.counts.undecided > 0}
          title={examination.counts.undecided > 0 ? t('examination.undecidedLeft') : undefined}
          loading={complete.isPending}
          onClick={() =>
            confirm(t('examination.completeTitle'), countsIn(examination.counts), t('examination.complete'), () =>
              complete.mutate(),
            )
          }
        >
          {t('examination.complete')}
        </Button>
      )}
    </>
  )
}

type Values = Pick<DecideRows, 'verdict' | 'filingNo' | 'filedOn' | 'reason' | 'effectiveOn'>

function Decide({ id, chosen, onClose }: { id: string; chosen: Chosen; onClose: () => void }) {
  const t = useText()
  const { modal } = App.useApp()
  const [form] = Form.useForm<Values>()
  const verdict: Verdict = Form.useWatch('verdict', form) ?? 'CONFIRMED'
  const decide = useAction(
    (values: Values) =>
      api.post<DecidedRows>(`/examinations/${id}/verdicts`, {
        ...values,
        allUndecided: chosen.rows === undefined,
        ...(chosen.rows ? { rows: chosen.rows } : {}),
      } satisfies DecideRows),
    {
      done: (outcome) =>
        outcome.refused.length === 0 ? t('examination.decided', { count: number(outcome.decided) }) : '',
      onDone: (outcome) => {
        chosen.clear()
        onClose()
        if (outcome.refused.length === 0) return
        modal.warning({
          title: t('examination.decidedPartly', {
            count: number(outcome.decided),
            refused: number(outcome.refused.length),
          }),
          content: (
            <ul className="problem-entries refusals">
              {outcome.refused.map((row) => (
                <li key={row.sort}>{row.name ? saidOf(row.name, row.reason) : row.reason}</li>
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
      title={t('examination.decideTitle', { count: number(chosen.count) })}
      okText={t('examination.decide')}
      cancelText={t('cancel')}
      confirmLoading={decide.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Values>
        form={form}
        name="verdict"
        layout="vertical"
        initialValues={{ verdict: 'CONFIRMED', filedOn: today(), effectiveOn: today() }}
        onFinish={(values) => decide.mutate(values)}
      >
        <Form.Item name="verdict" label={t('verdict')}>
          <Radio.Group options={optionsOf('verdict')} />
        </Form.Item>
        {verdict === 'CONFIRMED' ? (
          <>
            <p className="as-of">{t('examination.confirmHint')}</p>
            <Form.Item name="filingNo" label={t('verdict.filingNo')} rules={required(t('verdict.filingNo'))}>
              <Input maxLength={100} />
            </Form.Item>
            <Form.Item name="filedOn" label={t('verdict.filedOn')} rules={required(t('verdict.filedOn'))}>
              <Input type="date" max={today()} />
            </Form.Item>
          </>
        ) : (
          <Form.Item name="reason" label={t('reason')} rules={required(t('reason'))}>
            <Input.TextArea rows={3} maxLength={500} showCount />
          </Form.Item>
        )}
        {verdict === 'STOPPED' && (
          <Form.Item name="effectiveOn" label={t('verdict.effectiveOn')} rules={required(t('verdict.effectiveOn'))}>
            <Input type="date" max={today()} />
          </Form.Item>
        )}
        {verdict === 'OVERLAPPING' && <p className="as-of">{t('examination.overlapHint')}</p>}
      </Form>
    </Modal>
  )
}

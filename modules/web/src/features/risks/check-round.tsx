import { DownloadOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Form, Input, Modal, Radio, Tag } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { api, download } from '@/shared/api/http'
import type { CheckRound, Page, RecordCheck, RiskCheck } from '@/shared/api/types'
import { useHasRole } from '@/shared/auth/me'
import { day, number } from '@/shared/i18n/format'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { DetailPage, Facts } from '@/shared/ui/detail-page'
import { List } from '@/shared/ui/list-page'
import { optionsOf } from '@/shared/ui/options'
import { RecordHistory } from '@/shared/ui/record-history'
import { Loading, Problem } from '@/shared/ui/states'
import { LevelTag, StateTag } from '@/shared/ui/tags'
import { useAction } from '@/shared/ui/use-action'
import { checkRoundQuery } from './query'

/** A round of checks: how it was drawn, and what each check found. */
export function CheckRoundDetail() {
  const t = useText()
  const { id = '' } = useParams()
  const mayWrite = useHasRole('agency-lead')
  const [check, setCheck] = useState<RiskCheck>()
  const { data: round, isPending, isError, error, refetch } = useQuery(checkRoundQuery(id))
  const exported = useAction(() => download(`/spot-checks/${id}/draw`, {}, 'draw.xlsx'))
  if (isPending) return <Loading />
  if (isError) return <Problem error={error} onRetry={() => void refetch()} />
  return (
    <>
      <DetailPage
        title={t('round.titleOf', { level: round.levelLabel, day: day(round.startedOn) })}
        crumbs={[{ title: t('nav.monitoring'), to: '/monitoring' }, { title: t('round.one') }]}
        tags={<LevelTag label={round.levelLabel} colour={round.colour} />}
        actions={
          round.seed && (
            <Button icon={<DownloadOutlined />} loading={exported.isPending} onClick={() => exported.mutate()}>
              {t('round.record')}
            </Button>
          )
        }
        sections={[
          { key: 'facts', title: t('round.facts'), content: <RoundFacts round={round} /> },
          {
            key: 'checks',
            title: t('round.list'),
            content: (
              <List<RiskCheck, Page<RiskCheck>>
                label={t('round.list')}
                name="monitoring-checks"
                fixed={{ roundId: id }}
                load={(query, signal) => api.get('/monitoring-checks', query, signal)}
                rowKey={(row) => row.id}
                empty={{ text: t('list.nothingFound') }}
                filters={[
                  { name: 'q', label: t('check.search') },
                  { name: 'result', label: t('check.result'), options: optionsOf('checkResult') },
                  {
                    name: 'open',
                    label: t('state'),
                    options: [
                      { value: 'true', label: t('check.open') },
                      { value: 'false', label: t('check.done') },
                    ],
                  },
                ]}
                columns={[
                  { key: 'seq', title: t('round.seq'), right: true, sortable: true, render: (row) => number(row.seq) },
                  {
                    key: 'description',
                    title: t('risk.one'),
                    render: (row) => (
                      <div className="name-cell">
                        {row.riskPointId ? (
                          <Link to={`/risk-points/${row.riskPointId}`}>{row.description}</Link>
                        ) : (
                          row.description
                        )}
                      </div>
                    ),
                  },
                  { key: 'code', title: t('power.code'), sortable: true, roomy: true, render: (row) => row.code },
                  { key: 'checker', title: t('check.checker'), sortable: true, render: (row) => row.checker },
                  {
                    key: 'dueOn',
                    title: t('institution.dueOn'),
                    sortable: true,
                    roomy: true,
                    render: (row) => (
                      <>
                        {day(row.dueOn)} {row.overdue && <Tag color="red">{t('institution.overdue')}</Tag>}
                      </>
                    ),
                  },
                  {
                    key: 'result',
                    title: t('check.result'),
                    sortable: true,
                    render: (row) =>
                      row.result ? <StateTag kind="checkResult" state={row.result} /> : t('check.open'),
                  },
                  {
                    key: 'finding',
                    title: t('check.finding'),
                    render: (row) => <div className="name-cell">{row.finding ?? '—'}</div>,
                  },
                  ...(mayWrite
                    ? [
                        {
                          key: 'actions',
                          title: t('actions'),
                          render: (row: RiskCheck) => (
                            <Button
                              type="link"
                              size="small"
                              aria-label={`${t('check.record')} ${row.code}`}
                              onClick={() => setCheck(row)}
                            >
                              {t('check.record')}
                            </Button>
                          ),
                        },
                      ]
                    : []),
                ]}
              />
            ),
          },
        ]}
      />
      {check && <RecordDialog check={check} from={round.startedOn} onClose={() => setCheck(undefined)} />}
      <RecordHistory path={`/histories/check-round/${id}`} />
    </>
  )
}

function RoundFacts({ round }: { round: CheckRound }) {
  const t = useText()
  return (
    <>
      <Facts
        facts={[
          { label: t('monitoring.mode'), value: labelOf('monitoringMode', round.mode) },
          { label: t('round.startedOn'), value: `${day(round.startedOn)} ${round.startedBy}` },
          { label: t('institution.dueOn'), value: day(round.dueOn) },
          {
            label: t('round.checks'),
            value: t('round.ofAll', { checks: number(round.checks), population: number(round.population) }),
          },
          { label: t('round.done'), value: number(round.done) },
          { label: t('round.problems'), value: number(round.problems) },
          ...(round.seed
            ? [
                { label: t('monitoring.percent'), value: number(round.samplePercent ?? 0) },
                { label: t('round.algorithm'), value: round.algorithm },
                { label: t('round.seed'), value: <code>{round.seed}</code>, wide: true },
              ]
            : []),
        ]}
      />
      {round.seed && <Alert type="info" showIcon className="below-table" title={t('round.repeatable')} />}
    </>
  )
}

function RecordDialog({ check, from, onClose }: { check: RiskCheck; from: string; onClose: () => void }) {
  const t = useText()
  const [form] = Form.useForm<RecordCheck>()
  const result = Form.useWatch('result', form) ?? check.result
  const save = useAction(
    (values: RecordCheck) =>
      api.put(
        `/monitoring-checks/${check.id}/result`,
        { ...values, finding: values.result === 'PROBLEM' ? (values.finding?.trim() ?? null) : null },
        check.version,
      ),
    { done: t('saved'), onDone: onClose },
  )
  const required = (label: string) => [{ required: true, whitespace: true, message: t('form.required', { label }) }]
  return (
    <Modal
      open
      title={t('check.recordTitle', { code: check.code })}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<RecordCheck>
        form={form}
        name="check"
        layout="vertical"
        initialValues={{
          result: check.result,
          checkedOn: check.checkedOn,
          checker: check.checker,
          finding: check.finding ?? null,
        }}
        onFinish={(values) => save.mutate(values)}
      >
        <Form.Item name="result" label={t('check.result')} rules={required(t('check.result'))}>
          <Radio.Group options={optionsOf('checkResult')} />
        </Form.Item>
        {result === 'PROBLEM' && (
          <Form.Item name="finding" label={t('check.finding')} rules={required(t('check.finding'))}>
            <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={2000} />
          </Form.Item>
        )}
        <Form.Item name="checkedOn" label={t('check.checkedOn')} rules={required(t('check.checkedOn'))}>
          <Input type="date" min={from} />
        </Form.Item>
        <Form.Item name="checker" label={t('check.checker')} rules={required(t('check.checker'))}>
          <Input maxLength={100} />
        </Form.Item>
      </Form>
    </Modal>
  )
}

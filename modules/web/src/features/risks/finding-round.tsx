import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Card, Steps, Table, Tag } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { api } from '@/shared/api/http'
import type { FindingRound, FoundPoint, FoundPointPage } from '@/shared/api/types'
import { useHasRole } from '@/shared/auth/me'
import { day, instant, listed, number, share, stated } from '@/shared/i18n/format'
import { useText } from '@/shared/i18n/i18n'
import { useConfirm } from '@/shared/ui/confirm'
import { Facts } from '@/shared/ui/detail-page'
import { List } from '@/shared/ui/list-page'
import { PageHeader } from '@/shared/ui/page'
import { RecordHistory } from '@/shared/ui/record-history'
import { Loading, Nothing, Problem } from '@/shared/ui/states'
import { LevelTag, RecordStateTag, StateTag } from '@/shared/ui/tags'
import { Term } from '@/shared/ui/term'
import { useAction } from '@/shared/ui/use-action'
import { CommentDialog, AnswerDialog, StageDialog } from './finding-dialogs'
import { FindingParticipants } from './finding-participants'

const roundQuery = (id: string) => ({
  queryKey: ['finding-rounds', 'one', id],
  queryFn: () => api.get<FindingRound>(`/finding-rounds/${id}`),
})

/** One round: where it stands, who took part, what was found, how it went up and down. */
export function FindingRoundDetail() {
  const t = useText()
  const { id = '' } = useParams()
  const mayWrite = useHasRole('agency-lead')
  const { data, isPending, isError, error, refetch } = useQuery(roundQuery(id))
  if (isPending) return <Loading />
  if (isError) return <Problem error={error} onRetry={() => void refetch()} />
  const { round } = data
  const open = data.state === 'OPEN'
  const stage = round.procedure.stages[round.stage]
  return (
    <>
      <PageHeader
        title={data.name}
        crumbs={[{ title: t('nav.findingRounds'), to: '/finding-rounds' }, { title: data.name }]}
        tags={<StateTag kind="findingState" state={data.state} />}
        actions={mayWrite && open && <Acts round={data} />}
      />
      {data.warnings.length > 0 && <Alert type="warning" showIcon className="problem" title={stated(data.warnings)} />}
      {data.waitingLeaders.length > 0 && (
        <Alert
          type="info"
          showIcon
          className="problem"
          title={t('finding.waiting', { names: listed(data.waitingLeaders) })}
        />
      )}
      <Card className="section page-facts">
        <Steps
          size="small"
          current={open ? round.stage : round.procedure.stages.length}
          items={round.procedure.stages.map((each, index) => ({
            title: each.name,
            content: <StageNote round={data} index={index} />,
          }))}
        />
      </Card>
      <Card className="section page-facts">
        <Facts
          facts={[
            { label: t('findings.procedure'), value: round.procedure.name },
            {
              label: t('finding.days'),
              value: t('finding.daysText', { from: day(round.fromOn), to: day(round.dueOn) }),
            },
            {
              label: <Term help={t('finding.rateHelp')}>{t('findings.participation')}</Term>,
              value: t('findings.rate', {
                took: number(data.took),
                asked: number(data.asked),
                rate: share(data.took, data.asked),
              }),
            },
            {
              label: t('finding.added'),
              value: t('finding.addedText', { took: number(data.addedTook), added: number(data.added) }),
            },
            { label: t('findings.points'), value: number(data.points) },
            {
              label: t('finding.openedBy'),
              value: t('finding.byAt', { by: round.openedBy, at: instant(data.openedAt) }),
            },
            ...(round.closedBy
              ? [
                  {
                    label: t('finding.closedBy'),
                    value: t('finding.byAt', { by: round.closedBy, at: instant(round.closedAt) }),
                  },
                ]
              : []),
            ...(open && stage ? [{ label: t('finding.now'), value: stage.help, wide: true }] : []),
          ]}
        />
      </Card>
      <FindingParticipants round={data} mayWrite={mayWrite} />
      <Card
        className="section page-facts"
        title={
          <h2>
            <Term help={t('finding.pointsHelp')}>{t('finding.found')}</Term>
          </h2>
        }
      >
        <Found id={id} />
      </Card>
      {(round.records.length > 0 || round.comments.length > 0) && <Records round={data} mayWrite={mayWrite && open} />}
      <Card className="section page-facts" title={<h2>{t('finding.passages')}</h2>}>
        <Passages round={data} />
      </Card>
      <RecordHistory path={`/histories/finding-round/${id}`} />
    </>
  )
}

function StageNote({ round, index }: { round: FindingRound; index: number }) {
  const t = useText()
  const stage = round.round.procedure.stages[index]
  if (!stage) return null
  if (stage.actor === 'SELF') {
    const count = round.stages[index]
    return (
      <>
        {t('finding.stageTook', {
          took: number(count?.took ?? 0),
          none: number(count?.none ?? 0),
          paper: number(count?.paper ?? 0),
        })}
      </>
    )
  }
  const record = round.round.records.find(({ stage: code }) => code === stage.code)
  return <>{record ? t('finding.stageDone', { day: day(record.on), body: record.body }) : t('finding.stageOpen')}</>
}

function Acts({ round }: { round: FindingRound }) {
  const t = useText()
  const { confirm, withReason } = useConfirm()
  const [recording, setRecording] = useState(false)
  const [commenting, setCommenting] = useState(false)
  const { stage, procedure } = round.round
  const current = procedure.stages[stage]
  const last = stage === procedure.stages.length - 1
  const next = last ? 0 : stage + 1
  const path = `/finding-rounds/${round.id}`
  const move = useAction(
    ({ to, reason }: { to: number; reason?: string }) =>
      api.post(`${path}/passages`, { to, reason: reason ?? null }, undefined, round.version),
    { done: t('finding.moved') },
  )
  const close = useAction(() => api.post(`${path}/closing`, undefined, undefined, round.version), {
    done: t('finding.closed'),
  })
  return (
    <>
      {stage > 0 && (
        <Button
          loading={move.isPending}
          onClick={() =>
            withReason(
              t('finding.backTitle', { stage: procedure.stages[stage - 1]?.name ?? '' }),
              t('finding.back'),
              (reason) => move.mutate({ to: stage - 1, reason }),
            )
          }
        >
          {t('finding.back')}
        </Button>
      )}
      {current && current.actor !== 'SELF' && (
        <Button onClick={() => setRecording(true)}>{t('finding.record', { stage: current.name })}</Button>
      )}
      {current?.actor === 'NOTICE' && round.round.records.some(({ stage: code }) => code === current.code) && (
        <Button onClick={() => setCommenting(true)}>{t('finding.addComment')}</Button>
      )}
      {(!last || procedure.loop) && (
        <Button
          type="primary"
          loading={move.isPending}
          onClick={() =>
            confirm(
              t('finding.nextTitle', { stage: procedure.stages[next]?.name ?? '' }),
              t('finding.nextText'),
              t('finding.next'),
              () => move.mutate({ to: next }),
            )
          }
        >
          {t('finding.nextTo', { stage: procedure.stages[next]?.name ?? '' })}
        </Button>
      )}
      {last && (
        <Button
          type={procedure.loop ? 'default' : 'primary'}
          loading={close.isPending}
          onClick={() =>
            confirm(t('finding.closeTitle'), t('finding.closeText'), t('finding.close'), () => close.mutate())
          }
        >
          {t('finding.close')}
        </Button>
      )}
      {recording && current && <StageDialog round={round} stage={current} onClose={() => setRecording(false)} />}
      {commenting && <CommentDialog round={round} onClose={() => setCommenting(false)} />}
    </>
  )
}

function Found({ id }: { id: string }) {
  const t = useText()
  const yes = (value: boolean) => (value ? <Tag color="green">{t('yes')}</Tag> : <Tag>{t('no')}</Tag>)
  return (
    <List<FoundPoint, FoundPointPage>
      label={t('finding.found')}
      name={`finding-points.${id}`}
      load={(query, signal) => api.get(`/finding-rounds/${id}/points`, query, signal)}
      rowKey={(row) => row.id}
      empty={{ text: t('finding.noPoints') }}
      columns={[
        {
          key: 'description',
          title: t('risk.description'),
          sortable: true,
          render: (row) => (
            <div className="name-cell">
              <Link to={`/risk-points/${row.id}`}>{row.description}</Link>{' '}
              {row.levelLabel != null && row.colour != null && <LevelTag label={row.levelLabel} colour={row.colour} />}
            </div>
          ),
        },
        { key: 'found', title: t('risk.finder'), render: (row) => row.found },
        { key: 'determined', title: t('finding.determined'), render: (row) => <RecordStateTag state={row.state} /> },
        {
          key: 'measures',
          title: t('finding.measures'),
          sortable: true,
          right: true,
          render: (row) => number(row.measures),
        },
        { key: 'owned', title: t('finding.owned'), render: (row) => yes(row.owned) },
        { key: 'checked', title: t('finding.checked'), render: (row) => yes(row.checked) },
        { key: 'improved', title: t('finding.improved'), render: (row) => yes(row.improved) },
      ]}
    />
  )
}

function Records({ round, mayWrite }: { round: FindingRound; mayWrite: boolean }) {
  const t = useText()
  const [answering, setAnswering] = useState<number>()
  const name = (code: string) => round.round.procedure.stages.find((stage) => stage.code === code)?.name ?? code
  return (
    <Card className="section page-facts" title={<h2>{t('finding.records')}</h2>}>
      <Table
        size="small"
        rowKey={(record) => `${record.stage} ${record.recordedAt}`}
        aria-label={t('finding.records')}
        pagination={false}
        dataSource={round.round.records}
        columns={[
          { title: t('findings.stage'), render: (_, record) => name(record.stage) },
          { title: t('finding.on'), width: 120, render: (_, record) => day(record.on) },
          {
            title: t('finding.body'),
            render: (_, record) => (
              <>
                {record.body}
                {record.chair && <div className="form-hint">{t('finding.chairText', { chair: record.chair })}</div>}
              </>
            ),
          },
          { title: t('finding.documentNo'), render: (_, record) => record.documentNo ?? '—' },
          {
            title: t('finding.note'),
            render: (_, record) => (
              <>
                {record.note}
                {record.scope && record.until && (
                  <div className="form-hint">
                    {t('finding.noticeText', { scope: record.scope, from: day(record.on), until: day(record.until) })}
                  </div>
                )}
              </>
            ),
          },
        ]}
      />
      {round.round.comments.length > 0 && (
        <Table
          size="small"
          rowKey="no"
          className="below-table"
          aria-label={t('finding.comments')}
          pagination={false}
          dataSource={round.round.comments}
          columns={[
            { title: t('finding.comment'), render: (_, comment) => comment.text },
            { title: t('finding.source'), render: (_, comment) => comment.source },
            { title: t('finding.on'), width: 120, render: (_, comment) => day(comment.on) },
            {
              title: t('finding.answer'),
              render: (_, comment) =>
                comment.accepted == null ? (
                  mayWrite ? (
                    <Button type="link" size="small" onClick={() => setAnswering(comment.no)}>
                      {t('finding.giveAnswer')}
                    </Button>
                  ) : (
                    t('finding.unanswered')
                  )
                ) : (
                  <>
                    <Tag color={comment.accepted ? 'green' : 'default'}>
                      {t(comment.accepted ? 'finding.accepted' : 'finding.refused')}
                    </Tag>
                    {comment.answer}
                  </>
                ),
            },
          ]}
        />
      )}
      {answering !== undefined && <AnswerDialog round={round} no={answering} onClose={() => setAnswering(undefined)} />}
    </Card>
  )
}

function Passages({ round }: { round: FindingRound }) {
  const t = useText()
  if (round.round.passages.length === 0) return <Nothing text={t('finding.noPassages')} />
  return (
    <Table
      size="small"
      rowKey="at"
      aria-label={t('finding.passages')}
      pagination={false}
      dataSource={round.round.passages}
      columns={[
        {
          title: t('finding.passage'),
          render: (_, passage) => (
            <>
              {t(passage.back ? 'finding.wentBack' : 'finding.wentOn', { from: passage.from, to: passage.to })}
              {passage.reason && <div className="form-hint">{passage.reason}</div>}
            </>
          ),
        },
        {
          title: t('finding.took'),
          align: 'right',
          className: 'figures',
          render: (_, passage) => number(passage.participants),
        },
        {
          title: t('findings.points'),
          align: 'right',
          className: 'figures',
          render: (_, passage) => number(passage.points),
        },
        { title: t('finding.movedBy'), render: (_, passage) => passage.by },
        { title: t('finding.at'), width: 170, render: (_, passage) => instant(passage.at) },
      ]}
    />
  )
}

import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Card, Collapse, Space, Table } from 'antd'
import { Link, useNavigate } from 'react-router'
import { api } from '@/shared/api/http'
import type {
  GradingFactor,
  GradingScheme,
  GradingSchemeVersion,
  GradingSimulation,
  RiskLevel,
} from '@/shared/api/types'
import { useHasRole } from '@/shared/auth/me'
import { day, number, stated } from '@/shared/i18n/format'
import { useText } from '@/shared/i18n/i18n'
import { useConfirm } from '@/shared/ui/confirm'
import { PageHeader } from '@/shared/ui/page'
import { Loading, Nothing, Problem } from '@/shared/ui/states'
import { LevelTag } from '@/shared/ui/tags'
import { Term } from '@/shared/ui/term'
import { useAction } from '@/shared/ui/use-action'
import { gradingSchemesQuery, riskLevelsQuery } from './query'

/** How risk points are scored: what holds, what is drafted and what it would change, what held before. */
export function GradingSchemePage() {
  const t = useText()
  const navigate = useNavigate()
  const mayWrite = useHasRole('agency-lead')
  const schemes = useQuery(gradingSchemesQuery)
  const levels = useQuery(riskLevelsQuery)
  if (schemes.isPending || levels.isPending) return <Loading />
  if (schemes.isError) return <Problem error={schemes.error} onRetry={() => void schemes.refetch()} />
  if (levels.isError) return <Problem error={levels.error} onRetry={() => void levels.refetch()} />
  const { inForce, draft, former } = schemes.data
  const scale = levels.data.items
  return (
    <>
      <PageHeader
        title={t('gradingScheme.title')}
        crumbs={[{ title: t('nav.gradings'), to: '/gradings' }, { title: t('gradingScheme.title') }]}
        intro={<Term help={t('gradingScheme.help')}>{t('gradingScheme.intro')}</Term>}
        actions={
          mayWrite &&
          !draft && (
            <Button type="primary" onClick={() => void navigate('/gradings/scheme/edit')}>
              {t(inForce ? 'gradingScheme.change' : 'gradingScheme.begin')}
            </Button>
          )
        }
      />
      {draft && <Draft draft={draft} scale={scale} mayWrite={mayWrite} />}
      <Card
        className="section"
        title={
          <h2>
            {inForce
              ? t('gradingScheme.inForce', { number: inForce.number, day: day(inForce.inForceOn) })
              : t('gradingScheme.noneTitle')}
          </h2>
        }
      >
        {inForce ? <Scheme scheme={inForce.scheme} scale={scale} /> : <Nothing text={t('gradings.noScheme')} />}
      </Card>
      {former.length > 0 && (
        <Card className="section" title={<h2>{t('gradingScheme.former')}</h2>}>
          <Collapse
            items={former.map((version) => ({
              key: version.id,
              label: t('gradingScheme.formerOf', {
                number: version.number,
                name: version.scheme.name,
                from: day(version.inForceOn),
                to: day(version.supersededOn),
              }),
              children: <Scheme scheme={version.scheme} scale={scale} />,
            }))}
          />
        </Card>
      )}
    </>
  )
}

function Draft({ draft, scale, mayWrite }: { draft: GradingSchemeVersion; scale: RiskLevel[]; mayWrite: boolean }) {
  const t = useText()
  const navigate = useNavigate()
  const { confirm } = useConfirm()
  const activate = useAction(() => api.post('/grading-schemes/draft/activation', undefined, undefined, draft.version), {
    done: t('gradingScheme.activated'),
  })
  const remove = useAction(() => api.delete('/grading-schemes/draft', undefined, draft.version), { done: t('deleted') })
  return (
    <Card
      className="section"
      title={<h2>{t('gradingScheme.draft', { number: draft.number })}</h2>}
      extra={
        mayWrite && (
          <Space>
            <Button
              onClick={() =>
                confirm(t('gradingScheme.removeTitle'), t('gradingScheme.removeText'), t('delete'), () =>
                  remove.mutate(),
                )
              }
            >
              {t('delete')}
            </Button>
            <Button onClick={() => void navigate('/gradings/scheme/edit')}>{t('edit')}</Button>
            <Button
              type="primary"
              loading={activate.isPending}
              onClick={() =>
                confirm(
                  t('gradingScheme.activateTitle'),
                  t('gradingScheme.activateText'),
                  t('gradingScheme.activate'),
                  () => activate.mutate(),
                )
              }
            >
              {t('gradingScheme.activate')}
            </Button>
          </Space>
        )
      }
    >
      <Scheme scheme={draft.scheme} scale={scale} />
      <h3 className="list-heading">{t('gradingScheme.simulation')}</h3>
      <Simulated version={draft.version} scale={scale} />
    </Card>
  )
}

/** What the draft would say of the points graded so far. */
function Simulated({ version, scale }: { version: number; scale: RiskLevel[] }) {
  const t = useText()
  const { data, isPending, isError, error, refetch } = useQuery({
    queryKey: ['grading-schemes', 'simulation', version],
    queryFn: () => api.get<GradingSimulation>('/grading-schemes/draft/simulation'),
  })
  if (isPending) return <Loading rows={3} />
  if (isError) return <Problem error={error} title={t('list.failed')} onRetry={() => void refetch()} />
  if (data.graded === 0) return <p>{t('gradingScheme.nothingGraded')}</p>
  const moved = data.moves.filter((move) => move.from !== move.to).reduce((sum, move) => sum + move.points, 0)
  const label = (code: string | undefined) => {
    const level = scale.find((item) => item.code === code)
    return level ? <LevelTag label={level.label} colour={level.colour} /> : '—'
  }
  const of = (from: string | undefined, to: string) =>
    data.moves.find((move) => (move.from ?? undefined) === from && move.to === to)?.points ?? 0
  const froms = [...new Set(data.moves.map((move) => move.from ?? undefined))]
  return (
    <>
      <p role="status">
        {t('gradingScheme.simulated', {
          graded: number(data.graded),
          moved: number(moved),
          incomplete: number(data.incomplete),
        })}
      </p>
      <Table
        className="dense-table"
        size="small"
        rowKey={(from) => from.code ?? 'none'}
        pagination={false}
        aria-label={t('gradingScheme.simulation')}
        dataSource={[...scale.map(({ code }) => code), undefined]
          .filter((code) => froms.includes(code))
          .map((code) => ({ code }))}
        columns={[
          { title: t('gradingScheme.now'), render: (_, from) => label(from.code) },
          ...scale.map((level) => ({
            title: t('gradingScheme.then', { level: level.label }),
            align: 'right' as const,
            render: (_: unknown, from: { code: string | undefined }) => number(of(from.code, level.code)),
          })),
        ]}
      />
      {data.changed.length > 0 && (
        <Table
          className="dense-table below-table"
          size="small"
          rowKey="id"
          aria-label={t('gradingScheme.moved')}
          dataSource={data.changed}
          pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
          columns={[
            {
              title: t('gradingScheme.moved'),
              render: (_, point) => (
                <div className="name-cell">
                  <Link to={`/gradings/${point.id}`}>{point.description}</Link>
                </div>
              ),
            },
            { title: t('gradingScheme.now'), render: (_, point) => label(point.level) },
            { title: t('grading.score'), align: 'right', render: (_, point) => point.scoreBefore.toFixed(2) },
            { title: t('gradingScheme.newScore'), align: 'right', render: (_, point) => point.score.toFixed(2) },
            { title: t('grading.suggested'), render: (_, point) => label(point.suggested) },
          ]}
        />
      )}
      {moved > data.changed.length && (
        <Alert type="info" title={t('gradingScheme.firstOnly', { count: number(data.changed.length) })} />
      )}
    </>
  )
}

/** A scheme as it is read: factors with their weights, and from which score on a level is suggested. */
function Scheme({ scheme, scale }: { scheme: GradingScheme; scale: RiskLevel[] }) {
  const t = useText()
  const weights = scheme.factors.reduce((sum, factor) => sum + (factor.weight ?? 1), 0)
  return (
    <>
      <p>
        <strong>{scheme.name}</strong> {scheme.source}
      </p>
      <Table<GradingFactor>
        className="dense-table"
        size="small"
        rowKey="code"
        pagination={false}
        aria-label={t('grading.factors')}
        dataSource={scheme.factors}
        columns={[
          { title: t('gradingScheme.factor'), dataIndex: 'name' },
          {
            title: t('gradingScheme.weight'),
            align: 'right',
            render: (_, factor) =>
              t('gradingScheme.share', {
                weight: factor.weight ?? 1,
                percent: number(Math.round(((factor.weight ?? 1) * 1000) / weights) / 10),
              }),
          },
          {
            title: t('gradingScheme.marks'),
            render: (_, factor) => (
              <div className="name-cell">{stated(factor.marks.map((mark, index) => `${index + 1} ${mark}`))}</div>
            ),
          },
          {
            title: t('gradingScheme.way'),
            render: (_, factor) => t(factor.bounds == null ? 'gradingScheme.judged' : 'gradingScheme.counted'),
          },
        ]}
      />
      <Table
        className="dense-table below-table"
        size="small"
        rowKey="level"
        pagination={false}
        aria-label={t('gradingScheme.levels')}
        dataSource={scheme.levels}
        columns={[
          {
            title: t('risk.level'),
            render: (_, rule) => {
              const level = scale.find((item) => item.code === rule.level)
              return level ? <LevelTag label={level.label} colour={level.colour} /> : rule.level
            },
          },
          {
            title: t('gradingScheme.from'),
            render: (_, rule) =>
              rule.from == null ? t('gradingScheme.rest') : t('gradingScheme.atLeast', { score: rule.from }),
          },
          {
            title: t('gradingScheme.review'),
            render: (_, rule) => t('gradingScheme.months', { count: rule.reviewMonths ?? 12 }),
          },
        ]}
      />
    </>
  )
}

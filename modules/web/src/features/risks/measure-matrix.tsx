import { useQuery } from '@tanstack/react-query'
import { Alert, Card, Table, Tag } from 'antd'
import { Link } from 'react-router'
import { api } from '@/shared/api/http'
import type { MeasureMatrix } from '@/shared/api/types'
import { number } from '@/shared/i18n/format'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { codes } from '@/shared/ui/options'
import { PageHeader } from '@/shared/ui/page'
import { Loading, Nothing, Problem } from '@/shared/ui/states'
import { Term } from '@/shared/ui/term'

/** How the measures are spread: by phase and mechanism, and by cause and kind. */
export function MeasureMatrixPage() {
  const t = useText()
  const { data, isPending, isError, error, refetch } = useQuery({
    queryKey: ['control-measures', 'matrix'],
    queryFn: ({ signal }) => api.get<MeasureMatrix>('/control-measures/matrix', undefined, signal),
  })
  return (
    <>
      <PageHeader
        title={t('matrix.title')}
        crumbs={[{ title: t('measures.title'), to: '/measures' }, { title: t('matrix.title') }]}
        intro={t('matrix.intro')}
      />
      {isPending ? (
        <Loading />
      ) : isError ? (
        <Problem error={error} title={t('list.failed')} onRetry={() => void refetch()} />
      ) : (
        <>
          <Card
            className="section page-facts"
            title={
              <h2>
                <Term help={t('matrix.byPhaseHelp')}>{t('matrix.byPhase')}</Term>
              </h2>
            }
          >
            <ByPhase cells={data.byPhase} />
          </Card>
          <Card
            className="section page-facts"
            title={
              <h2>
                <Term help={t('matrix.byCauseHelp')}>{t('matrix.byCause')}</Term>
              </h2>
            }
          >
            {data.unanswered
              .filter((row) => row.without > 0)
              .map((row) => (
                <Alert
                  key={row.cause}
                  type="warning"
                  showIcon
                  className="problem"
                  title={t('matrix.unanswered', {
                    cause: labelOf('riskCause', row.cause),
                    points: number(row.points),
                    without: number(row.without),
                    wanted: row.wanted.map((type) => labelOf('measureType', type)).join(t('matrix.or')),
                  })}
                />
              ))}
            {data.byCause.length === 0 ? <Nothing text={t('matrix.noCause')} /> : <ByCause cells={data.byCause} />}
          </Card>
        </>
      )}
    </>
  )
}

function ByPhase({ cells }: { cells: MeasureMatrix['byPhase'] }) {
  const t = useText()
  const phases = [...codes.phase, ...(cells.some((cell) => cell.phase == null) ? [undefined] : [])]
  const of = (phase: string | undefined, mechanism: string) =>
    cells.find((cell) => (cell.phase ?? undefined) === phase && cell.mechanism === mechanism)?.measures ?? 0
  return (
    <Table<{ phase: string | undefined }>
      size="small"
      rowKey={(row) => row.phase ?? 'none'}
      aria-label={t('matrix.byPhase')}
      pagination={false}
      dataSource={phases.map((phase) => ({ phase }))}
      columns={[
        {
          title: t('measure.phase'),
          render: (_, row) => (row.phase ? labelOf('phase', row.phase) : t('matrix.unsaid')),
        },
        ...codes.mechanism.map((mechanism) => ({
          title: labelOf('mechanism', mechanism),
          key: mechanism,
          align: 'right' as const,
          className: 'figures',
          render: (_: unknown, { phase }: { phase: string | undefined }) => (
            <Cell count={of(phase, mechanism)} {...(phase ? { query: `phase=${phase}&mechanism=${mechanism}` } : {})} />
          ),
        })),
      ]}
    />
  )
}

/** A cause a row, a kind a column; what answers the cause is marked. */
function ByCause({ cells }: { cells: MeasureMatrix['byCause'] }) {
  const t = useText()
  const causes = codes.riskCause.filter((cause) => cells.some((cell) => cell.cause === cause))
  const types = codes.measureType.filter((type) => cells.some((cell) => cell.type === type))
  const unsaid = cells.some((cell) => cell.type == null)
  const cell = (cause: string, type: string | undefined) =>
    cells.find((other) => other.cause === cause && (other.type ?? undefined) === type)
  return (
    <Table<{ cause: string }>
      size="small"
      rowKey="cause"
      aria-label={t('matrix.byCause')}
      pagination={false}
      dataSource={causes.map((cause) => ({ cause }))}
      columns={[
        { title: t('risk.cause'), render: (_, row) => labelOf('riskCause', row.cause) },
        ...[...types, ...(unsaid ? [undefined] : [])].map((type) => ({
          title: type ? labelOf('measureType', type) : t('matrix.unsaid'),
          key: type ?? 'none',
          align: 'right' as const,
          className: 'figures',
          render: (_: unknown, { cause }: { cause: string }) => {
            const found = cell(cause, type)
            return (
              <>
                {found?.answers && <Tag color="green">{t('matrix.answers')}</Tag>}
                <Cell count={found?.measures ?? 0} query={`cause=${cause}${type ? `&type=${type}` : ''}`} />
              </>
            )
          },
        })),
      ]}
    />
  )
}

function Cell({ count, query }: { count: number; query?: string }) {
  if (count === 0) return <span className="as-of">{number(0)}</span>
  return query ? (
    <Link className="underlined" to={`/measures?${query}`}>
      {number(count)}
    </Link>
  ) : (
    number(count)
  )
}

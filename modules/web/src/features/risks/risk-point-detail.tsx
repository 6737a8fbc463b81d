import { EditOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Card, Table } from 'antd'
import { Link, useNavigate, useParams } from 'react-router'
import type { ControlMeasure, RiskPoint } from '@/shared/api/types'
import { useHasRole } from '@/shared/auth/me'
import { day, stated } from '@/shared/i18n/format'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { ApprovalActions, DeleteAction } from '@/shared/ui/approvals'
import { Files } from '@/shared/ui/attachments'
import { DetailPage, Facts, History } from '@/shared/ui/detail-page'
import { Loading, Problem } from '@/shared/ui/states'
import { DemoTag, LevelTag, RecordStateTag } from '@/shared/ui/tags'
import { Term } from '@/shared/ui/term'
import { Due } from './measure-acts'
import { PointInstitutions } from './point-institutions'
import { PointModerations } from './point-moderations'
import { OfferAction } from './practice-offer'
import { riskLevelsQuery, riskPointHistoryQuery, riskPointQuery } from './query'

const nextSteps = {
  DRAFT: 'risk.nextDraft',
  APPROVED: 'risk.nextApproved',
  WITHDRAWN: 'risk.nextWithdrawn',
} as const

export function RiskPointDetail() {
  const t = useText()
  const { id = '' } = useParams()
  const navigate = useNavigate()
  const mayWrite = useHasRole('agency-lead')
  const levels = useQuery(riskLevelsQuery)
  const history = useQuery(riskPointHistoryQuery(id))
  const { data: point, isPending, isError, error, refetch } = useQuery(riskPointQuery(id))
  if (isPending) return <Loading />
  if (isError) return <Problem error={error} onRetry={() => void refetch()} />
  const level = levels.data?.items.find((item) => item.code === point.level)
  const title = point.description.length > 40 ? `${point.description.slice(0, 40)}…` : point.description
  return (
    <DetailPage
      title={title}
      crumbs={[{ title: t('nav.riskPoints'), to: '/risk-points' }, { title: t('risk.one') }]}
      tags={
        <>
          {level && <LevelTag label={level.label} colour={level.colour} />}
          <RecordStateTag state={point.state} />
          <DemoTag demo={point.demo} />
        </>
      }
      actions={
        mayWrite && (
          <>
            {point.state === 'DRAFT' && (
              <>
                <DeleteAction
                  version={point.version}
                  path={`/risk-points/${id}`}
                  title={t('risk.deleteTitle')}
                  text={t('power.deleteText')}
                  onDone={() => void navigate('/risk-points')}
                />
                <Button icon={<EditOutlined />} onClick={() => void navigate(`/risk-points/${id}/edit`)}>
                  {t('edit')}
                </Button>
              </>
            )}
            {point.state === 'APPROVED' && <OfferAction riskPointId={id} />}
            <ApprovalActions
              path="/risk-points"
              id={id}
              version={point.version}
              state={point.state}
              withdrawal={{
                label: t('risk.withdraw'),
                title: t('risk.withdrawTitle'),
                done: t('risk.withdrawn'),
              }}
            />
          </>
        )
      }
      before={
        point.warnings.length > 0 && (
          <Alert type="warning" showIcon className="problem" title={stated(point.warnings)} />
        )
      }
      sections={[
        { key: 'facts', title: t('risk.facts'), content: <PointFacts point={point} /> },
        {
          key: 'measures',
          title: t('risk.measures'),
          content: <Measures measures={point.measures} />,
          extra: point.measures.length > 0 && (
            <Link to={`/measures?q=${encodeURIComponent(point.description.slice(0, 40))}`}>{t('measures.follow')}</Link>
          ),
        },
        {
          key: 'institutions',
          title: t('nav.institutions'),
          content: (
            <PointInstitutions
              id={id}
              grave={point.state !== 'WITHDRAWN' && level !== undefined && level.severity <= 2}
              mayWrite={mayWrite}
            />
          ),
        },
        {
          key: 'moderations',
          title: t('moderation'),
          content: <PointModerations id={id} level={point.level} />,
        },
        {
          key: 'files',
          title: t('risk.files'),
          content: (
            <Files
              path={`/risk-points/${id}/attachments`}
              open={mayWrite && point.state !== 'WITHDRAWN'}
              none={t('risk.noFiles')}
            />
          ),
        },
      ]}
      aside={
        <>
          <Card title={<h2>{t('detail.next')}</h2>}>{t(nextSteps[point.state])}</Card>
          {history.isError ? (
            <Problem error={history.error} title={t('list.failed')} />
          ) : (
            <History entries={history.data?.items ?? []} />
          )}
        </>
      }
    />
  )
}

function PointFacts({ point }: { point: RiskPoint }) {
  const t = useText()
  return (
    <Facts
      facts={[
        { label: t('risk.description'), value: point.description, wide: true },
        {
          label: <Term help={t('riskKind.help')}>{t('risk.kind')}</Term>,
          value: point.kindLabel,
        },
        {
          label: t('risk.power'),
          value: point.powerId && <Link to={`/powers/${point.powerId}`}>{point.powerName}</Link>,
        },
        { label: t('risk.post'), value: point.postName },
        { label: t('section'), value: point.sectionName },
        { label: t('risk.ownerType'), value: labelOf('ownerType', point.ownerType) },
        {
          label: <Term help={t('holderLayer.help')}>{t('power.holderLayer')}</Term>,
          value: labelOf('holderLayer', point.holderLayer),
        },
        { label: <Term help={t('phase.help')}>{t('risk.phase')}</Term>, value: labelOf('phase', point.phase) },
        {
          label: <Term help={t('riskCause.help')}>{t('risk.cause')}</Term>,
          value: labelOf('riskCause', point.cause),
        },
        { label: t('risk.owner'), value: point.ownerName },
        { label: t('risk.finder'), value: point.finder },
        { label: t('risk.foundOn'), value: point.foundOn && day(point.foundOn) },
        ...(point.approvedOn
          ? [{ label: t('approvedOn'), value: `${day(point.approvedOn)} ${point.approvedBy ?? ''}` }]
          : []),
      ]}
    />
  )
}

function Measures({ measures }: { measures: ControlMeasure[] }) {
  const t = useText()
  if (measures.length === 0) return <Alert type="warning" showIcon title={t('risk.noMeasure')} />
  return (
    <Table<ControlMeasure>
      size="small"
      rowKey="id"
      aria-label={t('risk.measures')}
      dataSource={measures}
      pagination={false}
      columns={[
        {
          title: t('measure.text'),
          render: (_, measure) => (
            <>
              {measure.text}
              {measure.doneOn && measure.evidence && (
                <div className="form-hint">
                  {t('measure.doneText', { day: day(measure.doneOn), evidence: measure.evidence })}
                </div>
              )}
            </>
          ),
        },
        {
          title: t('measure.mechanism'),
          width: 130,
          render: (_, measure) => (
            <>
              {labelOf('mechanism', measure.mechanism)}
              {measure.type && <div className="form-hint">{labelOf('measureType', measure.type)}</div>}
            </>
          ),
        },
        { title: t('measure.phase'), width: 90, render: (_, measure) => labelOf('phase', measure.phase) },
        { title: t('measure.owner'), width: 100, render: (_, measure) => measure.ownerName ?? '—' },
        { title: t('measure.dueOn'), width: 120, render: (_, measure) => <Due measure={measure} /> },
      ]}
    />
  )
}

import { EditOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Card } from 'antd'
import { Link, useNavigate, useParams } from 'react-router'
import { api } from '@/shared/api/http'
import type { Power } from '@/shared/api/types'
import { useHasRole } from '@/shared/auth/me'
import { day, instant, lawTitle, saidOf, stated } from '@/shared/i18n/format'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { ApprovalActions, DeleteAction } from '@/shared/ui/approvals'
import { DetailPage, Facts, History } from '@/shared/ui/detail-page'
import { Loading, Nothing, Problem } from '@/shared/ui/states'
import { DemoTag, LevelTag, RecordStateTag } from '@/shared/ui/tags'
import { Term } from '@/shared/ui/term'
import { useAction } from '@/shared/ui/use-action'
import { useOwnFacts } from './own-fields'
import { Finding } from './power-finding'
import { PowerDiscretion } from './power-discretion'
import { PowerDisputes } from './power-disputes'
import { PowerHandling } from './power-handling'
import { PowerReform } from './power-reform'
import { allPostsQuery, levelsQuery, powerHistoryQuery, powerQuery, sectionsQuery } from './query'

const nextSteps = {
  DRAFT: 'power.nextDraft',
  APPROVED: 'power.nextApproved',
  WITHDRAWN: 'power.nextWithdrawn',
} as const

/** One power: what it is, on what law it stands, who holds it, what happened to it. */
export function PowerDetail() {
  const t = useText()
  const { id = '' } = useParams()
  const navigate = useNavigate()
  const mayWrite = useHasRole('agency-lead')
  const { data: power, isPending, isError, error, refetch } = useQuery(powerQuery(id))
  const history = useQuery(powerHistoryQuery(id))
  if (isPending) return <Loading />
  if (isError) return <Problem error={error} onRetry={() => void refetch()} />
  return (
    <DetailPage
      title={power.name}
      crumbs={[{ title: t('nav.powers'), to: '/powers' }, { title: power.code }]}
      tags={
        <>
          <RecordStateTag state={power.state} />
          <DemoTag demo={power.demo} />
        </>
      }
      actions={
        mayWrite && (
          <>
            {power.state === 'DRAFT' && !power.stop && (
              <>
                <DeleteAction
                  version={power.version}
                  path={`/powers/${id}`}
                  title={t('power.deleteTitle', { name: power.name })}
                  text={t('power.deleteText')}
                  onDone={() => void navigate('/powers')}
                />
                <Button icon={<EditOutlined />} onClick={() => void navigate(`/powers/${id}/edit`)}>
                  {t('edit')}
                </Button>
              </>
            )}
            {!power.stop && (
              <ApprovalActions
                path="/powers"
                id={id}
                version={power.version}
                state={power.state}
                withdrawal={{
                  label: t('approval.stop'),
                  title: t('approval.stopTitle'),
                  done: t('approval.stopped'),
                }}
              />
            )}
          </>
        )
      }
      before={
        <>
          <PowerDisputes id={id} />
          {power.stop && <StopOrder power={power} mayWrite={mayWrite} />}
          {power.warnings.length > 0 && (
            <Alert type="warning" showIcon className="problem" title={stated(power.warnings)} />
          )}
        </>
      }
      sections={[
        { key: 'facts', title: t('power.facts'), content: <PowerFacts power={power} /> },
        { key: 'bases', title: t('power.bases'), content: <Bases power={power} /> },
        { key: 'discretion', title: t('power.discretion'), content: <PowerDiscretion powerId={id} /> },
        { key: 'limits', title: t('power.limits'), content: <Limits power={power} /> },
        { key: 'reform', title: t('reform.title'), content: <PowerReform id={id} name={power.name} /> },
        { key: 'handling', title: t('handling.title'), content: <PowerHandling id={id} /> },
        { key: 'risks', title: t('power.riskPoints'), content: <Finding id={id} mayWrite={mayWrite} /> },
      ]}
      aside={
        <>
          <Card title={<h2>{t('detail.next')}</h2>}>
            {t(power.stop ? 'power.nextStopped' : nextSteps[power.state])}
            <ul className="next-steps">
              <li>
                <Link to={`/risk-points?powerId=${id}`}>{t('power.toRiskPoints')}</Link>
              </li>
              <li>
                <Link to={`/powers/${id}/flow`}>{t('power.toFlow')}</Link>
              </li>
            </ul>
          </Card>
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

function PowerFacts({ power }: { power: Power }) {
  const t = useText()
  const sections = useQuery(sectionsQuery)
  const posts = useQuery(allPostsQuery)
  const levels = useQuery({ ...levelsQuery, enabled: Boolean(power.level) })
  const ownFacts = useOwnFacts(power)
  const level = levels.data?.items.find((item) => item.code === power.level)
  return (
    <Facts
      facts={[
        { label: t('power.category'), value: power.categoryLabel || power.category },
        { label: t('power.exerciser'), value: power.exerciser },
        { label: t('power.counterparty'), value: power.counterparty },
        { label: t('power.supervisor'), value: power.supervisor },
        { label: t('section'), value: sections.data?.items.find((section) => section.id === power.sectionId)?.name },
        { label: t('power.holderPost'), value: posts.data?.items.find((post) => post.id === power.holderPostId)?.name },
        {
          label: <Term help={t('holderLayer.help')}>{t('power.holderLayer')}</Term>,
          value: labelOf('holderLayer', power.holderLayer),
        },
        { label: <Term help={t('hotPost.help')}>{t('hotPost')}</Term>, value: power.hotPost ? t('yes') : t('no') },
        {
          label: <Term help={t('direction.help')}>{t('power.direction')}</Term>,
          value: labelOf('direction', power.direction),
        },
        {
          label: <Term help={t('visibility.help')}>{t('power.visibility')}</Term>,
          value: labelOf('visibility', power.visibility),
        },
        { label: t('power.localCode'), value: power.localCode },
        ...(power.level
          ? [
              {
                label: t('power.level'),
                value: level ? <LevelTag label={level.label} colour={level.colour} /> : power.level,
              },
            ]
          : []),
        ...(power.approvedOn
          ? [{ label: t('approvedOn'), value: `${day(power.approvedOn)} ${power.approvedBy ?? ''}` }]
          : []),
        ...(power.confirmation
          ? [
              {
                label: <Term help={t('power.confirmed.help')}>{t('power.confirmed')}</Term>,
                value: `${power.confirmation.number} ${day(power.confirmation.on)} ${power.confirmation.by}`,
              },
            ]
          : []),
        { label: t('power.content'), value: power.content, wide: true },
        ...ownFacts,
      ]}
    />
  )
}

/** 责令停止行使: seen before everything else, until and after the unit has taken note of it. */
function StopOrder({ power, mayWrite }: { power: Power; mayWrite: boolean }) {
  const t = useText()
  const acknowledge = useAction(() => api.post(`/powers/${power.id}/stop-acknowledgement`), {
    done: t('power.stopAcknowledged'),
  })
  const { stop } = power
  if (!stop) return null
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      className="problem"
      title={t('power.stopOrder', { by: stop.by, on: day(stop.effectiveOn) })}
      description={
        <>
          <div>{saidOf(t('reason'), stop.reason)}</div>
          {stop.acknowledgedAt && (
            <div>{t('power.stopKnown', { by: stop.acknowledgedBy ?? '', at: instant(stop.acknowledgedAt) })}</div>
          )}
        </>
      }
      action={
        mayWrite &&
        !stop.acknowledgedAt && (
          <Button danger loading={acknowledge.isPending} onClick={() => acknowledge.mutate()}>
            {t('power.stopAcknowledge')}
          </Button>
        )
      }
    />
  )
}

function Bases({ power }: { power: Power }) {
  const t = useText()
  if (power.bases.length === 0) return <Alert type="warning" showIcon title={t('power.noBasis')} />
  return (
    <ol className="bases">
      {power.bases.map((basis, index) => (
        <li key={index}>
          {lawTitle(basis.title)}
          {basis.article}
          {` · ${labelOf('basisType', basis.type)}`}
          {(basis.validFrom || basis.validTo) && (
            <span className="as-of">
              {' '}
              {t('basis.validity', { from: day(basis.validFrom), to: day(basis.validTo) })}
            </span>
          )}
          {basis.text && <blockquote className="quotation">{basis.text}</blockquote>}
        </li>
      ))}
    </ol>
  )
}

export function Limits({ power }: { power: Power }) {
  const t = useText()
  const limit = (value: number | null | undefined, unit: string | null | undefined) =>
    value == null ? '—' : value === 0 ? t('power.onTheSpot') : `${value} ${labelOf('limitUnit', unit)}`
  if (power.statutoryLimit == null && power.promisedLimit == null) return <Nothing text={t('power.noLimits')} />
  return (
    <Facts
      facts={[
        { label: t('power.statutoryLimit'), value: limit(power.statutoryLimit, power.statutoryUnit) },
        { label: t('power.promisedLimit'), value: limit(power.promisedLimit, power.promisedUnit) },
      ]}
    />
  )
}

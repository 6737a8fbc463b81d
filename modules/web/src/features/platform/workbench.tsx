import { queryOptions, useQuery } from '@tanstack/react-query'
import { Card } from 'antd'
import { Link } from 'react-router'
import { api } from '@/shared/api/http'
import type { AuditEntry, RecentChange, Role, Workbench as WorkbenchView } from '@/shared/api/types'
import { useHasRole, useMe } from '@/shared/auth/me'
import { dayInChina, instant, number } from '@/shared/i18n/format'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { PageHeader } from '@/shared/ui/page'
import { Loading, Nothing, Problem } from '@/shared/ui/states'
import { TemplateNotice } from './template-notice'

const workbenchQuery = queryOptions({
  queryKey: ['workbench'],
  queryFn: ({ signal }) => api.get<WorkbenchView>('/workbench', undefined, signal),
  refetchInterval: 30_000,
})

/** An agency's home: how far the catalogue and the risk points are, what is missing, what happened. */
export function Workbench() {
  const t = useText()
  const me = useMe()
  const { data, isPending, isError, error, refetch } = useQuery(workbenchQuery)
  return (
    <>
      <PageHeader title={t('workbench.title')} intro={t('workbench.intro', { body: me.tenant?.name ?? '' })} />
      <TemplateNotice />
      {isPending ? (
        <Loading />
      ) : isError ? (
        <Problem error={error} title={t('list.failed')} onRetry={() => void refetch()} />
      ) : (
        <>
          <div className="tiles">
            <Tile
              to="/powers?service=false&state=APPROVED"
              title={t('workbench.powersApproved')}
              value={data.powers.approved}
            />
            <Tile
              to="/powers?service=false&state=DRAFT"
              title={t('workbench.powersDraft')}
              value={data.powers.drafts}
              todo
            />
            <Tile
              to="/risk-points?state=APPROVED"
              title={t('workbench.pointsApproved')}
              unit={t('unit.points')}
              value={data.riskPoints.approved}
            />
            <Tile
              to="/risk-points?state=DRAFT"
              title={t('workbench.pointsDraft')}
              unit={t('unit.points')}
              value={data.riskPoints.drafts}
              todo
            />
          </div>
          {data.publicServices.approved + data.publicServices.drafts > 0 && (
            <p className="as-of">
              <Link to="/powers?service=true">
                {t('workbench.services', {
                  approved: number(data.publicServices.approved),
                  drafts: number(data.publicServices.drafts),
                })}
              </Link>
            </p>
          )}
          <div className="tiles">
            <Tile
              title={t('workbench.powersWithoutBasis')}
              value={data.powersWithoutBasis}
              todo
              to="/powers?withoutBasis=true"
            />
            <Tile
              title={t('workbench.powersWithoutContent')}
              value={data.powersWithoutContent}
              todo
              to="/powers?withoutContent=true"
            />
            <Tile
              title={t('workbench.powersWithoutRisk')}
              value={data.powersWithoutRisk}
              todo
              to="/powers?withoutRisk=true"
            />
            <Tile
              title={t('workbench.pointsWithoutMeasure')}
              unit={t('unit.points')}
              value={data.pointsWithoutMeasure}
              todo
              to="/risk-points?withoutMeasure=true"
            />
          </div>
          <div className="tiles">
            <Tile
              to="/institutions?state=IN_FORCE"
              title={t('workbench.institutions')}
              value={data.institutions.inForce}
            />
            <Tile
              to="/institutions/gaps"
              title={t('workbench.pointsWithoutInstitution')}
              value={data.institutions.pointsWithout}
              unit={t('unit.points')}
              todo
            />
            <Tile
              to="/institutions?overdue=true"
              title={t('workbench.institutionsOverdue')}
              value={data.institutions.overdue}
              todo
            />
            <Tile to="/monitoring" title={t('workbench.checksOverdue')} value={data.monitoring.overdueChecks} todo />
          </div>
          {data.monitoring.levelsDue > 0 && (
            <p className="as-of">
              <Link to="/monitoring">{t('workbench.levelsDue', { count: data.monitoring.levelsDue })}</Link>
            </p>
          )}
          {data.filingsAsked > 0 && (
            <p className="as-of">
              <Link to="/asked-filings?waiting=true">{t('workbench.filingsAsked', { count: data.filingsAsked })}</Link>
            </p>
          )}
          {data.basisReviews > 0 && (
            <p className="as-of">
              <Link to="/powers/laws?state=REVIEW">{t('workbench.basisReviews', { count: data.basisReviews })}</Link>
            </p>
          )}
          {data.cataloguesToDecide > 0 && (
            <p className="as-of">
              <Link to="/risk-catalogues?state=MODERATED">
                {t('workbench.cataloguesToDecide', { count: data.cataloguesToDecide })}
              </Link>
            </p>
          )}
          {data.measuresOverdue > 0 && (
            <p className="as-of">
              <Link to="/measures?need=OVERDUE">{t('workbench.measuresOverdue', { count: data.measuresOverdue })}</Link>
            </p>
          )}
          {data.basicChanges > 0 && (
            <p className="as-of">
              <Link to="/basic-claims?standing=CHANGED">
                {t('workbench.basicChanges', { count: data.basicChanges })}
              </Link>
            </p>
          )}
          {data.reformsOverdue > 0 && (
            <p className="as-of">
              <Link to="/reforms?state=OVERDUE">{t('workbench.reformsOverdue', { count: data.reformsOverdue })}</Link>
            </p>
          )}
          {data.gradingsDue > 0 && (
            <p className="as-of">
              <Link to="/gradings?need=DUE">{t('workbench.gradingsDue', { count: data.gradingsDue })}</Link>
            </p>
          )}
          {!data.institutions.majorDecisionRule && (
            <p className="as-of">
              <Link to="/institutions?kind=MAJOR_DECISIONS">{t('institutions.noMajorDecisionRule')}</Link>
            </p>
          )}
          <Card title={<h2>{t('workbench.recent')}</h2>}>
            {data.recent.length === 0 ? (
              <Nothing text={t('history.empty')} />
            ) : (
              <ol className="history">
                {data.recent.map(({ entry, things }) => (
                  <li key={entry.id}>
                    <div className="history-head">
                      <strong>{labelOf('auditAction', entry.action)}</strong>
                      {things > 1 ? <Several entry={entry} things={things} /> : <Subject entry={entry} />}
                    </div>
                    <span className="as-of">
                      {entry.actorName} · <time dateTime={entry.at}>{instant(entry.at)}</time>
                    </span>
                  </li>
                ))}
              </ol>
            )}
          </Card>
        </>
      )}
    </>
  )
}

const readers: Role[] = ['agency-lead', 'audit-admin']

/** The same done to many things, such as an import: how many, and for whoever may read the record, all of them. */
function Several({ entry, things }: RecentChange) {
  const t = useText()
  const reads = useHasRole(...readers)
  const text = t('workbench.several', { count: number(things) })
  const day = dayInChina(entry.at)
  const all = new URLSearchParams({ q: entry.actor, action: entry.action, from: day, to: day })
  return reads ? <Link to={`/audit?${all}`}>{text}</Link> : <span>{text}</span>
}

function Tile({
  title,
  value,
  unit,
  to,
  todo,
}: {
  title: string
  value: number
  unit?: string
  to: string
  todo?: boolean
}) {
  const t = useText()
  const counted = unit ?? t('unit.items')
  return (
    <section className={todo && value > 0 ? 'tile todo' : 'tile'}>
      <h2>{title}</h2>
      <div className="value">
        <Link to={to} aria-label={`${title} ${value} ${counted}`}>
          {number(value)}
          <small>{counted}</small>
        </Link>
      </div>
    </section>
  )
}

const addresses: Record<string, string> = {
  power: '/powers',
  'risk-point': '/risk-points',
  'discretion-standard': '/discretion-standards',
  statement: '/statements',
  inventory: '/inventory-rounds',
  institution: '/institutions',
  'check-round': '/monitoring',
}

export function Subject({ entry }: { entry: AuditEntry }) {
  const kind = entry.subjectKind.toLowerCase().replaceAll('_', '-').replace('power-item', 'power')
  const base = addresses[kind]
  const label = entry.label
  if (!base || !entry.subjectId || /delete|remove/i.test(entry.action)) return <span>{label}</span>
  return <Link to={`${base}/${entry.subjectId}`}>{label}</Link>
}

import { useQuery } from '@tanstack/react-query'
import { Button, Card, Table, Tag } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { api } from '@/shared/api/http'
import type { CheckRound, MonitoringPlan, Page } from '@/shared/api/types'
import { useHasRole } from '@/shared/auth/me'
import { day, listed, number } from '@/shared/i18n/format'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { List } from '@/shared/ui/list-page'
import { PageHeader } from '@/shared/ui/page'
import { Loading, Problem } from '@/shared/ui/states'
import { LevelTag } from '@/shared/ui/tags'
import { Term } from '@/shared/ui/term'
import { PlanDialog, StartDialog } from './monitoring-dialogs'
import { monitoringPlansQuery } from './query'

/** How the risk points of each level are monitored, and the rounds of checks so far. */
export function Monitoring() {
  const t = useText()
  const mayWrite = useHasRole('agency-lead')
  const plans = useQuery(monitoringPlansQuery)
  const [edited, setEdited] = useState<MonitoringPlan>()
  const [started, setStarted] = useState<MonitoringPlan>()
  return (
    <>
      <PageHeader
        title={t('monitoring.title')}
        intro={<Term help={t('monitoring.help')}>{t('monitoring.intro')}</Term>}
        actions={<Link to="/monitoring/catalogue">{t('monitored.title')}</Link>}
      />
      <Card title={<h2>{t('monitoring.plans')}</h2>} className="section">
        {plans.isPending ? (
          <Loading />
        ) : plans.isError ? (
          <Problem error={plans.error} title={t('list.failed')} onRetry={() => void plans.refetch()} />
        ) : (
          <Table<MonitoringPlan>
            className="dense-table"
            size="small"
            rowKey="level"
            aria-label={t('monitoring.plans')}
            dataSource={plans.data.items}
            pagination={false}
            columns={[
              {
                title: t('risk.level'),
                render: (_, plan) => <LevelTag label={plan.label} colour={plan.colour} />,
              },
              {
                title: t('monitoring.mode'),
                render: (_, plan) => (
                  <>
                    {wayOf(plan, t)} {plan.standard && <Tag>{t('monitoring.standard')}</Tag>}
                  </>
                ),
              },
              {
                title: t('monitoring.watchers'),
                render: (_, plan) => (
                  <div className="name-cell">{listed(plan.watchers.map((watcher) => watcher.name))}</div>
                ),
              },
              { title: t('monitoring.points'), align: 'right', render: (_, plan) => number(plan.points) },
              {
                title: t('monitoring.lastOn'),
                render: (_, plan) => <span className="nowrap">{day(plan.lastOn)}</span>,
              },
              {
                title: t('monitoring.nextOn'),
                render: (_, plan) => (
                  <>
                    <span className="nowrap">{day(plan.nextOn)}</span>{' '}
                    {plan.nextOverdue && <Tag color="red">{t('institution.overdue')}</Tag>}
                  </>
                ),
              },
              {
                title: t('monitoring.open'),
                render: (_, plan) =>
                  plan.overdueChecks > 0
                    ? t('monitoring.openOverdue', {
                        count: number(plan.openChecks),
                        overdue: number(plan.overdueChecks),
                      })
                    : number(plan.openChecks),
              },
              ...(mayWrite
                ? [
                    {
                      title: t('actions'),
                      render: (_: unknown, plan: MonitoringPlan) => (
                        <span className="row-actions">
                          <Button
                            type="link"
                            size="small"
                            disabled={plan.points === 0}
                            aria-label={`${t(startOf(plan))} ${plan.label}`}
                            onClick={() => setStarted(plan)}
                          >
                            {t(startOf(plan))}
                          </Button>
                          <Button
                            type="link"
                            size="small"
                            aria-label={`${t('edit')} ${plan.label}`}
                            onClick={() => setEdited(plan)}
                          >
                            {t('edit')}
                          </Button>
                        </span>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        )}
      </Card>
      <h2 className="list-heading">{t('monitoring.rounds')}</h2>
      <List<CheckRound, Page<CheckRound>>
        label={t('monitoring.rounds')}
        name="check-rounds"
        load={(query, signal) => api.get('/spot-checks', query, signal)}
        rowKey={(row) => row.id}
        empty={{ text: t('monitoring.noRounds') }}
        filters={[
          {
            name: 'level',
            label: t('risk.level'),
            options: (plans.data?.items ?? []).map(({ level, label }) => ({ value: level, label })),
          },
        ]}
        columns={[
          {
            key: 'startedOn',
            title: t('round.startedOn'),
            sortable: true,
            render: (row) => <Link to={`/monitoring/${row.id}`}>{day(row.startedOn)}</Link>,
          },
          {
            key: 'level',
            title: t('risk.level'),
            sortable: true,
            render: (row) => <LevelTag label={row.levelLabel} colour={row.colour} />,
          },
          {
            key: 'mode',
            title: t('monitoring.mode'),
            sortable: true,
            render: (row) => labelOf('monitoringMode', row.mode),
          },
          {
            key: 'checks',
            title: t('round.checks'),
            right: true,
            render: (row) => t('round.ofAll', { checks: number(row.checks), population: number(row.population) }),
          },
          { key: 'done', title: t('round.done'), right: true, render: (row) => number(row.done) },
          { key: 'problems', title: t('round.problems'), right: true, render: (row) => number(row.problems) },
          {
            key: 'dueOn',
            title: t('institution.dueOn'),
            sortable: true,
            render: (row) => (
              <>
                {day(row.dueOn)} {row.overdue > 0 && <Tag color="red">{t('institution.overdue')}</Tag>}
              </>
            ),
          },
        ]}
      />
      {edited && <PlanDialog plan={edited} onClose={() => setEdited(undefined)} />}
      {started && <StartDialog plan={started} onClose={() => setStarted(undefined)} />}
    </>
  )
}

function startOf(plan: MonitoringPlan) {
  return plan.mode === 'SPOT_CHECK' ? ('monitoring.draw' as const) : ('monitoring.start' as const)
}

/** 定期检查，每 6 个月 / 抽查，比例 10 % */
function wayOf(plan: MonitoringPlan, t: ReturnType<typeof useText>): string {
  const mode = labelOf('monitoringMode', plan.mode)
  if (plan.samplePercent != null) return t('monitoring.withShare', { mode, percent: plan.samplePercent })
  if (plan.periodMonths != null) return t('monitoring.withPeriod', { mode, months: plan.periodMonths })
  return mode
}

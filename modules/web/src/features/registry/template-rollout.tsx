import { useQuery } from '@tanstack/react-query'
import { Button, Progress } from 'antd'
import { Link, useParams } from 'react-router'
import { api } from '@/shared/api/http'
import type { Listing, Page, TemplateRollout as Rollout, TemplateRolloutUnit, TemplateRow } from '@/shared/api/types'
import { instant, number } from '@/shared/i18n/format'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { Facts } from '@/shared/ui/detail-page'
import { List } from '@/shared/ui/list-page'
import { PageHeader } from '@/shared/ui/page'
import { Loading, Problem } from '@/shared/ui/states'
import { StateTag } from '@/shared/ui/tags'
import { useAction } from '@/shared/ui/use-action'

/** How far a version is on its way to the units, and what each has still to choose. */
export function TemplateRollout() {
  const t = useText()
  const { id = '' } = useParams()
  const { data, isPending, isError, error, refetch } = useQuery({
    queryKey: ['template-rollout', id],
    queryFn: () => api.get<Rollout>(`/template-rollouts/${id}`),
    refetchInterval: (query) => (query.state.data?.running ? 2_000 : false),
  })
  const templates = useQuery({
    queryKey: ['templates'],
    queryFn: () => api.get<Listing<TemplateRow>>('/templates'),
  })
  const name = templates.data?.items.find((row) => row.code === data?.template)?.name
  const retry = useAction(() => api.post(`/template-rollouts/${id}/retries`), { done: t('rollout.retried') })
  if (isPending) return <Loading />
  if (isError) return <Problem error={error} onRetry={() => void refetch()} />
  const title = t('rollout.page', { version: data.version })
  return (
    <>
      <PageHeader
        title={title}
        crumbs={[
          { title: t('nav.templates'), to: '/templates' },
          { title: name ?? data.version, to: `/templates/${data.template}` },
          { title },
        ]}
        tags={<StateTag kind="rolloutState" state={data.running ? 'RUNNING' : 'DONE'} />}
        intro={`${data.startedBy} · ${instant(data.startedAt)}`}
        actions={
          !data.running &&
          data.failed > 0 && (
            <Button type="primary" loading={retry.isPending} onClick={() => retry.mutate()}>
              {t('rollout.retry', { count: number(data.failed) })}
            </Button>
          )
        }
      />
      <section className="panel">
        <Progress
          percent={data.units === 0 ? 100 : Math.floor(((data.done + data.failed) / data.units) * 100)}
          {...(data.failed > 0 ? { status: 'exception' as const } : {})}
          aria-label={t('rollout.progress')}
        />
        <Facts
          facts={[
            { label: t('rollout.units'), value: number(data.units) },
            { label: t('rollout.done'), value: number(data.done) },
            { label: t('rollout.failed'), value: number(data.failed) },
            { label: t('rollout.taken'), value: number(data.taken) },
            { label: t('rollout.conflicts'), value: number(data.conflicts) },
            { label: t('rollout.finishedAt'), value: instant(data.finishedAt) },
          ]}
        />
        <p className="form-hint">{t('rollout.hint')}</p>
      </section>
      <List<TemplateRolloutUnit, Page<TemplateRolloutUnit>>
        name={`template-rollout-units-${id}`}
        label={t('rollout.byUnit')}
        load={(query, signal) => api.get(`/template-rollouts/${id}/units`, query, signal)}
        rowKey={(row) => row.unitId}
        refresh={(page) => (data.running || page?.items.some((row) => row.state === 'WAITING') ? 2_000 : false)}
        empty={{ text: t('rollout.noUnit') }}
        filters={[
          {
            name: 'state',
            label: t('state'),
            options: ['WAITING', 'DONE', 'FAILED'].map((value) => ({ value, label: labelOf('rolloutUnit', value) })),
          },
        ]}
        columns={[
          {
            key: 'name',
            title: t('rollout.unit'),
            sortable: true,
            render: (row) => <Link to={`/units/${row.unitId}`}>{row.name}</Link>,
          },
          { key: 'region', title: t('rollout.region'), render: (row) => row.region },
          {
            key: 'state',
            title: t('state'),
            sortable: true,
            render: (row) => <StateTag kind="rolloutUnit" state={row.state} />,
          },
          { key: 'taken', title: t('rollout.taken'), right: true, render: (row) => row.taken ?? '—' },
          {
            key: 'conflicts',
            title: t('rollout.conflicts'),
            right: true,
            sortable: true,
            render: (row) => row.conflicts ?? '—',
          },
          { key: 'error', title: t('rollout.error'), render: (row) => row.error ?? '—' },
        ]}
      />
    </>
  )
}

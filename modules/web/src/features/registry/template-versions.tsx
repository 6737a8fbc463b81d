import { useQuery } from '@tanstack/react-query'
import { Button, Space, Table } from 'antd'
import { Link, useNavigate } from 'react-router'
import { api } from '@/shared/api/http'
import type { BundleDifferences, Listing, TemplateRollout, TemplateRow, TemplateVersion } from '@/shared/api/types'
import { useHasRole } from '@/shared/auth/me'
import { instant, number } from '@/shared/i18n/format'
import { useText } from '@/shared/i18n/i18n'
import { useConfirm } from '@/shared/ui/confirm'
import { Loading, Nothing, Problem } from '@/shared/ui/states'
import { StateTag } from '@/shared/ui/tags'
import { useAction } from '@/shared/ui/use-action'
import { TemplateDifferences } from './template-differences'

/** The versions of a template: who has which, and which is being written. */
export function TemplateVersions({ code }: { code: string }) {
  const t = useText()
  const { data, isPending, isError, error, refetch } = useQuery({
    queryKey: ['template-versions', code],
    queryFn: () => api.get<Listing<TemplateVersion>>(`/templates/${encodeURIComponent(code)}/versions`),
  })
  if (isPending) return <Loading rows={2} />
  if (isError) return <Problem error={error} onRetry={() => void refetch()} />
  return (
    <Table<TemplateVersion>
      size="small"
      rowKey="version"
      aria-label={t('versions.title')}
      dataSource={data.items}
      pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false, size: 'small' }}
      columns={[
        {
          title: t('templates.version'),
          key: 'version',
          width: 110,
          render: (_, row) =>
            row.publishedAt ? (
              <Link to={`/templates/${code}?version=${row.version}`}>{row.version}</Link>
            ) : (
              <Link to={`/templates/${code}/draft`}>{row.version}</Link>
            ),
        },
        {
          title: t('state'),
          key: 'state',
          width: 100,
          render: (_, row) => <StateTag kind="versionState" state={row.publishedAt ? 'PUBLISHED' : 'DRAFT'} />,
        },
        { title: t('versions.note'), key: 'note', render: (_, row) => row.note ?? '—' },
        { title: t('versions.by'), dataIndex: 'madeBy', width: 140 },
        {
          title: t('versions.at'),
          key: 'at',
          width: 160,
          render: (_, row) => instant(row.publishedAt ?? row.updatedAt),
        },
        {
          title: t('versions.units'),
          key: 'units',
          width: 110,
          align: 'right',
          className: 'figures',
          render: (_, row) => (row.publishedAt ? number(row.units) : '—'),
        },
      ]}
    />
  )
}

/** What a version changed against the one before it. */
export function ChangesOfVersion({ code, version }: { code: string; version: string }) {
  const t = useText()
  const { data, isPending, isError, error, refetch } = useQuery({
    queryKey: ['template-differences', code, version],
    queryFn: () => api.get<BundleDifferences>(`/templates/${encodeURIComponent(code)}/versions/${version}/differences`),
    staleTime: Infinity,
  })
  if (isPending) return <Loading rows={2} />
  if (isError) return <Problem error={error} onRetry={() => void refetch()} />
  return (
    <TemplateDifferences
      label={t('versions.changes')}
      differences={[...data.kept, ...data.offered]}
      empty={t('versions.noChanges')}
    />
  )
}

/** What the provincial administrator does with a template: writes the next version, brings all units to the latest. */
export function TemplateActions({ row }: { row: TemplateRow }) {
  const t = useText()
  const navigate = useNavigate()
  const { confirm } = useConfirm()
  const mayEdit = useHasRole('province-admin')
  const draftPage = `/templates/${row.code}/draft`
  const begin = useAction(() => api.post(`/templates/${row.code}/draft`), { onDone: () => void navigate(draftPage) })
  const rollOut = useAction(() => api.post<TemplateRollout>('/template-rollouts', undefined, { template: row.code }), {
    onDone: (rollout) => void navigate(`/template-rollouts/${rollout.id}`),
  })
  if (!mayEdit) return null
  return (
    <Space>
      {row.behind > 0 && (
        <Button
          loading={rollOut.isPending}
          onClick={() =>
            confirm(
              t('rollout.title', { count: number(row.behind), version: row.version }),
              t('rollout.text'),
              t('rollout.start'),
              () => rollOut.mutate(),
            )
          }
        >
          {t('rollout.start')}
        </Button>
      )}
      <Button
        type="primary"
        loading={begin.isPending}
        onClick={() => (row.drafted ? void navigate(draftPage) : begin.mutate())}
      >
        {row.drafted ? t('draft.go') : t('draft.begin')}
      </Button>
    </Space>
  )
}

/** The last times all units were brought to a version. */
export function TemplateRollouts({ code }: { code: string }) {
  const t = useText()
  const { data, isPending, isError, error, refetch } = useQuery({
    queryKey: ['template-rollouts', code],
    queryFn: () => api.get<Listing<TemplateRollout>>('/template-rollouts', { template: code }),
    refetchInterval: (query) => (query.state.data?.items.some((row) => row.running) ? 2_000 : false),
  })
  if (isPending) return <Loading rows={2} />
  if (isError) return <Problem error={error} onRetry={() => void refetch()} />
  return (
    <Table<TemplateRollout>
      size="small"
      rowKey="id"
      aria-label={t('rollout.list')}
      dataSource={data.items}
      pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false, size: 'small' }}
      locale={{ emptyText: <Nothing text={t('rollout.none')} /> }}
      columns={[
        {
          title: t('templates.version'),
          key: 'version',
          render: (_, row) => <Link to={`/template-rollouts/${row.id}`}>{row.version}</Link>,
        },
        {
          title: t('state'),
          key: 'state',
          render: (_, row) => <StateTag kind="rolloutState" state={row.running ? 'RUNNING' : 'DONE'} />,
        },
        {
          title: t('rollout.units'),
          key: 'units',
          align: 'right',
          className: 'figures',
          render: (_, row) => number(row.units),
        },
        {
          title: t('rollout.done'),
          key: 'done',
          align: 'right',
          className: 'figures',
          render: (_, row) => number(row.done),
        },
        {
          title: t('rollout.failed'),
          key: 'failed',
          align: 'right',
          className: 'figures',
          render: (_, row) => number(row.failed),
        },
        {
          title: t('rollout.conflicts'),
          key: 'conflicts',
          align: 'right',
          className: 'figures',
          render: (_, row) => number(row.conflicts),
        },
        { title: t('rollout.at'), key: 'at', render: (_, row) => instant(row.startedAt) },
        { title: t('rollout.by'), dataIndex: 'startedBy' },
      ]}
    />
  )
}

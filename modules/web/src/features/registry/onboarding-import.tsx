import { CopyOutlined, DownloadOutlined, KeyOutlined, ReloadOutlined } from '@ant-design/icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Progress, Space, Table, Tag } from 'antd'
import type { TableColumnType } from 'antd'
import { useEffect, useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { api, download } from '@/shared/api/http'
import type { Credential, Listing, Onboarding, OnboardingItem } from '@/shared/api/types'
import { instant, number } from '@/shared/i18n/format'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { useConfirm } from '@/shared/ui/confirm'
import { FileDrop, ImportSteps, ProblemTable } from '@/shared/ui/import-parts'
import { PageHeader } from '@/shared/ui/page'
import { Loading, Problem } from '@/shared/ui/states'
import { StateTag } from '@/shared/ui/tags'
import { useAction } from '@/shared/ui/use-action'
import { onboardingQuery, onboardingRowsQuery } from './query'

/** A whole county from one file: template and file here, everything after on the onboarding's own page. */
export function NewOnboarding() {
  const t = useText()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const template = useAction((format: 'xlsx' | 'csv') =>
    download('/onboardings/template', { format }, `onboarding.${format}`),
  )
  return (
    <>
      <PageHeader
        title={t('onboard.fileTitle')}
        crumbs={[{ title: t('nav.onboardings'), to: '/onboardings' }, { title: t('onboard.fileTitle') }]}
      />
      <section className="panel">
        <ImportSteps current={0} />
        <h2>{t('import.template')}</h2>
        <p className="form-hint">{t('onboard.templateHint')}</p>
        <Space>
          <Button icon={<DownloadOutlined />} onClick={() => template.mutate('xlsx')}>
            {t('onboard.templateXlsx')}
          </Button>
          <Button icon={<DownloadOutlined />} onClick={() => template.mutate('csv')}>
            {t('onboard.templateCsv')}
          </Button>
        </Space>
        <h2>{t('import.file')}</h2>
        <FileDrop
          accept=".xlsx,.csv"
          hint={t('onboard.fileHint')}
          check={async (file) => {
            const checked = await api.upload<Onboarding>('/onboardings', file)
            queries.setQueryData(onboardingQuery(checked.id).queryKey, checked)
            void navigate(`/onboardings/${checked.id}`)
          }}
        />
      </section>
    </>
  )
}

const stepOf = { CHECKED: 1, RUNNING: 2, DONE: 3, FAILED: 2 } as const

/** One onboarding: what the dry run found, how far it is, and the first passwords, once. */
export function OnboardingDetail() {
  const t = useText()
  const { id = '' } = useParams()
  const { data, isPending, isError, error, refetch } = useQuery(onboardingQuery(id))
  if (isPending) return <Loading />
  if (isError) return <Problem error={error} onRetry={() => void refetch()} />
  const title = data.fileName || t('onboardings.byForm')
  return (
    <>
      <PageHeader
        title={title}
        crumbs={[{ title: t('nav.onboardings'), to: '/onboardings' }, { title }]}
        tags={<StateTag kind="onboardingState" state={data.state} />}
        {...(data.createdAt ? { intro: `${data.createdBy} · ${instant(data.createdAt)}` } : {})}
      />
      <section className="panel">
        {data.file && <ImportSteps current={stepOf[data.state]} failed={data.state === 'FAILED'} />}
        {data.state === 'CHECKED' ? <DryRun onboarding={data} /> : <Running onboarding={data} />}
      </section>
      {data.state !== 'CHECKED' && data.problems.length > 0 && (
        <section className="panel">
          <h2>{t('import.problemTable')}</h2>
          <Problems onboarding={data} />
        </section>
      )}
    </>
  )
}

/** The first problems, errors first; the counts are of all, and so is the list to download. */
function Problems({ onboarding }: { onboarding: Onboarding }) {
  const t = useText()
  return (
    <ProblemTable
      problems={onboarding.problems}
      errors={onboarding.errors}
      warnings={onboarding.warnings}
      withSheet={false}
      cut={t('onboard.problemsCut', { count: number(onboarding.problems.length) })}
    />
  )
}

/** Every row of the batch, a page at a time: what would be done with it, or how far its unit is. */
function Rows({
  onboarding,
  label,
  columns,
}: {
  onboarding: Onboarding
  label: string
  columns: TableColumnType<OnboardingItem>[]
}) {
  const t = useText()
  const [page, setPage] = useState(1)
  const { data, isPending, isError, error, refetch } = useQuery(
    onboardingRowsQuery(onboarding.id, page - 1, rowsPerPage, onboarding.state === 'RUNNING'),
  )
  // What is done or has failed since the rows were read is read again, also after the last step.
  useEffect(() => {
    void refetch()
  }, [onboarding.state, onboarding.done, onboarding.failed, refetch])
  if (isPending) return <Loading rows={5} />
  if (isError) return <Problem error={error} title={t('list.failed')} onRetry={() => void refetch()} />
  return (
    <>
      <p className="form-hint">{t('onboard.rowsCount', { count: number(data.total) })}</p>
      <Table<OnboardingItem>
        size="small"
        rowKey={(row) => `${row.row}${row.name}`}
        aria-label={label}
        dataSource={data.items}
        pagination={{
          current: page,
          pageSize: rowsPerPage,
          total: data.total,
          onChange: setPage,
          hideOnSinglePage: true,
          showSizeChanger: false,
          size: 'small',
        }}
        columns={columns}
      />
    </>
  )
}

const rowsPerPage = 50

function Effect({ effect }: { effect: OnboardingItem['effect'] }) {
  return <Tag color={effect === 'BAD' ? 'red' : 'default'}>{labelOf('effect', effect)}</Tag>
}

function DryRun({ onboarding }: { onboarding: Onboarding }) {
  const t = useText()
  const { confirm } = useConfirm()
  const start = useAction((skipBad: boolean) =>
    api.post(`/onboardings/${onboarding.id}/confirmation`, undefined, { skipBad }),
  )
  const problemList = useAction(() =>
    download(`/onboardings/${onboarding.id}/problems.xlsx`, undefined, 'problems.xlsx'),
  )
  const marked = useAction(() => download(`/onboardings/${onboarding.id}/marked.xlsx`, undefined, 'marked.xlsx'))
  const bad = onboarding.bad
  const writes = onboarding.create + onboarding.update
  const counts = [
    ['CREATE', onboarding.create],
    ['UPDATE', onboarding.update],
    ['UNCHANGED', onboarding.unchanged],
    ['BAD', onboarding.bad],
  ] as const
  return (
    <>
      <dl className="counts">
        {counts.map(([effect, count]) => (
          <div key={effect} className="count">
            <dt>{labelOf('effect', effect)}</dt>
            <dd>
              {number(count)}
              <small>{t('unit.units')}</small>
            </dd>
          </div>
        ))}
      </dl>
      <h2>{t('import.problemTable')}</h2>
      <Problems onboarding={onboarding} />
      <h2>{t('onboard.rows')}</h2>
      <Rows
        onboarding={onboarding}
        label={t('onboard.rows')}
        columns={[
          { title: t('import.row'), dataIndex: 'row', width: 80, align: 'right', className: 'figures' },
          { title: t('unit.name'), dataIndex: 'name' },
          { title: t('onboard.effect'), key: 'effect', width: 140, render: (_, row) => <Effect effect={row.effect} /> },
        ]}
      />
      <Space wrap className="import-actions">
        {bad > 0 ? (
          <Button
            type="primary"
            disabled={writes === 0}
            loading={start.isPending}
            onClick={() =>
              confirm(t('import.skipTitle', { count: bad }), t('import.skipText'), t('import.skip'), () =>
                start.mutate(true),
              )
            }
          >
            {t('import.skip')}
          </Button>
        ) : (
          <Button type="primary" disabled={writes === 0} loading={start.isPending} onClick={() => start.mutate(false)}>
            {t('onboard.confirm', { count: number(writes) })}
          </Button>
        )}
        {onboarding.problems.length > 0 && (
          <Button icon={<DownloadOutlined />} loading={marked.isPending} onClick={() => marked.mutate()}>
            {t('onboard.marked')}
          </Button>
        )}
        {onboarding.problems.length > 0 && (
          <Button icon={<DownloadOutlined />} loading={problemList.isPending} onClick={() => problemList.mutate()}>
            {t('onboard.problemList')}
          </Button>
        )}
        <Link to="/onboardings/new">{t('import.otherFile')}</Link>
      </Space>
    </>
  )
}

function Running({ onboarding }: { onboarding: Onboarding }) {
  const t = useText()
  const resume = useAction(() => api.post(`/onboardings/${onboarding.id}/resumption`), { done: t('onboard.resumed') })
  const finished = onboarding.done + onboarding.failed
  // Bad rows that were left out are not among the steps.
  const total = onboarding.total - onboarding.bad
  const left = Math.max(0, total - finished)
  return (
    <>
      <div role="status">
        <Progress
          percent={total === 0 ? 100 : Math.round((finished / total) * 100)}
          status={onboarding.state === 'FAILED' ? 'exception' : onboarding.state === 'DONE' ? 'success' : 'active'}
          aria-label={t('onboard.progress')}
        />
        <p>
          {t('onboard.progressText', {
            done: number(onboarding.done),
            total: number(total),
            left: number(left),
            failed: number(onboarding.failed),
          })}
        </p>
        {onboarding.waiting && <p>{t('onboard.waiting')}</p>}
        {onboarding.state === 'RUNNING' && <p className="form-hint">{t('onboard.mayLeave')}</p>}
      </div>
      {(onboarding.state === 'FAILED' || onboarding.failed > 0) && (
        <Alert
          type="error"
          showIcon
          className="problem"
          title={t('onboard.failed', { count: onboarding.failed })}
          action={
            <Button icon={<ReloadOutlined />} loading={resume.isPending} onClick={() => resume.mutate()}>
              {t('onboard.resume')}
            </Button>
          }
        />
      )}
      {onboarding.done > 0 && onboarding.state !== 'RUNNING' && (
        <Credentials id={onboarding.id} ready={onboarding.credentialsReady} taken={onboarding.credentialsTaken} />
      )}
      <h2>{t('onboard.steps')}</h2>
      <Rows
        onboarding={onboarding}
        label={t('onboard.steps')}
        columns={[
          {
            title: t('unit.name'),
            key: 'name',
            render: (_, row) => (row.unitId ? <Link to={`/units/${row.unitId}`}>{row.name}</Link> : row.name),
          },
          {
            title: t('state'),
            key: 'state',
            width: 160,
            // Nothing is done for a bad row, which was left out.
            render: (_, row) =>
              row.effect === 'BAD' ? <Effect effect={row.effect} /> : <StateTag kind="stepState" state={row.state} />,
          },
          { title: t('credentials.username'), key: 'username', render: (_, row) => row.username ?? '' },
          {
            title: t('onboard.error'),
            key: 'error',
            render: (_, row) => (
              <>
                {row.error ?? ''}
                {row.state === 'FAILED' && row.unitId && (
                  <div>
                    <Link to={`/onboarding?unit=${row.unitId}`}>{t('onboard.otherAccount')}</Link>
                  </div>
                )}
              </>
            ),
          },
        ]}
      />
    </>
  )
}

/** The one-time passwords: fetched once, shown once, never again. Units finished later have theirs to fetch then. */
function Credentials({ id, ready, taken }: { id: string; ready: number; taken: boolean }) {
  const t = useText()
  const { message } = App.useApp()
  const { confirm } = useConfirm()
  const [items, setItems] = useState<Credential[]>()
  const fetchOnce = useAction(() => api.post<Listing<Credential>>(`/onboardings/${id}/credentials`), {
    onDone: (answer) => setItems(answer.items),
  })
  if (!items && ready === 0) {
    return taken ? <Alert type="info" showIcon className="problem" title={t('credentials.taken')} /> : null
  }
  if (!items) {
    return (
      <Alert
        type="info"
        showIcon
        className="problem"
        title={t('credentials.title')}
        description={t('credentials.once')}
        action={
          <Button
            icon={<KeyOutlined />}
            loading={fetchOnce.isPending}
            onClick={() =>
              confirm(t('credentials.confirm'), t('credentials.once'), t('credentials.show'), () => fetchOnce.mutate())
            }
          >
            {t('credentials.show')}
          </Button>
        }
      />
    )
  }
  const asText = items.map((item) => `${item.unitName}\t${item.username}\t${item.oneTimePassword}`).join('\n')
  return (
    <section aria-label={t('credentials.title')}>
      <Alert
        type="warning"
        showIcon
        className="problem"
        title={t('credentials.shown')}
        action={
          <Button
            icon={<CopyOutlined />}
            onClick={() =>
              void navigator.clipboard
                .writeText(asText)
                .then(() => message.success(t('copied')))
                .catch(() => message.error(t('comparison.notCopied')))
            }
          >
            {t('credentials.copy')}
          </Button>
        }
      />
      <Table<Credential>
        size="small"
        rowKey="username"
        aria-label={t('credentials.title')}
        dataSource={items}
        pagination={false}
        columns={[
          { title: t('unit.name'), dataIndex: 'unitName' },
          { title: t('credentials.username'), dataIndex: 'username' },
          {
            title: t('credentials.password'),
            dataIndex: 'oneTimePassword',
            render: (password: string) => <code className="one-time">{password}</code>,
          },
        ]}
      />
    </section>
  )
}

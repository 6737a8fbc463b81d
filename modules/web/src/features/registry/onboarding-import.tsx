import { CopyOutlined, DownloadOutlined, KeyOutlined, ReloadOutlined } from '@ant-design/icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Progress, Space, Table, Tag } from 'antd'
import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { api, download } from '@/shared/api/http'
import type { Credential, Listing, Onboarding } from '@/shared/api/types'
import { instant, number } from '@/shared/i18n/format'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { useConfirm } from '@/shared/ui/confirm'
import { FileDrop, ImportSteps, ProblemTable } from '@/shared/ui/import-parts'
import { PageHeader } from '@/shared/ui/page'
import { Loading, Problem } from '@/shared/ui/states'
import { StateTag } from '@/shared/ui/tags'
import { useAction } from '@/shared/ui/use-action'
import { onboardingQuery } from './query'

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
        <ImportSteps current={stepOf[data.state]} failed={data.state === 'FAILED'} />
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

/** An onboarding lists every problem it has. */
function Problems({ onboarding }: { onboarding: Onboarding }) {
  const errors = errorsOf(onboarding)
  return (
    <ProblemTable
      problems={onboarding.problems}
      errors={errors}
      warnings={onboarding.problems.length - errors}
      withSheet={false}
    />
  )
}

function errorsOf(onboarding: Onboarding): number {
  return onboarding.problems.filter((problem) => problem.severity === 'ERROR').length
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
  const bad = onboarding.bad
  const errors = errorsOf(onboarding) > 0
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
      <Table
        size="small"
        rowKey="row"
        aria-label={t('onboard.rows')}
        dataSource={onboarding.rows}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false, size: 'small' }}
        columns={[
          { title: t('import.row'), dataIndex: 'row', width: 80, align: 'right', className: 'figures' },
          { title: t('unit.name'), dataIndex: 'name' },
          {
            title: t('onboard.effect'),
            dataIndex: 'effect',
            width: 140,
            render: (effect: string) => (
              <Tag color={effect === 'BAD' ? 'red' : 'default'}>{labelOf('effect', effect)}</Tag>
            ),
          },
        ]}
      />
      <Space wrap className="import-actions">
        {errors ? (
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
        <Credentials id={onboarding.id} taken={onboarding.credentialsTaken} />
      )}
      <h2>{t('onboard.steps')}</h2>
      <Table
        size="small"
        rowKey={(step) => step.unitId ?? `${step.row}${step.name}`}
        aria-label={t('onboard.steps')}
        dataSource={onboarding.steps}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false, size: 'small' }}
        columns={[
          {
            title: t('unit.name'),
            key: 'name',
            render: (_, step) => (step.unitId ? <Link to={`/units/${step.unitId}`}>{step.name}</Link> : step.name),
          },
          {
            title: t('state'),
            dataIndex: 'state',
            width: 160,
            render: (state: string) => <StateTag kind="stepState" state={state} />,
          },
          { title: t('credentials.username'), dataIndex: 'username', render: (text: string | null) => text ?? '' },
          { title: t('onboard.error'), dataIndex: 'error', render: (text: string | null) => text ?? '' },
        ]}
      />
    </>
  )
}

/** The one-time passwords: fetched once, shown once, never again. */
function Credentials({ id, taken }: { id: string; taken: boolean }) {
  const t = useText()
  const { message } = App.useApp()
  const { confirm } = useConfirm()
  const [items, setItems] = useState<Credential[]>()
  const fetchOnce = useAction(() => api.post<Listing<Credential>>(`/onboardings/${id}/credentials`), {
    onDone: (answer) => setItems(answer.items),
  })
  if (!items && taken) return <Alert type="info" showIcon className="problem" title={t('credentials.taken')} />
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

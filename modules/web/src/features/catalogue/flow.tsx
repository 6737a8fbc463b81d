import { DownloadOutlined, ProfileOutlined, UploadOutlined } from '@ant-design/icons'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Card, Dropdown, Input, Select, Space, Tag } from 'antd'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useBlocker, useNavigate, useParams } from 'react-router'
import { api, download } from '@/shared/api/http'
import type { FlowTable, FlowVersion, FlowView } from '@/shared/api/types'
import { useHasRole } from '@/shared/auth/me'
import { day } from '@/shared/i18n/format'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { postOptions } from '@/shared/ui/options'
import { useConfirm } from '@/shared/ui/confirm'
import { DetailPage, History } from '@/shared/ui/detail-page'
import { Loading, Nothing, Problem } from '@/shared/ui/states'
import { MoreActions } from '@/shared/ui/list-page'
import { Term } from '@/shared/ui/term'
import { useAction } from '@/shared/ui/use-action'
import { useAddress } from '@/shared/ui/use-address'
import { useSettled } from '@/shared/ui/use-settled'
import { FlowComparison } from './flow-comparison'
import { Explicit, Findings } from './flow-findings'
import { FlowSteps } from './flow-steps'
import { started } from './flow-table'
import {
  allPostsQuery,
  flowDrawingQuery,
  flowFileQuery,
  flowQuery,
  flowVersionQuery,
  powerHistoryQuery,
  risksOfPowerQuery,
} from './query'

const FlowChart = lazy(() => import('./flow-chart'))
const FlowEditor = lazy(() => import('./flow-editor'))

/** How a power runs: the versions of its flow, one of them at a time. */
export function Flow() {
  const { id = '' } = useParams()
  const t = useText()
  const mayWrite = useHasRole('agency-lead')
  const [get, set] = useAddress()
  const { data: flow, isPending, isError, error, refetch } = useQuery(flowQuery(id))
  const begin = useAction(
    (typical?: string) => api.post<FlowVersion>(`/powers/${id}/flow/versions`, undefined, { typical }),
    {
      onDone: (version) => set({ version: version.about.number }),
    },
  )
  const asked = Number(get('version')) || undefined
  const shown =
    flow?.versions.find((version) => version.number === asked) ??
    flow?.versions.find((version) => version.state !== 'SUPERSEDED') ??
    flow?.versions[0]
  const version = useQuery({ ...flowVersionQuery(id, shown?.number ?? 0), enabled: shown !== undefined })
  if (isPending) return <Loading />
  if (isError) return <Problem error={error} onRetry={() => void refetch()} />
  const beginButton = (
    <>
      {flow.typical.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: flow.typical.map(({ key, name, steps }) => ({
              key,
              label: t('flow.typicalSteps', { name, steps }),
              onClick: () => begin.mutate(key),
            })),
          }}
        >
          <Button icon={<ProfileOutlined />} loading={begin.isPending}>
            {t('flow.beginTypical')}
          </Button>
        </Dropdown>
      )}
      <Button type="primary" loading={begin.isPending} onClick={() => begin.mutate(undefined)}>
        {flow.versions.length === 0 ? t('flow.begin') : t('flow.beginNext')}
      </Button>
    </>
  )
  if (!shown) {
    return (
      <DetailPage
        title={t('flow.title', { name: flow.power.name })}
        crumbs={crumbs(flow, t('nav.powers'), t('flow.name'))}
        sections={[
          {
            key: 'steps',
            title: t('flow.steps'),
            content: <Nothing text={t('flow.none')} action={mayWrite && <Space wrap>{beginButton}</Space>} />,
          },
        ]}
      />
    )
  }
  if (version.isError) return <Problem error={version.error} onRetry={() => void version.refetch()} />
  if (!version.data) return <Loading />
  return (
    <Version
      key={`${shown.number}-${version.data.version}`}
      flow={flow}
      version={version.data}
      begin={mayWrite && flow.versions.every((each) => each.state !== 'DRAFT') && beginButton}
      choose={(number) => set({ version: number })}
    />
  )
}

function crumbs(flow: FlowView, powers: string, own: string) {
  return [{ title: powers, to: '/powers' }, { title: flow.power.code, to: `/powers/${flow.power.id}` }, { title: own }]
}

function Version({
  flow,
  version,
  begin,
  choose,
}: {
  flow: FlowView
  version: FlowVersion
  begin: React.ReactNode
  choose: (number: number | undefined) => void
}) {
  const t = useText()
  const navigate = useNavigate()
  const { confirm } = useConfirm()
  const mayWrite = useHasRole('agency-lead')
  const id = flow.power.id
  const { number, state } = version.about
  const editing = mayWrite && state === 'DRAFT'
  const kept = version.table.steps.length === 0 && editing ? { ...version.table, ...started() } : version.table
  const [table, setTable] = useState<FlowTable>(kept)
  const [byDiagram, setByDiagram] = useState(false)
  const dirty = table !== kept && JSON.stringify(table) !== JSON.stringify(kept)
  const settled = useSettled(table, 500)
  const drawing = useQuery({
    ...flowDrawingQuery(id, settled),
    enabled: editing,
    placeholderData: keepPreviousData,
  })
  const file = useQuery({ ...flowFileQuery(id, number), enabled: !editing })
  const posts = useQuery(allPostsQuery)
  const risks = useQuery(risksOfPowerQuery(id))
  const history = useQuery(powerHistoryQuery(id))
  const findings = (editing ? drawing.data?.findings : undefined) ?? version.findings
  const bpmn = editing ? drawing.data?.bpmn : file.data
  const failed = editing ? drawing.error : file.error
  const path = `/powers/${id}/flow/versions/${number}`

  const save = useAction((what: FlowTable) => api.put<FlowVersion>(path, what, version.version), { done: t('saved') })
  const publish = useAction(() => api.post(`${path}/publication`, undefined, {}, version.version), {
    done: t('flow.published'),
  })
  const keep = useAction(() => api.post(`${path}/as-it-was`, undefined, {}, version.version), {
    done: t('flow.keptAsItWas'),
  })
  const remove = useAction(() => api.delete(path, {}, version.version), {
    done: t('deleted'),
    onDone: () => {
      if (flow.versions.length > 1) choose(undefined)
      else void navigate(`/powers/${id}`)
    },
  })
  const adopt = useAction((upload: Blob) => api.putFile<FlowVersion>(`${path}/bpmn`, upload, version.version), {
    done: t('flow.imported'),
  })
  const exported = useAction(() => download(`${path}/bpmn`))
  const picker = useRef<HTMLInputElement>(null)
  useGuard(dirty && !save.isSuccess)

  const blocking = findings.filter((finding) => finding.blocks).length
  const answered = (answer: NonNullable<FlowTable['answers']>[number]) =>
    setTable({
      ...table,
      answers: [...(table.answers ?? []).filter((other) => other.subject !== answer.subject), answer],
    })
  return (
    <DetailPage
      broad
      title={t('flow.title', { name: flow.power.name })}
      crumbs={crumbs(flow, t('nav.powers'), t('flow.name'))}
      tags={
        <Tag color={state === 'PUBLISHED' ? 'green' : state === 'DRAFT' ? 'gold' : 'default'}>
          {t('flow.versionNo', { no: number })} {labelOf('flowState', version.about.asItWas ? 'AS_IT_WAS' : state)}
        </Tag>
      }
      actions={
        <>
          {begin}
          <Button icon={<DownloadOutlined />} loading={exported.isPending} onClick={() => exported.mutate()}>
            {t('flow.export')}
          </Button>
          {editing && (
            <>
              <MoreActions
                items={[
                  { key: 'import', label: t('flow.import'), onClick: () => picker.current?.click() },
                  ...(flow.versions.length === 1
                    ? [
                        {
                          key: 'asItWas',
                          label: t('flow.keepAsItWas'),
                          onClick: () => {
                            confirm(t('flow.keepAsItWasTitle'), t('flow.keepAsItWasText'), t('flow.keepAsItWas'), () =>
                              keep.mutate(),
                            )
                          },
                        },
                      ]
                    : []),
                  {
                    key: 'delete',
                    label: t('flow.deleteDraft'),
                    onClick: () => {
                      confirm(t('flow.deleteTitle', { no: number }), t('flow.deleteText'), t('delete'), () =>
                        remove.mutate(),
                      )
                    },
                  },
                ]}
              />
              <input
                ref={picker}
                type="file"
                hidden
                aria-hidden
                tabIndex={-1}
                accept=".bpmn,.xml"
                onChange={(event) => {
                  const chosen = event.target.files?.[0]
                  if (chosen) adopt.mutate(chosen)
                  event.target.value = ''
                }}
              />
              <Button
                type={dirty ? 'primary' : 'default'}
                loading={save.isPending}
                onClick={() => save.mutate(table)}
                disabled={byDiagram}
              >
                {t('saveDraft')}
              </Button>
              <Button
                type={dirty ? 'default' : 'primary'}
                disabled={dirty || byDiagram}
                loading={publish.isPending}
                onClick={() =>
                  confirm(t('flow.publishTitle', { no: number }), t('flow.publishText'), t('flow.publish'), () =>
                    publish.mutate(),
                  )
                }
              >
                {t('flow.publish')}
              </Button>
            </>
          )}
        </>
      }
      sections={[
        {
          key: 'steps',
          title: t('flow.steps'),
          content: (
            <FlowSteps
              table={table}
              posts={posts.data?.items ?? []}
              risks={(risks.data?.items ?? []).map((risk) => ({ id: risk.id, label: risk.description }))}
              findings={findings}
              {...(editing && !byDiagram ? { onChange: setTable } : {})}
            />
          ),
        },
        {
          key: 'chart',
          title: t('flow.chart'),
          extra: editing && (
            <Button
              size="small"
              icon={byDiagram ? undefined : <UploadOutlined rotate={90} />}
              disabled={dirty || !bpmn}
              onClick={() => setByDiagram(!byDiagram)}
            >
              {byDiagram ? t('flow.byTable') : t('flow.byDiagram')}
            </Button>
          ),
          content: (
            <>
              {failed && <Problem error={failed} title={t('flow.notDrawn')} />}
              {bpmn && (
                <Suspense fallback={<Loading rows={4} />}>
                  {byDiagram ? (
                    <FlowEditor
                      bpmn={bpmn}
                      label={t('flow.editorLabel', { name: flow.power.name })}
                      saving={adopt.isPending}
                      onSave={(text) => adopt.mutate(new Blob([text], { type: 'application/xml' }))}
                    />
                  ) : (
                    <FlowChart
                      bpmn={bpmn}
                      findings={findings}
                      label={t('flow.chartLabel', { name: flow.power.name })}
                    />
                  )}
                </Suspense>
              )}
            </>
          ),
        },
        {
          key: 'whole',
          title: t('flow.whole'),
          content: (
            <Whole
              table={table}
              posts={postOptions(posts.data?.items)}
              {...(editing && !byDiagram ? { onChange: setTable } : {})}
            />
          ),
        },
        {
          key: 'findings',
          title: t('flow.findings'),
          content: <Findings findings={findings} {...(editing && !byDiagram ? { onAnswer: answered } : {})} />,
        },
        ...(flow.versions.length > 1
          ? [
              {
                key: 'comparison',
                title: t('flow.comparison'),
                content: <FlowComparison power={id} versions={flow.versions} />,
              },
            ]
          : []),
      ]}
      aside={
        <>
          <Card
            title={
              <h2>
                <Term help={t('flow.explicitHelp')}>{t('flow.explicit')}</Term>
              </h2>
            }
          >
            <Explicit findings={findings} />
            {editing && <p>{blocking > 0 ? t('flow.blocking', { count: blocking }) : t('flow.ready')}</p>}
          </Card>
          <Card title={<h2>{t('flow.versions')}</h2>}>
            <ul className="flow-versions">
              {flow.versions.map((each) => (
                <li key={each.number}>
                  <Button
                    type={each.number === number ? 'default' : 'link'}
                    size="small"
                    aria-current={each.number === number}
                    onClick={() => choose(each.number)}
                  >
                    {t('flow.versionNo', { no: each.number })}
                  </Button>
                  <span>
                    {labelOf('flowState', each.asItWas ? 'AS_IT_WAS' : each.state)}{' '}
                    {each.publishedOn && day(each.publishedOn)}
                  </span>
                  <span>{t('flow.stepCount', { count: each.steps })}</span>
                </li>
              ))}
            </ul>
          </Card>
          <History entries={(history.data?.items ?? []).filter((entry) => entry.action.startsWith('flow.'))} />
        </>
      }
    />
  )
}

/** Asks before typed rows are left behind; a flow is no form, and keeps no draft. */
function useGuard(dirty: boolean) {
  const t = useText()
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => dirty && currentLocation.pathname !== nextLocation.pathname,
  )
  useEffect(() => {
    if (blocker.state !== 'blocked') return
    if (window.confirm(t('form.leaveUnkept'))) blocker.proceed()
    else blocker.reset()
  }, [blocker, t])
  useEffect(() => {
    const guard = (event: BeforeUnloadEvent) => {
      if (dirty) event.preventDefault()
    }
    window.addEventListener('beforeunload', guard)
    return () => window.removeEventListener('beforeunload', guard)
  }, [dirty])
}

/** What holds for the flow as a whole. */
function Whole({
  table,
  posts,
  onChange,
}: {
  table: FlowTable
  posts: { value: string; label: string }[]
  onChange?: (table: FlowTable) => void
}) {
  const t = useText()
  const readOnly = onChange === undefined
  const set = (what: Partial<FlowTable>) => onChange?.({ ...table, ...what })
  return (
    <Space orientation="vertical" className="wide step-form">
      <label>
        <span className="step-label">{t('flow.startName')}</span>
        <Input
          readOnly={readOnly}
          maxLength={100}
          value={table.startName ?? ''}
          onChange={(event) => set({ startName: event.target.value })}
        />
      </label>
      <label>
        <span className="step-label">{t('flow.wholeSupervisor')}</span>
        <Select
          allowClear
          disabled={readOnly}
          showSearch={{ optionFilterProp: 'label' }}
          className="wide"
          aria-label={t('flow.wholeSupervisor')}
          value={table.supervisor?.id ?? null}
          options={
            table.supervisor && !posts.some((post) => post.value === table.supervisor?.id)
              ? [...posts, { value: table.supervisor.id, label: table.supervisor.name ?? '' }]
              : posts
          }
          onChange={(id: string | null) => set({ supervisor: id ? { id } : null })}
        />
      </label>
      <label>
        <span className="step-label">{t('flow.rights')}</span>
        <Input.TextArea
          rows={3}
          readOnly={readOnly}
          maxLength={4000}
          value={table.rights ?? ''}
          onChange={(event) => set({ rights: event.target.value })}
        />
      </label>
      <label>
        <span className="step-label">{t('flow.remedy')}</span>
        <Input.TextArea
          rows={2}
          readOnly={readOnly}
          maxLength={4000}
          value={table.remedy ?? ''}
          onChange={(event) => set({ remedy: event.target.value })}
        />
      </label>
    </Space>
  )
}

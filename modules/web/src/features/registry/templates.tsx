import { queryOptions, useQuery } from '@tanstack/react-query'
import { Table } from 'antd'
import { Link, useParams, useSearchParams } from 'react-router'
import { api } from '@/shared/api/http'
import type { Listing, TemplateRow } from '@/shared/api/types'
import { useHasRole } from '@/shared/auth/me'
import { lawTitle, listed, number, saidOf, withNote } from '@/shared/i18n/format'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { DetailPage, Facts } from '@/shared/ui/detail-page'
import type { DetailSection } from '@/shared/ui/detail-page'
import { PageHeader } from '@/shared/ui/page'
import { Loading, Nothing, Problem } from '@/shared/ui/states'
import { LevelTag } from '@/shared/ui/tags'
import { ChangesOfVersion, TemplateActions, TemplateRollouts, TemplateVersions } from './template-versions'

const templatesQuery = queryOptions({
  queryKey: ['templates'],
  queryFn: () => api.get<Listing<TemplateRow>>('/templates'),
})

/** The bundles from which a new unit gets its categories, levels and typical content. */
export function Templates() {
  const t = useText()
  const { data, isPending, isError, error, refetch } = useQuery(templatesQuery)
  return (
    <>
      <PageHeader title={t('templates.title')} intro={t('templates.intro')} />
      {isPending ? (
        <Loading />
      ) : isError ? (
        <Problem error={error} title={t('list.failed')} onRetry={() => void refetch()} />
      ) : (
        <section className="list" aria-label={t('templates.title')}>
          <Table<TemplateRow>
            size="small"
            rowKey="code"
            aria-label={t('templates.title')}
            dataSource={data.items}
            pagination={false}
            locale={{ emptyText: <Nothing text={t('templates.empty')} /> }}
            columns={[
              {
                title: t('templates.name'),
                key: 'name',
                render: (_, row) => <Link to={`/templates/${row.code}`}>{row.name}</Link>,
              },
              { title: t('templates.version'), dataIndex: 'version' },
              {
                title: t('templates.scope'),
                key: 'scope',
                render: (_, row) => labelOf('templateScope', row.scope),
              },
              {
                title: t('templates.powerCategories'),
                key: 'categories',
                align: 'right',
                className: 'figures',
                render: (_, row) => row.powerCategories,
              },
              { title: t('templates.levels'), dataIndex: 'levels' },
              { title: t('templates.powers'), dataIndex: 'typicalPowers', align: 'right', className: 'figures' },
              { title: t('templates.points'), dataIndex: 'typicalPoints', align: 'right', className: 'figures' },
              {
                title: t('templates.units'),
                key: 'units',
                align: 'right',
                className: 'figures',
                render: (_, row) => number(row.units),
              },
              {
                title: t('templates.behind'),
                key: 'behind',
                align: 'right',
                className: 'figures',
                render: (_, row) => number(row.behind),
              },
              {
                title: t('templates.draft'),
                key: 'draft',
                render: (_, row) => (row.drafted ? t('templates.drafted') : '—'),
              },
            ]}
          />
        </section>
      )}
    </>
  )
}

/** A bundle as it is written (tenants/templates/template.schema.json). */
interface Bundle {
  template: string
  version: string
  name: string
  unitCategory: string
  description: string
  scope: string
  origin: string
  catalogue: {
    powerCategories: { code: string; label: string; national?: string }[]
    holderLayers: { code: string; who: string }[]
    customFields: {
      code: string
      label: string
      type: string
      choices?: string[]
      required?: boolean
      help: string
      source: string
      categories?: string[]
    }[]
    typicalPowers: {
      code: string
      name: string
      category: string
      content: string
      direction: string
      holderLayer: string
      bases: { type: string; title: string; version: string; article: string }[]
    }[]
    typicalFlows?: {
      code: string
      name: string
      categories: string[]
      powers?: string[]
      steps: { key: string; kind: string; name: string }[]
    }[]
  }
  risks: {
    levels: { code: string; label: string; colour: string; severity: number }[]
    kinds: { code: string; label: string }[]
    typicalPoints: {
      code: string
      kind: string
      description: string
      phase: string
      level: string
      measures: { mechanism: string; text: string }[]
    }[]
    typicalInstitutions?: { code: string; title: string; kind: string; phase: string; summary: string }[]
    findingProcedures?: { code: string; name: string; source: string; loop: boolean; stages: { name: string }[] }[]
    factorSets?: { code: string; name: string; source: string; factors: { name: string; weight: number }[] }[]
    monitoring?: {
      code: string
      mode: string
      periodMonths?: number
      samplePercent?: number
      watchers: string[]
    }[]
  }
}

/** What the units choose from, or follow until they have their own; what is missing here comes with the program. */
function offered(
  t: ReturnType<typeof useText>,
  { findingProcedures, factorSets, monitoring }: Bundle['risks'],
  levelOf: (code: string) => { label: string; colour: string } | undefined,
): DetailSection[] {
  return [
    ...(findingProcedures
      ? [
          {
            key: 'procedures',
            title: labelOf('templateList', 'findingProcedures'),
            content: (
              <Facts
                facts={findingProcedures.map(({ name, stages, source }) => ({
                  label: withNote(name, source),
                  value: stages.map((stage) => stage.name).join(' → '),
                  wide: true,
                }))}
              />
            ),
          },
        ]
      : []),
    ...(factorSets
      ? [
          {
            key: 'factors',
            title: labelOf('templateList', 'factorSets'),
            content: (
              <Facts
                facts={factorSets.map(({ name, factors, source }) => ({
                  label: withNote(name, source),
                  value: listed(factors.map((factor) => t('templates.weighted', factor))),
                  wide: true,
                }))}
              />
            ),
          },
        ]
      : []),
    ...(monitoring
      ? [
          {
            key: 'monitoring',
            title: labelOf('templateList', 'monitoring'),
            content: (
              <Facts
                facts={monitoring.map((plan) => ({
                  label: levelOf(plan.code)?.label ?? plan.code,
                  value: saidOf(
                    [
                      labelOf('monitoringMode', plan.mode),
                      plan.periodMonths ? t('templates.everyMonths', { months: plan.periodMonths }) : '',
                      plan.samplePercent ? t('templates.sample', { percent: plan.samplePercent }) : '',
                    ]
                      .filter(Boolean)
                      .join(' '),
                    listed(plan.watchers),
                  ),
                  wide: true,
                }))}
              />
            ),
          },
        ]
      : []),
  ]
}

export function TemplateDetail() {
  const t = useText()
  const { code = '' } = useParams()
  const [search] = useSearchParams()
  const version = search.get('version') ?? undefined
  const mayEdit = useHasRole('province-admin')
  const row = useQuery(templatesQuery).data?.items.find((each) => each.code === code)
  const { data, isPending, isError, error, refetch } = useQuery({
    queryKey: ['template', code, version],
    queryFn: () => api.get<Bundle>(`/templates/${encodeURIComponent(code)}`, { version }),
  })
  if (isPending) return <Loading />
  if (isError) return <Problem error={error} onRetry={() => void refetch()} />
  const { catalogue, risks } = data
  const categoryOf = (key: string) => catalogue.powerCategories.find((category) => category.code === key)?.label ?? key
  const levelOf = (key: string) => risks.levels.find((level) => level.code === key)
  const kindOf = (key: string) => risks.kinds.find((kind) => kind.code === key)?.label ?? key
  const paging = { pageSize: 20, hideOnSinglePage: true, showSizeChanger: false, size: 'small' as const }
  return (
    <DetailPage
      title={data.name}
      actions={row && <TemplateActions row={row} />}
      crumbs={[{ title: t('nav.templates'), to: '/templates' }, { title: data.name }]}
      sections={[
        {
          key: 'about',
          title: t('templates.about'),
          content: (
            <Facts
              facts={[
                { label: t('templates.version'), value: data.version },
                { label: t('templates.scope'), value: labelOf('templateScope', data.scope) },
                { label: t('templates.description'), value: data.description, wide: true },
                { label: t('templates.origin'), value: data.origin, wide: true },
              ]}
            />
          ),
        },
        { key: 'versions', title: t('versions.title'), content: <TemplateVersions code={code} /> },
        {
          key: 'changes',
          title: t('versions.changes'),
          content: <ChangesOfVersion code={code} version={data.version} />,
        },
        ...(mayEdit ? [{ key: 'rollouts', title: t('rollout.list'), content: <TemplateRollouts code={code} /> }] : []),
        {
          key: 'levels',
          title: t('templates.levels'),
          content: (
            <Table
              size="small"
              rowKey="code"
              aria-label={t('templates.levels')}
              dataSource={risks.levels}
              pagination={false}
              columns={[
                {
                  title: t('risk.level'),
                  key: 'label',
                  render: (_, level) => <LevelTag label={level.label} colour={level.colour} />,
                },
                { title: t('templates.colour'), dataIndex: 'colour' },
                {
                  title: t('templates.severity'),
                  key: 'severity',
                  render: (_, level) => labelOf('severity', String(level.severity)),
                },
              ]}
            />
          ),
        },
        {
          key: 'categories',
          title: t('templates.powerCategories'),
          content: (
            <Table
              size="small"
              rowKey="code"
              aria-label={t('templates.powerCategories')}
              dataSource={catalogue.powerCategories}
              pagination={false}
              columns={[
                { title: t('templates.code'), dataIndex: 'code', width: 90 },
                { title: t('power.category'), dataIndex: 'label' },
                {
                  title: t('templates.national'),
                  dataIndex: 'national',
                  render: (national?: string) =>
                    national ? `${national} ${labelOf('nationalCategory', national)}` : '—',
                },
              ]}
            />
          ),
        },
        {
          key: 'layers',
          title: t('power.holderLayer'),
          content: (
            <Facts
              facts={catalogue.holderLayers.map(({ code: layer, who }) => ({
                label: labelOf('holderLayer', layer),
                value: who,
                wide: true,
              }))}
            />
          ),
        },
        {
          key: 'powers',
          title: t('templates.typicalPowers', { count: catalogue.typicalPowers.length }),
          content: (
            <Table
              size="small"
              rowKey="code"
              aria-label={t('templates.typicalPowers', { count: catalogue.typicalPowers.length })}
              dataSource={catalogue.typicalPowers}
              pagination={paging}
              columns={[
                { title: t('templates.code'), dataIndex: 'code', width: 90 },
                { title: t('power.name'), dataIndex: 'name' },
                { title: t('power.category'), dataIndex: 'category', width: 120, render: categoryOf },
                {
                  title: t('power.holderLayer'),
                  dataIndex: 'holderLayer',
                  width: 110,
                  render: (layer: string) => labelOf('holderLayer', layer),
                },
                {
                  title: t('power.bases'),
                  key: 'bases',
                  render: (_, power) =>
                    power.bases.map((basis) => (
                      <div key={basis.title + basis.article}>
                        {withNote(lawTitle(basis.title), basis.version)} {basis.article}
                      </div>
                    )),
                },
              ]}
            />
          ),
        },
        ...(catalogue.typicalFlows
          ? [
              {
                key: 'flows',
                title: t('templates.typicalFlows', { count: catalogue.typicalFlows.length }),
                content: (
                  <Facts
                    facts={catalogue.typicalFlows.map(({ name, categories, steps }) => ({
                      label: withNote(name, listed(categories.map(categoryOf))),
                      value: steps
                        .filter((step) => step.kind === 'TASK')
                        .map((step) => step.name)
                        .join(' → '),
                      wide: true,
                    }))}
                  />
                ),
              },
            ]
          : []),
        {
          key: 'points',
          title: t('templates.typicalPoints', { count: risks.typicalPoints.length }),
          content: (
            <Table
              size="small"
              rowKey="code"
              aria-label={t('templates.typicalPoints', { count: risks.typicalPoints.length })}
              dataSource={risks.typicalPoints}
              pagination={paging}
              columns={[
                { title: t('risk.description'), dataIndex: 'description' },
                {
                  title: t('risk.level'),
                  dataIndex: 'level',
                  width: 90,
                  render: (key: string) => {
                    const level = levelOf(key)
                    return level ? <LevelTag label={level.label} colour={level.colour} /> : key
                  },
                },
                { title: t('risk.kind'), dataIndex: 'kind', width: 110, render: kindOf },
                {
                  title: t('risk.measures'),
                  key: 'measures',
                  render: (_, point) => point.measures.map((measure) => <div key={measure.text}>{measure.text}</div>),
                },
              ]}
            />
          ),
        },
        ...(risks.typicalInstitutions
          ? [
              {
                key: 'institutions',
                title: t('templates.typicalInstitutions', { count: risks.typicalInstitutions.length }),
                content: (
                  <Table
                    size="small"
                    rowKey="code"
                    aria-label={t('templates.typicalInstitutions', { count: risks.typicalInstitutions.length })}
                    dataSource={risks.typicalInstitutions}
                    pagination={paging}
                    columns={[
                      { title: t('institution.title'), dataIndex: 'title', width: 220 },
                      { title: t('institution.summary'), dataIndex: 'summary' },
                      {
                        title: t('institution.kind'),
                        dataIndex: 'kind',
                        width: 120,
                        render: (kind: string) => labelOf('institutionKind', kind),
                      },
                      {
                        title: t('institution.phase'),
                        dataIndex: 'phase',
                        width: 70,
                        render: (phase: string) => labelOf('institutionPhase', phase),
                      },
                    ]}
                  />
                ),
              },
            ]
          : []),
        ...offered(t, risks, levelOf),
        {
          key: 'fields',
          title: t('templates.customFields'),
          content: (
            <Table
              size="small"
              rowKey="code"
              aria-label={t('templates.customFields')}
              dataSource={catalogue.customFields}
              pagination={false}
              locale={{ emptyText: <Nothing text={t('templates.noFields')} /> }}
              columns={[
                { title: t('templates.field'), dataIndex: 'label', width: 160 },
                {
                  title: t('templates.fieldType'),
                  key: 'type',
                  width: 200,
                  render: (_, field) => (field.choices ? listed(field.choices) : labelOf('fieldType', field.type)),
                },
                {
                  title: t('power.category'),
                  key: 'categories',
                  width: 160,
                  render: (_, field) => (field.categories ? listed(field.categories.map(categoryOf)) : t('all')),
                },
                {
                  title: t('templates.required'),
                  key: 'required',
                  width: 90,
                  render: (_, field) => (field.required ? t('yes') : t('no')),
                },
                { title: t('templates.help'), dataIndex: 'help' },
                { title: t('reported.source'), dataIndex: 'source' },
              ]}
            />
          ),
        },
      ]}
    />
  )
}

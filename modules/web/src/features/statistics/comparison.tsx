import { CopyOutlined, DownloadOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { App, Button, Select, Space, Table } from 'antd'
import type { TableColumnType } from 'antd'
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { download } from '@/shared/api/http'
import type { Query } from '@/shared/api/http'
import type { Comparison as ComparisonView, ComparisonRow } from '@/shared/api/types'
import { day, instant, month, number, share } from '@/shared/i18n/format'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { Chart } from '@/shared/ui/chart'
import { labelledOptions, optionsOf } from '@/shared/ui/options'
import { PageHeader } from '@/shared/ui/page'
import { Loading, Nothing, Problem } from '@/shared/ui/states'
import { Term } from '@/shared/ui/term'
import { useAction } from '@/shared/ui/use-action'
import { useAddress } from '@/shared/ui/use-address'
import { columnsFor, measureOf, measures, rowsFor, settle } from './choices'
import { barsOf, columnColour, mostBars, pictureOf } from './picture'
import { comparisonQuery, periodsQuery, scopesQuery, sectorLinesQuery, unitCategoriesQuery } from './query'

const filters = ['unitCategory', 'sectorLine', 'severity', 'powerCategory'] as const

/** How the bodies below compare: sentence, chart, table, from province to city to county to unit. */
export function Comparison() {
  const t = useText()
  const { message } = App.useApp()
  const [get, set] = useAddress()
  const scopes = useQuery(scopesQuery)
  const periods = useQuery(periodsQuery)
  const unitCategories = useQuery(unitCategoriesQuery)
  const sectorLines = useQuery(sectorLinesQuery)

  const measure = measureOf(get('measure'))
  const by = settle(get('by'), rowsFor(measure))
  const columns = settle(get('columns'), columnsFor(measure, by))
  const scope = get('scope') ?? scopes.data?.items[0]?.id
  const query: Query = { scope, node: get('node'), by, measure, columns, period: get('period') }
  for (const filter of filters) query[filter] = get(filter)
  if (measure !== 'POWER') query.powerCategory = undefined
  if (measure === 'POWER' || measure === 'CONTROL_MEASURE') query.severity = undefined

  const result = useQuery({ ...comparisonQuery(query), enabled: scope !== undefined })
  const exported = useAction(() => download('/comparison/export', query, 'comparison.xlsx'))

  const drill = (row: ComparisonRow) => {
    if (!row.drill || !row.node) return
    const unit = row.kind === 'UNIT' || row.node.startsWith('u:')
    set({ node: row.node, by: unit ? columnsFor(measure, 'unit')[0] : undefined })
  }

  return (
    <>
      <PageHeader
        title={t('comparison.title')}
        actions={
          <Space>
            <Button
              icon={<CopyOutlined />}
              onClick={() =>
                void navigator.clipboard
                  .writeText(window.location.href)
                  .then(() => message.success(t('comparison.copied')))
                  .catch(() => message.error(t('comparison.notCopied')))
              }
            >
              {t('comparison.copy')}
            </Button>
            <Button icon={<DownloadOutlined />} loading={exported.isPending} onClick={() => exported.mutate()}>
              {t('comparison.export')}
            </Button>
          </Space>
        }
      />
      <form
        className="comparison-bar"
        aria-label={t('comparison.choices')}
        onSubmit={(event) => event.preventDefault()}
      >
        {(scopes.data?.items.length ?? 0) > 1 && (
          <Choice
            label={t('comparison.scope')}
            value={scope}
            options={(scopes.data?.items ?? []).map((item) => ({ value: item.id, label: item.label }))}
            onChange={(value) => set({ scope: value, node: undefined })}
          />
        )}
        <Choice
          label={t('comparison.measure')}
          value={measure}
          options={measures.map((value) => ({ value, label: labelOf('measure', value) }))}
          onChange={(value) => set({ measure: value })}
        />
        <Choice
          label={t('comparison.by')}
          value={by}
          options={rowsFor(measure).map((value) => ({ value, label: labelOf('dimension', value) }))}
          onChange={(value) => set({ by: value })}
        />
        <Choice
          label={t('comparison.columns')}
          value={columns}
          options={columnsFor(measure, by).map((value) => ({ value, label: labelOf('dimension', value) }))}
          onChange={(value) => set({ columns: value })}
        />
        <Choice
          label={t('comparison.period')}
          value={get('period')}
          all={t('comparison.now')}
          options={(periods.data?.items ?? []).map((period) => ({ value: String(period), label: month(period) }))}
          onChange={(value) => set({ period: value })}
        />
        <Choice
          label={t('comparison.unitCategory')}
          value={get('unitCategory')}
          all={t('all')}
          options={labelledOptions(unitCategories.data?.items)}
          onChange={(value) => set({ unitCategory: value })}
        />
        <Choice
          label={t('comparison.sectorLine')}
          value={get('sectorLine')}
          all={t('all')}
          options={labelledOptions(sectorLines.data?.items)}
          onChange={(value) => set({ sectorLine: value })}
        />
        {measure === 'POWER' && (
          <Choice
            label={t('comparison.powerCategory')}
            value={get('powerCategory')}
            all={t('all')}
            options={optionsOf('nationalCategory')}
            onChange={(value) => set({ powerCategory: value })}
          />
        )}
        {(measure === 'RISK_POINT' || measure === 'POWER_GRADED') && (
          <Choice
            label={t('comparison.severity')}
            value={get('severity')}
            all={t('all')}
            options={optionsOf('severity')}
            onChange={(value) => set({ severity: value })}
          />
        )}
      </form>
      {scopes.isError ? (
        <Problem error={scopes.error} title={t('list.failed')} onRetry={() => void scopes.refetch()} />
      ) : scopes.data?.items.length === 0 ? (
        <section className="panel">
          <Nothing text={t('comparison.noScope')} />
        </section>
      ) : result.isError && !result.data ? (
        <Problem error={result.error} title={t('comparison.failed')} onRetry={() => void result.refetch()} />
      ) : !result.data ? (
        <Loading rows={12} />
      ) : (
        <Findings
          comparison={result.data}
          dimension={columns}
          onPath={(node) => set({ node })}
          onDrill={drill}
          stale={result.isError ? t('comparison.stale') : undefined}
        />
      )}
    </>
  )
}

function Choice({
  label,
  value,
  options,
  all,
  onChange,
}: {
  label: string
  value: string | undefined
  options: { value: string; label: string }[]
  /** What no choice means; without it a choice is always made. */
  all?: string
  onChange: (value: string | undefined) => void
}) {
  return (
    <label className="filter">
      <span>{label}</span>
      <Select
        value={value ?? ''}
        aria-label={label}
        showSearch={options.length > 8 ? { optionFilterProp: 'label' } : false}
        popupMatchSelectWidth={false}
        options={all === undefined ? options : [{ value: '', label: all }, ...options]}
        onChange={(next: string) => onChange(next === '' ? undefined : next)}
      />
    </label>
  )
}

function Findings({
  comparison,
  dimension,
  stale,
  onPath,
  onDrill,
}: {
  comparison: ComparisonView
  dimension: string
  stale: string | undefined
  onPath: (node: string) => void
  onDrill: (row: ComparisonRow) => void
}) {
  const t = useText()
  const words = useMemo(
    () => ({
      total: labelOf('measure', comparison.measure),
      units: (count: number) => t('comparison.unitsBehind', { count: number(count) }),
    }),
    [comparison.measure, t],
  )
  const option = useMemo(() => pictureOf(comparison, dimension, words), [comparison, dimension, words])
  const bars = barsOf(comparison.rows)
  const title = t('comparison.chartTitle', {
    node: comparison.nodeName,
    by: labelOf('dimension', comparison.by),
    measure: labelOf('measure', comparison.measure),
    unit: labelOf('measureUnit', comparison.measure),
  })
  return (
    <section className="panel" aria-label={t('comparison.findings')}>
      <nav className="path" aria-label={t('comparison.path')}>
        {comparison.path.map((step, index) => (
          <span key={step.node}>
            {index > 0 && <span aria-hidden> / </span>}
            {index === comparison.path.length - 1 ? (
              <span aria-current="location">{step.name}</span>
            ) : (
              <Button type="link" onClick={() => onPath(step.node)}>
                {step.name}
              </Button>
            )}
          </span>
        ))}
      </nav>
      <p className="sentence" role="status" data-testid="sentence">
        {comparison.sentence}
      </p>
      <p className="as-of">
        {t('comparison.asOf', {
          period: month(comparison.period),
          day: comparison.asOf.length > 10 ? instant(comparison.asOf) : day(comparison.asOf),
        })}
        {comparison.total.drafts > 0 && ` ${t('comparison.draftsApart', { count: number(comparison.total.drafts) })}`}
        {stale && ` ${stale}`}
      </p>
      {comparison.rows.length === 0 ? (
        <Nothing text={t('comparison.empty')} />
      ) : (
        <>
          <h2 className="chart-title">{title}</h2>
          {comparison.columns.length > 1 && (
            <ul className="legend" aria-hidden>
              {comparison.columns.map((column, index) => (
                <li key={column.key}>
                  <i style={{ background: columnColour(dimension, column.key, index) }} />
                  {column.label}
                </li>
              ))}
            </ul>
          )}
          <Chart
            option={option}
            label={t('comparison.chartLabel', { title })}
            height={Math.max(120, 44 + bars.length * 30)}
            onSelect={(index) => {
              const row = bars[index]
              if (row) onDrill(row)
            }}
          />
          {comparison.rows.length > mostBars && <p className="as-of">{t('comparison.cut', { count: mostBars })}</p>}
          <Figures comparison={comparison} dimension={dimension} title={title} onDrill={onDrill} />
        </>
      )}
    </section>
  )
}

function Figures({
  comparison,
  dimension,
  title,
  onDrill,
}: {
  comparison: ComparisonView
  dimension: string
  title: string
  onDrill: (row: ComparisonRow) => void
}) {
  const t = useText()
  const figures = (
    key: string,
    heading: ReactNode,
    value: (row: ComparisonRow) => number,
  ): TableColumnType<ComparisonRow> => ({
    key,
    title: heading,
    align: 'right',
    className: 'figures',
    sorter: (a, b) => value(a) - value(b),
    sortDirections: ['descend', 'ascend'],
    render: (_, row) => number(value(row)),
  })
  const whole = comparison.total.total
  const columns: TableColumnType<ComparisonRow>[] = [
    {
      key: 'name',
      title: labelOf('dimension', comparison.by),
      width: 210,
      render: (_, row) =>
        row.drill ? (
          <Button
            type="link"
            className="drill"
            onClick={(event) => {
              event.stopPropagation()
              onDrill(row)
            }}
          >
            {row.name}
          </Button>
        ) : (
          row.name
        ),
    },
    figures('units', t('comparison.units'), (row) => row.units),
    figures('total', labelOf('measure', comparison.measure), (row) => row.total),
    {
      key: 'share',
      title: t('comparison.share'),
      align: 'right',
      className: 'figures',
      render: (_, row) => share(row.total, whole),
    },
    ...comparison.columns.map((column, index) =>
      figures(
        `c${column.key}`,
        dimension === 'severity' ? (
          <span>
            <i className="swatch" style={{ background: columnColour(dimension, column.key, index) }} />
            {column.label}
          </span>
        ) : (
          column.label
        ),
        (row) => row.values[index] ?? 0,
      ),
    ),
    figures('drafts', <Term help={t('comparison.draftsHelp')}>{t('comparison.drafts')}</Term>, (row) => row.drafts),
  ]
  return (
    <Table<ComparisonRow>
      size="small"
      rowKey="key"
      aria-label={title}
      columns={columns}
      dataSource={comparison.rows}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false, size: 'small' }}
      onRow={(row) => (row.drill ? { onClick: () => onDrill(row), style: { cursor: 'pointer' } } : {})}
      summary={() => (
        <Table.Summary.Row className="total-row">
          <Table.Summary.Cell index={0}>{t('comparison.total')}</Table.Summary.Cell>
          {[
            number(comparison.total.units),
            number(whole),
            share(whole, whole),
            ...comparison.columns.map((_, index) => number(comparison.total.values[index] ?? 0)),
            number(comparison.total.drafts),
          ].map((value, index) => (
            <Table.Summary.Cell key={index} index={index + 1} align="right" className="figures">
              {value}
            </Table.Summary.Cell>
          ))}
        </Table.Summary.Row>
      )}
    />
  )
}

import { CopyOutlined, DownloadOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { App, Button, Select, Space, Table } from 'antd'
import type { TableColumnType } from 'antd'
import { Fragment, useMemo } from 'react'
import type { CSSProperties, ReactNode } from 'react'
import { download } from '@/shared/api/http'
import type { Query } from '@/shared/api/http'
import type { Comparison as ComparisonView, ComparisonRow } from '@/shared/api/types'
import { month, number, share } from '@/shared/i18n/format'
import { bound, headingWords } from '@/shared/i18n/hyphenation'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { Chart } from '@/shared/ui/chart'
import { labelledOptions, optionsOf } from '@/shared/ui/options'
import { PageHeader } from '@/shared/ui/page'
import { Loading, Nothing, Problem } from '@/shared/ui/states'
import { DemoTag } from '@/shared/ui/tags'
import { Term } from '@/shared/ui/term'
import { useAction } from '@/shared/ui/use-action'
import { useAddress } from '@/shared/ui/use-address'
import { columnsFor, hasDimension, measureOf, measures, needsApproval, rowsFor, settle } from './choices'
import { barsOf, columnColour, mostBars, pictureOf } from './picture'
import { comparisonQuery, periodsQuery, scopesQuery, sectorLinesQuery, unitCategoriesQuery } from './query'

const dimensionFilters = ['severity', 'powerCategory']

const pageSize = 100

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
  // Without a choice the server picks the rows that lead on from this place.
  const chosen = dimensionFilters.filter((filter) => hasDimension(measure, filter) && get(filter) !== undefined)
  const asked = rowsFor(measure, chosen).find((row) => row === get('by'))
  const columns = settle(get('columns'), columnsFor(measure, asked ?? 'region', chosen))
  const page = Math.max(1, Number(get('page') ?? 1) || 1)
  const scope = get('scope') ?? scopes.data?.items[0]?.id
  const query: Query = {
    scope,
    node: get('node'),
    by: asked,
    measure,
    columns,
    period: get('period'),
    unitCategory: get('unitCategory'),
    sectorLine: get('sectorLine'),
    page: page - 1,
    size: pageSize,
  }
  for (const filter of chosen) query[filter] = get(filter)

  const result = useQuery({ ...comparisonQuery(query), enabled: scope !== undefined })
  const exported = useAction(() => download('/comparison/export', query, 'comparison.xlsx'))

  const by = asked ?? result.data?.by ?? 'region'

  const drill = (row: ComparisonRow) => {
    if (!row.drill || !row.node) return
    const unit = row.kind === 'UNIT' || row.node.startsWith('u:')
    set({ node: row.node, by: unit ? columnsFor(measure, 'unit', chosen)[0] : undefined })
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
            onChange={(value) => set({ scope: value, node: undefined, by: undefined })}
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
          options={rowsFor(measure, chosen).map((value) => ({ value, label: labelOf('dimension', value) }))}
          onChange={(value) => set({ by: value })}
        />
        <Choice
          label={t('comparison.columns')}
          value={columns}
          options={columnsFor(measure, by, chosen).map((value) => ({ value, label: labelOf('dimension', value) }))}
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
        {hasDimension(measure, 'powerCategory') && (
          <Choice
            label={t('comparison.powerCategory')}
            value={get('powerCategory')}
            all={t('all')}
            options={optionsOf('nationalCategory')}
            onChange={(value) => set({ powerCategory: value })}
          />
        )}
        {hasDimension(measure, 'severity') && (
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
          onPath={(node) => set({ node, by: undefined })}
          onPage={(next) => set({ page: next === 1 ? undefined : next })}
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
  onPage,
  onDrill,
}: {
  comparison: ComparisonView
  dimension: string
  stale: string | undefined
  onPath: (node: string) => void
  onPage: (page: number) => void
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
  const { total } = comparison
  // Rows of zeros tell nothing; drafts and what stands beside do.
  const bare = comparison.rows.length === 0 || (total.total === 0 && !total.drafts && !total.beside)
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
        {bound(comparison.sentence)}
      </p>
      <p className="as-of">
        {t(needsApproval(measureOf(comparison.measure)) ? 'comparison.asOf' : 'comparison.asOfRegistered', {
          period: month(comparison.period),
          units: number(comparison.total.units),
        })}
        {t('comparison.members', { count: number(comparison.total.members) })}
        {stale && ` ${stale}`}
      </p>
      {bare ? (
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
          <Figures comparison={comparison} dimension={dimension} title={title} onPage={onPage} onDrill={onDrill} />
        </>
      )}
    </section>
  )
}

function Name({ row }: { row: ComparisonRow }) {
  return (
    <span>
      {row.name}
      {row.demo && (
        <>
          {' '}
          <DemoTag demo />
        </>
      )}
    </span>
  )
}

/** A heading of narrow columns, which breaks between words only. */
function Heading({ text }: { text: string }) {
  const words = headingWords(text)
  // An English word on its own may still be long, and part between its syllables.
  if (words.length === 1 && text.length > 3) return words[0]
  return (
    <span>
      {words.map((word, index) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          <span className="nowrap">{word}</span>
        </Fragment>
      ))}
    </span>
  )
}

/** A figure, or a dash where the split is not counted. */
function count(value: number | null | undefined): string {
  return value == null ? '—' : number(value)
}

function Figures({
  comparison,
  dimension,
  title,
  onPage,
  onDrill,
}: {
  comparison: ComparisonView
  dimension: string
  title: string
  onPage: (page: number) => void
  onDrill: (row: ComparisonRow) => void
}) {
  const t = useText()
  const rowCount = comparison.rowCount
  const paged = rowCount > comparison.rows.length
  const figures = (
    key: string,
    heading: ReactNode,
    value: (row: ComparisonRow) => number | null | undefined,
  ): TableColumnType<ComparisonRow> => ({
    key,
    title: heading,
    align: 'right',
    className: 'figures',
    // Sorting one page of many would mislead.
    ...(paged ? {} : { sorter: (a, b) => (value(a) ?? 0) - (value(b) ?? 0), sortDirections: ['descend', 'ascend'] }),
    render: (_, row) => count(value(row)),
  })
  const whole = comparison.total.total
  /** Figures beside the total and not in it, where the measure has them. */
  const apart = [
    { key: 'drafts' as const, title: t('comparison.drafts'), help: t('comparison.draftsHelp') },
    {
      key: 'beside' as const,
      title: labelOf('measure', comparison.besideMeasure ?? ''),
      help: t('comparison.besideHelp', { measure: labelOf('measure', comparison.measure) }),
    },
  ].filter(({ key }) => comparison.total[key] != null)
  // Eleven power categories and more stand beside each other on a common screen; on less the names stay in sight.
  const dense = comparison.columns.length + apart.length > 7
  const nameWidth = dense ? 116 : 210
  const shareWidth = dense ? 60 : 88
  const columns: TableColumnType<ComparisonRow>[] = [
    {
      key: 'name',
      title: labelOf('dimension', comparison.by),
      width: nameWidth,
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
            <Name row={row} />
          </Button>
        ) : (
          <Name row={row} />
        ),
    },
    figures('units', <Heading text={t('comparison.units')} />, (row) => row.units),
    figures('total', <Heading text={labelOf('measure', comparison.measure)} />, (row) => row.total),
    {
      key: 'share',
      title: t('comparison.share'),
      width: shareWidth,
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
          <Heading text={column.label} />
        ),
        (row) => row.values[index] ?? 0,
      ),
    ),
    ...apart.map((figure) =>
      figures(
        figure.key,
        <Term help={figure.help}>
          <Heading text={figure.title} />
        </Term>,
        (row) => row[figure.key],
      ),
    ),
  ]
  return (
    <Table<ComparisonRow>
      size="small"
      className={dense ? 'dense-table' : 'comparison-table'}
      tableLayout="fixed"
      style={{ '--least': `${nameWidth + shareWidth + (columns.length - 2) * (dense ? 48 : 72)}px` } as CSSProperties}
      rowKey="key"
      aria-label={title}
      columns={columns}
      dataSource={comparison.rows}
      pagination={{
        ...(paged ? { current: comparison.page + 1, total: rowCount, onChange: onPage } : {}),
        pageSize,
        hideOnSinglePage: true,
        showSizeChanger: false,
        size: 'small',
      }}
      onRow={(row) => (row.drill ? { onClick: () => onDrill(row), style: { cursor: 'pointer' } } : {})}
      summary={() => (
        <Table.Summary.Row className="total-row">
          <Table.Summary.Cell index={0}>{t('comparison.total')}</Table.Summary.Cell>
          {[
            number(comparison.total.units),
            number(whole),
            share(whole, whole),
            ...comparison.columns.map((_, index) => number(comparison.total.values[index] ?? 0)),
            ...apart.map(({ key }) => count(comparison.total[key])),
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

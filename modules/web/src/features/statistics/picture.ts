import type { EChartsCoreOption } from 'echarts/core'
import type { Comparison, ComparisonRow } from '@/shared/api/types'
import { listed, number, share, withNote } from '@/shared/i18n/format'
import { seriesColours, severityColour, textOn } from '@/shared/ui/colour'
import { stillness } from '@/shared/ui/theme'

export const mostBars = 25

/** The same key has the same colour on every page. */
export function columnColour(dimension: string, key: string, index: number): string {
  if (dimension === 'severity') return severityColour[key] ?? '#9aa5b1'
  // What fits no common value: a unit's own category, a post nobody has named.
  if (key === 'X' || key === 'NONE') return '#9aa5b1'
  const known = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '20'].indexOf(key)
  return seriesColours[(known >= 0 ? known : index) % seriesColours.length] ?? '#1f5fbf'
}

export function barsOf(rows: ComparisonRow[]): ComparisonRow[] {
  return rows.slice(0, mostBars)
}

function shorten(name: string): string {
  return name.length > 13 ? `${name.slice(0, 12)}…` : name
}

/** Stacked bars from zero, longest names cut, the total written at the end of each bar. */
export function pictureOf(
  comparison: Comparison,
  dimension: string,
  words: { total: string; units: (count: number) => string },
): EChartsCoreOption {
  const rows = barsOf(comparison.rows)
  const stacks =
    comparison.columns.length > 0
      ? comparison.columns.map((column, index) => ({
          name: column.label,
          colour: columnColour(dimension, column.key, index),
          data: rows.map((row) => row.values[index] ?? 0),
        }))
      : [{ name: words.total, colour: seriesColours[0] ?? '#1f5fbf', data: rows.map((row) => row.total) }]
  const largest = Math.max(1, ...rows.map((row) => row.total))
  return {
    animation: !stillness,
    animationDuration: 200,
    grid: { left: 8, right: 72, top: 26, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      confine: true,
      formatter: (items: unknown) => {
        const at = Array.isArray(items) ? (items[0] as { dataIndex?: number } | undefined)?.dataIndex : undefined
        const row = at === undefined ? undefined : rows[at]
        return row ? partsOf(row, comparison, words) : ''
      },
    },
    xAxis: {
      type: 'value',
      min: 0,
      position: 'top',
      minInterval: 1,
      axisLabel: { color: '#4a5565' },
      splitLine: { lineStyle: { color: '#e6eaf0' } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map((row) => shorten(row.name)),
      axisTick: { show: false },
      axisLabel: { color: '#1b2430', fontSize: 13 },
    },
    series: [
      ...stacks.map((stack) => ({
        type: 'bar',
        stack: 'all',
        name: stack.name,
        barMaxWidth: 22,
        cursor: 'pointer',
        itemStyle: { color: stack.colour },
        label: {
          show: comparison.columns.length > 0,
          color: textOn(stack.colour),
          fontSize: 12,
          // A number only where its part of the bar is wide enough to hold it.
          formatter: ({ value }: { value: number }) => (value / largest > 0.045 ? number(value) : ''),
        },
        data: stack.data,
      })),
      {
        type: 'bar',
        stack: 'all',
        name: words.total,
        silent: true,
        itemStyle: { color: 'transparent' },
        label: {
          show: true,
          position: 'right',
          distance: 4,
          color: '#1b2430',
          fontWeight: 600,
          formatter: ({ dataIndex }: { dataIndex: number }) => number(rows[dataIndex]?.total ?? 0),
        },
        data: rows.map(() => 0),
      },
    ],
  }
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** The parts behind a figure, for the hover. */
function partsOf(
  row: ComparisonRow,
  comparison: Comparison,
  words: { total: string; units: (count: number) => string },
): string {
  const parts = comparison.columns
    .map((column, index) => ({ label: column.label, value: row.values[index] ?? 0 }))
    .filter((part) => part.value > 0)
    .map((part) => withNote(`${escaped(part.label)} ${number(part.value)}`, share(part.value, row.total)))
  return [
    `<strong>${escaped(row.name)}</strong>`,
    listed([`${words.total} ${number(row.total)}`, words.units(row.units)]),
    ...parts,
  ].join('<br>')
}

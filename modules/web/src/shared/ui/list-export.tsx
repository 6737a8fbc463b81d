import { DownloadOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { save } from '@/shared/api/http'
import type { Query } from '@/shared/api/http'
import type { Page } from '@/shared/api/types'
import { number } from '@/shared/i18n/format'
import { useText } from '@/shared/i18n/i18n'
import type { Translate } from '@/shared/i18n/i18n'
import { ProblemText } from './states'
import type { Column } from './list-page'
import { cellText, workbookOf } from './list-workbook'
import type { Cell, Sheet } from './list-workbook'

const portion = 200
/** What a browser can hold, and a person read. */
export const mostRows = 20_000

interface ExportProps<T, P extends Page<T>> {
  label: string
  columns: Column<T>[]
  load: (query: Query, signal: AbortSignal) => Promise<P>
  query: Query
  rowKey: (row: T) => string
  total: number
  /** Which conditions hold, as label and value. */
  conditions: [string, string][]
}

/** Saves the list as it is shown, all its pages, as a workbook: the same rows in the same order, in the same words. */
export function ListExport<T extends object, P extends Page<T>>(props: ExportProps<T, P>) {
  const t = useText()
  const { modal } = App.useApp()
  const [done, setDone] = useState<number>()
  const [drawn, draw] = useDrawing<T>()
  const running = useRef<AbortController>(undefined)
  useEffect(() => () => running.current?.abort(), [])

  async function run(): Promise<void> {
    const control = new AbortController()
    running.current = control
    setDone(0)
    try {
      const cells = await collect(props, draw, setDone, control.signal)
      const { label, columns, conditions } = props
      save(await workbookOf(sheets(t, label, columns, cells, conditions)), fileName(label))
    } catch (failure) {
      if (!control.signal.aborted) {
        modal.error({ title: t('list.exportFailed'), content: <ProblemText error={failure} />, okText: t('close') })
      }
    } finally {
      running.current = undefined
      setDone(undefined)
    }
  }

  if (done !== undefined) {
    return (
      <Button onClick={() => running.current?.abort()} role="status">
        {t('list.exporting', { done: number(done), total: number(props.total) })}
        {drawn}
      </Button>
    )
  }
  return (
    <Button
      icon={<DownloadOutlined />}
      aria-label={t('list.export')}
      title={t(props.total > mostRows ? 'list.exportTooMany' : 'list.export', { most: number(mostRows) })}
      disabled={props.total === 0 || props.total > mostRows}
      onClick={() => void run()}
    />
  )
}

/** All pages, one after the other; a row that moved on to the next page meanwhile stands once. */
async function collect<T extends object, P extends Page<T>>(
  { load, query, columns, rowKey }: ExportProps<T, P>,
  draw: (rows: T[], columns: Column<T>[]) => Promise<Cell[][]>,
  onProgress: (rows: number) => void,
  signal: AbortSignal,
): Promise<Cell[][]> {
  const cells: Cell[][] = []
  const seen = new Set<string>()
  for (let page = 0; cells.length < mostRows; page++) {
    const { items } = await load({ ...query, page, size: portion }, signal)
    const rows = items.filter((row) => !seen.has(rowKey(row)))
    for (const row of rows) seen.add(rowKey(row))
    cells.push(...(await draw(rows, columns)))
    signal.throwIfAborted()
    onProgress(cells.length)
    if (items.length < portion) break
  }
  return cells
}

/** Draws cells out of sight with all that surrounds the list, and hands over the words that stand in them. */
function useDrawing<T>(): [ReactNode, (rows: T[], columns: Column<T>[]) => Promise<Cell[][]>] {
  const [sheet] = useState(() => document.createElement('div'))
  const [order, setOrder] = useState<{ rows: T[]; columns: Column<T>[]; ready: () => void }>()
  useEffect(() => order?.ready(), [order])
  const draw = (rows: T[], columns: Column<T>[]) =>
    new Promise<Cell[][]>((resolve) => {
      const ready = () =>
        resolve(
          Array.from(sheet.children, (row) =>
            Array.from(row.children, (cell, index) => cellText(cell, columns[index]?.right ?? false)),
          ),
        )
      setOrder({ rows, columns, ready })
    })
  const drawn = order?.rows.map((row, index) => (
    <div key={index}>
      {order.columns.map((column) => (
        <div key={column.key}>{column.render(row)}</div>
      ))}
    </div>
  ))
  return [createPortal(drawn, sheet), draw]
}

function sheets<T>(
  t: Translate,
  label: string,
  columns: Column<T>[],
  cells: Cell[][],
  conditions: [string, string][],
): Sheet[] {
  const about: Cell[][] = [
    [t('list.exportOf'), label],
    [t('list.exportedAt'), new Date().toLocaleString('sv-SE')],
    [t('list.exportRows'), cells.length],
    ...conditions,
  ]
  return [
    { name: label, head: columns.map((column) => column.title), rows: cells },
    { name: t('list.exportAbout'), head: [t('list.exportWhat'), t('list.exportValue')], rows: about },
  ]
}

function fileName(label: string): string {
  return `${label.replace(/[\\/:*?"<>|]/g, '')}-${new Date().toLocaleDateString('sv-SE')}.xlsx`
}

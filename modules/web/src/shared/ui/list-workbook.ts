export type Cell = string | number | null

export interface Sheet {
  name: string
  head: string[]
  rows: Cell[][]
}

/** A workbook with fixed heads. Texts stay texts, so that “01” is no number and “=1+1” no formula. */
export async function workbookOf(sheets: Sheet[]): Promise<Blob> {
  const { default: write } = await import('write-excel-file/universal')
  return write(
    sheets.map(({ name, head, rows }) => ({
      sheet: sheetName(name),
      stickyRowsCount: 1,
      columns: head.map((title, index) => ({ width: width(title, rows, index) })),
      data: [
        head.map((value) => ({ value, type: String, fontWeight: 'bold' as const, backgroundColor: '#F0F0F0' })),
        ...rows.map((row) => row.map((value) => (typeof value === 'string' ? { value, type: String } : value))),
      ],
    })),
  ).toBlob()
}

/** Excel allows 31 characters, and not all of them. */
function sheetName(name: string): string {
  return name.replace(/[\\/:*?[\]']/g, ' ').slice(0, 31)
}

/** As wide as the widest of the first rows, within reason; a Chinese character takes two places. */
function width(title: string, rows: Cell[][], index: number): number {
  const lengths = rows.slice(0, 200).map((row) => places(String(row[index] ?? '')))
  return Math.min(60, Math.max(places(title), ...lengths) + 2)
}

function places(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0x2e80 ? 2 : 1), 0)
}

/** What a person reads in the cell, without what only acts; a figure is a number where the column holds figures. */
export function cellText(cell: Element, figures: boolean): Cell {
  const pieces: string[] = []
  gather(cell, pieces)
  const text = pieces.join(' ').replace(/\s+/g, ' ').trim()
  if (text === '' || text === '—') return null
  if (figures && /^-?[\d,]*\.?\d+$/.test(text)) return Number(text.replaceAll(',', ''))
  return text
}

function gather(node: Element, pieces: string[]): void {
  let run = ''
  const close = () => {
    if (run.trim()) pieces.push(run.trim())
    run = ''
  }
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) run += child.textContent ?? ''
    else if (child instanceof Element && !child.matches('button, svg, style, [aria-hidden="true"]')) {
      close()
      gather(child, pieces)
    }
  }
  close()
}

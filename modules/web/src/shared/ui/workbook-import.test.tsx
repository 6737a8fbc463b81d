import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { afterEach, expect, test, vi } from 'vitest'
import { answering, problem } from '@/shared/testing/server'
import { Appearance } from './appearance'
import { WorkbookImport } from './workbook-import'

afterEach(() => vi.unstubAllGlobals())

const clean = {
  id: 'i1',
  state: 'CHECKED',
  fileName: '职权.xlsx',
  counts: [{ sheet: '职权', create: 2, update: 0, unchanged: 0, bad: 0 }],
  errors: 0,
  warnings: 0,
  problems: [],
}

const withErrors = {
  ...clean,
  counts: [{ sheet: '职权', create: 1, update: 0, unchanged: 0, bad: 1 }],
  errors: 1,
  problems: [{ sheet: '职权', row: 14, column: '职权类别', severity: 'ERROR', reason: '没有“行政监督”这个类别。' }],
}

function open(whole = false) {
  const page = <WorkbookImport path="/powers" title="导入职权" back="/powers" backText="职权" whole={whole} />
  const { container } = render(
    <QueryClientProvider client={new QueryClient()}>
      <Appearance>
        <RouterProvider router={createMemoryRouter([{ path: '/', element: page }])} />
      </Appearance>
    </QueryClientProvider>,
  )
  return (name: string) =>
    fireEvent.change(container.querySelector('input[type=file]') as HTMLInputElement, {
      target: { files: [new File(['x'], name)] },
    })
}

test('nothing is written before the confirmation', async () => {
  const asked = answering({ 'POST /api/powers/imports': clean, 'POST /api/powers/imports/i1/confirmation': {} })

  open()('职权.xlsx')
  const confirm = await screen.findByText('确认导入')

  expect(asked).toEqual([`POST /api/powers/imports?fileName=${encodeURIComponent('职权.xlsx')}`])
  fireEvent.click(confirm)
  expect(await screen.findByText('导入完成')).toBeTruthy()
  expect(asked[1]).toBe('POST /api/powers/imports/i1/confirmation?skipBad=false')
})

test('a bad row is named with sheet, row, column and reason, and leaving it out is a decision', async () => {
  const asked = answering({ 'POST /api/powers/imports': withErrors, 'POST /api/powers/imports/i1/confirmation': {} })

  open()('职权.xlsx')
  const reason = await screen.findByText('没有“行政监督”这个类别。')

  const cells = Array.from(reason.closest('tr')?.querySelectorAll('td') ?? []).map((cell) => cell.textContent)
  expect(cells).toEqual(['错误', '职权', '14', '职权类别', '没有“行政监督”这个类别。'])
  expect(screen.queryByText('确认导入')).toBeNull()
  fireEvent.click(screen.getByText('略过有错的行，导入其余'))
  await screen.findAllByText('略过 1 行有错的内容？')
  expect(asked.length).toBe(1)
  fireEvent.click(screen.getAllByText('略过有错的行，导入其余').at(-1) as HTMLElement)
  await waitFor(() => expect(asked).toContain('POST /api/powers/imports/i1/confirmation?skipBad=true'))
})

test('what the server does not list counts too: one error after many warnings leaves no plain confirmation', async () => {
  const listed = Array.from({ length: 1000 }, (_, index) => ({
    sheet: '职权',
    row: index + 2,
    column: '行使主体',
    severity: 'WARNING',
    reason: '没有行使主体。',
  }))
  answering({ 'POST /api/powers/imports': { ...withErrors, errors: 1, warnings: 1500, problems: listed } })

  open()('职权.xlsx')

  expect(await screen.findByText('1 处错误，1,500 处提醒')).toBeTruthy()
  expect(screen.getByText('只列出前 1,000 处，错误在前；全部见标出问题的文件。')).toBeTruthy()
  expect(screen.queryByText('确认导入')).toBeNull()
  expect(screen.getByText('略过有错的行，导入其余')).toBeTruthy()
})

test('a file that cannot be read is refused with the reason', async () => {
  answering({ 'POST /api/powers/imports': problem(400, '文件有误', { detail: '不是 Excel 工作簿。' }) })

  open()('照片.xlsx')

  expect(await screen.findByText('不是 Excel 工作簿。')).toBeTruthy()
})

test('of a file that is taken as a whole nothing can be left out', async () => {
  answering({ 'POST /api/powers/imports': withErrors })

  const choose = open(true)
  expect(screen.queryByText('下载空模板')).toBeNull()
  choose('职权.xlsx')

  await screen.findByText('没有“行政监督”这个类别。')
  expect(screen.queryByText(/略过有错的行/)).toBeNull()
  expect(screen.queryByText('确认导入')).toBeNull()
  expect(screen.getByText(/有一处错误，整个文件都不写入/)).toBeTruthy()
})

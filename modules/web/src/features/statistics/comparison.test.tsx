import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { afterEach, expect, test, vi } from 'vitest'
import { language, switchLanguage } from '@/shared/i18n/i18n'
import { answering } from '@/shared/testing/server'
import { Appearance } from '@/shared/ui/appearance'
import { Comparison } from './comparison'

// jsdom draws nothing; the table beside the chart holds the same figures.
vi.mock('@/shared/ui/chart', () => ({ Chart: ({ label }: { label: string }) => <div role="img" aria-label={label} /> }))

afterEach(() => vi.unstubAllGlobals())

const province = {
  scope: 's1',
  node: 'r:990000',
  nodeName: '云汉省',
  path: [{ node: 'r:990000', name: '云汉省' }],
  period: 202611,
  asOf: '2026-11-21',
  measure: 'RISK_POINT',
  by: 'region',
  columns: [
    { key: '1', label: '一级' },
    { key: '2', label: '二级' },
    { key: '3', label: '三级' },
  ],
  rows: [
    {
      key: '990100',
      name: '和州市',
      kind: 'CITY',
      node: 'r:990100',
      units: 7,
      drafts: 4,
      total: 1557,
      values: [358, 472, 727],
      drill: true,
    },
  ],
  total: { units: 7, members: 9, drafts: 4, total: 1557, values: [358, 472, 727] },
  sentence: '云汉省共有已审定的风险点 1557 个，来自 7 个单位。',
}

function open(address: string) {
  const router = createMemoryRouter([{ path: '/comparison', element: <Comparison /> }], { initialEntries: [address] })
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <Appearance>
        <RouterProvider router={router} />
      </Appearance>
    </QueryClientProvider>,
  )
  return router
}

const around = {
  '/api/comparison/scopes': { items: [{ id: 's1', kind: 'REGION', label: '云汉省' }] },
  '/api/comparison/periods': { items: [202611] },
  '/api/unit-categories': { items: [] },
  '/api/sector-lines': { items: [] },
}

test('the figures, the drafts apart and the units behind them stand in the table', async () => {
  answering({ ...around, '/api/comparison': province })

  open('/comparison?measure=RISK_POINT')

  expect(await screen.findByText('云汉省共有已审定的风险点 1557 个，来自 7 个单位。')).toBeTruthy()
  const cells = within(screen.getByText('和州市').closest('tr') as HTMLElement)
    .getAllByRole('cell')
    .map((cell) => cell.textContent)
  expect(cells).toEqual(['和州市', '7', '1,557', '100.0 %', '358', '472', '727', '4'])
})

test('headings of many columns break between words, and a number stays with its unit', async () => {
  const categories = ['许可', '处罚', '强制', '征收', '给付', '检查', '确认', '奖励'].map((word, index) => ({
    key: `0${index + 1}`,
    label: `行政${word}`,
  }))
  answering({
    ...around,
    '/api/comparison': {
      ...province,
      measure: 'POWER',
      columns: categories,
      rows: [{ ...province.rows[0], values: categories.map(() => 1) }],
      total: { ...province.total, values: categories.map(() => 1) },
      sentence: '云汉省共有 1,557 项；其中和州市 1,009 项，占 64.8 %。',
    },
  })

  open('/comparison?columns=powerCategory')

  const heading = (await screen.findByText('许可')).closest('th')
  expect(heading?.textContent).toBe('行政许可')
  expect([...(heading?.querySelectorAll('.nowrap') ?? [])].map((word) => word.textContent)).toEqual(['行政', '许可'])
  expect(screen.getByTestId('sentence').textContent).toBe(
    '云汉省共有 1,557\u00A0项；其中和州市 1,009\u00A0项，占 64.8\u00A0%。',
  )
})

test('another language of the console asks the server again', async () => {
  answering({
    ...around,
    '/api/comparison': () =>
      language() === 'en' ? { ...province, sentence: '云汉省 has 1,557 approved risk points in 7 units.' } : province,
  })

  open('/comparison?measure=RISK_POINT')
  await screen.findByText('云汉省共有已审定的风险点 1557 个，来自 7 个单位。')
  act(() => switchLanguage('en'))

  expect(await screen.findByText('云汉省 has 1,557 approved risk points in 7 units.')).toBeTruthy()
  act(() => switchLanguage('zh-CN'))
})

test('public services stand beside the powers and not among them', async () => {
  answering({
    ...around,
    '/api/comparison': {
      ...province,
      measure: 'POWER',
      besideMeasure: 'PUBLIC_SERVICE',
      rows: province.rows.map((row) => ({ ...row, beside: 348 })),
      total: { ...province.total, beside: 348 },
    },
  })

  open('/comparison')

  expect(await screen.findByRole('columnheader', { name: /公共 ?服务 ?事项/ })).toBeTruthy()
  const cells = within(screen.getByText('和州市').closest('tr') as HTMLElement).getAllByRole('cell')
  expect(cells.at(-1)?.textContent).toBe('348')
})

test('people have neither drafts nor approval', async () => {
  answering({
    ...around,
    '/api/comparison': {
      ...province,
      measure: 'STAFF',
      columns: [],
      rows: province.rows.map((row) => ({ ...row, drafts: undefined, total: 353, values: [] })),
      total: { units: 7, members: 7, total: 353, values: [] },
    },
  })

  open('/comparison?measure=STAFF')

  expect(await screen.findByText(/以单位登记的为准/)).toBeTruthy()
  const cells = within(screen.getByText('和州市').closest('tr') as HTMLElement)
    .getAllByRole('cell')
    .map((cell) => cell.textContent)
  expect(cells).toEqual(['和州市', '7', '353', '100.0 %'])
})

test('a click on a row leads to the place below and stands in the address', async () => {
  const asked = answering({ ...around, '/api/comparison': province })

  const router = open('/comparison?measure=RISK_POINT')
  fireEvent.click(await screen.findByRole('button', { name: '和州市' }))

  await waitFor(() => expect(router.state.location.search).toContain('node=r%3A990100'))
  await waitFor(() => expect(asked.some((call) => call.includes('node=r%3A990100'))).toBe(true))
})

test('what the server cannot compare is said with its reason', async () => {
  answering({
    ...around,
    '/api/comparison': () =>
      new Response(JSON.stringify({ title: '不能这样比较', detail: '没有这项统计指标。' }), {
        status: 400,
        headers: { 'Content-Type': 'application/problem+json' },
      }),
  })

  open('/comparison')

  expect(await screen.findByText('没有这项统计指标。')).toBeTruthy()
})

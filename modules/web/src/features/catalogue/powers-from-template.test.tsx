import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { afterEach, expect, test, vi } from 'vitest'
import type { TakePowers, TypicalPower } from '@/shared/api/types'
import { answering } from '@/shared/testing/server'
import { Appearance } from '@/shared/ui/appearance'
import { PowersFromTemplate } from './powers-from-template'

afterEach(() => vi.unstubAllGlobals())

const power = (key: string, name: string, more: Partial<TypicalPower>): TypicalPower => ({
  key,
  name,
  category: '02',
  categoryLabel: '行政处罚',
  content: '内容',
  direction: 'EXTERNAL',
  holderLayer: 'STAFF',
  bases: [{ type: 'LAW', title: '食品安全法（2021 修正）', article: '第一百二十二条' }],
  ownLine: true,
  flow: '处罚程序',
  riskPoints: 8,
  ...more,
})

function open(items: TypicalPower[], take: (choice: TakePowers) => unknown = () => ({})) {
  answering({
    '/api/template-powers': { template: '综合执法类', version: '2026.2', items },
    'POST /api/template-powers': ({ body }: { body: unknown }) => take(body as TakePowers),
  })
  const router = createMemoryRouter(
    [
      { path: '/powers/from-template', element: <PowersFromTemplate /> },
      { path: '/powers', element: <p>职权目录</p> },
    ],
    { initialEntries: ['/powers/from-template'] },
  )
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <Appearance>
        <RouterProvider router={router} />
      </Appearance>
    </QueryClientProvider>,
  )
}

test('what is chosen of the own line is taken with its risk points, what is there cannot be chosen', async () => {
  let taken: TakePowers | undefined
  open(
    [
      power('QF-001', '对无证经营的处罚', {}),
      power('QF-002', '对售假的处罚', { powerId: 'p2' }),
      power('QF-003', '道路运输许可', { ownLine: false }),
    ],
    (choice) => {
      taken = choice
      return { powers: 1, flows: 1, riskPoints: 8, alreadyThere: 0 }
    },
  )

  expect(await screen.findAllByText('《食品安全法（2021 修正）》第一百二十二条')).toHaveLength(2)
  expect(screen.queryByText('道路运输许可')).toBeNull()
  expect(screen.getByLabelText<HTMLInputElement>(/对售假的处罚/).disabled).toBe(true)
  fireEvent.click(screen.getByLabelText(/对无证经营的处罚/))
  fireEvent.click(screen.getByRole('button', { name: /选取 1 项/ }))

  await screen.findByText('职权目录')
  expect(taken).toEqual({ keys: ['QF-001'], flows: true, riskPoints: true })
})

test('every line is shown when asked for', async () => {
  open([power('QF-001', '对无证经营的处罚', {}), power('QF-003', '道路运输许可', { ownLine: false, sameName: 'X-9' })])

  fireEvent.click(await screen.findByLabelText('包括其他条线'))

  await waitFor(() => expect(screen.getByText('道路运输许可')).toBeTruthy())
  expect(screen.getByText(/X-9/)).toBeTruthy()
})

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { afterEach, expect, test, vi } from 'vitest'
import type { ReformView } from '@/shared/api/types'
import { answering } from '@/shared/testing/server'
import { Appearance } from '@/shared/ui/appearance'
import { PowerHandling } from './power-handling'
import { PowerReform } from './power-reform'
import { Reforms } from './reforms'

afterEach(() => {
  vi.unstubAllGlobals()
  sessionStorage.clear()
})

const ordinary = { branches: [], parts: [] }
const undecided: ReformView = {
  reform: { earlier: [], inspections: [] },
  handling: ordinary,
  state: 'APPROVED',
  receiptsBlocked: false,
  overdue: false,
  version: 3,
}

function open(path: string, role: string, answers: Parameters<typeof answering>[0]) {
  const asked = answering({
    '/api/me': { username: 'x', name: '某人', roles: [role], areas: [], scopes: [], keptLines: [] },
    '/api/reform-items': {
      items: [
        {
          id: 'w1',
          code: 'A',
          name: '洗车场许可',
          state: 'WITHDRAWN',
          action: 'CLOSE',
          pending: false,
          receiptsBlocked: true,
          dueOn: '2026-01-01',
          overdue: true,
          parts: 0,
        },
      ],
      total: 1,
      actions: [{ action: 'CLOSE', powers: 1 }, { powers: 2 }],
    },
    ...answers,
  })
  const router = createMemoryRouter(
    [
      { path: '/reforms', element: <Reforms /> },
      { path: '/powers/w1', element: <PowerReform id="w1" name="洗车场许可" /> },
      { path: '/handling', element: <PowerHandling id="w1" /> },
    ],
    { initialEntries: [path] },
  )
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <Appearance>
        <RouterProvider router={router} />
      </Appearance>
    </QueryClientProvider>,
  )
  return asked
}

test('the list shows what is decided, what is overdue and how many are undecided', async () => {
  open('/reforms', 'agency-staff', {})

  const row = (await screen.findByRole('link', { name: '洗车场许可' })).closest('tr') as HTMLElement
  expect(within(row).getByText('逾期')).toBeTruthy()
  expect(within(row).getByText('关')).toBeTruthy()
  expect(screen.getByText('未处置 2')).toBeTruthy()
})

test('what is asked depends on the action', async () => {
  open('/powers/w1', 'agency-lead', { '/api/powers/w1/reform': undecided })

  fireEvent.click(await screen.findByRole('button', { name: '登记处置' }))
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).queryByLabelText('承接单位')).toBeNull()
  fireEvent.click(within(dialog).getByLabelText('放'))
  expect(await within(dialog).findByLabelText('承接单位')).toBeTruthy()
  fireEvent.click(within(dialog).getByLabelText('保留'))
  await waitFor(() => expect(within(dialog).queryByLabelText('承接单位')).toBeNull())
})

test('a parallel approval without a lead asks for one, and staff change nothing', async () => {
  open('/handling', 'agency-staff', {
    '/api/powers/w1/reform': { ...undecided, handling: { ...ordinary, mode: 'PARALLEL' } },
  })

  expect(await screen.findByText('已转为并联审批，请补充牵头部门和协办部门。')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '修改办理方式' })).toBeNull()
})

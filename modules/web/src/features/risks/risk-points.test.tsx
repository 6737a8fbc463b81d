import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { expect, test } from 'vitest'
import { answering } from '@/shared/testing/server'
import { Appearance } from '@/shared/ui/appearance'
import { RiskPoints } from './risk-points'

async function open(address: string) {
  answering({
    '/api/risk-points': { items: [], total: 1, approved: 295, drafts: 1 },
    '/api/risk-kinds': { items: [] },
    '/api/risk-levels': { items: [] },
    '/api/powers/p1': { id: 'p1', name: '发证' },
  })
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  queries.setQueryData(['me'], {
    username: 'lead',
    name: '牵头科室',
    roles: ['agency-lead'],
    areas: [],
    scopes: [],
    keptLines: [],
  })
  const router = createMemoryRouter([{ path: '/risk-points', element: <RiskPoints /> }], { initialEntries: [address] })
  render(
    <QueryClientProvider client={queries}>
      <Appearance>
        <RouterProvider router={router} />
      </Appearance>
    </QueryClientProvider>,
  )
  await screen.findByText(/共 1/)
}

test('all drafts are approved only from a list that shows them all', async () => {
  await open('/risk-points?state=DRAFT')

  // Beside a list of one state, counts by state would tell more than it shows.
  expect(screen.queryByText(/295/)).toBeNull()
  expect(screen.getByRole('button', { name: '审定全部草稿' })).toBeTruthy()
})

test.each(['q=%E4%B8%AD', 'level=A', 'powerId=p1', 'withoutMeasure=true'])(
  'where %s leaves rows out, nothing is approved that is not seen',
  async (narrowing) => {
    await open(`/risk-points?${narrowing}`)

    expect(screen.getByText(/295/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: '审定全部草稿' })).toBeNull()
  },
)

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { afterEach, expect, test, vi } from 'vitest'
import { answering } from '@/shared/testing/server'
import { Appearance } from '@/shared/ui/appearance'
import { Workbench } from './workbench'

afterEach(() => vi.unstubAllGlobals())

const lead = {
  username: 'lead',
  name: '科长甲',
  roles: ['agency-lead'],
  tenant: { unitId: 'u', code: 'aaaaaaaaaa', name: '区卫健局', regionName: '广安区' },
  version: '0.1.0',
}

const entry = {
  id: 'e1',
  at: '2026-11-21T17:05:00Z',
  actor: 'lead-a',
  actorName: '王小明',
  action: 'power.imported',
  subjectKind: 'power',
  subjectId: 'p1',
  label: '发证',
  detail: '{}',
  sealed: true,
}

const view = {
  powers: { approved: 0, drafts: 132 },
  publicServices: { approved: 0, drafts: 0 },
  riskPoints: { approved: 0, drafts: 0 },
  powersWithoutRisk: 0,
  pointsWithoutMeasure: 0,
  powersWithoutBasis: 0,
  powersWithoutContent: 0,
  institutions: { inForce: 0, overdue: 0, drafts: 0, pointsWithout: 0, majorDecisionRule: true },
  monitoring: { levelsDue: 0, overdueChecks: 0, openChecks: 0 },
  basisReviews: 0,
  basicChanges: 3,
  gradingsDue: 0,
  reformsOverdue: 0,
  cataloguesToDecide: 0,
  recent: [
    { entry, things: 132 },
    { entry: { ...entry, id: 'e2', action: 'power.changed' }, things: 1 },
  ],
}

function open(roles: string[], more: Record<string, object> = {}) {
  answering({ '/api/workbench': view, ...more })
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } })
  queries.setQueryData(['me'], { ...lead, roles })
  const router = createMemoryRouter([{ path: '/', element: <Workbench /> }])
  render(
    <QueryClientProvider client={queries}>
      <Appearance>
        <RouterProvider router={router} />
      </Appearance>
    </QueryClientProvider>,
  )
}

test("an import is one line that leads to its entries of that day in China's time", async () => {
  open(['agency-lead'])

  const all = await screen.findByText('共 132 项')
  expect(all.closest('li')?.textContent).toContain('导入职权')
  expect(all.getAttribute('href')).toBe('/audit?q=lead-a&action=power.imported&from=2026-11-22&to=2026-11-22')
  expect(screen.getAllByText('发证').map((link) => link.getAttribute('href'))).toEqual(['/powers/p1'])
})

test('who may not read the record is told how many and led nowhere', async () => {
  open(['agency-staff'])

  expect((await screen.findByText('共 132 项')).getAttribute('href')).toBeNull()
})

test('a newer version of the template is told of, and leads there', async () => {
  open(['agency-lead'], { '/api/own-template': { version: '2026.4', latest: '2026.5', differences: [] } })

  const link = await screen.findByText('单位类别的模板有 2026.5 版，可以查看不同之处并采纳。')
  expect(link.getAttribute('href')).toBe('/own-template')
})

test('conflicts left open are told of', async () => {
  open(['agency-lead'], {
    '/api/own-template': { version: '2026.5', latest: '2026.5', taking: { conflicts: [{}, {}] } },
  })

  expect((await screen.findByText('模板更新有 2 处待选择。')).isConnected).toBe(true)
})

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { ReactElement } from 'react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { expect, test } from 'vitest'
import type { InstitutionRow, MonitoringPlan } from '@/shared/api/types'
import { answering } from '@/shared/testing/server'
import { Appearance } from '@/shared/ui/appearance'
import { NewInstitution } from './institution-form'
import { StartDialog } from './monitoring-dialogs'
import { PointInstitutions } from './point-institutions'

const row = (more: Partial<InstitutionRow>): InstitutionRow => ({
  id: 'i1',
  title: '审批规程',
  phase: 'EXECUTION',
  kind: 'MANAGEMENT',
  state: 'IN_FORCE',
  overdue: false,
  expired: false,
  revisions: 0,
  riskPoints: 1,
  powers: 0,
  demo: false,
  version: 0,
  ...more,
})

function show(element: ReactElement, more: { path: string; element: ReactElement }[] = []) {
  const router = createMemoryRouter([{ path: '/', element }, ...more])
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <Appearance>
        <RouterProvider router={router} />
      </Appearance>
    </QueryClientProvider>,
  )
  return router
}

test('a planned institution does not cover a grave point', async () => {
  answering({ '/api/institutions': { items: [row({ state: 'PLANNED' })], total: 1 } })
  show(<PointInstitutions id="r1" grave mayWrite={false} />)

  expect(await screen.findByText('审批规程')).toBeDefined()
  expect(screen.getByText('前两级风险点应有现行制度，这个风险点还没有。')).toBeDefined()
})

test('one in force does, and a mild point needs none', async () => {
  const asked = answering({ '/api/institutions': { items: [row({})], total: 1 } })
  show(<PointInstitutions id="r1" grave mayWrite={false} />)

  expect(await screen.findByText('审批规程')).toBeDefined()
  expect(screen.queryByText(/前两级风险点应有/)).toBeNull()
  expect(asked[0]).toContain('riskPointId=r1')
})

test('a plan is kept with its day, and without a day from which it would be in force', async () => {
  const saved: unknown[] = []
  answering({
    '/api/sections': { items: [] },
    'POST /api/institutions': ({ body }: { body: unknown }) => {
      saved.push(body)
      return { id: 'i9' }
    },
  })
  const router = show(<NewInstitution />, [{ path: '/institutions/:id', element: <p>{'x'}</p> }])
  fireEvent.change(await screen.findByLabelText('制度名称'), { target: { value: '集体审议办法' } })
  fireEvent.change(screen.getByLabelText('责任人'), { target: { value: '王五' } })
  fireEvent.change(screen.getByLabelText('完成期限'), { target: { value: '2026-12-31' } })
  fireEvent.click(screen.getByRole('button', { name: '保存' }))

  await waitFor(() => expect(saved).toHaveLength(1))
  expect(saved[0]).toMatchObject({ title: '集体审议办法', ownerName: '王五', dueOn: '2026-12-31', inForceOn: null })
  expect(saved[0]).not.toHaveProperty('planned')
  await waitFor(() => expect(router.state.location.pathname).toBe('/institutions/i9'))
})

test('a draw says out of how many it takes which share', async () => {
  answering({ 'POST /api/spot-checks': { id: 'c1' } })
  const plan: MonitoringPlan = {
    level: '3',
    label: '三级',
    colour: '#FADB14',
    severity: 3,
    mode: 'SPOT_CHECK',
    samplePercent: 10,
    watchers: [{ name: '纪检监察机构' }],
    standard: true,
    points: 40,
    nextOverdue: false,
    openChecks: 0,
    overdueChecks: 0,
    version: 0,
  }
  show(<StartDialog plan={plan} onClose={() => undefined} />)

  expect(
    await screen.findByText('从 40 个已审定的风险点中按 10 % 抽取，进位取整。抽取后不能撤回，也不能删除。'),
  ).toBeDefined()
  expect(screen.getByText('抽取三级风险点？')).toBeDefined()
})

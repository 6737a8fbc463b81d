import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen } from '@testing-library/react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { afterEach, expect, test, vi } from 'vitest'
import type { Me, PowerRow } from '@/shared/api/types'
import { answering } from '@/shared/testing/server'
import { Appearance } from '@/shared/ui/appearance'
import { routes } from './routes'

const lead: Me = {
  username: 'zhang',
  name: '张明',
  roles: ['agency-lead'],
  tenant: {
    unitId: 'u1',
    code: 'abc',
    name: '和川县卫生健康局',
    category: 'ENFORCEMENT',
    regionCode: 'x',
    state: 'ACTIVE',
    oversight: false,
  },
  areas: [],
  scopes: [],
  keptLines: [],
}

function open(path: string) {
  // As wide as an office screen: on a narrower one the places are icons.
  vi.stubGlobal('innerWidth', 1366)
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  render(
    <QueryClientProvider client={queries}>
      <Appearance>
        <RouterProvider router={createMemoryRouter(routes, { initialEntries: [path] })} />
      </Appearance>
    </QueryClientProvider>,
  )
}

afterEach(() => vi.unstubAllGlobals())

const power: PowerRow = {
  id: 'p1',
  code: 'WJ-001',
  name: '医疗机构执业登记',
  category: '01',
  categoryLabel: '行政许可',
  publicService: false,
  exerciser: '和川县卫生健康局',
  holderLayer: 'TOP_LEADER',
  hotPost: true,
  direction: 'EXTERNAL',
  visibility: 'EXPLICIT',
  state: 'DRAFT',
  bases: 1,
  riskPoints: 2,
  twins: 0,
  version: 0,
  demo: false,
}

test('an agency sees its own places and none of the administrators', async () => {
  answering({
    '/api/me': lead,
    '/api/powers': { items: [power], total: 1, approved: 0, drafts: 1 },
    '/api/power-categories': { items: [] },
  })

  open('/powers')

  expect(await screen.findByRole('link', { name: '医疗机构执业登记' })).toBeTruthy()
  expect(screen.getByText('和川县卫生健康局', { selector: '.body-name' })).toBeTruthy()
  expect(screen.getByRole('link', { name: '职权' })).toBeTruthy()
  // The group of the page is open; another opens when asked.
  expect(screen.queryByRole('link', { name: '防控措施' })).toBeNull()
  fireEvent.click(screen.getByRole('menuitem', { name: /风险防控/ }))
  expect(await screen.findByRole('link', { name: '防控措施' })).toBeTruthy()
  expect(screen.queryByRole('link', { name: '单位' })).toBeNull()
  expect(screen.getByText('共 1 项，其中已审定 0 项，草稿 1 项')).toBeTruthy()
})

test('the language is switched in place, and what people wrote stays as it is', async () => {
  answering({
    '/api/me': lead,
    '/api/powers': { items: [power], total: 1, approved: 0, drafts: 1 },
    '/api/power-categories': { items: [] },
  })
  open('/powers')

  fireEvent.click(await screen.findByText('English'))

  expect(await screen.findByRole('link', { name: 'Powers' })).toBeTruthy()
  expect(screen.getByRole('link', { name: '医疗机构执业登记' })).toBeTruthy()
  expect(screen.getByText(/\(Hot post\)/i)).toBeTruthy()
  fireEvent.click(screen.getByText('中文'))
  expect(await screen.findByRole('link', { name: '职权' })).toBeTruthy()
})

test('a page of another role is refused without asking the server for it', async () => {
  const asked = answering({ '/api/me': lead })

  open('/units')

  expect(await screen.findByRole('heading', { name: '没有权限' })).toBeTruthy()
  expect(asked.filter((call) => call.includes('/api/units'))).toEqual([])
})

test('staff read the catalogue and cannot change it', async () => {
  answering({
    '/api/me': { ...lead, roles: ['agency-staff'] },
    '/api/powers': { items: [power], total: 1, approved: 0, drafts: 1 },
    '/api/power-categories': { items: [] },
  })

  open('/powers')

  expect(await screen.findByRole('link', { name: '医疗机构执业登记' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: '新增职权' })).toBeNull()
  expect(screen.queryByRole('checkbox')).toBeNull()
})

test('a failing list says what happened, with the code to quote', async () => {
  answering({
    '/api/me': lead,
    '/api/power-categories': { items: [] },
    '/api/powers': new Response(
      JSON.stringify({
        type: 'urn:mingquan:problem:unexpected',
        title: '服务器出错',
        detail: '请稍后再试',
        traceId: 't-77',
      }),
      { status: 500, headers: { 'Content-Type': 'application/problem+json' } },
    ),
  })

  open('/powers')

  expect(await screen.findByText('请稍后再试')).toBeTruthy()
  expect(screen.getByText(/代码 unexpected/)).toBeTruthy()
  expect(screen.getByText(/追踪号 t-77/)).toBeTruthy()
})

test('an unknown address is not found', async () => {
  answering({ '/api/me': lead })

  open('/nowhere')

  expect(await screen.findByRole('heading', { name: '没有找到' })).toBeTruthy()
})

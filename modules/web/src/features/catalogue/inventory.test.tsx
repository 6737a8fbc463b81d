import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { Suspense } from 'react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { afterEach, expect, test, vi } from 'vitest'
import type { InventoryList, InventoryListForm, InventoryRound, Post, RoundCoverage } from '@/shared/api/types'
import { answering, problem } from '@/shared/testing/server'
import { Appearance } from '@/shared/ui/appearance'
import { EditInventoryList, linesOf } from './inventory-form'
import { InventoryListDetail } from './inventory-list'
import { InventoryRoundDetail } from './inventory-round'

afterEach(() => {
  vi.unstubAllGlobals()
  sessionStorage.clear()
})

const round: InventoryRound = {
  id: 'r1',
  name: '2026 年清权',
  fromOn: '2026-06-01',
  dueOn: '2026-06-20',
  state: 'OPEN',
  openedBy: '周牵头',
  openedAt: '2026-06-01T01:00:00Z',
  sections: 2,
  pending: 1,
  submitted: 1,
  accepted: 0,
  overdue: 1,
  version: 4,
}

const coverage: RoundCoverage = {
  sections: [
    {
      listId: 'l1',
      sectionName: '许可科',
      state: 'PENDING',
      signedNone: false,
      late: true,
      posts: 2,
      missingPosts: ['科员'],
      powers: 1,
      kept: 0,
      participants: 0,
      holders: 3,
      version: 1,
    },
    {
      listId: 'l2',
      sectionName: '办公室',
      state: 'SUBMITTED',
      signedNone: true,
      late: false,
      posts: 1,
      missingPosts: [],
      powers: 0,
      kept: 0,
      participants: 2,
      holders: 4,
      version: 2,
    },
  ],
  done: 0,
  late: 1,
  posts: 3,
  postsCovered: 1,
  powers: 1,
  participants: 2,
  holders: 7,
  postsOutside: ['局长'],
  frozen: false,
}

const list: InventoryList = {
  id: 'l1',
  roundId: 'r1',
  sectionId: 's1',
  sectionName: '许可科',
  state: 'SUBMITTED',
  entries: [
    {
      postId: 'p1',
      postName: '科长',
      none: false,
      powerId: 'w1',
      powerName: '食品经营许可',
      category: '01',
      fresh: false,
    },
    { postId: 'p1', postName: '科长', none: false, powerName: '小作坊登记', fresh: true },
  ],
  participants: ['张三'],
  signedNone: false,
  late: false,
  version: 6,
}

const post = (id: string, name: string, sectionId: string): Post => ({
  id,
  name,
  sectionId,
  holderLayer: 'STAFF',
  hotPost: false,
  holders: ['李四'],
  demo: false,
  version: 0,
})
const posts = [post('p1', '科长', 's1'), post('p2', '科员', 's1'), post('p9', '主任', 's2')]

function open(path: string, role: string, answers: Parameters<typeof answering>[0]) {
  const asked = answering({
    '/api/me': { username: 'x', name: '某人', roles: [role], areas: [], scopes: [], keptLines: [] },
    '/api/inventory-rounds/r1': round,
    '/api/inventory-rounds/r1/coverage': coverage,
    '/api/inventory-rounds/r1/returns/l1': list,
    '/api/power-categories': { items: [{ code: '01', label: '行政许可' }] },
    '/api/sections': { items: [] },
    '/api/posts': { items: posts, total: 3 },
    '/api/powers': { items: [], total: 0 },
    '/api/powers/w1': { id: 'w1', name: '食品经营许可' },
    ...answers,
  })
  const router = createMemoryRouter(
    [
      { path: '/inventory-rounds/:id', element: <InventoryRoundDetail /> },
      { path: '/inventory-rounds/:id/lists/:list', element: <InventoryListDetail /> },
      { path: '/inventory-rounds/:id/lists/:list/edit', element: <EditInventoryList /> },
    ],
    { initialEntries: [path] },
  )
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <Appearance>
        <Suspense>
          <RouterProvider router={router} />
        </Suspense>
      </Appearance>
    </QueryClientProvider>,
  )
  return asked
}

test('a round shows who is missing, who is late and how many took part', async () => {
  open('/inventory-rounds/r1', 'agency-staff', {})

  const row = (await screen.findByRole('link', { name: '许可科' })).closest('tr') as HTMLElement
  expect(within(row).getByText('逾期')).toBeTruthy()
  expect(within(row).getByText('缺 1 个，共 2 个（科员）')).toBeTruthy()
  expect(screen.getByText('参与 2 人，在岗 7 人')).toBeTruthy()
  expect(screen.getByText(/不属于任何科室的岗位，没有清单覆盖：局长/)).toBeTruthy()
  expect(screen.getByText('签认无职权')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '结束清权' })).toBeNull()
})

test('closing a round says what is missing and asks again', async () => {
  const asked = open('/inventory-rounds/r1', 'agency-lead', {
    'POST /api/inventory-rounds/r1/closure': ({ query }: { query: URLSearchParams }) =>
      query.get('unfinished') === 'true'
        ? { ...round, state: 'CLOSED' }
        : problem(409, '还有没有完成的科室或者岗位', {
            type: 'urn:mingquan:problem:inventory-round-unfinished',
            errors: [{ field: 'sections', reason: '许可科：未报送' }],
          }),
  })

  fireEvent.click(await screen.findByRole('button', { name: '结束清权' }))
  const first = await screen.findByRole('dialog')
  fireEvent.click(within(first).getByRole('button', { name: '结束清权' }))
  expect(await screen.findByText('许可科：未报送')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '仍要结束' }))

  await waitFor(() => expect(asked).toContain('POST /api/inventory-rounds/r1/closure?unfinished=true'))
})

test('the lead section accepts a list, and nobody else may', async () => {
  open('/inventory-rounds/r1/lists/l1', 'agency-staff', {})
  expect(await screen.findByText('小作坊登记')).toBeTruthy()
  expect(screen.getByText('目录里没有')).toBeTruthy()
  expect(screen.queryByRole('button', { name: /采纳/ })).toBeNull()
})

test('what accepting did is told in lines', async () => {
  const asked = open('/inventory-rounds/r1/lists/l1', 'agency-lead', {
    'POST /api/inventory-rounds/r1/returns/l1/acceptance': { created: 1, filled: 2, same: 0, kept: 3 },
  })

  fireEvent.click(await screen.findByRole('button', { name: /采纳/ }))
  const dialog = await screen.findByRole('dialog')
  fireEvent.click(within(dialog).getByRole('button', { name: '采纳' }))

  expect(await screen.findByText('已采纳：新增草稿 1 项，补填 2 项，目录未改动 3 行')).toBeTruthy()
  expect(asked).toContain('POST /api/inventory-rounds/r1/returns/l1/acceptance')
})

test('every post of which the list says nothing yet gets a line', () => {
  expect(linesOf(list, posts.slice(0, 2))).toEqual([
    { postId: 'p1', none: false, powerId: 'w1', powerName: null, category: null, content: null, note: null },
    { postId: 'p1', none: false, powerId: null, powerName: '小作坊登记', category: null, content: null, note: null },
    { postId: 'p2', none: false },
  ])
  expect(linesOf({ ...list, entries: [] }, [])).toEqual([{ none: false }])
})

test('lines left empty are not sent, and what is wrong stands at the line it means', async () => {
  let sent: InventoryListForm | undefined
  const asked = open('/inventory-rounds/r1/lists/l1/edit', 'agency-staff', {
    '/api/inventory-rounds/r1/returns/l1': { ...list, state: 'RETURNED', reason: '漏了', entries: [] },
    'PUT /api/inventory-rounds/r1/returns/l1': ({ body }: { body: unknown }) => {
      sent = body as InventoryListForm
      return problem(400, '清单填写有误', {
        errors: [{ field: 'entries[0].powerName', reason: '目录里有 2 项同名职权' }],
      })
    },
  })

  const second = await screen.findByRole('group', { name: '第 2 行' })
  fireEvent.change(within(second).getByLabelText('目录里没有的，写名称'), { target: { value: '同名' } })
  fireEvent.click(screen.getByRole('button', { name: '保存' }))

  await within(second).findByText('目录里有 2 项同名职权')
  expect(asked).toContain('PUT /api/inventory-rounds/r1/returns/l1')
  expect(sent).toEqual({
    participants: ['张三'],
    entries: [{ postId: 'p2', none: false, powerName: '同名', category: null, content: null, note: null }],
  })
})

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { ReactElement } from 'react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { afterEach, expect, test, vi } from 'vitest'
import type { BasicChange, BasicClaimRow, BasicItem, Role } from '@/shared/api/types'
import { answering } from '@/shared/testing/server'
import { Appearance } from '@/shared/ui/appearance'
import { BasicChangePage } from './basic-change'
import { BasicClaims } from './basic-claims'
import { EditBasicItem } from './basic-item-form'

afterEach(() => vi.unstubAllGlobals())

const item = (more: Partial<BasicItem>): BasicItem => ({
  id: 'b1',
  code: '000201001000',
  name: '对无证经营的处罚',
  category: '02',
  bases: [{ type: 'LAW', title: '食品安全法', article: '第一百二十二条', text: '未取得许可的，予以没收。' }],
  levels: ['COUNTY'],
  state: 'IN_FORCE',
  edition: 1,
  changedAt: '2026-01-05T08:00:00Z',
  ...more,
})

function show(element: ReactElement, role: Role, path = '/', at = '/') {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  client.setQueryData(['me'], { roles: [role] })
  const router = createMemoryRouter(
    [
      { path, element },
      { path: '*', element: <p>elsewhere</p> },
    ],
    { initialEntries: [at] },
  )
  render(
    <QueryClientProvider client={client}>
      <Appearance>
        <RouterProvider router={router} />
      </Appearance>
    </QueryClientProvider>,
  )
}

test('what is chosen is claimed, and what is claimed cannot be chosen', async () => {
  const claimed: unknown[] = []
  const rows: BasicClaimRow[] = [
    { item: item({}), standing: 'UNCLAIMED', claimedByPeers: 3, peers: 4 },
    { item: item({ id: 'b2', name: '对售假的处罚' }), standing: 'CLAIMED', powerId: 'p2', claimedByPeers: 0, peers: 0 },
  ]
  answering({
    '/api/basic-claims': { items: rows, total: 2, changed: 0 },
    'POST /api/basic-claims': ({ body }: { body: unknown }) => {
      claimed.push(body)
      return { drafts: 1, linked: 0, alreadyThere: 0 }
    },
  })
  show(<BasicClaims />, 'agency-lead')

  expect((await screen.findByText('共 2 项')).isConnected).toBe(true)
  expect(screen.getByText('4 个中 3 个').isConnected).toBe(true)
  const boxes = screen.getAllByRole<HTMLInputElement>('checkbox')
  expect(boxes.filter((box) => box.disabled)).toHaveLength(1)
  fireEvent.click(screen.getByRole('checkbox', { name: /对无证经营的处罚/ }))
  fireEvent.click(await screen.findByRole('button', { name: '认领选中的 1 项' }))

  await waitFor(() => expect(claimed).toEqual([{ ids: ['b1'] }]))
})

test('a change is shown as it was and as it is, with its reason; who only reads does not answer it', async () => {
  const before = { ...item({}), name: '原来的名称' }
  const rows: BasicClaimRow[] = [
    {
      item: item({ edition: 2, reason: '法律已修正' }),
      standing: 'CHANGED',
      powerId: 'p1',
      before,
      claimedByPeers: 0,
      peers: 0,
    },
  ]
  answering({ '/api/basic-claims': { items: rows, total: 1, changed: 1 } })
  show(<BasicClaims />, 'agency-staff')

  expect(await screen.findByText('变动前：原来的名称')).toBeDefined()
  expect(screen.getByText('变动后：对无证经营的处罚')).toBeDefined()
  expect(screen.getByText('变动原因：法律已修正')).toBeDefined()
  expect(screen.queryByRole('button', { name: '已处理' })).toBeNull()
})

test('a change of an item names its reason and keeps of the bases what is not asked for', async () => {
  const saved: unknown[] = []
  answering({
    '/api/sector-lines': { items: [] },
    '/api/basic-items/b1': item({}),
    '/api/platform/form-drafts/basic-item.b1': { status: 404 },
    'PUT /api/basic-items/b1': ({ body, query }: { body: unknown; query: URLSearchParams }) => {
      saved.push({ body, reason: query.get('reason') })
      return item({ edition: 2 })
    },
  })
  show(<EditBasicItem />, 'province-admin', '/basic-items/:id/edit', '/basic-items/b1/edit')
  fireEvent.change(await screen.findByLabelText('事项名称', { selector: 'input' }, { timeout: 20_000 }), {
    target: { value: '新的名称' },
  })
  fireEvent.change(screen.getByLabelText(/^理由/), { target: { value: '法律已修正' } })
  fireEvent.click(screen.getByRole('button', { name: '发布新一版' }))

  await waitFor(() => expect(saved).toHaveLength(1))
  expect(saved[0]).toMatchObject({
    reason: '法律已修正',
    body: {
      code: '000201001000',
      name: '新的名称',
      bases: [{ title: '食品安全法', text: '未取得许可的，予以没收。' }],
    },
  })
})

const change = (outcome: 'TAKEN' | 'CONFLICT'): BasicChange => ({
  item: item({ edition: 2, reason: '法律已修正' }),
  powerId: 'p1',
  powerName: '本单位的名称',
  state: 'DRAFT',
  seen: 1,
  fields: [
    { field: 'NAME', outcome, before: '原来的名称', basic: '对无证经营的处罚', own: '本单位的名称' },
    { field: 'CATEGORY', outcome: 'TAKEN', before: '01', basic: '02', own: '01' },
  ],
})

test('where both have changed something, somebody chooses; the rest is taken over by itself', async () => {
  const answers: unknown[] = []
  answering({
    '/api/platform/form-drafts/basic-change.b1': { status: 404 },
    '/api/basic-changes/b1': change('CONFLICT'),
    'POST /api/basic-changes/b1/adoption': ({ body }: { body: unknown }) => {
      answers.push(body)
      return {}
    },
  })
  show(<BasicChangePage />, 'agency-lead', '/basic-claims/:id', '/basic-claims/b1')

  fireEvent.change(await screen.findByLabelText(/^理由/), { target: { value: '按新法' } })
  fireEvent.click(screen.getByRole('button', { name: '采纳并记录' }))
  expect((await screen.findAllByText('“名称”两边都改过，请选择')).length).toBeGreaterThan(0)
  expect(answers).toHaveLength(0)

  fireEvent.click(screen.getAllByRole('radio', { name: '保留本单位的' })[0]!)
  fireEvent.click(screen.getByRole('button', { name: '采纳并记录' }))
  await waitFor(() => expect(answers).toEqual([{ reason: '按新法', basic: ['CATEGORY'], own: ['NAME'] }]))
})

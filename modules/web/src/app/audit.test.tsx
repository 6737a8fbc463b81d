import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { afterEach, expect, test, vi } from 'vitest'
import type { AuditEntry, Me } from '@/shared/api/types'
import { answering } from '@/shared/testing/server'
import { Appearance } from '@/shared/ui/appearance'
import { routes } from './routes'

const auditor: Me = {
  username: 'audit-admin',
  name: '审计管理员',
  roles: ['audit-admin'],
  areas: [],
  scopes: [],
  keptLines: [],
}

const entry: AuditEntry = {
  id: 'e1',
  at: '2026-11-21T08:00:00Z',
  actor: 'wq-admin',
  actorName: '武强县管理员',
  action: 'onboarding.credentials-taken',
  subjectKind: 'onboarding',
  subjectId: 'o1',
  label: '单位.xlsx',
  detail: '{"accounts":7}',
  sealed: true,
}

function open(path: string) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const router = createMemoryRouter(routes, { initialEntries: [path] })
  render(
    <QueryClientProvider client={queries}>
      <Appearance>
        <RouterProvider router={router} />
      </Appearance>
    </QueryClientProvider>,
  )
  return router
}

afterEach(() => vi.unstubAllGlobals())

const platform = {
  '/api/platform/audit-entries': { items: [entry], total: 1 },
  '/api/platform/audit-actions': { items: ['onboarding.credentials-taken'] },
}

test("the audit administrator is led to the platform's record, and searches it", async () => {
  const asked = answering({ '/api/me': auditor, ...platform })
  const router = open('/')

  expect(await screen.findByText('单位.xlsx')).toBeTruthy()
  expect(screen.getAllByText('领取一次性密码').length).toBeGreaterThan(0)
  expect(screen.getByRole('button', { name: /导出校验链/ })).toBeTruthy()
  fireEvent.change(screen.getByLabelText('起始日期'), { target: { value: '0002-11-20' } })
  fireEvent.change(screen.getByLabelText('起始日期'), { target: { value: '2026-11-20' } })
  const words = screen.getByRole('searchbox', { name: '查找' })
  fireEvent.change(words, { target: { value: '密码' } })
  fireEvent.keyDown(words, { key: 'Enter', code: 'Enter', keyCode: 13 })

  await waitFor(() => expect(router.state.location.search).toBe(`?from=2026-11-20&q=${encodeURIComponent('密码')}`))
  const lists = asked.filter((call) => call.includes('/platform/audit-entries'))
  expect(lists[lists.length - 1]).toContain('from=2026-11-20')
  expect(lists[lists.length - 1]).toContain(`q=${encodeURIComponent('密码')}`)
  expect(asked.filter((call) => call.includes('0002'))).toEqual([])
  expect(asked.filter((call) => call.includes('/api/audit-'))).toEqual([])
})

test("the provincial administrator reads the platform's record and takes no chain away", async () => {
  answering({ '/api/me': { ...auditor, roles: ['province-admin'] }, ...platform })
  open('/audit')

  expect(await screen.findByText('单位.xlsx')).toBeTruthy()
  expect(screen.queryByRole('button', { name: /导出校验链/ })).toBeNull()
})

const fingerprint = '0123456789abcdef'.repeat(4)

test('what is to be kept elsewhere is shown for copying', async () => {
  const head = { tenant: 'mq_platform', sealed: 12, keyFingerprint: fingerprint, hash: 'ff'.repeat(32) }
  answering({
    '/api/me': auditor,
    ...platform,
    '/api/platform/audit-chain/head': { ...head, signedAt: '2026-11-21T08:00:01Z' },
  })
  open('/audit')

  fireEvent.click(await screen.findByRole('button', { name: /留存指纹/ }))

  expect(await screen.findByText('01234567 89abcdef '.repeat(4).trim())).toBeTruthy()
  expect(screen.getByText('ffffffff '.repeat(8).trim())).toBeTruthy()
  expect(screen.getByText('12')).toBeTruthy()
})

test('before the first seal there is nothing to keep, and it is said', async () => {
  answering({ '/api/me': auditor, ...platform, '/api/platform/audit-chain/head': { tenant: 'mq_platform', sealed: 0 } })
  open('/audit')

  fireEvent.click(await screen.findByRole('button', { name: /留存指纹/ }))

  expect(await screen.findByText(/还没有已封存的记录/)).toBeTruthy()
})

test('a page beyond the end of a list goes to its last', async () => {
  const asked = answering({
    '/api/me': auditor,
    '/api/platform/audit-actions': { items: [] },
    '/api/platform/audit-entries': ({ query }: { query: URLSearchParams }) =>
      query.get('page') === '1' ? { items: [entry], total: 21 } : { items: [], total: 21 },
  })
  const router = open('/audit?page=99&q=x')

  expect(await screen.findByText('单位.xlsx')).toBeTruthy()
  expect(router.state.location.search).toBe('?page=2&q=x')
  expect(asked.filter((call) => call.includes('page=98'))).toHaveLength(1)
})

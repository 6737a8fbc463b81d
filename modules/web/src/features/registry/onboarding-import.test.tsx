import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { afterEach, expect, test, vi } from 'vitest'
import type { Onboarding, OnboardingItem, RowProblem } from '@/shared/api/types'
import { answering } from '@/shared/testing/server'
import { Appearance } from '@/shared/ui/appearance'
import { OnboardingDetail } from './onboarding-import'

afterEach(() => vi.unstubAllGlobals())

const batch = (more: Partial<Onboarding>): Onboarding => ({
  id: 'b1',
  fileName: '单位.xlsx',
  file: true,
  state: 'CHECKED',
  waiting: false,
  total: 1101,
  create: 1100,
  update: 0,
  unchanged: 0,
  bad: 1,
  done: 0,
  failed: 0,
  createdAt: '2026-03-10T08:00:00Z',
  createdBy: 'province-admin',
  credentialsTaken: false,
  credentialsReady: 0,
  errors: 1,
  warnings: 1100,
  problems: [],
  rows: [],
  steps: [],
  ...more,
})

const item = (row: number, more: Partial<OnboardingItem>): OnboardingItem => ({
  row,
  name: `局${row}`,
  effect: 'CREATE',
  state: 'WAITING',
  ...more,
})

function open(onboarding: Onboarding) {
  const asked = answering({
    '/api/onboardings/b1': onboarding,
    '/api/onboardings/b1/rows': ({ query }: { query: URLSearchParams }) => ({
      items: [item(Number(query.get('page')) * 50 + 2, onboarding.failed ? { state: 'FAILED', unitId: 'u1' } : {})],
      total: onboarding.total,
    }),
    '/api/onboardings/b1/marked.xlsx': {},
    'POST /api/onboardings/b1/confirmation': {},
    'POST /api/onboardings/b1/credentials': {
      items: [{ unitName: '甲局', username: 'jia', oneTimePassword: 'once-only' }],
    },
  })
  const router = createMemoryRouter([{ path: '/onboardings/:id', element: <OnboardingDetail /> }], {
    initialEntries: ['/onboardings/b1'],
  })
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <Appearance>
        <RouterProvider router={router} />
      </Appearance>
    </QueryClientProvider>,
  )
  return asked
}

test('one bad row among a thousand warnings is counted and can be left out', async () => {
  const warnings: RowProblem[] = Array.from({ length: 1000 }, (_, row) => ({
    row,
    severity: 'WARNING',
    reason: '请核对',
  }))
  const asked = open(batch({ problems: warnings }))

  expect(await screen.findByText('1 处错误，1,100 处提醒')).toBeTruthy()
  expect(screen.getByText('只列出前 1,000 处，错误在前；全部见问题清单，可以下载。')).toBeTruthy()
  expect(screen.queryByText(/确认接入/)).toBeNull()
  fireEvent.click(screen.getByText('略过有错的行，导入其余'))
  expect(await screen.findAllByText('略过 1 行有错的内容？', {}, { timeout: 10_000 })).not.toEqual([])
  fireEvent.click(screen.getAllByText('略过有错的行，导入其余').at(-1)!)

  await waitFor(() => expect(asked).toContain('POST /api/onboardings/b1/confirmation?skipBad=true'))
})

test('every row can be seen, a page at a time', async () => {
  const asked = open(batch({}))

  expect(await screen.findByText('局2')).toBeTruthy()
  expect(screen.getByText('共 1,101 行，有错和失败的在前。')).toBeTruthy()
  fireEvent.click(screen.getByTitle('23'))

  expect(await screen.findByText('局1102')).toBeTruthy()
  expect(asked).toContain('GET /api/onboardings/b1/rows?page=22&size=50')
})

test('a unit onboarded by form has no steps of a file, and one that failed can go on with another account', async () => {
  open(batch({ file: false, fileName: '甲局', state: 'FAILED', total: 1, create: 1, bad: 0, failed: 1 }))

  const link = await screen.findByText('换一个账号继续接入')

  expect(link.getAttribute('href')).toBe('/onboarding?unit=u1')
  expect(screen.queryByText('选择文件')).toBeNull()
})

test('a batch that waits for the sign-in service says so', async () => {
  open(batch({ state: 'RUNNING', waiting: true }))

  expect(await screen.findByText('正在等待登录服务，恢复后自动继续。')).toBeTruthy()
})

test('passwords of units finished after others were taken can be fetched', async () => {
  const asked = open(batch({ state: 'DONE', done: 1100, credentialsTaken: true, credentialsReady: 2 }))

  fireEvent.click(await screen.findByText('查看密码'))
  fireEvent.click((await screen.findAllByText('查看密码')).at(-1)!)

  expect(await screen.findByText('once-only')).toBeTruthy()
  expect(asked).toContain('POST /api/onboardings/b1/credentials')
})

test('passwords that were all taken are not offered again', async () => {
  open(batch({ state: 'DONE', done: 1100, credentialsTaken: true }))

  expect(await screen.findByText(/已经查看过/)).toBeTruthy()
  expect(screen.queryByText('查看密码')).toBeNull()
})

test('the file comes back with its problems marked', async () => {
  const asked = open(batch({ problems: [{ row: 2, severity: 'ERROR', reason: '没有这个区划' }] }))
  // What the browser does with a download.
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:', revokeObjectURL: () => undefined }))

  fireEvent.click(await screen.findByText('下载标注后的文件'))

  await waitFor(() => expect(asked).toContain('GET /api/onboardings/b1/marked.xlsx'))
})

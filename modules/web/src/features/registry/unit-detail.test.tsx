import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen } from '@testing-library/react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { afterEach, expect, test, vi } from 'vitest'
import type { Unit } from '@/shared/api/types'
import { answering, problem } from '@/shared/testing/server'
import { Appearance } from '@/shared/ui/appearance'
import { UnitDetail } from './unit-detail'

afterEach(() => vi.unstubAllGlobals())

const unit: Unit = {
  id: 'u1',
  code: 'abcdefghij',
  name: '武强县卫生健康局',
  regionCode: '131123-0',
  regionName: '武强县直',
  level: 'COUNTY',
  category: 'ENFORCEMENT',
  vertical: false,
  oversight: false,
  state: 'ACTIVE',
  demo: false,
  createdAt: '2026-03-10T08:00:00Z',
  version: 0,
  warnings: [],
  jurisdictions: [],
}

function open(reset: object) {
  const asked = answering({
    '/api/units/u1': unit,
    '/api/units': { items: [{ ...unit, id: 'u2', name: '武强县卫生监督所' }], total: 12 },
    '/api/unit-categories': { items: [] },
    '/api/sector-lines': { items: [] },
    'POST /api/units/u1/administrator-password': reset,
  })
  const router = createMemoryRouter([{ path: '/units/:id', element: <UnitDetail /> }], {
    initialEntries: ['/units/u1'],
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

async function reset() {
  fireEvent.click(await screen.findByText('重置首位管理员密码'))
  expect(await screen.findAllByText('重置“武强县卫生健康局”首位管理员的密码？', {}, { timeout: 10_000 })).not.toEqual(
    [],
  )
  fireEvent.click(screen.getAllByText('重置首位管理员密码').at(-1)!)
}

test('a lost password is renewed after a question, and the new one is shown', async () => {
  const asked = open({ username: 'wq-health', oneTimePassword: 'abcd-efgh-jkmn' })
  await reset()

  expect(await screen.findByText('abcd-efgh-jkmn')).toBeTruthy()
  expect(asked.filter((call) => call.startsWith('POST'))).toHaveLength(1)
})

test('a unit without an account is told so', async () => {
  open(problem(409, '还没有管理员账号', { detail: '接入完成后才能重置密码。' }))
  await reset()

  expect(await screen.findByText('接入完成后才能重置密码。')).toBeTruthy()
})

test('the units below are listed, with the way to all of them', async () => {
  open({})

  expect(await screen.findByText('武强县卫生监督所')).toBeTruthy()
  expect(screen.getByText('在单位列表中查看全部 12 个').getAttribute('href')).toBe('/units?parent=u1')
})

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { expect, test } from 'vitest'
import type { DiscretionForm, DiscretionStandard, DiscretionTier } from '@/shared/api/types'
import { answering } from '@/shared/testing/server'
import { Appearance } from '@/shared/ui/appearance'
import { boundText } from './discretion'
import { EditDiscretion } from './discretion-form'
import { TierTable } from './discretion-tiers'

const tier = (more: Partial<DiscretionTier>): DiscretionTier => ({
  grade: '1',
  circumstance: '初次',
  penalty: '处罚',
  lowerExcluded: false,
  upperExcluded: false,
  derived: false,
  ...more,
})

const standard: DiscretionStandard = {
  id: 's1',
  code: 'X-1',
  demo: false,
  createdAt: '2026-11-01T00:00:00Z',
  updatedAt: '2026-11-01T00:00:00Z',
  version: 4,
  versions: [],
  newest: {
    id: 'v1',
    number: 1,
    state: 'DRAFT',
    matter: '无证经营',
    withDoubts: false,
    doubts: [],
    tiers: [
      tier({ kind: 'AMOUNT', lower: 10000, upper: 20000, derived: true }),
      tier({ kind: 'PERCENT', base: '违法所得', lower: 0.5, upper: 5, derived: true }),
    ],
  },
}

test('a bound is told in words, and none where none is stated', () => {
  expect(boundText(tier({ kind: 'AMOUNT', lower: 10000, upper: 20000.5 }))).toBe('10,000 元以上 20,000.5 元以下')
  expect(boundText(tier({ kind: 'AMOUNT', lower: 10000, upper: 10000 }))).toBe('10,000 元')
  expect(boundText(tier({ kind: 'MULTIPLE', base: '违法所得', lower: 1, upper: 3, upperExcluded: true }))).toBe(
    '违法所得：1 倍以上 不满 3 倍',
  )
  expect(boundText(tier({ kind: 'DAYS', lower: 5, lowerExcluded: true }))).toBe('超过 5 日')
  expect(boundText(tier({ kind: 'NONE' }))).toBe('不涉及数额')
  expect(boundText(tier({}))).toBeUndefined()
})

test('a tier says what is missing and what a machine has read', () => {
  render(
    <TierTable
      label="x"
      tiers={[
        tier({ kind: 'AMOUNT', lower: 1, upper: 2, derived: true }),
        { lowerExcluded: false, upperExcluded: false, derived: false },
      ]}
    />,
  )
  expect(screen.getByText('由文字读出')).toBeDefined()
  expect(screen.getByText('没有写明幅度')).toBeDefined()
  expect(screen.getAllByText('未填写')).toHaveLength(2)
})

test('whoever types a bound has confirmed it, and no other', async () => {
  const saved: DiscretionForm[] = []
  answering({
    '/api/discretion-standards/s1': standard,
    '/api/powers': { items: [], total: 0 },
    'PUT /api/discretion-standards/s1': ({ body }: { body: unknown }) => {
      saved.push(body as DiscretionForm)
      return standard
    },
  })
  const router = createMemoryRouter(
    [
      { path: '/discretion-standards/:id/edit', element: <EditDiscretion /> },
      { path: '/discretion-standards/:id', element: <p>{'x'}</p> },
    ],
    { initialEntries: ['/discretion-standards/s1/edit'] },
  )
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Appearance>
        <RouterProvider router={router} />
      </Appearance>
    </QueryClientProvider>,
  )
  const upper = (await screen.findAllByLabelText('上限（元）'))[0]!
  fireEvent.change(upper, { target: { value: '30,000' } })
  fireEvent.blur(upper)
  fireEvent.click(screen.getByRole('button', { name: '保存草稿' }))

  await waitFor(() => expect(saved).toHaveLength(1))
  expect(saved[0]?.tiers?.[0]).toMatchObject({ upper: 30000, derived: false })
  expect(saved[0]?.tiers?.[1]).toMatchObject({ upper: 5, derived: true, base: '违法所得' })
})

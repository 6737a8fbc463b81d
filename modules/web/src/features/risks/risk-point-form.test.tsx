import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { expect, test } from 'vitest'
import type { RiskPoint, RiskPointForm } from '@/shared/api/types'
import { answering } from '@/shared/testing/server'
import { Appearance } from '@/shared/ui/appearance'
import { EditRiskPoint } from './risk-point-form'

const point = {
  id: 'f1',
  code: 'F-1',
  description: '裁量随意',
  ownerType: 'UNIT',
  kind: 'POWER',
  level: 'A',
  phase: 'DURING',
  state: 'DRAFT',
  demo: false,
  measures: [{ mechanism: 'PREVENTION', text: '集体讨论', dueOn: '2026-12-01' }],
  warnings: [],
  version: 2,
} as unknown as RiskPoint

function open(sent: RiskPointForm[]) {
  answering({
    '/api/risk-points/f1': point,
    'PUT /api/risk-points/f1': ({ body }: { body: unknown }) => {
      sent.push(body as RiskPointForm)
      return point
    },
    '/api/risk-kinds': { items: [{ code: 'POWER', label: '权力风险' }] },
    '/api/risk-levels': { items: [{ code: 'A', label: '高', severity: 1, colour: '#f00' }] },
    '/api/sections': { items: [] },
    '/api/posts': { items: [], total: 0 },
    '/api/powers': { items: [], total: 0 },
  })
  const router = createMemoryRouter(
    [
      { path: '/risk-points/:id/edit', element: <EditRiskPoint /> },
      { path: '/risk-points/:id', element: '已保存' },
    ],
    { initialEntries: ['/risk-points/f1/edit'] },
  )
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Appearance>
        <RouterProvider router={router} />
      </Appearance>
    </QueryClientProvider>,
  )
}

test('a measure that was begun needs its text, one of which nothing is written is none', async () => {
  const sent: RiskPointForm[] = []
  open(sent)

  fireEvent.change(await screen.findByLabelText('措施内容'), { target: { value: '' } })
  fireEvent.click(screen.getByText('保存草稿'))
  await waitFor(() => expect(screen.getAllByText('请填写措施内容').length).toBeGreaterThan(0))
  expect(sent).toEqual([])

  fireEvent.change(screen.getByLabelText('完成期限'), { target: { value: '' } })
  fireEvent.click(screen.getByText('保存草稿'))
  expect(await screen.findByText('已保存')).toBeTruthy()
  expect(sent[0]?.measures).toEqual([])
})

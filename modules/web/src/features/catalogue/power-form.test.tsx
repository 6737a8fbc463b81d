import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { expect, test } from 'vitest'
import type { CustomField, Power, PowerForm } from '@/shared/api/types'
import { answering, problem } from '@/shared/testing/server'
import { Appearance } from '@/shared/ui/appearance'
import { Limits } from './power-detail'
import { EditPower } from './power-form'

const power: Power = {
  id: 'p1',
  code: 'X-1',
  name: '吊销许可证',
  category: '02',
  categoryLabel: '行政处罚',
  hotPost: false,
  direction: 'EXTERNAL',
  visibility: 'EXPLICIT',
  state: 'DRAFT',
  withoutBasis: false,
  withoutContent: false,
  demo: false,
  bases: [],
  custom: { benchmark: '旧文号' },
  warnings: [],
  createdAt: '2026-11-01T00:00:00Z',
  updatedAt: '2026-11-01T00:00:00Z',
  version: 3,
}

const field = (code: string, label: string, more: Partial<CustomField>): CustomField => ({
  code,
  label,
  type: 'TEXT',
  choices: [],
  required: false,
  help: '',
  source: '',
  categories: [],
  ...more,
})

const fields = [
  field('benchmark', '裁量基准', { required: true, help: '写文号', categories: ['02'] }),
  field('sum', '大额起点', { type: 'NUMBER' }),
  field('window', '受理方式', { type: 'CHOICE', choices: ['综合窗口'], categories: ['01'] }),
]

const posts = [
  { id: 'd1', name: '窗口人员', sectionName: '窗口一科' },
  { id: 'd2', name: '窗口人员', sectionName: '窗口二科' },
  { id: 'd3', name: '局长' },
]

function open(put: (body: PowerForm) => unknown, stored: Power = power) {
  answering({
    '/api/powers/p1': stored,
    'PUT /api/powers/p1': ({ body }: { body: unknown }) => put(body as PowerForm),
    '/api/custom-fields': { items: fields },
    '/api/power-categories': { items: [{ code: '02', label: '行政处罚' }] },
    '/api/sections': { items: [] },
    '/api/posts': { items: posts, total: posts.length },
    '/api/risk-levels': { items: [] },
  })
  const router = createMemoryRouter(
    [
      { path: '/powers/:id/edit', element: <EditPower /> },
      { path: '/powers/:id', element: '已保存' },
    ],
    { initialEntries: ['/powers/p1/edit'] },
  )
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Appearance>
        <RouterProvider router={router} />
      </Appearance>
    </QueryClientProvider>,
  )
}

test('a power is asked for the own fields of its category, and sends what is filled in', async () => {
  const sent: PowerForm[] = []
  open((body) => {
    sent.push(body)
    return { ...power, ...body }
  })

  const benchmark = await screen.findByLabelText('裁量基准')
  expect((benchmark as HTMLInputElement).value).toBe('旧文号')
  expect(screen.getByText('审定前必须填写。写文号')).toBeTruthy()
  expect(screen.getByLabelText('大额起点')).toBeTruthy()
  expect(screen.queryByLabelText('受理方式')).toBeNull()
  fireEvent.change(benchmark, { target: { value: '新文号' } })
  fireEvent.click(screen.getByText('保存草稿'))

  expect(await screen.findByText('已保存')).toBeTruthy()
  expect(sent[0]?.custom).toEqual({ benchmark: '新文号' })
})

test('a legal basis of which nothing is written is none, and one that was begun needs its name', async () => {
  const sent: PowerForm[] = []
  open((body) => {
    sent.push(body)
    return { ...power, ...body }
  })

  fireEvent.click(await screen.findByText('增加一条依据'))
  fireEvent.change(await screen.findByLabelText('条款'), { target: { value: '第十二条' } })
  fireEvent.click(screen.getByText('保存草稿'))
  await waitFor(() => expect(screen.getAllByText(/请填写名称/).length).toBeGreaterThan(0))
  expect(sent).toEqual([])

  fireEvent.change(screen.getByLabelText('条款'), { target: { value: '' } })
  fireEvent.click(screen.getByText('保存草稿'))
  expect(await screen.findByText('已保存')).toBeTruthy()
  expect(sent[0]?.bases).toEqual([])
})

test('posts of the same name are told apart by their sections', async () => {
  open(() => power)

  fireEvent.mouseDown(await screen.findByLabelText('行使岗位'))

  expect(await screen.findByTitle('窗口一科/窗口人员')).toBeTruthy()
  expect(screen.getByTitle('窗口二科/窗口人员')).toBeTruthy()
  expect(screen.getByTitle('局长')).toBeTruthy()
})

test('what the server says of an own field stands beside it', async () => {
  open(() => problem(400, '职权填写有误', { errors: [{ field: 'custom.sum', reason: '“大额起点”应填数字' }] }))

  fireEvent.change(await screen.findByLabelText('大额起点'), { target: { value: '5' } })
  fireEvent.click(screen.getByText('保存草稿'))

  await waitFor(() => expect(screen.getAllByText('“大额起点”应填数字').length).toBe(2))
})

test('a limit of 0, which means on the spot, and long codes stay as they are', async () => {
  const sent: PowerForm[] = []
  const code = 'X'.repeat(100)
  const onTheSpot: Power = { ...power, code, statutoryLimit: 0, statutoryUnit: 'WORKDAY', localCode: code }
  open((body) => {
    sent.push(body)
    return { ...power, ...body }
  }, onTheSpot)

  const limit = await screen.findByLabelText('法定时限')
  fireEvent.focus(limit)
  fireEvent.blur(limit)
  fireEvent.click(screen.getByText('保存草稿'))

  expect(await screen.findByText('已保存')).toBeTruthy()
  expect(sent[0]).toMatchObject({ statutoryLimit: 0, statutoryUnit: 'WORKDAY', code, localCode: code })
})

test('0 reads as on the spot where a power is shown', () => {
  render(<Limits power={{ ...power, statutoryLimit: 0, statutoryUnit: 'DAY' }} />)

  expect(screen.getByText('当场办结')).toBeTruthy()
})

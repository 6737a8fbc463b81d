import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { Form, Input } from 'antd'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ApiProblem } from '@/shared/api/http'
import type { Me } from '@/shared/api/types'
import { Appearance } from './appearance'
import { FormPage } from './form-page'

interface Values {
  name: string
  kind?: string
  password?: string
  file?: unknown
}

/** A field that can be emptied, as the choices with a cross can. */
function Emptied({ onChange }: { onChange?: (value: string | undefined) => void }) {
  return (
    <button type="button" onClick={() => onChange?.(undefined)}>
      清空
    </button>
  )
}

/** A field that takes a file, as antd's uploads tell of it. */
function Chosen({ onChange }: { onChange?: (value: unknown) => void }) {
  return (
    <button type="button" onClick={() => onChange?.([{ name: '机密.docx', originFileObj: new Blob(['x']) }])}>
      选择文件
    </button>
  )
}

interface Given {
  save: (values: Values) => Promise<void>
  basedOn?: number
  onChange?: (all: Values) => void
}

function Page({ save, basedOn, onChange }: Given) {
  const [form] = Form.useForm<Values>()
  return (
    <FormPage<Values>
      form={form}
      title="编辑"
      initial={{ kind: '原有' }}
      draftKey="test.1"
      basedOn={basedOn}
      submitText="保存"
      onSubmit={save}
      onValuesChange={(_, all) => onChange?.(all)}
      onCancel={() => undefined}
    >
      <Form.Item name="name" label="名称" rules={[{ required: true, message: '请填写名称' }]}>
        <Input />
      </Form.Item>
      <Form.Item name="kind" label="类别">
        <Emptied />
      </Form.Item>
      <Form.Item name="password" label="口令">
        <Input.Password />
      </Form.Item>
      <Form.Item name="file" label="文件">
        <Chosen />
      </Form.Item>
    </FormPage>
  )
}

const local = 'mingquan.draft.zhou/test.1'
const agency = '/api/form-drafts/test.1'
const lead: Partial<Me> = { username: 'zhou', tenant: { unitId: 'u1' } as Me['tenant'] & object }

function open(save: Given['save'], { me = lead, ...given }: Omit<Given, 'save'> & { me?: object } = {}) {
  const router = createMemoryRouter([
    { path: '/', element: <Page save={save} {...given} /> },
    { path: '/elsewhere', element: <p>别处</p> },
  ])
  const queries = new QueryClient()
  queries.setQueryData(['me'], me)
  render(
    <QueryClientProvider client={queries}>
      <Appearance>
        <RouterProvider router={router} />
      </Appearance>
    </QueryClientProvider>,
  )
  return router
}

function keptLocally(body: object, savedAt: string, basedOn?: number) {
  sessionStorage.setItem(local, JSON.stringify({ body, basedOn, savedAt }))
}

/** A server that keeps one draft. */
function server(kept?: object) {
  const state: { kept?: object | undefined; puts: object[]; options: RequestInit[] } = { kept, puts: [], options: [] }
  const asked: string[] = []
  vi.stubGlobal('fetch', (input: string, options: RequestInit) => {
    asked.push(`${options.method} ${input}`)
    state.options.push(options)
    if (options.method === 'PUT') {
      state.kept = JSON.parse(options.body as string) as object
      state.puts.push(state.kept)
      return Promise.resolve(Response.json({ savedAt: '2030-01-01T00:00:00Z' }))
    }
    if (options.method === 'DELETE') state.kept = undefined
    return Promise.resolve(
      options.method === 'GET' && state.kept ? Response.json(state.kept) : new Response(null, { status: 204 }),
    )
  })
  return { state, asked }
}

const nameField = () => screen.getByLabelText<HTMLInputElement>('名称')
const type = (value: string) => fireEvent.change(nameField(), { target: { value } })

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('errors stand beside the field and are summed at the top', async () => {
  const save = vi.fn()
  open(save)

  fireEvent.click(screen.getByText('保存'))

  expect(await screen.findByText('有 1 处需要改正')).toBeTruthy()
  await waitFor(() => expect(screen.getAllByText('请填写名称').length).toBe(2))
  expect(save).not.toHaveBeenCalled()
})

test('what the server refuses is shown at its field', async () => {
  open(() =>
    Promise.reject(
      new ApiProblem(409, { title: '重复', detail: '已有此名称。', errors: [{ field: 'name', reason: '名称重复' }] }),
    ),
  )

  fireEvent.change(screen.getByLabelText('名称'), { target: { value: '甲' } })
  fireEvent.click(screen.getByText('保存'))

  await waitFor(() => expect(screen.getAllByText('名称重复').length).toBe(2))
  expect(screen.getByText('已有此名称。')).toBeTruthy()
})

test('what was typed and not submitted is offered again with when, until it is saved', async () => {
  const { state, asked } = server()
  keptLocally({ name: '昨天写的' }, '2026-11-21T01:02:03Z')
  const save = vi.fn((values: Values) => Promise.resolve(void values))
  open(save)

  expect(screen.getByText(/^上次填写的内容没有提交，保存于 2026-11-21 /)).toBeTruthy()
  fireEvent.click(screen.getByText('继续填写'))
  await waitFor(() => expect(nameField().value).toBe('昨天写的'))
  expect(screen.queryByText('继续填写')).toBeNull()
  type('今天写完的')
  await vi.advanceTimersByTimeAsync(3_000)
  await waitFor(() => expect(state.kept).toBeTruthy())
  fireEvent.click(screen.getByText('保存'))

  await waitFor(() => expect(save.mock.lastCall?.[0].name).toBe('今天写完的'))
  await waitFor(() => expect(sessionStorage.getItem(local)).toBeNull())
  await waitFor(() => expect(asked.at(-1)).toBe(`DELETE ${agency}`))
  expect(state.kept).toBeUndefined()
})

test('a form that follows what is typed follows what is taken up again, too', async () => {
  server()
  keptLocally({ name: '昨天写的' }, '2026-11-21T01:02:03Z')
  const seen = vi.fn()
  open(vi.fn(), { onChange: seen })

  fireEvent.click(screen.getByText('继续填写'))

  await waitFor(() => expect(seen).toHaveBeenCalled())
  expect(seen.mock.lastCall?.[0]).toMatchObject({ name: '昨天写的' })
})

test('what is given up is gone, here and on the server', async () => {
  const { state } = server({ body: { name: '别处写的' }, savedAt: '2026-11-21T01:02:03Z' })
  keptLocally({ name: '这里写的' }, '2026-11-20T01:02:03Z')
  open(vi.fn())

  fireEvent.click(await screen.findByText('放弃'))

  await waitFor(() => expect(state.kept).toBeUndefined())
  expect(sessionStorage.getItem(local)).toBeNull()
  expect(screen.queryByText('继续填写')).toBeNull()
  expect(nameField().value).toBe('')
})

test('of two drafts the newer is offered, wherever it was kept', async () => {
  const { asked } = server({ body: { name: '别处写的' }, savedAt: '2026-11-21T01:02:03Z' })
  keptLocally({ name: '这里写的' }, '2026-11-20T01:02:03Z')
  open(vi.fn())

  await screen.findByText(/保存于 2026-11-21/)
  fireEvent.click(screen.getByText('继续填写'))
  await waitFor(() => expect(nameField().value).toBe('别处写的'))
  expect(asked).toEqual([`GET ${agency}`])
})

test('an older draft of the server does not take the place of the one in the tab', async () => {
  const { asked } = server({ body: { name: '别处写的' }, savedAt: '2026-11-19T01:02:03Z' })
  keptLocally({ name: '这里写的' }, '2026-11-20T01:02:03Z')
  open(vi.fn())
  await waitFor(() => expect(asked).toHaveLength(1))
  await vi.advanceTimersByTimeAsync(100)

  fireEvent.click(screen.getByText('继续填写'))
  await waitFor(() => expect(nameField().value).toBe('这里写的'))
})

test('typing is kept in the tab at once and on the server after a pause, once', async () => {
  const { state, asked } = server()
  open(vi.fn(), { basedOn: 7 })

  type('甲')
  expect(JSON.parse(sessionStorage.getItem(local) ?? '{}')).toMatchObject({ body: { name: '甲' }, basedOn: 7 })
  await vi.advanceTimersByTimeAsync(2_000)
  type('甲乙')
  await vi.advanceTimersByTimeAsync(2_000)
  expect(state.puts).toEqual([])
  await vi.advanceTimersByTimeAsync(1_500)

  await waitFor(() => expect(state.puts).toEqual([{ body: { name: '甲乙', kind: '原有' }, basedOn: 7 }]))
  expect(asked).toEqual([`GET ${agency}`, `PUT ${agency}`])
  // The server's time from here on: the clocks of two computers may differ.
  await waitFor(() => expect(sessionStorage.getItem(local)).toContain('"savedAt":"2030-01-01T00:00:00Z"'))
})

test('people without a unit have their drafts on the platform', async () => {
  const { asked } = server()
  open(vi.fn(), { me: { username: 'zhou' } })

  await waitFor(() => expect(asked).toEqual(['GET /api/platform/form-drafts/test.1']))
})

test('passwords and files are kept nowhere', async () => {
  const { state } = server()
  open(vi.fn())
  type('甲')
  fireEvent.change(screen.getByLabelText('口令'), { target: { value: 'Geheim-1' } })
  fireEvent.click(screen.getByText('选择文件'))

  await vi.advanceTimersByTimeAsync(3_000)

  await waitFor(() => expect(state.puts).toHaveLength(1))
  for (const kept of [JSON.stringify(state.puts), sessionStorage.getItem(local)]) {
    expect(kept).toContain('甲')
    expect(kept).not.toContain('Geheim')
    expect(kept).not.toContain('机密')
  }
})

test('what was emptied is empty again', async () => {
  server()
  keptLocally({ name: '没有类别' }, '2026-11-20T01:02:03Z')
  const save = vi.fn((values: Values) => Promise.resolve(void values))
  open(save)

  fireEvent.click(screen.getByText('继续填写'))
  await waitFor(() => expect(nameField().value).toBe('没有类别'))
  fireEvent.click(screen.getByText('保存'))

  await waitFor(() => expect(save).toHaveBeenCalledOnce())
  expect(save.mock.lastCall?.[0].kind).toBeUndefined()
})

test('who continues over a record that has changed meanwhile is told so', async () => {
  server()
  keptLocally({ name: '旧版上写的' }, '2026-11-20T01:02:03Z', 3)
  open(vi.fn(), { basedOn: 4 })

  expect(await screen.findByText(/此后这条记录已被修改/)).toBeTruthy()
})

test('over the version it was typed for a draft is offered without a warning', async () => {
  server({ body: { name: '同一版' }, basedOn: 4, savedAt: '2026-11-21T01:02:03Z' })
  open(vi.fn(), { basedOn: 4 })

  await screen.findByText('继续填写')
  expect(screen.queryByText(/此后这条记录已被修改/)).toBeNull()
})

test('a server that keeps no drafts does not disturb the form', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')))
  const save = vi.fn((values: Values) => Promise.resolve(void values))
  open(save)

  type('甲')
  await vi.advanceTimersByTimeAsync(3_000)
  expect(sessionStorage.getItem(local)).toContain('甲')
  fireEvent.click(screen.getByText('保存'))

  await waitFor(() => expect(save).toHaveBeenCalledOnce())
  await waitFor(() => expect(sessionStorage.getItem(local)).toBeNull())
  expect(screen.queryByRole('alert')).toBeNull()
})

test('a store that holds something else is as none', () => {
  server()
  sessionStorage.setItem(local, '{"name":"旧格式"')
  open(vi.fn())

  expect(screen.queryByText('继续填写')).toBeNull()
})

test('a form left half-filled by a link asks first, and offers what was typed when it is opened again', async () => {
  const { state } = server()
  const asked = vi.spyOn(window, 'confirm').mockReturnValue(true)
  const router = open(vi.fn())
  type('写了一半')

  await act(() => router.navigate('/elsewhere'))
  expect(await screen.findByText('别处')).toBeTruthy()
  expect(asked).toHaveBeenCalledOnce()
  await waitFor(() => expect(state.kept).toMatchObject({ body: { name: '写了一半' } }))
  await act(() => router.navigate('/'))

  fireEvent.click(await screen.findByText('继续填写'))
  await waitFor(() => expect(nameField().value).toBe('写了一半'))
  asked.mockRestore()
})

test('when the page is hidden what was just typed goes out, even if the page goes too', async () => {
  const { state } = server()
  open(vi.fn())
  await waitFor(() => expect(state.options).toHaveLength(1))
  type('关窗之前')
  const hidden = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')

  document.dispatchEvent(new Event('visibilitychange'))

  await waitFor(() => expect(state.kept).toMatchObject({ body: { name: '关窗之前' } }))
  expect(state.options.at(-1)?.keepalive).toBe(true)
  hidden.mockRestore()
})

test('what was refused stays kept', async () => {
  const { state } = server()
  open(() => Promise.reject(new ApiProblem(409, { title: '重复' })))
  type('甲')
  fireEvent.click(screen.getByText('保存'))

  expect(await screen.findByText('重复')).toBeTruthy()
  await vi.advanceTimersByTimeAsync(3_000)
  await waitFor(() => expect(state.kept).toMatchObject({ body: { name: '甲' } }))
  expect(sessionStorage.getItem(local)).toContain('甲')
})

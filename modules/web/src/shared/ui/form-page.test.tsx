import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { Form, Input } from 'antd'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { expect, test, vi } from 'vitest'
import { ApiProblem } from '@/shared/api/http'
import { Appearance } from './appearance'
import { FormPage } from './form-page'

interface Values {
  name: string
}

function Page({ save }: { save: (values: Values) => Promise<void> }) {
  const [form] = Form.useForm<Values>()
  return (
    <FormPage<Values>
      form={form}
      title="编辑"
      initial={{}}
      draftKey="test"
      submitText="保存"
      onSubmit={save}
      onCancel={() => undefined}
    >
      <Form.Item name="name" label="名称" rules={[{ required: true, message: '请填写名称' }]}>
        <Input />
      </Form.Item>
    </FormPage>
  )
}

function open(save: (values: Values) => Promise<void>) {
  const router = createMemoryRouter([
    { path: '/', element: <Page save={save} /> },
    { path: '/elsewhere', element: <p>别处</p> },
  ])
  render(
    <Appearance>
      <RouterProvider router={router} />
    </Appearance>,
  )
  return router
}

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

test('what was typed and not submitted is offered again, until it is saved', async () => {
  sessionStorage.setItem('mingquan.draft.test', JSON.stringify({ name: '昨天写的' }))
  const save = vi.fn(() => Promise.resolve())
  open(save)

  fireEvent.click(screen.getByText('继续填写'))
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('名称').value).toBe('昨天写的'))
  fireEvent.click(screen.getByText('保存'))

  await waitFor(() => expect(save).toHaveBeenCalledWith({ name: '昨天写的' }))
  await waitFor(() => expect(sessionStorage.getItem('mingquan.draft.test')).toBeNull())
})

test('a form left half-filled by a link asks first, and offers what was typed when it is opened again', async () => {
  const asked = vi.spyOn(window, 'confirm').mockReturnValue(true)
  const router = open(vi.fn())
  fireEvent.change(screen.getByLabelText('名称'), { target: { value: '写了一半' } })

  await act(() => router.navigate('/elsewhere'))
  expect(await screen.findByText('别处')).toBeTruthy()
  expect(asked).toHaveBeenCalledOnce()
  await act(() => router.navigate('/'))

  fireEvent.click(await screen.findByText('继续填写'))
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('名称').value).toBe('写了一半'))
  asked.mockRestore()
})

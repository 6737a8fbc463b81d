import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { Button, Tag } from 'antd'
import { strFromU8, unzipSync } from 'fflate'
import { createMemoryRouter, Link, RouterProvider } from 'react-router'
import { expect, test, vi } from 'vitest'
import { api } from '@/shared/api/http'
import type { Page } from '@/shared/api/types'
import { answering, problem } from '@/shared/testing/server'
import { Appearance } from './appearance'
import { List } from './list-page'
import type { Column } from './list-page'

interface Row {
  id: string
  name: string
  count: number
}

const columns: Column<Row>[] = [
  { key: 'name', title: '名称', render: (row) => <Link to={row.id}>{row.name}</Link> },
  {
    key: 'state',
    title: '状态',
    render: () => (
      <>
        <Tag>草稿</Tag>
        <Tag>重点</Tag>
        <Button>删除</Button>
      </>
    ),
  },
  { key: 'count', title: '件数', right: true, render: (row) => row.count.toLocaleString('zh-CN') },
  { key: 'note', title: '备注', optional: true, render: () => '不显示' },
  { key: 'actions', title: '操作', render: () => <Button>打开</Button> },
]

function show(address: string) {
  const router = createMemoryRouter(
    [
      {
        path: '/',
        element: (
          <List<Row, Page<Row>>
            name="things"
            label="事项/清单"
            load={(query, signal) => api.get('/things', query, signal)}
            columns={columns}
            filters={[
              { name: 'q', label: '名称' },
              { name: 'state', label: '状态', options: [{ value: 'DRAFT', label: '草稿' }] },
            ]}
            rowKey={(row) => row.id}
            empty={{ text: '没有' }}
          />
        ),
      },
    ],
    { initialEntries: [address] },
  )
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <Appearance>
        <RouterProvider router={router} />
      </Appearance>
    </QueryClientProvider>,
  )
}

const all = Array.from({ length: 205 }, (_, at) => ({
  id: `id-${at}`,
  name: at === 0 ? '=1+1' : `0${at}`,
  count: 1000 + at,
}))

function paged(rows: Row[]) {
  return ({ query }: { query: URLSearchParams }) => {
    const size = Number(query.get('size'))
    const from = Number(query.get('page')) * size
    return { items: rows.slice(from, from + size), total: rows.length }
  }
}

/** What the browser's downloads would get. */
function downloads() {
  const saved: { file: Blob; name: string }[] = []
  let file: Blob
  vi.stubGlobal(
    'URL',
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => {
        file = blob
        return 'blob:file'
      },
      revokeObjectURL: () => undefined,
    }),
  )
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ file, name: this.download })
  })
  return saved
}

/** jsdom's blobs know no better way. */
function bytes(file: Blob): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const reader = new FileReader()
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer))
    reader.readAsArrayBuffer(file)
  })
}

async function parts(file: Blob): Promise<Record<string, string>> {
  const files = unzipSync(await bytes(file))
  return Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strFromU8(content)]))
}

test('all pages of a list are saved as they are shown, texts as texts and figures as figures', async () => {
  const asked = answering({ '/api/things': paged(all) })
  const saved = downloads()
  show('/?q=0&state=DRAFT&sort=-name')

  fireEvent.click(await screen.findByRole('button', { name: '下载本表' }))
  await waitFor(() => expect(saved).toHaveLength(1))

  expect(saved[0]?.name).toMatch(/^事项清单-\d{4}-\d\d-\d\d\.xlsx$/)
  expect(asked.filter((call) => call.includes('size=200')).map((call) => call.split('?')[1])).toEqual([
    'page=0&size=200&sort=-name&q=0&state=DRAFT',
    'page=1&size=200&sort=-name&q=0&state=DRAFT',
  ])
  const files = await parts(saved[0]?.file ?? new Blob())
  const texts = Array.from((files['xl/sharedStrings.xml'] ?? '').matchAll(/<t[^>]*>([^<]*)<\/t>/g), (found) => found[1])
  expect(texts).toEqual(expect.arrayContaining(['名称', '状态', '件数', '=1+1', '0204', '草稿 重点', '草稿']))
  for (const absent of ['备注', '操作', '删除', '打开']) expect(texts).not.toContain(absent)
  const sheet = files['xl/worksheets/sheet1.xml'] ?? ''
  expect(sheet.match(/<row /g)).toHaveLength(206)
  expect(sheet).toContain('<v>1204</v>')
  expect(sheet).not.toContain('<f>')
  expect(await screen.findByRole('button', { name: '下载本表' })).toBeTruthy()
})

test('a failure on the way is told, and nothing is saved', async () => {
  answering({
    '/api/things': ({ query }: { query: URLSearchParams }) =>
      query.get('size') === '200' ? problem(503, '服务忙') : { items: all.slice(0, 20), total: 205 },
  })
  const saved = downloads()
  show('/')

  fireEvent.click(await screen.findByRole('button', { name: '下载本表' }))

  expect(await screen.findAllByText('没有下载成功')).not.toHaveLength(0)
  expect(saved).toHaveLength(0)
})

test('an empty list and one too long are not saved', async () => {
  answering({ '/api/things': { items: [], total: 0 } })
  show('/')
  expect(await screen.findByRole('button', { name: '下载本表' })).toHaveProperty('disabled', true)
})

test('one too long asks to be narrowed', async () => {
  answering({ '/api/things': { items: all.slice(0, 20), total: 20_001 } })
  show('/')
  const button = await screen.findByRole('button', { name: '下载本表' })
  expect(button).toHaveProperty('disabled', true)
  expect(button.title).toContain('20,000')
})

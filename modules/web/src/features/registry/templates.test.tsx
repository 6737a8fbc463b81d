import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import type { ReactElement } from 'react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { afterEach, expect, test, vi } from 'vitest'
import type { OwnTemplate as Own, Role, TemplateDifference, TemplateDraft as Draft } from '@/shared/api/types'
import { answering } from '@/shared/testing/server'
import { Appearance } from '@/shared/ui/appearance'
import { OwnTemplate } from './own-template'
import { TemplateDraft } from './template-draft'

afterEach(() => vi.unstubAllGlobals())

function show(element: ReactElement, role: Role) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  client.setQueryData(['me'], { roles: [role] })
  const router = createMemoryRouter([{ path: '/:code', element }], { initialEntries: ['/enforcement'] })
  render(
    <QueryClientProvider client={client}>
      <Appearance>
        <RouterProvider router={router} />
      </Appearance>
    </QueryClientProvider>,
  )
}

const difference = (more: Partial<TemplateDifference>): TemplateDifference => ({
  section: 'catalogue',
  list: 'powerCategories',
  code: '02',
  label: '处罚',
  field: 'label',
  effect: 'CONFLICT',
  base: '行政处罚',
  theirs: '行政处罚权',
  mine: '处罚',
  ...more,
})

const own = (more: Partial<Own>): Own => ({
  code: 'enforcement',
  name: '综合执法类',
  version: '2026.4',
  latest: '2026.5',
  notes: [{ version: '2026.5', text: '改了说法' }],
  differences: [],
  offered: 0,
  ...more,
})

test('a version is taken after a question, and the one that was looked at', async () => {
  const taken: unknown[] = []
  answering({
    '/api/own-template': own({ differences: [difference({ effect: 'CHANGED', mine: '行政处罚' })] }),
    'POST /api/own-template/taking': ({ body }: { body: unknown }) => {
      taken.push(body)
      return own({ version: '2026.5' })
    },
  })
  show(<OwnTemplate />, 'agency-lead')

  fireEvent.click(await screen.findByRole('button', { name: '采纳新版本' }))
  const dialog = await screen.findByRole('dialog')
  expect(taken).toEqual([])
  fireEvent.click(within(dialog).getByRole('button', { name: '采纳新版本' }))

  await waitFor(() => expect(taken).toEqual([{ version: '2026.5' }]))
})

test('a conflict shows all three and is ended by a choice', async () => {
  const chosen: unknown[] = []
  answering({
    '/api/own-template': own({
      version: '2026.5',
      taking: { version: '2026.5', at: '2026-11-23T08:00:00Z', by: '张三', taken: 0, conflicts: [difference({})] },
    }),
    'POST /api/own-template/choices': ({ body }: { body: unknown }) => {
      chosen.push(body)
      return own({ version: '2026.5' })
    },
  })
  show(<OwnTemplate />, 'agency-lead')

  const row = (await screen.findByText('行政处罚权')).closest('tr')
  expect(row?.textContent).toContain('行政处罚')
  expect(row?.textContent).toContain('处罚：名称')
  fireEvent.click(screen.getByRole('button', { name: '改用模板' }))

  await waitFor(() => expect(chosen).toEqual([{ key: 'catalogue/powerCategories/02/label', theirs: true }]))
})

test('who only reads neither takes nor chooses', async () => {
  answering({
    '/api/own-template': own({
      taking: { version: '2026.4', at: '2026-11-23T08:00:00Z', by: '张三', taken: 0, conflicts: [difference({})] },
    }),
  })
  show(<OwnTemplate />, 'agency-staff')

  expect((await screen.findByText('行政处罚权')).isConnected).toBe(true)
  expect(screen.queryByRole('button', { name: '采纳新版本' })).toBeNull()
  expect(screen.queryByRole('button', { name: '改用模板' })).toBeNull()
})

const draft = (more: Partial<Draft>): Draft => ({
  template: 'enforcement',
  name: '综合执法类',
  version: '2026.5',
  basedOn: '2026.4',
  text: 'template: enforcement\nversion: "2026.5"\n',
  faults: [],
  differences: { kept: [difference({ effect: 'CHANGED' })], offered: [] },
  madeBy: '省级管理员',
  updatedAt: '2026-11-23T08:00:00Z',
  edition: 3,
  ...more,
})

const publication = () => screen.findByRole<HTMLButtonElement>('button', { name: '发布' })

test('a fault names its line and stops publishing', async () => {
  answering({
    '/api/templates/enforcement/draft': draft({
      faults: [{ file: '草稿', line: 12, reason: '代码“02”重复' }],
      differences: { kept: [], offered: [] },
    }),
  })
  show(<TemplateDraft />, 'province-admin')

  const row = (await screen.findByText('代码“02”重复')).closest('tr')
  expect(row?.textContent).toContain('12')
  expect((await publication()).disabled).toBe(true)
})

test('what was typed is saved against the edition it began from, and published only as it was checked', async () => {
  const saved: unknown[] = []
  answering({
    '/api/templates/enforcement/draft': draft({}),
    'PUT /api/templates/enforcement/draft': ({ body }: { body: unknown }) => {
      saved.push(body)
      return draft({ edition: 4, text: 'x' })
    },
  })
  show(<TemplateDraft />, 'province-admin')
  expect((await publication()).disabled).toBe(false)

  fireEvent.change(screen.getByLabelText('模板内容'), { target: { value: 'x' } })
  expect((await publication()).disabled).toBe(true)
  fireEvent.click(screen.getByRole('button', { name: '保存并检查' }))

  await waitFor(() => expect(saved).toEqual([{ text: 'x' }]))
})

test('nothing is published without saying what is new', async () => {
  const published: unknown[] = []
  answering({
    '/api/templates/enforcement/draft': draft({}),
    'POST /api/templates/enforcement/draft/publication': ({ body }: { body: unknown }) => {
      published.push(body)
      return { template: 'enforcement', version: '2026.5' }
    },
  })
  show(<TemplateDraft />, 'province-admin')

  fireEvent.click(await publication())
  const dialog = await screen.findByRole('dialog')
  fireEvent.click(within(dialog).getByRole('button', { name: '发布' }))
  expect((await within(dialog).findByText('请填写修订说明')).isConnected).toBe(true)
  expect(published).toEqual([])
  fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: '改了说法' } })
  fireEvent.click(within(dialog).getByRole('button', { name: '发布' }))

  await waitFor(() => expect(published).toEqual([{ note: '改了说法' }]))
})

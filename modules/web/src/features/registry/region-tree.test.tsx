import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { afterEach, expect, test, vi } from 'vitest'
import type { Region } from '@/shared/api/types'
import { answering } from '@/shared/testing/server'
import { Appearance } from '@/shared/ui/appearance'
import { RegionTree } from './region-tree'

afterEach(() => vi.unstubAllGlobals())

const region = (code: string, name: string, hasChildren: boolean): Region => ({
  code,
  name,
  kind: 'COUNTY',
  level: 'COUNTY',
  hasChildren,
  validFrom: '2000-01-01',
  units: 0,
  demo: false,
})

test('a node that was added shows in the tree, under the node it was added to', async () => {
  let added = false
  answering({
    '/api/regions': ({ query }: { query: URLSearchParams }) => {
      const parent = query.get('parent')
      if (parent === null) return { items: [region('131100', '衡水市', true)] }
      if (parent === '131100') return { items: [region('131123', '武强县', added)] }
      return { items: added ? [region('131123100', '武强镇', false)] : [] }
    },
    '/api/regions/131123': {
      ...region('131123', '武强县', false),
      path: [
        { code: '131100', name: '衡水市' },
        { code: '131123', name: '武强县' },
      ],
    },
  })
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const tree = (opened?: string) => (
    <QueryClientProvider client={queries}>
      <Appearance>
        <MemoryRouter>
          <RegionTree chosen="131123" {...(opened ? { opened } : {})} onChoose={() => undefined} />
        </MemoryRouter>
      </Appearance>
    </QueryClientProvider>
  )
  const { rerender } = render(tree())
  expect(await screen.findByText('武强县')).toBeTruthy()

  added = true
  await queries.invalidateQueries()
  rerender(tree('131123'))

  expect(await screen.findByText('武强镇')).toBeTruthy()
})

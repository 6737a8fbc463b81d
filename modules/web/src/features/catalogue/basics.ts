import { queryOptions } from '@tanstack/react-query'
import { api } from '@/shared/api/http'
import type { BasicChange, BasicItem, Labelled, Listing } from '@/shared/api/types'
import { optionsOf } from '@/shared/ui/options'

export const sectorLinesQuery = queryOptions({
  queryKey: ['sector-lines'],
  queryFn: () => api.get<Listing<Labelled>>('/sector-lines'),
  staleTime: Infinity,
})

export const basicItemQuery = (id: string) =>
  queryOptions({ queryKey: ['basic-item', id], queryFn: () => api.get<BasicItem>(`/basic-items/${id}`) })

export const basicChangeQuery = (item: string) =>
  queryOptions({ queryKey: ['basic-change', item], queryFn: () => api.get<BasicChange>(`/basic-changes/${item}`) })

/** The categories of the national standard; a unit's own is none of them. */
export function nationalCategories() {
  return optionsOf('nationalCategory').filter(({ value }) => value !== 'X')
}

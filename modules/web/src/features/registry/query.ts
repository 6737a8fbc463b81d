import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '@/shared/api/http'
import type {
  Labelled,
  Listing,
  Onboarding,
  OnboardingItem,
  Page,
  Region,
  RegionDetail,
  RegionHit,
  Unit,
  UnitRow,
} from '@/shared/api/types'

export const regionChildrenQuery = (parent: string | undefined) =>
  queryOptions({
    queryKey: ['regions', parent ?? ''],
    queryFn: () => api.get<Listing<Region>>('/regions', { parent }),
    staleTime: 60_000,
  })

export const regionSearchQuery = (q: string) =>
  queryOptions({
    queryKey: ['region-search', q],
    queryFn: ({ signal }) => api.get<Listing<RegionHit>>('/regions/search', { q }, signal),
    enabled: q.length > 0,
    staleTime: 60_000,
  })

export const regionQuery = (code: string) =>
  queryOptions({
    queryKey: ['region', code],
    queryFn: () => api.get<RegionDetail>(`/regions/${encodeURIComponent(code)}`),
    enabled: code !== '',
    staleTime: 60_000,
  })

export const unitCategoriesQuery = queryOptions({
  queryKey: ['unit-categories'],
  queryFn: () => api.get<Listing<Labelled>>('/unit-categories'),
  staleTime: Infinity,
})

export const sectorLinesQuery = queryOptions({
  queryKey: ['sector-lines'],
  queryFn: () => api.get<Listing<Labelled>>('/sector-lines'),
  staleTime: Infinity,
})

export const unitQuery = (id: string) =>
  queryOptions({ queryKey: ['unit', id], queryFn: () => api.get<Unit>(`/units/${id}`) })

/** The units directly under one; the first few, the list of units has all. */
export const unitsBelowQuery = (parent: string) =>
  queryOptions({
    queryKey: ['units', { parent, size: 10 }],
    queryFn: () => api.get<Page<UnitRow>>('/units', { parent, size: 10 }),
  })

export const onboardingRowsQuery = (id: string, page: number, size: number, running: boolean) =>
  queryOptions({
    queryKey: ['onboarding-rows', id, page, size],
    queryFn: () => api.get<Page<OnboardingItem>>(`/onboardings/${id}/rows`, { page, size }),
    placeholderData: keepPreviousData,
    refetchInterval: running ? 1_500 : false,
  })

export const onboardingQuery = (id: string) =>
  queryOptions({
    queryKey: ['onboarding', id],
    queryFn: () => api.get<Onboarding>(`/onboardings/${id}`),
    // Watched while it runs; leaving the page does not stop it.
    refetchInterval: (query) => (query.state.data?.state === 'RUNNING' ? 1_500 : false),
  })

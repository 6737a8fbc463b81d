import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '@/shared/api/http'
import type { Query } from '@/shared/api/http'
import type { Comparison, Labelled, Listing, Scope } from '@/shared/api/types'
import { language } from '@/shared/i18n/i18n'

/** A change in an agency must show within 5 s: counted within 2 s, fetched every 3 s. */
const refreshEvery = 3_000

export const comparisonQuery = (query: Query) =>
  queryOptions({
    // The server words the sentence and the labels in the language of the console.
    queryKey: ['comparison', language(), query],
    queryFn: ({ signal }) => api.get<Comparison>('/comparison', query, signal),
    placeholderData: keepPreviousData,
    // Before there is anything to show, a failure stays on the page until somebody asks again.
    refetchInterval: ({ state }) => (state.data === undefined && state.error ? false : refreshEvery),
    staleTime: 1_000,
  })

export const scopesQuery = queryOptions({
  queryKey: ['comparison-scopes'],
  queryFn: () => api.get<Listing<Scope>>('/comparison/scopes'),
  staleTime: 60_000,
})

export const periodsQuery = queryOptions({
  queryKey: ['comparison-periods'],
  queryFn: () => api.get<Listing<number>>('/comparison/periods'),
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

import { queryOptions } from '@tanstack/react-query'
import { api } from '@/shared/api/http'
import type { AuditEntry, Labelled, Listing, Page, Post, RiskLevel, RiskPoint, Section } from '@/shared/api/types'

export const riskLevelsQuery = queryOptions({
  queryKey: ['risk-levels'],
  queryFn: () => api.get<Listing<RiskLevel>>('/risk-levels'),
  staleTime: 60_000,
})

export const riskKindsQuery = queryOptions({
  queryKey: ['risk-kinds'],
  queryFn: () => api.get<Listing<Labelled>>('/risk-kinds'),
  staleTime: 60_000,
})

export const sectionsQuery = queryOptions({
  queryKey: ['sections'],
  queryFn: () => api.get<Listing<Section>>('/sections'),
})

export const allPostsQuery = queryOptions({
  queryKey: ['posts', 'all'],
  queryFn: () => api.get<Page<Post>>('/posts', { page: 0, size: 200 }),
})

/** Powers whose name holds the text, for choosing the one a risk point belongs to. */
export const powerNameQuery = (id: string) =>
  queryOptions({
    queryKey: ['power', id],
    queryFn: () => api.get<{ id: string; name: string }>(`/powers/${id}`),
  })

export const riskPointQuery = (id: string) =>
  queryOptions({ queryKey: ['risk-point', id], queryFn: () => api.get<RiskPoint>(`/risk-points/${id}`) })

export const riskPointHistoryQuery = (id: string) =>
  queryOptions({
    queryKey: ['risk-point', id, 'history'],
    queryFn: () => api.get<Listing<AuditEntry>>(`/risk-points/${id}/history`),
  })

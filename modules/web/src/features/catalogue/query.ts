import { queryOptions } from '@tanstack/react-query'
import { api } from '@/shared/api/http'
import type {
  AuditEntry,
  CustomField,
  DiscretionComparison,
  DiscretionStandard,
  DiscretionVersion,
  DrawnFlow,
  Examination,
  FlowComparison,
  FlowTable,
  FlowVersion,
  FlowView,
  Incoming,
  InventoryList,
  InventoryRound,
  LawHeading,
  Listing,
  Overlap,
  Page,
  Post,
  Power,
  PowerCategory,
  PowerClassification,
  PowerDiscretion,
  ReformView,
  RiskFinding,
  RiskLevel,
  RiskPointRow,
  RoundCoverage,
  Section,
  Statement,
  TypicalPowers,
} from '@/shared/api/types'

export const reformQuery = (id: string) =>
  queryOptions({ queryKey: ['power', id, 'reform'], queryFn: () => api.get<ReformView>(`/powers/${id}/reform`) })

export const powerCategoriesQuery = queryOptions({
  queryKey: ['power-categories'],
  queryFn: () => api.get<Listing<PowerCategory>>('/power-categories'),
  staleTime: 60_000,
})

export const levelsQuery = queryOptions({
  queryKey: ['risk-levels'],
  queryFn: () => api.get<Listing<RiskLevel>>('/risk-levels'),
  staleTime: 60_000,
})

export const customFieldsQuery = queryOptions({
  queryKey: ['custom-fields'],
  queryFn: () => api.get<Listing<CustomField>>('/custom-fields'),
  staleTime: 60_000,
})

export const templatePowersQuery = queryOptions({
  queryKey: ['template-powers'],
  queryFn: () => api.get<TypicalPowers>('/template-powers'),
})

export const sectionsQuery = queryOptions({
  queryKey: ['sections'],
  queryFn: () => api.get<Listing<Section>>('/sections'),
})

/** All posts an agency has, for choosing one, page after page; an agency has hundreds at most. */
export const allPostsQuery = queryOptions({
  queryKey: ['posts', 'all'],
  queryFn: async () => {
    const posts = await api.get<Page<Post>>('/posts', { page: 0, size: 200 })
    for (let page = 1; posts.items.length < posts.total; page++) {
      const { items } = await api.get<Page<Post>>('/posts', { page, size: 200 })
      if (items.length === 0) break
      posts.items.push(...items)
    }
    return posts
  },
})

export const powerQuery = (id: string) =>
  queryOptions({ queryKey: ['power', id], queryFn: () => api.get<Power>(`/powers/${id}`) })

export const riskFindingQuery = (id: string) =>
  queryOptions({
    queryKey: ['power', id, 'risk-finding'],
    queryFn: () => api.get<RiskFinding>(`/powers/${id}/risk-finding`),
  })

export const statementQuery = (id: string) =>
  queryOptions({
    queryKey: ['statement', id],
    queryFn: () => api.get<Statement>(`/statements/${id}`),
    refetchInterval: (state) => (state.state.data?.state === 'FILED' ? 15_000 : false),
  })

export const examinationQuery = (id: string) =>
  queryOptions({ queryKey: ['examination', id], queryFn: () => api.get<Examination>(`/examinations/${id}`) })

export const overlapQuery = (id: string) =>
  queryOptions({
    queryKey: ['overlap-cases', 'one', id],
    queryFn: () => api.get<Overlap>(`/overlap-cases/${id}`),
    refetchInterval: (state) =>
      state.state.data?.notices.some(({ state }) => state === 'SENT' || state === 'DELIVERED') ? 3_000 : false,
  })

export const incomingQuery = (id: string) =>
  queryOptions({ queryKey: ['incoming', 'one', id], queryFn: () => api.get<Incoming>(`/incoming/${id}`) })

export const powerHistoryQuery = (id: string) =>
  queryOptions({
    queryKey: ['power', id, 'history'],
    queryFn: () => api.get<Listing<AuditEntry>>(`/powers/${id}/history`),
  })

export const lawHeadingsQuery = queryOptions({
  queryKey: ['discretion-standards', 'laws'],
  queryFn: () => api.get<Listing<LawHeading>>('/discretion-standards/laws'),
})

export const discretionQuery = (id: string) =>
  queryOptions({
    queryKey: ['discretion-standard', id],
    queryFn: () => api.get<DiscretionStandard>(`/discretion-standards/${id}`),
  })

export const discretionVersionQuery = (id: string, number: number) =>
  queryOptions({
    queryKey: ['discretion-standard', id, 'version', number],
    queryFn: () => api.get<DiscretionVersion>(`/discretion-standards/${id}/versions/${number}`),
  })

/** A version beside the one before it. */
export const discretionComparisonQuery = (id: string, to: number) =>
  queryOptions({
    queryKey: ['discretion-standard', id, 'comparison', to],
    queryFn: () => api.get<DiscretionComparison>(`/discretion-standards/${id}/comparison`, { to }),
  })

export const discretionHistoryQuery = (id: string) =>
  queryOptions({
    queryKey: ['discretion-standard', id, 'history'],
    queryFn: () => api.get<Listing<AuditEntry>>(`/discretion-standards/${id}/history`),
  })

export const powerDiscretionQuery = (id: string) =>
  queryOptions({
    queryKey: ['power', id, 'discretion'],
    queryFn: () => api.get<PowerDiscretion>(`/powers/${id}/discretion`),
  })

export const flowQuery = (power: string) =>
  queryOptions({ queryKey: ['flow', power], queryFn: () => api.get<FlowView>(`/powers/${power}/flow`) })

export const flowVersionQuery = (power: string, number: number) =>
  queryOptions({
    queryKey: ['flow', power, 'version', number],
    queryFn: () => api.get<FlowVersion>(`/powers/${power}/flow/versions/${number}`),
  })

/** A table that is being typed, drawn and judged without being kept. */
export const flowDrawingQuery = (power: string, table: FlowTable) =>
  queryOptions({
    queryKey: ['flow', power, 'drawing', table],
    queryFn: () => api.post<DrawnFlow>(`/powers/${power}/flow/drawing`, table),
    retry: false,
  })

export const flowFileQuery = (power: string, number: number) =>
  queryOptions({
    queryKey: ['flow', power, 'file', number],
    queryFn: () => api.text(`/powers/${power}/flow/versions/${number}/bpmn`),
  })

export const flowComparisonQuery = (power: string, before: number, after: number) =>
  queryOptions({
    queryKey: ['flow', power, 'comparison', before, after],
    queryFn: () => api.get<FlowComparison>(`/powers/${power}/flow/comparison`, { before, after }),
  })

/** The risk points of a power that its steps may name. */
export const risksOfPowerQuery = (power: string) =>
  queryOptions({
    queryKey: ['risk-points', 'of', power],
    queryFn: () => api.get<Page<RiskPointRow>>('/risk-points', { powerId: power, page: 0, size: 200 }),
  })

export const inventoryRoundQuery = (id: string) =>
  queryOptions({ queryKey: ['inventory-round', id], queryFn: () => api.get<InventoryRound>(`/inventory-rounds/${id}`) })

export const inventoryCoverageQuery = (id: string) =>
  queryOptions({
    queryKey: ['inventory-round', id, 'coverage'],
    queryFn: () => api.get<RoundCoverage>(`/inventory-rounds/${id}/coverage`),
  })

export const inventoryListQuery = (round: string, list: string) =>
  queryOptions({
    queryKey: ['inventory-round', round, 'list', list],
    queryFn: () => api.get<InventoryList>(`/inventory-rounds/${round}/returns/${list}`),
  })

/** Whether a power's category fits its name; asked while it is typed, and only a hint. */
export const classificationQuery = (name: string, category: string | null | undefined) =>
  queryOptions({
    queryKey: ['power-classification', name, category],
    queryFn: () => api.get<PowerClassification>('/powers/classification', { name, category }),
    enabled: name !== '' && Boolean(category),
    retry: false,
  })

import { queryOptions } from '@tanstack/react-query'
import { api } from '@/shared/api/http'
import type {
  ApprovalRuleView,
  AuditEntry,
  CheckRound,
  GradingSchemes,
  GradingView,
  Incoming,
  Institution,
  InstitutionPage,
  Labelled,
  Listing,
  Moderation,
  MonitoringPlan,
  Page,
  PointModeration,
  Post,
  RiskCatalogue,
  RiskLevel,
  RiskPoint,
  Section,
  TypicalInstitutions,
  UnderGrading,
} from '@/shared/api/types'

export const riskLevelsQuery = queryOptions({
  queryKey: ['risk-levels'],
  queryFn: () => api.get<Listing<RiskLevel>>('/risk-levels'),
  staleTime: 60_000,
})

export const powerCategoriesQuery = queryOptions({
  queryKey: ['power-categories'],
  queryFn: () => api.get<Listing<Labelled>>('/power-categories'),
  staleTime: 60_000,
})

export const riskKindsQuery = queryOptions({
  queryKey: ['risk-kinds'],
  queryFn: () => api.get<Listing<Labelled>>('/risk-kinds'),
  staleTime: 60_000,
})

export const templateInstitutionsQuery = queryOptions({
  queryKey: ['template-institutions'],
  queryFn: () => api.get<TypicalInstitutions>('/template-institutions'),
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

export const institutionQuery = (id: string) =>
  queryOptions({ queryKey: ['institution', id], queryFn: () => api.get<Institution>(`/institutions/${id}`) })

export const institutionHistoryQuery = (id: string) =>
  queryOptions({
    queryKey: ['institution', id, 'history'],
    queryFn: () => api.get<Listing<AuditEntry>>(`/institutions/${id}/history`),
  })

/** The institutions that address a risk point. */
export const institutionsOfPointQuery = (riskPointId: string) =>
  queryOptions({
    queryKey: ['institutions', 'of-point', riskPointId],
    queryFn: () => api.get<InstitutionPage>('/institutions', { riskPointId, page: 0, size: 200 }),
  })

export const monitoringPlansQuery = queryOptions({
  queryKey: ['monitoring-plans'],
  queryFn: () => api.get<Listing<MonitoringPlan>>('/monitoring-plans'),
})

export const checkRoundQuery = (id: string) =>
  queryOptions({ queryKey: ['check-round', id], queryFn: () => api.get<CheckRound>(`/spot-checks/${id}`) })

export const gradingSchemesQuery = queryOptions({
  queryKey: ['grading-schemes'],
  queryFn: () => api.get<GradingSchemes>('/grading-schemes'),
})

export const riskCatalogueQuery = (id: string) =>
  queryOptions({
    queryKey: ['risk-catalogue', id],
    queryFn: () => api.get<RiskCatalogue>(`/risk-catalogues/${id}`),
    // What comes back comes by itself.
    refetchInterval: (query) => (waitsForSomebody(query.state.data) ? 10_000 : false),
  })

function waitsForSomebody(catalogue: RiskCatalogue | undefined): boolean {
  return catalogue?.state === 'FILED' || (catalogue?.recordFiling !== undefined && !catalogue.recordFiling.settledAt)
}

export const approvalRuleQuery = queryOptions({
  queryKey: ['risk-catalogue-approval-rule'],
  queryFn: () => api.get<ApprovalRuleView>('/risk-catalogue-approval-rule'),
})

export const pointModerationsQuery = (id: string) =>
  queryOptions({
    queryKey: ['risk-point', id, 'moderations'],
    queryFn: () => api.get<Listing<PointModeration>>(`/risk-points/${id}/moderations`),
  })

export const moderationQuery = (id: string) =>
  queryOptions({ queryKey: ['moderation', id], queryFn: () => api.get<Moderation>(`/moderations/${id}`) })

/** A filing in the inbox of an overseeing body. */
export const filingQuery = (id: string) =>
  queryOptions({ queryKey: ['incoming', id], queryFn: () => api.get<Incoming>(`/incoming/${id}`) })

export const underGradingQuery = queryOptions({
  queryKey: ['under-grading'],
  queryFn: () => api.get<UnderGrading>('/under-grading'),
})

export const gradingQuery = (id: string) =>
  queryOptions({ queryKey: ['grading', id], queryFn: () => api.get<GradingView>(`/risk-gradings/${id}`) })

import { useQuery } from '@tanstack/react-query'
import { ApiProblem, api } from '@/shared/api/http'
import type { AuditEntry, Listing } from '@/shared/api/types'
import { useText } from '@/shared/i18n/i18n'
import { History } from './detail-page'
import { Problem } from './states'

/** Who did what with a thing, read from the record of the unit that keeps it. */
export function RecordHistory({ path }: { path: string }) {
  const t = useText()
  const { data, isError, error, refetch } = useQuery({
    queryKey: ['history', path],
    queryFn: async ({ signal }) => {
      try {
        return await api.get<Listing<AuditEntry>>(path, undefined, signal)
      } catch (problem) {
        // Of some things nothing was recorded.
        if (problem instanceof ApiProblem && problem.status === 404) return { items: [] }
        throw problem
      }
    },
  })
  if (isError) return <Problem error={error} title={t('list.failed')} onRetry={() => void refetch()} />
  return <History entries={data?.items ?? []} />
}

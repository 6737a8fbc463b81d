import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { api } from '@/shared/api/http'
import type { Me, Role } from '@/shared/api/types'

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => api.get<Me>('/me'),
  staleTime: Infinity,
})

/** Who is signed in; the layout has loaded it before any page shows. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data
}

export function useHasRole(...roles: Role[]): boolean {
  const held = useMe().roles
  return roles.some((role) => held.includes(role))
}

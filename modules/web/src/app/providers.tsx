import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { ApiProblem } from '@/shared/api/http'
import { useText } from '@/shared/i18n/i18n'
import { Appearance } from '@/shared/ui/appearance'
import { Problem } from '@/shared/ui/states'

function newQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        // Only what a second try can mend: the network, or a server on its way up.
        retry: (count, error) =>
          count < 2 &&
          error instanceof ApiProblem &&
          (error.status === 0 || error.status === 502 || error.status === 503),
      },
    },
  })
}

export function Providers({ children }: { children: ReactNode }) {
  const [queries] = useState(newQueries)
  return (
    <QueryClientProvider client={queries}>
      <Appearance>{children}</Appearance>
    </QueryClientProvider>
  )
}

export function StartFailure({ error }: { error: unknown }) {
  const t = useText()
  return (
    <main className="start-failure">
      <h1>{t('product')}</h1>
      <Problem error={error} title={t('start.failed')} onRetry={() => window.location.reload()} />
    </main>
  )
}

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { ApiProblem } from '@/shared/api/http'
import { useLanguage, useText } from '@/shared/i18n/i18n'
import { Problem } from '@/shared/ui/states'
import { theme } from '@/shared/ui/theme'

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
  const chosen = useLanguage()
  return (
    <QueryClientProvider client={queries}>
      <ConfigProvider
        locale={chosen === 'en' ? enUS : zhCN}
        theme={theme}
        button={{ autoInsertSpace: false }}
        form={{ requiredMark: true }}
      >
        <App>{children}</App>
      </ConfigProvider>
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

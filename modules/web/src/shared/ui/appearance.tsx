import { App, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import type { ReactNode } from 'react'
import { useLanguage } from '@/shared/i18n/i18n'
import { theme } from './theme'

/** How everything looks, and the language the components speak. */
export function Appearance({ children }: { children: ReactNode }) {
  const chosen = useLanguage()
  return (
    <ConfigProvider
      locale={chosen === 'en' ? enUS : zhCN}
      theme={theme}
      button={{ autoInsertSpace: false }}
      form={{ requiredMark: true }}
    >
      <App>{children}</App>
    </ConfigProvider>
  )
}

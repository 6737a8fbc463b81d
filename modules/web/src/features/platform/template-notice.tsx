import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { Link } from 'react-router'
import { api } from '@/shared/api/http'
import type { OwnTemplate } from '@/shared/api/types'
import { number } from '@/shared/i18n/format'
import { useText } from '@/shared/i18n/i18n'

/** A newer version of the unit's template is there, or something of the last one is to be chosen. */
export function TemplateNotice() {
  const t = useText()
  const { data } = useQuery({
    queryKey: ['own-template'],
    queryFn: () => api.get<OwnTemplate>('/own-template'),
    retry: false,
  })
  if (!data) return null
  const open = data.taking?.conflicts.length ?? 0
  if (data.version === data.latest && open === 0) return null
  return (
    <Alert
      type="info"
      showIcon
      className="notice"
      title={
        <Link to="/own-template">
          {data.version === data.latest
            ? t('update.noticeOpen', { count: number(open) })
            : t('update.notice', { version: data.latest })}
        </Link>
      }
    />
  )
}

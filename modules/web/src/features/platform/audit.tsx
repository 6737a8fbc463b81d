import { Button } from 'antd'
import { DownloadOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { api, download } from '@/shared/api/http'
import type { AuditEntry, Page, Role } from '@/shared/api/types'
import { useHasRole, useMe } from '@/shared/auth/me'
import { instant } from '@/shared/i18n/format'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { Changes } from '@/shared/ui/detail-page'
import { ListPage } from '@/shared/ui/list-page'
import { Term } from '@/shared/ui/term'
import { useAction } from '@/shared/ui/use-action'
import { ChainHeadButton } from './chain-head'
import { Subject } from './workbench'

const exporters: Role[] = ['agency-lead', 'audit-admin']

/** The record of changes: a unit's own, or for whoever belongs to no unit the platform's. */
export function Audit() {
  const t = useText()
  const me = useMe()
  const exports = useHasRole(...exporters)
  const base = me.tenant ? '' : '/platform'
  const chain = useAction(() => download(`${base}/audit-chain`, undefined, 'audit-chain.ndjson'))
  const actions = useQuery({
    queryKey: ['audit-actions', base],
    queryFn: ({ signal }) => api.get<{ items: string[] }>(`${base}/audit-actions`, undefined, signal),
  })
  return (
    <ListPage<AuditEntry, Page<AuditEntry>>
      title={t('audit.title')}
      intro={<Term help={t('audit.help')}>{t(me.tenant ? 'audit.intro' : 'audit.platformIntro')}</Term>}
      name="audit"
      load={(query, signal) => api.get(`${base}/audit-entries`, query, signal)}
      filters={[
        { name: 'q', label: t('audit.words') },
        {
          name: 'action',
          label: t('audit.action'),
          options: (actions.data?.items ?? []).map((action) => ({
            value: action,
            label: labelOf('auditAction', action),
          })),
        },
        { name: 'from', label: t('audit.from'), day: true },
        { name: 'to', label: t('audit.to'), day: true },
      ]}
      rowKey={(row) => row.id}
      empty={{ text: t('audit.empty') }}
      ownExport
      tools={
        <>
          <ChainHeadButton base={base} />
          {exports && (
            <Button icon={<DownloadOutlined />} loading={chain.isPending} onClick={() => chain.mutate()}>
              {t('audit.chain')}
            </Button>
          )}
        </>
      }
      columns={[
        { key: 'at', title: t('audit.at'), width: 150, render: (row) => instant(row.at) },
        { key: 'actor', title: t('audit.actor'), width: 110, render: (row) => row.actorName },
        { key: 'action', title: t('audit.action'), width: 130, render: (row) => labelOf('auditAction', row.action) },
        {
          key: 'subject',
          title: t('audit.subject'),
          render: (row) => (
            <div className="name-cell">
              <Subject entry={row} />
            </div>
          ),
        },
        { key: 'detail', title: t('audit.detail'), render: (row) => <Changes detail={row.detail} /> },
      ]}
    />
  )
}

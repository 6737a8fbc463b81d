import { Button } from 'antd'
import { DownloadOutlined } from '@ant-design/icons'
import { api, download } from '@/shared/api/http'
import type { AuditEntry, Page } from '@/shared/api/types'
import { instant } from '@/shared/i18n/format'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { Changes } from '@/shared/ui/detail-page'
import { ListPage } from '@/shared/ui/list-page'
import { Term } from '@/shared/ui/term'
import { useAction } from '@/shared/ui/use-action'
import { Subject } from './workbench'

export function Audit() {
  const t = useText()
  const chain = useAction(() => download('/audit-chain', undefined, 'audit-chain.json'))
  return (
    <ListPage<AuditEntry, Page<AuditEntry>>
      title={t('audit.title')}
      intro={<Term help={t('audit.help')}>{t('audit.intro')}</Term>}
      name="audit"
      load={(query, signal) => api.get('/audit-entries', query, signal)}
      rowKey={(row) => row.id}
      empty={{ text: t('audit.empty') }}
      tools={
        <Button icon={<DownloadOutlined />} loading={chain.isPending} onClick={() => chain.mutate()}>
          {t('audit.chain')}
        </Button>
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

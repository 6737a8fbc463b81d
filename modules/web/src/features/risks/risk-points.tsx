import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Tag } from 'antd'
import { Link, useNavigate } from 'react-router'
import { api } from '@/shared/api/http'
import type { CataloguePage, RiskPointRow } from '@/shared/api/types'
import { useHasRole } from '@/shared/auth/me'
import { number } from '@/shared/i18n/format'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { ApproveAllDrafts, BulkApproval, BulkReopening } from '@/shared/ui/approvals'
import { ListPage } from '@/shared/ui/list-page'
import { labelledOptions, optionsOf } from '@/shared/ui/options'
import { DemoTag, LevelTag, RecordStateTag } from '@/shared/ui/tags'
import { useAddress } from '@/shared/ui/use-address'
import { WorkbookTools } from '@/shared/ui/workbook-tools'
import { powerNameQuery, riskKindsQuery, riskLevelsQuery } from './query'

/** The agency's risk points, each graded on the agency's own scale. */
export function RiskPoints() {
  const t = useText()
  const navigate = useNavigate()
  const mayWrite = useHasRole('agency-lead')
  const [get, set] = useAddress()
  const levels = useQuery(riskLevelsQuery)
  const kinds = useQuery(riskKindsQuery)
  const powerId = get('powerId')
  const withoutMeasure = get('withoutMeasure')
  const power = useQuery({ ...powerNameQuery(powerId ?? ''), enabled: powerId !== undefined })
  return (
    <ListPage<RiskPointRow, CataloguePage<RiskPointRow>>
      title={t('risks.title')}
      name="risk-points"
      fixed={{ powerId, withoutMeasure }}
      load={(query, signal) => api.get('/risk-points', query, signal)}
      rowKey={(row) => row.id}
      rowName={(row) => row.description}
      empty={{
        text: t('risks.empty'),
        action: mayWrite && <Link to="/risk-points/import">{t('powers.emptyAction')}</Link>,
      }}
      summary={(page, { narrowed, byState, clear }) => (
        <>
          {byState
            ? t('list.count', { count: number(page.total) })
            : t('risks.count', {
                count: number(page.total),
                approved: number(page.approved),
                drafts: number(page.drafts),
              })}
          {powerId && (
            <Tag closable onClose={() => set({ powerId: undefined })} className="in-count">
              {t('risks.ofPower', { name: power.data?.name ?? '…' })}
            </Tag>
          )}
          {withoutMeasure && (
            <Tag closable onClose={() => set({ withoutMeasure: undefined })} className="in-count">
              {t('risks.withoutMeasure')}
            </Tag>
          )}
          {mayWrite && !narrowed && <ApproveAllDrafts path="/risk-points" drafts={page.drafts} onDone={clear} />}
        </>
      )}
      actions={
        mayWrite && (
          <Button
            type="primary"
            icon={<PlusOutlined />}
            onClick={() => void navigate(powerId ? `/risk-points/new?powerId=${powerId}` : '/risk-points/new')}
          >
            {t('risks.add')}
          </Button>
        )
      }
      tools={<WorkbookTools of="risk-points" />}
      {...(mayWrite
        ? {
            bulk: (ids: string[], clear: () => void) => (
              <>
                <BulkApproval path="/risk-points" ids={ids} clear={clear} />
                <BulkReopening path="/risk-points" ids={ids} clear={clear} />
              </>
            ),
          }
        : {})}
      filters={[
        { name: 'q', label: t('risks.search') },
        { name: 'level', label: t('risk.level'), options: labelledOptions(levels.data?.items) },
        { name: 'kind', label: t('risk.kind'), options: labelledOptions(kinds.data?.items) },
        { name: 'state', label: t('state'), options: optionsOf('recordState') },
        { name: 'phase', label: t('risk.phase'), options: optionsOf('phase') },
      ]}
      columns={[
        { key: 'code', title: t('power.code'), sortable: true, render: (row) => row.code },
        {
          key: 'description',
          title: t('risk.description'),
          render: (row) => (
            <div className="name-cell">
              <Link to={`/risk-points/${row.id}`}>{row.description}</Link> <DemoTag demo={row.demo} />
            </div>
          ),
        },
        {
          key: 'level',
          title: t('risk.level'),
          sortable: true,
          render: (row) =>
            row.level ? <LevelTag label={row.levelLabel ?? row.level} colour={row.colour ?? ''} /> : t('risk.ungraded'),
        },
        {
          key: 'kind',
          title: t('risk.kind'),
          sortable: true,
          render: (row) => row.kindLabel ?? '—',
        },
        {
          key: 'power',
          title: t('risk.power'),
          render: (row) => <div className="name-cell">{row.powerName ?? row.postName ?? '—'}</div>,
        },
        {
          key: 'holderLayer',
          title: t('power.holderLayer'),
          roomy: true,
          render: (row) => labelOf('holderLayer', row.holderLayer),
        },
        { key: 'phase', title: t('risk.phase'), optional: true, render: (row) => labelOf('phase', row.phase) },
        { key: 'ownerName', title: t('risk.owner'), roomy: true, render: (row) => row.ownerName || '—' },
        { key: 'measures', title: t('risk.measures'), right: true, render: (row) => number(row.measures) },
        { key: 'state', title: t('state'), sortable: true, render: (row) => <RecordStateTag state={row.state} /> },
      ]}
    />
  )
}

import { DownloadOutlined, PlusOutlined, ProfileOutlined } from '@ant-design/icons'
import { Button, Space, Tag } from 'antd'
import { Link, useNavigate } from 'react-router'
import { api, download } from '@/shared/api/http'
import type { InstitutionPage, InstitutionRow } from '@/shared/api/types'
import { useHasRole } from '@/shared/auth/me'
import { day, number } from '@/shared/i18n/format'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { ListPage } from '@/shared/ui/list-page'
import { optionsOf } from '@/shared/ui/options'
import { DemoTag, StateTag } from '@/shared/ui/tags'
import { Term } from '@/shared/ui/term'
import { useAction } from '@/shared/ui/use-action'
import { useAddress } from '@/shared/ui/use-address'

const filters = ['q', 'kind', 'phase', 'state', 'overdue', 'expired'] as const

/** The register of the agency's institutions. */
export function Institutions() {
  const t = useText()
  const navigate = useNavigate()
  const mayWrite = useHasRole('agency-lead')
  const [get] = useAddress()
  const asked = Object.fromEntries(filters.map((name) => [name, get(name)]))
  const exported = useAction(() => download('/institutions/workbook', asked, 'institutions.xlsx'))
  return (
    <ListPage<InstitutionRow, InstitutionPage>
      title={t('institutions.title')}
      intro={<Term help={t('institutions.help')}>{t('institutions.intro')}</Term>}
      name="institutions"
      load={(query, signal) => api.get('/institutions', query, signal)}
      rowKey={(row) => row.id}
      empty={{
        text: t('institutions.empty'),
        action: mayWrite && (
          <Space separator={<span aria-hidden>·</span>}>
            <Link to="/institutions/from-template">{t('typicalInstitutions.title')}</Link>
            <Link to="/institutions/new">{t('institutions.add')}</Link>
          </Space>
        ),
      }}
      summary={({ total, unit }) => (
        <>
          {t('institutions.count', {
            count: number(total),
            inForce: number(unit.inForce),
            planned: number(unit.planned),
            overdue: number(unit.overdue),
          })}{' '}
          <Link to="/institutions/gaps">{t('institutions.toGaps', { count: number(unit.pointsWithout) })}</Link>
          {!unit.majorDecisionRule && (
            <Tag color="red" className="in-count">
              {t('institutions.noMajorDecisionRule')}
            </Tag>
          )}
        </>
      )}
      actions={
        mayWrite && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => void navigate('/institutions/new')}>
            {t('institutions.add')}
          </Button>
        )
      }
      ownExport
      tools={
        <>
          {mayWrite && (
            <Button icon={<ProfileOutlined />} onClick={() => void navigate('/institutions/from-template')}>
              {t('fromTemplate.open')}
            </Button>
          )}
          <Button icon={<DownloadOutlined />} loading={exported.isPending} onClick={() => exported.mutate()}>
            {t('export')}
          </Button>
        </>
      }
      filters={[
        { name: 'q', label: t('institutions.search') },
        { name: 'kind', label: t('institution.kind'), options: optionsOf('institutionKind') },
        { name: 'phase', label: t('institution.phase'), options: optionsOf('institutionPhase') },
        { name: 'state', label: t('state'), options: optionsOf('institutionState') },
        {
          name: 'overdue',
          label: t('institution.dueOn'),
          options: [{ value: 'true', label: t('institutions.onlyOverdue') }],
        },
        {
          name: 'expired',
          label: t('institution.validUntil'),
          options: [{ value: 'true', label: t('institution.expired') }],
        },
      ]}
      columns={[
        {
          key: 'title',
          title: t('institution.title'),
          sortable: true,
          render: (row) => (
            <div className="name-cell">
              <Link to={`/institutions/${row.id}`}>{row.title}</Link> <DemoTag demo={row.demo} />
            </div>
          ),
        },
        { key: 'documentNo', title: t('institution.documentNo'), roomy: true, render: (row) => row.documentNo ?? '—' },
        {
          key: 'kind',
          title: t('institution.kind'),
          sortable: true,
          roomy: true,
          render: (row) => labelOf('institutionKind', row.kind),
        },
        {
          key: 'phase',
          title: t('institution.phase'),
          sortable: true,
          render: (row) => labelOf('institutionPhase', row.phase),
        },
        {
          key: 'state',
          title: t('state'),
          sortable: true,
          render: (row) => (
            <>
              <StateTag kind="institutionState" state={row.state} />
              {row.overdue && <Tag color="red">{t('institution.overdue')}</Tag>}
              {row.expired && <Tag color="red">{t('institution.expired')}</Tag>}
            </>
          ),
        },
        { key: 'dueOn', title: t('institution.dueOn'), sortable: true, render: (row) => day(row.dueOn) },
        { key: 'inForceOn', title: t('institution.inForceOn'), sortable: true, render: (row) => day(row.inForceOn) },
        {
          key: 'issuer',
          title: t('institution.issuer'),
          optional: true,
          render: (row) => row.issuer ?? t('institution.ownIssuer'),
        },
        {
          key: 'validUntil',
          title: t('institution.validUntil'),
          sortable: true,
          optional: true,
          render: (row) => day(row.validUntil),
        },
        {
          key: 'owner',
          title: t('institution.owner'),
          optional: true,
          render: (row) => [row.sectionName, row.ownerName].filter(Boolean).join(' ') || '—',
        },
        {
          key: 'revisions',
          title: t('institution.revisionCount'),
          right: true,
          optional: true,
          render: (row) => number(row.revisions),
        },
        { key: 'riskPoints', title: t('nav.riskPoints'), right: true, render: (row) => number(row.riskPoints) },
        { key: 'powers', title: t('nav.powers'), right: true, roomy: true, render: (row) => number(row.powers) },
      ]}
    />
  )
}

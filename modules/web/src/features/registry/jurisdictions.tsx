import { Button } from 'antd'
import { Link, useNavigate } from 'react-router'
import { api } from '@/shared/api/http'
import type { Page, UnitRow } from '@/shared/api/types'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { ListPage } from '@/shared/ui/list-page'
import { DemoTag } from '@/shared/ui/tags'
import { Term } from '@/shared/ui/term'

/** Which bodies oversee, and what each of them may see. */
export function Jurisdictions() {
  const t = useText()
  const navigate = useNavigate()
  return (
    <ListPage<UnitRow, Page<UnitRow>>
      title={t('jurisdictions.title')}
      intro={<Term help={t('jurisdictions.help')}>{t('jurisdictions.intro')}</Term>}
      name="jurisdictions"
      fixed={{ oversight: true }}
      load={(query, signal) => api.get('/units', query, signal)}
      rowKey={(row) => row.id}
      empty={{ text: t('jurisdictions.empty') }}
      filters={[{ name: 'q', label: t('units.search') }]}
      columns={[
        {
          key: 'name',
          title: t('unit.name'),
          sortable: true,
          render: (row) => (
            <div className="name-cell">
              <Link to={`/units/${row.id}`}>{row.name}</Link> <DemoTag demo={row.demo} />
            </div>
          ),
        },
        { key: 'level', title: t('unit.level'), render: (row) => labelOf('level', row.level) },
        {
          key: 'scope',
          title: t('jurisdictions.scope'),
          render: (row) =>
            row.jurisdictions.length === 0
              ? t('jurisdictions.none')
              : row.jurisdictions.map((label) => <div key={label}>{label}</div>),
        },
        {
          key: 'actions',
          title: t('actions'),
          render: (row) => (
            <Button
              type="link"
              size="small"
              aria-label={`${t('jurisdictions.change')} ${row.name}`}
              onClick={() => void navigate(`/units/${row.id}/edit`)}
            >
              {t('jurisdictions.change')}
            </Button>
          ),
        },
      ]}
    />
  )
}

import { PlusOutlined, UploadOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Tag } from 'antd'
import { Link, useNavigate } from 'react-router'
import { api } from '@/shared/api/http'
import type { Page, UnitRow } from '@/shared/api/types'
import { number } from '@/shared/i18n/format'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { List } from '@/shared/ui/list-page'
import { labelledOptions, optionsOf } from '@/shared/ui/options'
import { PageHeader } from '@/shared/ui/page'
import { DemoTag, StateTag } from '@/shared/ui/tags'
import { useAddress } from '@/shared/ui/use-address'
import { regionQuery, sectorLinesQuery, unitCategoriesQuery, unitQuery } from './query'
import { RegionTree } from './region-tree'

/** The units in the part of the tree the person keeps, and how far each is on the platform. */
export function Units() {
  const t = useText()
  const navigate = useNavigate()
  const [get, set] = useAddress()
  const region = get('region')
  const parent = get('parent')
  const chosen = useQuery(regionQuery(region ?? ''))
  const above = useQuery({ ...unitQuery(parent ?? ''), enabled: parent !== undefined })
  const categories = useQuery(unitCategoriesQuery)
  const lines = useQuery(sectorLinesQuery)
  const labelIn = (items: { code: string; label: string }[] | undefined, code: string | null | undefined) =>
    items?.find((item) => item.code === code)?.label ?? code ?? '—'
  return (
    <>
      <PageHeader
        title={t('units.title')}
        actions={
          <>
            <Button icon={<UploadOutlined />} onClick={() => void navigate('/onboardings/new')}>
              {t('units.byFile')}
            </Button>
            <Button
              type="primary"
              icon={<PlusOutlined />}
              onClick={() => void navigate(region ? `/onboarding?region=${region}` : '/onboarding')}
            >
              {t('units.onboard')}
            </Button>
          </>
        }
      />
      <div className="split">
        <section className="split-side" aria-label={t('region.tree')}>
          <RegionTree chosen={region} onChoose={(code) => set({ region: code })} />
        </section>
        <List<UnitRow, Page<UnitRow>>
          label={t('units.title')}
          name="units"
          fixed={{ region, parent }}
          load={(query, signal) => api.get('/units', query, signal)}
          rowKey={(row) => row.id}
          refresh={(page) => (page?.items.some((unit) => unit.state === 'PROVISIONING') ? 3_000 : false)}
          summary={(page) => (
            <>
              {t('units.count', { count: number(page.total) })}
              {region && (
                <Tag closable onClose={() => set({ region: undefined })} className="in-count">
                  {chosen.data?.name ?? region}
                </Tag>
              )}
              {parent && (
                <Tag closable onClose={() => set({ parent: undefined })} className="in-count">
                  {t('units.below', { name: above.data?.name ?? '…' })}
                </Tag>
              )}
            </>
          )}
          empty={{ text: t('units.empty'), action: <Link to="/onboarding">{t('units.onboard')}</Link> }}
          filters={[
            { name: 'q', label: t('units.search') },
            { name: 'category', label: t('unit.category'), options: labelledOptions(categories.data?.items) },
            { name: 'sectorLine', label: t('unit.sectorLine'), options: labelledOptions(lines.data?.items) },
            { name: 'state', label: t('state'), options: optionsOf('unitState') },
          ]}
          columns={[
            {
              key: 'name',
              title: t('unit.name'),
              sortable: true,
              render: (row) => (
                <div className="name-cell">
                  <Link to={`/units/${row.id}`}>{row.name}</Link> <DemoTag demo={row.demo} />
                  {row.oversight && <Tag color="blue">{t('unit.oversightTag')}</Tag>}
                </div>
              ),
            },
            { key: 'region', title: t('unit.region'), render: (row) => row.regionName },
            {
              key: 'category',
              title: t('unit.category'),
              render: (row) => labelIn(categories.data?.items, row.category),
            },
            {
              key: 'sectorLine',
              title: t('unit.sectorLine'),
              render: (row) => labelIn(lines.data?.items, row.sectorLine),
            },
            { key: 'uscc', title: t('unit.uscc'), optional: true, render: (row) => row.uscc ?? '—' },
            { key: 'level', title: t('unit.level'), optional: true, render: (row) => labelOf('level', row.level) },
            {
              key: 'parentUnitName',
              title: t('unit.parent'),
              optional: true,
              render: (row) => row.parentUnitName ?? '—',
            },
            {
              key: 'establishment',
              title: t('unit.establishment'),
              optional: true,
              right: true,
              render: (row) => (row.establishment == null ? '—' : number(row.establishment)),
            },
            {
              key: 'staff',
              title: t('unit.staff'),
              right: true,
              render: (row) => (row.staff == null ? '—' : number(row.staff)),
            },
            {
              key: 'templateVersion',
              title: t('unit.template'),
              optional: true,
              render: (row) => row.templateVersion ?? '—',
            },
            {
              key: 'schemaVersion',
              title: t('unit.schemaVersion'),
              optional: true,
              render: (row) => row.schemaVersion ?? '—',
            },
            { key: 'state', title: t('state'), render: (row) => <StateTag kind="unitState" state={row.state} /> },
          ]}
        />
      </div>
    </>
  )
}

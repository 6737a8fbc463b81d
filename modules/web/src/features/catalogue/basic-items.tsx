import { DownloadOutlined, PlusOutlined, UploadOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Space } from 'antd'
import { Link, useNavigate } from 'react-router'
import { api, download } from '@/shared/api/http'
import type { BasicItem, Page } from '@/shared/api/types'
import { useMe } from '@/shared/auth/me'
import { lawTitle, listed } from '@/shared/i18n/format'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { useConfirm } from '@/shared/ui/confirm'
import { ListPage } from '@/shared/ui/list-page'
import { labelledOptions } from '@/shared/ui/options'
import { StateTag } from '@/shared/ui/tags'
import { Term } from '@/shared/ui/term'
import { useAction } from '@/shared/ui/use-action'
import { nationalCategories, sectorLinesQuery } from './basics'

const states = ['IN_FORCE', 'ABOLISHED']

/** The province keeps the basic catalogue. */
export function BasicItems() {
  const t = useText()
  const navigate = useNavigate()
  const exported = useAction(() => download('/basic-items/workbook', { content: 'all' }, 'basic-items.xlsx'))
  const lines = labelledOptions(useQuery(sectorLinesQuery).data?.items)
  const me = useMe()
  const all = me.roles.includes('province-admin')
  const keeps = (row: BasicItem) => all || (row.sectorLine !== undefined && me.keptLines.includes(row.sectorLine))
  const own = lines.filter(({ value }) => me.keptLines.includes(value)).map(({ label }) => label)
  return (
    <ListPage<BasicItem, Page<BasicItem>>
      title={t('basics.title')}
      intro={
        <Term help={t('basics.help')}>
          {all ? t('basics.keepIntro') : t('basics.keepLineIntro', { lines: listed(own) })}
        </Term>
      }
      name="basic-items"
      load={(query, signal) => api.get('/basic-items', query, signal)}
      rowKey={(row) => row.id}
      empty={{ text: t('basics.empty') }}
      actions={
        <>
          <Button icon={<UploadOutlined />} onClick={() => void navigate('/basic-items/import')}>
            {t('import')}
          </Button>
          <Button icon={<DownloadOutlined />} loading={exported.isPending} onClick={() => exported.mutate()}>
            {t('export')}
          </Button>
          <Button type="primary" icon={<PlusOutlined />} onClick={() => void navigate('/basic-items/new')}>
            {t('basics.add')}
          </Button>
        </>
      }
      filters={[
        { name: 'q', label: t('basics.search') },
        { name: 'category', label: t('power.category'), options: nationalCategories() },
        { name: 'sectorLine', label: t('basics.line'), options: lines },
        {
          name: 'state',
          label: t('state'),
          options: states.map((value) => ({ value, label: labelOf('basicItemState', value) })),
        },
      ]}
      columns={[
        { key: 'code', title: t('basics.code'), sortable: true, width: 150, render: (row) => row.code },
        {
          key: 'name',
          title: t('basics.name'),
          sortable: true,
          render: (row) => <div className="name-cell">{row.name}</div>,
        },
        {
          key: 'category',
          title: t('power.category'),
          sortable: true,
          render: (row) => labelOf('nationalCategory', row.category),
        },
        {
          key: 'bases',
          title: t('power.bases'),
          roomy: true,
          render: (row) => listed(row.bases.map((basis) => lawTitle(basis.title) + (basis.article ?? ''))) || '—',
        },
        {
          key: 'levels',
          title: t('basics.levels'),
          render: (row) => listed(row.levels.map((level) => labelOf('level', level))) || t('basics.every'),
        },
        {
          key: 'line',
          title: t('basics.line'),
          optional: true,
          render: (row) => lines.find(({ value }) => value === row.sectorLine)?.label ?? t('basics.every'),
        },
        { key: 'edition', title: t('basics.edition'), right: true, render: (row) => row.edition },
        { key: 'state', title: t('state'), render: (row) => <StateTag kind="basicItemState" state={row.state} /> },
        {
          key: 'actions',
          title: t('actions'),
          render: (row) => (row.state === 'IN_FORCE' ? keeps(row) ? <Acts row={row} /> : '—' : (row.reason ?? '—')),
        },
      ]}
    />
  )
}

function Acts({ row }: { row: BasicItem }) {
  const t = useText()
  const { withReason } = useConfirm()
  const abolish = useAction(
    (reason: string) => api.post(`/basic-items/${row.id}/abolition`, undefined, { reason }, row.edition),
    { done: t('basics.abolished', { name: row.name }) },
  )
  return (
    <Space>
      <Link to={`/basic-items/${row.id}/edit`}>{t('basics.edit')}</Link>
      <Button
        size="small"
        danger
        loading={abolish.isPending}
        onClick={() =>
          withReason(t('basics.abolishTitle', { name: row.name }), t('basics.abolish'), (reason) =>
            abolish.mutate(reason),
          )
        }
      >
        {t('basics.abolish')}
      </Button>
    </Space>
  )
}

import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Link, useNavigate } from 'react-router'
import { api } from '@/shared/api/http'
import type { DiscretionPage, DiscretionRow } from '@/shared/api/types'
import { useHasRole } from '@/shared/auth/me'
import { day, number } from '@/shared/i18n/format'
import { useText } from '@/shared/i18n/i18n'
import { ListPage } from '@/shared/ui/list-page'
import { optionsOf } from '@/shared/ui/options'
import { DemoTag, StateTag } from '@/shared/ui/tags'
import { Term } from '@/shared/ui/term'
import { WorkbookTools } from '@/shared/ui/workbook-tools'
import { PublishMany } from './discretion-publication'
import { lawHeadingsQuery } from './query'

/** The agency's discretion benchmarks, each by its newest version. */
export function DiscretionStandards() {
  const t = useText()
  const navigate = useNavigate()
  const mayWrite = useHasRole('agency-lead')
  const laws = useQuery(lawHeadingsQuery)
  return (
    <ListPage<DiscretionRow, DiscretionPage>
      title={t('discretion.title')}
      intro={<Term help={t('discretion.help')}>{t('discretion.intro')}</Term>}
      name="discretion-standards"
      load={(query, signal) => api.get('/discretion-standards', query, signal)}
      rowKey={(row) => row.id}
      rowName={(row) => row.matter}
      empty={{
        text: t('discretion.empty'),
        action: mayWrite && <Link to="/discretion-standards/import">{t('discretion.emptyAction')}</Link>,
      }}
      summary={(page, { narrowed, byState, clear }) => (
        <>
          {byState
            ? t('list.count', { count: number(page.total) })
            : t('discretion.count', {
                count: number(page.total),
                published: number(page.published),
                drafts: number(page.drafts),
              })}
          {mayWrite && !narrowed && page.drafts > 0 && <PublishMany drafts={page.drafts} onDone={clear} />}
        </>
      )}
      actions={
        mayWrite && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => void navigate('/discretion-standards/new')}>
            {t('discretion.add')}
          </Button>
        )
      }
      tools={<WorkbookTools of="discretion-standards" />}
      {...(mayWrite
        ? {
            bulk: (ids: string[], clear: () => void) => <PublishMany ids={ids} onDone={clear} />,
            selectable: (row: DiscretionRow) => row.state === 'DRAFT',
          }
        : {})}
      filters={[
        { name: 'q', label: t('discretion.search') },
        {
          name: 'law',
          label: t('discretion.lawHeading'),
          options: (laws.data?.items ?? []).map(({ heading }) => ({ value: heading, label: heading })),
        },
        { name: 'state', label: t('state'), options: optionsOf('discretionState') },
        {
          name: 'linked',
          label: t('discretion.power'),
          options: [
            { value: 'true', label: t('discretion.linked') },
            { value: 'false', label: t('discretion.notLinked') },
          ],
        },
        {
          name: 'toCheck',
          label: t('discretion.toCheck'),
          options: [{ value: 'true', label: t('discretion.onlyToCheck') }],
        },
      ]}
      columns={[
        { key: 'code', title: t('discretion.code'), width: 110, sortable: true, render: (row) => row.code },
        {
          key: 'matter',
          title: t('discretion.matter'),
          sortable: true,
          render: (row) => (
            <div className="name-cell">
              <Link to={`/discretion-standards/${row.id}`}>{row.matter}</Link> <DemoTag demo={row.demo} />
            </div>
          ),
        },
        {
          key: 'lawHeading',
          title: t('discretion.lawHeading'),
          sortable: true,
          render: (row) => row.lawHeading ?? '—',
        },
        {
          key: 'powerName',
          title: t('discretion.power'),
          roomy: true,
          sortable: true,
          render: (row) => (row.powerId ? <Link to={`/powers/${row.powerId}`}>{row.powerName}</Link> : '—'),
        },
        {
          key: 'tiers',
          title: t('discretion.tierCount'),
          right: true,
          sortable: true,
          render: (row) => number(row.tiers),
        },
        {
          key: 'toCheck',
          title: t('discretion.toCheck'),
          right: true,
          sortable: true,
          render: (row) => number(row.toCheck),
        },
        {
          key: 'number',
          title: t('discretion.newest'),
          optional: true,
          render: (row) => t('discretion.versionNo', { no: row.number }),
        },
        {
          key: 'inForce',
          title: t('discretion.inForce'),
          roomy: true,
          render: (row) => (row.inForce == null ? '—' : t('discretion.versionNo', { no: row.inForce })),
        },
        {
          key: 'validFrom',
          title: t('discretion.validFrom'),
          optional: true,
          sortable: true,
          render: (row) => day(row.validFrom),
        },
        {
          key: 'state',
          title: t('state'),
          sortable: true,
          render: (row) => <StateTag kind="discretionState" state={row.state} />,
        },
      ]}
    />
  )
}

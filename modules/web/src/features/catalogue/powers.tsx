import { PlusOutlined, ProfileOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Space, Tag } from 'antd'
import { Link, useNavigate } from 'react-router'
import { api } from '@/shared/api/http'
import type { PowerPage, PowerRow } from '@/shared/api/types'
import { useHasRole } from '@/shared/auth/me'
import { number, withNote } from '@/shared/i18n/format'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { ApproveAllDrafts, BulkApproval, BulkReopening } from '@/shared/ui/approvals'
import { ListPage } from '@/shared/ui/list-page'
import { labelledOptions, optionsOf } from '@/shared/ui/options'
import { DemoTag, RecordStateTag } from '@/shared/ui/tags'
import { WorkbookTools } from '@/shared/ui/workbook-tools'
import { powerCategoriesQuery } from './query'

/** The agency's catalogue of powers. */
export function Powers() {
  const t = useText()
  const navigate = useNavigate()
  const mayWrite = useHasRole('agency-lead')
  const categories = useQuery(powerCategoriesQuery)
  return (
    <ListPage<PowerRow, PowerPage>
      title={t('powers.title')}
      intro={<Link to="/powers/laws">{t('laws.toLaws')}</Link>}
      name="powers"
      load={(query, signal) => api.get('/powers', query, signal)}
      rowKey={(row) => row.id}
      rowName={(row) => row.name}
      empty={{
        text: t('powers.empty'),
        action: mayWrite && (
          <Space separator={<span aria-hidden>·</span>}>
            <Link to="/powers/from-template">{t('fromTemplate.title')}</Link>
            <Link to="/powers/import">{t('powers.emptyAction')}</Link>
          </Space>
        ),
      }}
      summary={(page, { narrowed, byState, clear }) => (
        <>
          {byState
            ? t('list.count', { count: number(page.total) })
            : t('powers.count', {
                count: number(page.total),
                approved: number(page.approved),
                drafts: number(page.drafts),
              })}
          {!byState && page.services > 0 && t('powers.services', { count: number(page.services) })}
          {mayWrite && !narrowed && <ApproveAllDrafts path="/powers" drafts={page.drafts} withBasis onDone={clear} />}
        </>
      )}
      actions={
        mayWrite && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => void navigate('/powers/new')}>
            {t('powers.add')}
          </Button>
        )
      }
      tools={
        <>
          {mayWrite && (
            <Button icon={<ProfileOutlined />} onClick={() => void navigate('/powers/from-template')}>
              {t('fromTemplate.open')}
            </Button>
          )}
          <WorkbookTools of="powers" />
        </>
      }
      {...(mayWrite
        ? {
            bulk: (ids: string[], clear: () => void) => (
              <>
                <BulkApproval path="/powers" ids={ids} clear={clear} withBasis />
                <BulkReopening path="/powers" ids={ids} clear={clear} />
              </>
            ),
          }
        : {})}
      filters={[
        { name: 'q', label: t('powers.search') },
        { name: 'category', label: t('power.category'), options: labelledOptions(categories.data?.items) },
        { name: 'state', label: t('state'), options: optionsOf('recordState') },
        {
          name: 'withoutRisk',
          label: t('power.riskPoints'),
          options: [{ value: 'true', label: t('powers.withoutRisk') }],
        },
        {
          name: 'withoutBasis',
          label: t('power.bases'),
          options: [{ value: 'true', label: t('powers.withoutBasis') }],
        },
        {
          name: 'withoutContent',
          label: t('power.content'),
          options: [{ value: 'true', label: t('powers.withoutContent') }],
        },
        {
          name: 'doubtful',
          label: t('powers.classification'),
          options: [{ value: 'true', label: t('powers.doubtful') }],
        },
        { name: 'holderLayer', label: t('power.holderLayer'), options: optionsOf('holderLayer') },
        {
          name: 'service',
          label: t('powers.kind'),
          options: [
            { value: 'false', label: t('powers.onlyPowers') },
            { value: 'true', label: t('powers.onlyServices') },
          ],
        },
        {
          name: 'unclear',
          label: t('power.boundary'),
          options: [{ value: 'true', label: t('powers.unclear') }],
        },
        { name: 'focus', label: t('handling.focus'), options: optionsOf('focusDomain') },
        { name: 'direction', label: t('power.direction'), options: optionsOf('direction') },
        {
          name: 'confirmed',
          label: t('power.confirmed'),
          options: [
            { value: 'true', label: t('powers.confirmed') },
            { value: 'false', label: t('powers.unconfirmed') },
          ],
        },
        { name: 'stopped', label: t('powers.stopped'), options: [{ value: 'true', label: t('yes') }] },
      ]}
      columns={[
        { key: 'code', title: t('power.code'), width: 130, sortable: true, render: (row) => row.code },
        {
          key: 'name',
          title: t('power.name'),
          sortable: true,
          render: (row) => (
            <div className="name-cell">
              <Link to={`/powers/${row.id}`}>{row.name}</Link> <DemoTag demo={row.demo} />
            </div>
          ),
        },
        { key: 'category', title: t('power.category'), sortable: true, render: (row) => row.categoryLabel || '—' },
        { key: 'exerciser', title: t('power.exerciser'), optional: true, render: (row) => row.exerciser || '—' },
        {
          key: 'counterparty',
          title: t('power.counterparty'),
          optional: true,
          render: (row) => row.counterparty || '—',
        },
        { key: 'supervisor', title: t('power.supervisor'), optional: true, render: (row) => row.supervisor || '—' },
        {
          key: 'holderLayer',
          title: t('power.holderLayer'),
          render: (row) => {
            const layer = labelOf('holderLayer', row.holderLayer)
            return row.hotPost ? withNote(layer, t('hotPost')) : layer
          },
        },
        {
          key: 'direction',
          title: t('power.direction'),
          optional: true,
          render: (row) => labelOf('direction', row.direction),
        },
        {
          key: 'focus',
          title: t('handling.focus'),
          optional: true,
          render: (row) => (row.focus ? labelOf('focusDomain', row.focus) : '—'),
        },
        {
          key: 'visibility',
          title: t('power.visibility'),
          optional: true,
          render: (row) => labelOf('visibility', row.visibility),
        },
        { key: 'bases', title: t('power.bases'), right: true, render: (row) => number(row.bases) },
        {
          key: 'riskPoints',
          title: t('power.riskPoints'),
          right: true,
          sortable: true,
          render: (row) =>
            row.riskPoints > 0 ? (
              <Link
                to={`/risk-points?powerId=${row.id}`}
                aria-label={t('powers.riskPointsOf', { name: row.name, count: number(row.riskPoints) })}
              >
                {number(row.riskPoints)}
              </Link>
            ) : (
              number(0)
            ),
        },
        { key: 'state', title: t('state'), sortable: true, render: (row) => <Standing row={row} /> },
      ]}
    />
  )
}

/** The unit's own word, and what the examining body has said. */
function Standing({ row }: { row: PowerRow }) {
  const t = useText()
  return (
    <>
      <RecordStateTag state={row.state} />
      {row.confirmedNo && <Tag color="green">{t('powers.confirmed')}</Tag>}
      {row.stoppedOn && <Tag color="red">{t('powers.stopped')}</Tag>}
    </>
  )
}

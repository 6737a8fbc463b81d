import { DownloadOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Link } from 'react-router'
import { api, download } from '@/shared/api/http'
import type { MeasurePage, MeasureRow } from '@/shared/api/types'
import { useHasRole } from '@/shared/auth/me'
import { number } from '@/shared/i18n/format'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { ListPage } from '@/shared/ui/list-page'
import { optionsOf } from '@/shared/ui/options'
import { LevelTag } from '@/shared/ui/tags'
import { Term } from '@/shared/ui/term'
import { useAction } from '@/shared/ui/use-action'
import { useAddress } from '@/shared/ui/use-address'
import { Due, MeasureActs } from './measure-acts'
import { sectionsQuery } from './query'

const filters = ['q', 'need', 'mechanism', 'type', 'phase', 'cause', 'sectionId'] as const

/** What the unit has set itself to do against its risks, and how that stands. */
export function Measures() {
  const t = useText()
  const [get] = useAddress()
  const mayWrite = useHasRole('agency-lead')
  const sections = useQuery(sectionsQuery)
  const asked = Object.fromEntries(filters.map((name) => [name, get(name)]))
  const exported = useAction(() => download('/control-measures/workbook', asked, 'control-measures.xlsx'))
  return (
    <ListPage<MeasureRow, MeasurePage>
      title={t('measures.title')}
      intro={<Term help={t('measures.help')}>{t('measures.intro')}</Term>}
      actions={
        <>
          <Link to="/measures/matrix">{t('matrix.title')}</Link>
          <Link to="/measures/coverage">{t('coverage.title')}</Link>
          <Link to="/risk-persons">{t('persons.title')}</Link>
        </>
      }
      name="control-measures"
      load={(query, signal) => api.get('/control-measures', query, signal)}
      rowKey={(row) => row.id}
      empty={{ text: t('measures.empty'), action: <Link to="/risk-points">{t('nav.riskPoints')}</Link> }}
      summary={(page) =>
        t('measures.count', {
          count: number(page.total),
          overdue: number(page.overdue),
          due: number(page.due),
          standing: number(page.standing),
          done: number(page.done),
        })
      }
      ownExport
      tools={
        <Button icon={<DownloadOutlined />} loading={exported.isPending} onClick={() => exported.mutate()}>
          {t('export')}
        </Button>
      }
      filters={[
        { name: 'q', label: t('measures.search') },
        { name: 'need', label: t('measures.need'), options: optionsOf('measureNeed') },
        { name: 'phase', label: t('measure.phase'), options: optionsOf('phase') },
        { name: 'mechanism', label: t('measure.mechanism'), options: optionsOf('mechanism') },
        { name: 'type', label: t('measure.type'), options: optionsOf('measureType') },
        { name: 'cause', label: t('risk.cause'), options: optionsOf('riskCause') },
        {
          name: 'sectionId',
          label: t('section'),
          options: (sections.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
        },
      ]}
      columns={[
        {
          key: 'text',
          title: t('measure.text'),
          sortable: true,
          render: (row) => <div className="name-cell">{row.text}</div>,
        },
        {
          key: 'point',
          title: t('risk.description'),
          sortable: true,
          render: (row) => (
            <div className="name-cell">
              <Link to={`/risk-points/${row.pointId}`}>{row.point}</Link>{' '}
              {row.levelLabel != null && row.colour != null && <LevelTag label={row.levelLabel} colour={row.colour} />}
            </div>
          ),
        },
        {
          key: 'powerName',
          title: t('risk.power'),
          sortable: true,
          optional: true,
          render: (row) => <div className="name-cell">{row.powerName ?? '—'}</div>,
        },
        {
          key: 'section',
          title: t('section'),
          sortable: true,
          optional: true,
          render: (row) => row.sectionName ?? '—',
        },
        {
          key: 'mechanism',
          title: t('measure.mechanism'),
          width: 130,
          render: (row) => (
            <>
              {labelOf('mechanism', row.mechanism)}
              {row.type && <div className="form-hint">{labelOf('measureType', row.type)}</div>}
            </>
          ),
        },
        {
          key: 'phase',
          title: t('measure.phase'),
          width: 90,
          roomy: true,
          render: (row) => labelOf('phase', row.phase),
        },
        {
          key: 'ownerName',
          title: t('measure.owner'),
          sortable: true,
          width: 100,
          render: (row) => row.ownerName ?? '—',
        },
        { key: 'dueOn', title: t('measure.dueOn'), sortable: true, width: 130, render: (row) => <Due measure={row} /> },
        ...(mayWrite
          ? [
              {
                key: 'actions',
                title: t('actions'),
                width: 170,
                render: (row: MeasureRow) => <MeasureActs measure={row} />,
              },
            ]
          : []),
      ]}
    />
  )
}

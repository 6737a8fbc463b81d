import { CalculatorOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Input, Select, Table, Tag } from 'antd'
import { useState } from 'react'
import { api } from '@/shared/api/http'
import type { Deadline, Listing } from '@/shared/api/types'
import { lawTitle, listed, number, withNote } from '@/shared/i18n/format'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { PageHeader } from '@/shared/ui/page'
import { Loading, Nothing, Problem } from '@/shared/ui/states'
import { Term } from '@/shared/ui/term'
import { useAddress } from '@/shared/ui/use-address'
import { DeadlineCalculator } from './deadline-calculator'

/** The deadlines that the laws set, and when each ends. */
export function Deadlines() {
  const t = useText()
  const [get, set] = useAddress()
  const [asked, setAsked] = useState<Deadline>()
  const { data, isPending, isError, error, refetch } = useQuery({
    queryKey: ['deadlines'],
    queryFn: ({ signal }) => api.get<Listing<Deadline>>('/deadlines', undefined, signal),
    staleTime: Infinity,
  })
  if (isPending) return <Loading />
  if (isError) return <Problem error={error} onRetry={() => void refetch()} />
  const law = get('law') ?? ''
  const words = (get('q') ?? '').trim()
  const rows = data.items.filter(
    (row) =>
      (law === '' || row.law === law) &&
      (words === '' || [row.code, row.law, row.article, row.event, row.duty].some((text) => text.includes(words))),
  )
  return (
    <>
      <PageHeader title={t('deadlines.title')} intro={<Term help={t('deadlines.help')}>{t('deadlines.intro')}</Term>} />
      <section className="list" aria-label={t('deadlines.title')}>
        <div className="filters">
          <label className="filter">
            <span>{t('deadlines.search')}</span>
            <Input
              allowClear
              aria-label={t('deadlines.search')}
              value={get('q') ?? ''}
              onChange={(event) => set({ q: event.target.value })}
            />
          </label>
          <label className="filter">
            <span>{t('deadlines.law')}</span>
            <Select
              aria-label={t('deadlines.law')}
              value={law}
              popupMatchSelectWidth={false}
              options={[
                { value: '', label: t('all') },
                ...[...new Set(data.items.map((row) => row.law))].map((name) => ({ value: name, label: name })),
              ]}
              onChange={(chosen: string) => set({ law: chosen })}
            />
          </label>
        </div>
        <p className="list-count" role="status">
          {t('list.count', { count: number(rows.length) })}
        </p>
        <Table<Deadline>
          size="small"
          rowKey="code"
          aria-label={t('deadlines.title')}
          dataSource={rows}
          pagination={false}
          locale={{ emptyText: <Nothing text={t('deadlines.empty')} /> }}
          columns={[
            {
              title: t('deadlines.basis'),
              key: 'basis',
              width: 180,
              render: (_, row) => (
                <>
                  {withNote(lawTitle(row.law), row.version)} {row.article}
                </>
              ),
            },
            { title: t('deadlines.event'), dataIndex: 'event' },
            {
              title: t('deadlines.duty'),
              key: 'duty',
              render: (_, row) => (
                <>
                  {row.duty}
                  {row.note && <div className="as-of">{row.note}</div>}
                </>
              ),
            },
            {
              title: t('deadlines.term'),
              key: 'term',
              width: 260,
              render: (_, row) => <TermOf deadline={row} />,
            },
            {
              title: t('actions'),
              key: 'actions',
              width: 90,
              render: (_, row) =>
                row.counted && (
                  <Button
                    size="small"
                    icon={<CalculatorOutlined />}
                    aria-label={t('deadlines.calculateOf', { duty: row.duty })}
                    onClick={() => setAsked(row)}
                  >
                    {t('deadlines.calculate')}
                  </Button>
                ),
            },
          ]}
        />
      </section>
      {asked && <DeadlineCalculator key={asked.code} deadline={asked} onClose={() => setAsked(undefined)} />}
    </>
  )
}

function TermOf({ deadline }: { deadline: Deadline }) {
  const t = useText()
  const { term, date, extension, notCounted, consequence, aim } = deadline
  return (
    <>
      {term && t(`deadlineAim.${aim}`, { term: t(`termUnit.${term.unit}`, { length: number(term.length) }) })}
      {date && t('deadlines.byDate', { date })}
      {!term && !date && labelOf('deadlineRule', aim)}
      {extension && term && (
        <div className="as-of">
          {t('deadlines.extension', {
            term: t(`termUnit.${term.unit}`, { length: number(extension.length) }),
            approver: extension.approver,
          })}
        </div>
      )}
      {notCounted.length > 0 && (
        <div className="as-of">
          {t('deadlines.notCounted', { what: listed(notCounted.map((kind) => labelOf('notCounted', kind))) })}
        </div>
      )}
      {consequence && <Tag color="gold">{labelOf('consequence', consequence)}</Tag>}
    </>
  )
}

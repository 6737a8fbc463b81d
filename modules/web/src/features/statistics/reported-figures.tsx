import { useQuery } from '@tanstack/react-query'
import { Select, Table } from 'antd'
import { api } from '@/shared/api/http'
import type { Listing, ReportedFigure } from '@/shared/api/types'
import { number } from '@/shared/i18n/format'
import { useText } from '@/shared/i18n/i18n'
import { PageHeader } from '@/shared/ui/page'
import { Loading, Nothing, Problem } from '@/shared/ui/states'
import { useAddress } from '@/shared/ui/use-address'

/** What governments published about themselves, each figure with the words it was published in. */
export function ReportedFigures() {
  const t = useText()
  const [get, set] = useAddress()
  const { data, isPending, isError, error, refetch } = useQuery({
    queryKey: ['reported-figures'],
    queryFn: ({ signal }) => api.get<Listing<ReportedFigure>>('/reported-figures', undefined, signal),
    staleTime: 60_000,
  })
  const place = get('place')
  const places = [...new Set((data?.items ?? []).map((figure) => figure.place))]
  const shown = (data?.items ?? []).filter((figure) => place === undefined || figure.place === place)
  return (
    <>
      <PageHeader title={t('reported.title')} intro={t('reported.intro')} />
      {isPending ? (
        <Loading />
      ) : isError ? (
        <Problem error={error} title={t('list.failed')} onRetry={() => void refetch()} />
      ) : (
        <section className="list" aria-label={t('reported.title')}>
          <div className="filters">
            <label className="filter">
              <span>{t('reported.place')}</span>
              <Select
                aria-label={t('reported.place')}
                value={place ?? ''}
                options={[{ value: '', label: t('all') }, ...places.map((name) => ({ value: name, label: name }))]}
                onChange={(value: string) => set({ place: value })}
                popupMatchSelectWidth={false}
              />
            </label>
          </div>
          <Table<ReportedFigure & { key: number }>
            size="small"
            aria-label={t('reported.title')}
            dataSource={shown.map((figure, key) => ({ ...figure, key }))}
            locale={{ emptyText: <Nothing text={t('reported.empty')} /> }}
            pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false, size: 'small' }}
            columns={[
              { title: t('reported.place'), dataIndex: 'place', width: 120 },
              { title: t('reported.period'), dataIndex: 'period', width: 100 },
              { title: t('reported.metric'), dataIndex: 'label', width: 190 },
              {
                title: t('reported.value'),
                key: 'value',
                width: 120,
                align: 'right',
                className: 'figures',
                render: (_, figure) =>
                  `${number(figure.value)} ${figure.approx ? t('reported.approx') : ''}${figure.unit}`,
              },
              {
                title: t('reported.quote'),
                key: 'quote',
                render: (_, figure) => (
                  <>
                    {figure.quote && <blockquote className="quotation">{figure.quote}</blockquote>}
                    {figure.scopeNote && <div className="as-of">{figure.scopeNote}</div>}
                  </>
                ),
              },
              { title: t('reported.source'), dataIndex: 'source', width: 160 },
            ]}
          />
        </section>
      )}
    </>
  )
}

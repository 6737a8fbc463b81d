import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { api } from '@/shared/api/http'
import type { Listing, OfferedPractice, OfferedPracticePage, TemplateRow } from '@/shared/api/types'
import { instant, number } from '@/shared/i18n/format'
import { useText } from '@/shared/i18n/i18n'
import { ListPage } from '@/shared/ui/list-page'
import { optionsOf } from '@/shared/ui/options'
import { StateTag } from '@/shared/ui/tags'
import { Term } from '@/shared/ui/term'

/** What units have offered to the templates: as much of it as they chose to show. */
export function OfferedPractices() {
  const t = useText()
  const templates = useQuery({
    queryKey: ['templates'],
    queryFn: () => api.get<Listing<TemplateRow>>('/templates'),
  })
  const names = templates.data?.items ?? []
  return (
    <ListPage<OfferedPractice, OfferedPracticePage>
      title={t('offeredPractices.title')}
      intro={<Term help={t('offeredPractices.help')}>{t('offeredPractices.intro')}</Term>}
      name="offered-practices"
      load={(query, signal) => api.get('/offered-practices', query, signal)}
      rowKey={(row) => row.id}
      empty={{ text: t('offeredPractices.empty') }}
      summary={(page) => t('offeredPractices.count', { count: number(page.total), open: number(page.open) })}
      filters={[
        { name: 'q', label: t('offeredPractices.search') },
        { name: 'state', label: t('state'), options: optionsOf('practiceState') },
        {
          name: 'template',
          label: t('offeredPractices.template'),
          options: names.map((row) => ({ value: row.code, label: row.name })),
        },
      ]}
      columns={[
        {
          key: 'description',
          title: t('risk.description'),
          render: (row) => (
            <div className="name-cell">
              <Link to={`/offered-practices/${row.id}`}>{row.content.description}</Link>
              <div className="as-of">{row.effect}</div>
            </div>
          ),
        },
        { key: 'unit', title: t('offeredPractices.unit'), sortable: true, render: (row) => row.unit },
        {
          key: 'template',
          title: t('offeredPractices.template'),
          roomy: true,
          render: (row) => names.find(({ code }) => code === row.template)?.name ?? '—',
        },
        {
          key: 'offeredAt',
          title: t('practice.offeredAt'),
          width: 170,
          sortable: true,
          render: (row) => instant(row.offeredAt),
        },
        {
          key: 'state',
          title: t('state'),
          width: 170,
          sortable: true,
          render: (row) => (
            <>
              <StateTag kind="practiceState" state={row.state} />
              {row.version && !row.lost && (
                <div className="as-of">
                  {t(row.published ? 'practice.inVersion' : 'practice.inDraft', { version: row.version })}
                </div>
              )}
            </>
          ),
        },
      ]}
    />
  )
}

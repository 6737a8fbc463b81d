import { Tag } from 'antd'
import { Link } from 'react-router'
import { api } from '@/shared/api/http'
import type { LawPage, LawRow } from '@/shared/api/types'
import { day, lawTitle, number } from '@/shared/i18n/format'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { ListPage } from '@/shared/ui/list-page'
import { optionsOf } from '@/shared/ui/options'
import { Term } from '@/shared/ui/term'

/** The laws that the unit's powers rest on. */
export function Laws() {
  const t = useText()
  return (
    <ListPage<LawRow, LawPage>
      title={t('laws.title')}
      crumbs={[{ title: t('nav.powers'), to: '/powers' }, { title: t('laws.title') }]}
      intro={<Term help={t('laws.help')}>{t('laws.intro')}</Term>}
      name="laws"
      load={(query, signal) => api.get('/laws', query, signal)}
      rowKey={(row) => row.title}
      empty={{ text: t('laws.empty'), action: <Link to="/powers">{t('nav.powers')}</Link> }}
      summary={(page) => (
        <>
          {t('laws.count', { count: number(page.total), reviews: number(page.reviews) })}
          {page.baseless > 0 && (
            <Tag color="red" className="in-count">
              {t('laws.baseless', { count: number(page.baseless) })}
            </Tag>
          )}
        </>
      )}
      filters={[
        { name: 'q', label: t('laws.search') },
        { name: 'type', label: t('laws.type'), options: optionsOf('basisType') },
        { name: 'state', label: t('state'), options: optionsOf('lawState') },
      ]}
      columns={[
        {
          key: 'title',
          title: t('laws.one'),
          sortable: true,
          render: (row) => (
            <div className="name-cell">
              <Link to={`/powers/laws/one?title=${encodeURIComponent(row.title)}`}>{lawTitle(row.title)}</Link>
            </div>
          ),
        },
        { key: 'type', title: t('laws.type'), sortable: true, render: (row) => labelOf('basisType', row.type) },
        { key: 'articles', title: t('laws.articles'), right: true, render: (row) => number(row.articles) },
        { key: 'powers', title: t('laws.powers'), sortable: true, right: true, render: (row) => number(row.powers) },
        {
          key: 'ended',
          title: t('laws.ended'),
          sortable: true,
          right: true,
          render: (row) => (row.ended > 0 ? <Tag color="red">{number(row.ended)}</Tag> : number(0)),
        },
        {
          key: 'endsOn',
          title: t('laws.endsOn'),
          sortable: true,
          render: (row) => <span className="nowrap">{day(row.endsOn)}</span>,
        },
        {
          key: 'reviews',
          title: t('laws.reviews'),
          sortable: true,
          right: true,
          render: (row) => (row.reviews > 0 ? <Tag color="gold">{number(row.reviews)}</Tag> : number(0)),
        },
      ]}
    />
  )
}

import { Link } from 'react-router'
import { api } from '@/shared/api/http'
import type { OverlapSuggestion, OverlapSuggestionPage } from '@/shared/api/types'
import { listed, number } from '@/shared/i18n/format'
import { useText } from '@/shared/i18n/i18n'
import { List } from '@/shared/ui/list-page'
import { PageHeader } from '@/shared/ui/page'

/** Powers that several units list under one name: where to begin looking for overlaps. */
export function OverlapSuggestions() {
  const t = useText()
  return (
    <>
      <PageHeader
        title={t('overlapSuggestions.title')}
        crumbs={[{ title: t('nav.overlaps'), to: '/overlap-cases' }, { title: t('overlapSuggestions.title') }]}
        intro={t('overlapSuggestions.intro')}
      />
      <List<OverlapSuggestion, OverlapSuggestionPage>
        name="overlap-suggestions"
        label={t('overlapSuggestions.title')}
        load={(query, signal) => api.get('/overlap-candidates/suggestions', query, signal)}
        rowKey={(row) => `${row.filingId}:${row.sort}`}
        empty={{ text: t('overlapSuggestions.empty') }}
        filters={[{ name: 'q', label: t('overlapSuggestions.search') }]}
        columns={[
          {
            key: 'name',
            title: t('power.name'),
            render: (row) => (
              <div className="name-cell">
                <Link to={`/overlap-cases/new?filing=${row.filingId}&row=${row.sort}`}>{row.name}</Link>
              </div>
            ),
          },
          { key: 'units', title: t('overlap.unit'), render: (row) => listed(row.units) },
          { key: 'powers', title: t('overlaps.powers'), right: true, width: 90, render: (row) => number(row.powers) },
        ]}
      />
    </>
  )
}

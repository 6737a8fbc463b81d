import { useQuery } from '@tanstack/react-query'
import { Card, Select, Tag } from 'antd'
import { useParams } from 'react-router'
import { api } from '@/shared/api/http'
import type { ComparedPower, RowDifference, RowDifferencePage, StatementPage } from '@/shared/api/types'
import { day, lawTitle, number } from '@/shared/i18n/format'
import { labelOf, translate, useText } from '@/shared/i18n/i18n'
import { List } from '@/shared/ui/list-page'
import { optionsOf } from '@/shared/ui/options'
import { PageHeader } from '@/shared/ui/page'
import { Loading, Problem } from '@/shared/ui/states'
import { useAddress } from '@/shared/ui/use-address'
import { statementQuery } from './query'

const tones: Record<string, string> = { ADDED: 'green', REMOVED: 'red', CHANGED: 'gold' }

/** Two versions of the unit's power statement side by side, power by power. */
export function StatementComparison() {
  const t = useText()
  const { id = '' } = useParams()
  const [get, set] = useAddress()
  const statement = useQuery(statementQuery(id))
  const versions = useQuery({
    queryKey: ['statements', 'versions'],
    queryFn: () => api.get<StatementPage>('/statements', { size: 200, sort: '-madeAt' }),
  })
  if (statement.isPending || versions.isPending) return <Loading />
  if (statement.isError) return <Problem error={statement.error} onRetry={() => void statement.refetch()} />
  if (versions.isError) return <Problem error={versions.error} onRetry={() => void versions.refetch()} />
  const others = versions.data.items.filter((version) => version.id !== id)
  const earlier = others.find((version) => version.madeAt < statement.data.madeAt)
  const from = others.find((version) => version.id === get('from')) ?? earlier ?? others[0]
  return (
    <>
      <PageHeader
        title={t('statementComparison.title')}
        crumbs={[
          { title: t('nav.statements'), to: '/statements' },
          { title: statement.data.title, to: `/statements/${id}` },
          { title: t('statementComparison.title') },
        ]}
      />
      <Card className="section page-facts">
        <div className="compared">
          <label>
            {t('statementComparison.from')}
            <Select
              aria-label={t('statementComparison.from')}
              value={from?.id ?? null}
              placeholder={t('statementComparison.none')}
              options={others.map((version) => ({ value: version.id, label: version.title }))}
              onChange={(other: string) => set({ from: other })}
            />
          </label>
          <span aria-hidden>→</span>
          <strong>{statement.data.title}</strong>
        </div>
      </Card>
      {from && (
        <List<RowDifference, RowDifferencePage>
          name={`statement-comparison.${id}`}
          label={t('statementComparison.title')}
          load={(query, signal) => api.get(`/statements/${id}/comparison`, query, signal)}
          fixed={{ from: from.id }}
          rowKey={(row) => row.powerId}
          empty={{ text: t('statementComparison.same') }}
          summary={(page) => countsIn(page)}
          filters={[
            { name: 'q', label: t('powers.search') },
            { name: 'kind', label: t('statementComparison.kind'), options: optionsOf('tierEffect') },
          ]}
          columns={[
            {
              key: 'kind',
              title: t('statementComparison.kind'),
              width: 90,
              sortable: true,
              render: (row) => <Tag color={tones[row.kind] ?? 'default'}>{labelOf('tierEffect', row.kind)}</Tag>,
            },
            { key: 'before', title: from.title, render: (row) => <Side power={row.before} changed={row.changed} /> },
            {
              key: 'after',
              title: statement.data.title,
              render: (row) => <Side power={row.after} changed={row.changed} />,
            },
          ]}
        />
      )}
    </>
  )
}

function countsIn({ counts }: RowDifferencePage): string {
  const parts = [
    ['ADDED', counts.added],
    ['REMOVED', counts.removed],
    ['CHANGED', counts.changed],
    ['SAME', counts.same],
  ] as const
  return parts.map(([kind, count]) => `${labelOf('tierEffect', kind)} ${number(count)}`).join(' · ')
}

/** A power as one version has it; what the other has otherwise stands out. */
function Side({ power, changed }: { power: ComparedPower | undefined; changed: string[] }) {
  if (!power) return <>—</>
  const said: [string, string[]][] = [
    ['name', [power.name]],
    ['code', [power.code]],
    ['category', [power.category ?? '']],
    ['exerciser', [power.exerciser ?? '']],
    ['content', [power.content ?? '']],
    ['bases', power.bases.length === 0 ? [translate('powers.withoutBasis')] : power.bases.map(basisText)],
  ]
  // A power that was added or removed is told in short.
  const shown =
    changed.length === 0 ? said.slice(0, 3) : said.filter(([field]) => field === 'name' || changed.includes(field))
  return (
    <dl className="tier-side">
      {shown
        .filter(([, lines]) => lines.some(Boolean))
        .map(([field, lines]) => (
          <div key={field}>
            <dt>{labelOf('field', field)}</dt>
            <dd>
              {lines.map((line, index) => (
                <div key={index}>{changed.includes(field) ? <mark>{line}</mark> : line}</div>
              ))}
            </dd>
          </div>
        ))}
    </dl>
  )
}

function basisText(basis: ComparedPower['bases'][number]): string {
  const validity =
    basis.validFrom || basis.validTo
      ? ` ${translate('basis.validity', { from: day(basis.validFrom), to: day(basis.validTo) })}`
      : ''
  return `${lawTitle(basis.title)}${basis.article ?? ''}${validity}`
}

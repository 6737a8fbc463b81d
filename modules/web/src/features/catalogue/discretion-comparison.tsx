import { useQuery } from '@tanstack/react-query'
import { Table, Tag } from 'antd'
import type { DiscretionTier, DiscretionTierChange } from '@/shared/api/types'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { Loading, Nothing, Problem } from '@/shared/ui/states'
import { boundText } from './discretion'
import { discretionComparisonQuery } from './query'

const tones: Record<string, string> = { ADDED: 'green', REMOVED: 'red', CHANGED: 'gold' }

/** A version beside the one before it: what changed above the tiers, then tier by tier. */
export function VersionComparison({ id, to }: { id: string; to: number }) {
  const t = useText()
  const { data, isPending, isError, error } = useQuery(discretionComparisonQuery(id, to))
  if (isPending) return <Loading />
  if (isError) return <Problem error={error} />
  const label = t('discretion.compared', { from: data.from, to: data.to })
  const changed = data.tiers.filter((change) => change.effect !== 'SAME')
  return (
    <section aria-label={label}>
      <h3>{label}</h3>
      {data.fields.length > 0 && (
        <ul className="changes">
          {data.fields.map((change) => (
            <li key={change.field}>
              <span className="change-field">{labelOf('field', change.field)}</span>
              {change.before && <del>{change.before}</del>}
              {change.before && change.after && <span aria-hidden>→</span>}
              {change.after && <ins>{change.after}</ins>}
            </li>
          ))}
        </ul>
      )}
      {changed.length === 0 ? (
        <Nothing text={t('discretion.sameTiers')} />
      ) : (
        <Table<DiscretionTierChange & { key: number }>
          size="small"
          aria-label={t('discretion.tiers')}
          dataSource={changed.map((change, key) => ({ ...change, key }))}
          pagination={false}
          columns={[
            {
              title: t('discretion.effect'),
              width: 80,
              render: (_, row) => <Tag color={tones[row.effect] ?? 'default'}>{labelOf('tierEffect', row.effect)}</Tag>,
            },
            {
              title: t('discretion.versionNo', { no: data.from }),
              render: (_, row) => <Side tier={row.before} other={row.after} />,
            },
            {
              title: t('discretion.versionNo', { no: data.to }),
              render: (_, row) => <Side tier={row.after} other={row.before} />,
            },
          ]}
        />
      )}
    </section>
  )
}

/** One side of a change; what differs from the other side stands out. */
function Side({ tier, other }: { tier: DiscretionTier | undefined; other: DiscretionTier | undefined }) {
  const t = useText()
  if (!tier) return <>—</>
  const said = (of: DiscretionTier | undefined) =>
    of && [
      { label: t('tier.grade'), text: of.grade },
      { label: t('tier.circumstance'), text: of.circumstance },
      { label: t('tier.penalty'), text: of.penalty },
      { label: t('tier.bound'), text: boundText(of) },
      { label: t('tier.note'), text: of.note },
    ]
  const others = said(other)
  return (
    <dl className="tier-side">
      {said(tier)?.map(
        ({ label, text }, index) =>
          text && (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{others && others[index]?.text !== text ? <mark>{text}</mark> : text}</dd>
            </div>
          ),
      )}
    </dl>
  )
}

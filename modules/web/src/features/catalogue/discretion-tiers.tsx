import { Table, Tag } from 'antd'
import type { DiscretionTier } from '@/shared/api/types'
import { useText } from '@/shared/i18n/i18n'
import { Nothing } from '@/shared/ui/states'
import { Term } from '@/shared/ui/term'
import { boundText } from './discretion'

/** The tiers of one version as a table; what is read out of the text, or missing, is said so. */
export function TierTable({ tiers, label }: { tiers: DiscretionTier[]; label: string }) {
  const t = useText()
  if (tiers.length === 0) return <Nothing text={t('discretion.noTiers')} />
  return (
    <Table<DiscretionTier & { key: number }>
      size="small"
      aria-label={label}
      dataSource={tiers.map((tier, key) => ({ ...tier, key }))}
      pagination={false}
      columns={[
        { title: t('discretion.no'), width: 52, align: 'right', className: 'figures', render: (_, row) => row.key + 1 },
        { title: t('tier.grade'), width: 76, render: (_, row) => row.grade ?? '—' },
        { title: t('tier.circumstance'), render: (_, row) => row.circumstance ?? <Missing /> },
        { title: t('tier.penalty'), render: (_, row) => row.penalty ?? <Missing /> },
        {
          title: <Term help={t('tier.bound.help')}>{t('tier.bound')}</Term>,
          width: 210,
          render: (_, row) => <Bound tier={row} />,
        },
        ...(tiers.some((tier) => tier.note)
          ? [{ title: t('tier.note'), render: (_: unknown, row: DiscretionTier) => row.note }]
          : []),
      ]}
    />
  )
}

function Missing() {
  const t = useText()
  return <Tag color="red">{t('tier.missing')}</Tag>
}

export function Bound({ tier }: { tier: DiscretionTier }) {
  const t = useText()
  const bound = boundText(tier)
  if (bound === undefined) return <Tag color="gold">{t('tier.unstated')}</Tag>
  return (
    <>
      {bound} {tier.derived && <Tag color="gold">{t('tier.derived')}</Tag>}
    </>
  )
}

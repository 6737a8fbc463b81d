import type { DiscretionTier } from '@/shared/api/types'
import { saidOf } from '@/shared/i18n/format'
import { labelOf, translate } from '@/shared/i18n/i18n'

const written = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 4 })

/** From where to where a tier goes, in words: 违法所得：1 倍以上 3 倍以下. Nothing when the tier states no bounds. */
export function boundText(tier: DiscretionTier): string | undefined {
  const { kind, base, lower, upper } = tier
  if (!kind) return undefined
  if (kind === 'NONE') return labelOf('boundKind', kind)
  const unit = labelOf('boundUnit', kind)
  const from = tier.lowerExcluded ? 'discretion.moreThan' : 'discretion.from'
  const to = tier.upperExcluded ? 'discretion.lessThan' : 'discretion.to'
  const parts = [
    lower == null ? '' : translate(from, { value: written(lower), unit }),
    upper == null ? '' : translate(to, { value: written(upper), unit }),
  ].filter((part) => part !== '')
  const range = lower != null && lower === upper ? `${written(lower)} ${unit}` : parts.join(' ')
  return base ? saidOf(base, range) : range
}

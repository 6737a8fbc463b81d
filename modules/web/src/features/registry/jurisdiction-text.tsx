import { useQuery } from '@tanstack/react-query'
import type { Jurisdiction } from '@/shared/api/types'
import { useText } from '@/shared/i18n/i18n'
import { regionQuery, sectorLinesQuery } from './query'

/** One jurisdiction in words: 广安区全部单位; 全省卫生健康条线; 指定的 12 个单位. */
export function JurisdictionText({ jurisdiction }: { jurisdiction: Jurisdiction }) {
  const t = useText()
  const region = useQuery(regionQuery(jurisdiction.regionCode ?? ''))
  const lines = useQuery(sectorLinesQuery)
  if (jurisdiction.label) return <>{jurisdiction.label}</>
  const place = region.data?.name ?? jurisdiction.regionName ?? jurisdiction.regionCode ?? ''
  const line = lines.data?.items.find((item) => item.code === jurisdiction.sectorLine)?.label ?? jurisdiction.sectorLine
  if (jurisdiction.kind === 'LINE') return <>{t('jurisdiction.line', { place, line: line ?? '' })}</>
  if (jurisdiction.kind === 'UNITS') return <>{t('jurisdiction.units', { count: jurisdiction.units?.length ?? 0 })}</>
  return <>{t('jurisdiction.region', { place })}</>
}

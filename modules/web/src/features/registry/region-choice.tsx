import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import type { RegionHit } from '@/shared/api/types'
import { withNote } from '@/shared/i18n/format'
import { useText } from '@/shared/i18n/i18n'
import { useSettled } from '@/shared/ui/use-settled'
import { regionQuery, regionSearchQuery } from './query'

/** Chooses a node of the region tree by name or code; names repeat, so the path stands beside. */
export function RegionChoice({
  value,
  onChange,
  onHit,
  id,
  label,
}: {
  value?: string | null
  onChange?: (value: string | null) => void
  onHit?: (hit: RegionHit) => void
  id?: string
  label?: string
}) {
  const t = useText()
  const [text, setText] = useState('')
  const hits = useQuery(regionSearchQuery(useSettled(text).trim()))
  const current = useQuery(regionQuery(value ?? ''))
  const options = (hits.data?.items ?? []).map((hit) => ({ value: hit.code, label: withNote(hit.path, hit.code) }))
  if (value && !options.some((option) => option.value === value)) {
    const path = current.data?.path.map((step) => step.name).join('/')
    options.unshift({ value, label: current.data ? withNote(path || current.data.name, value) : value })
  }
  return (
    <Select<string | null>
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      allowClear
      value={value ?? null}
      options={options}
      loading={hits.isFetching}
      placeholder={t('region.searchHint')}
      notFoundContent={text ? t('region.notFound') : t('region.searchHint')}
      showSearch={{ filterOption: false, onSearch: setText }}
      onChange={(code) => {
        onChange?.(code ?? null)
        const hit = hits.data?.items.find((item) => item.code === code)
        if (hit) onHit?.(hit)
      }}
    />
  )
}

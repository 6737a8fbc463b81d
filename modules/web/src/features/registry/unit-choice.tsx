import { useQueries, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { api } from '@/shared/api/http'
import type { Page, UnitRow } from '@/shared/api/types'
import { withNote } from '@/shared/i18n/format'
import { unitQuery } from './query'
import { useSettled } from '@/shared/ui/use-settled'

/** Chooses units by name. */
export function UnitChoice({
  value,
  onChange,
  id,
  multiple,
}: {
  value?: string | string[] | null
  onChange?: (value: string | string[] | null) => void
  id?: string
  multiple?: boolean
}) {
  const [text, setText] = useState('')
  const q = useSettled(text).trim()
  const hits = useQuery({
    queryKey: ['unit-choices', q],
    queryFn: ({ signal }) => api.get<Page<UnitRow>>('/units', { q, page: 0, size: 20, sort: 'name' }, signal),
  })
  const chosen = Array.isArray(value) ? value : value ? [value] : []
  const known = useQueries({ queries: chosen.map((unit) => unitQuery(unit)) })
  const options = (hits.data?.items ?? []).map((unit) => ({
    value: unit.id,
    label: withNote(unit.name, unit.regionName),
  }))
  for (const { data } of known) {
    if (data && !options.some((option) => option.value === data.id))
      options.unshift({ value: data.id, label: data.name })
  }
  return (
    <Select<string | string[] | null>
      {...(id ? { id } : {})}
      {...(multiple ? { mode: 'multiple' as const } : {})}
      allowClear
      value={value ?? (multiple ? [] : null)}
      loading={hits.isFetching}
      options={options}
      showSearch={{ filterOption: false, onSearch: setText }}
      onChange={(next) => onChange?.(next ?? null)}
    />
  )
}

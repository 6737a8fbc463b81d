import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { api } from '@/shared/api/http'
import type { Page, UnitRow } from '@/shared/api/types'
import { useSettled } from './region-choice'

/** Chooses units by name. */
export function UnitChoice({
  value,
  onChange,
  id,
  multiple,
  label,
}: {
  value?: string | string[] | null
  onChange?: (value: string | string[] | null) => void
  id?: string
  multiple?: boolean
  label?: string
}) {
  const [text, setText] = useState('')
  const q = useSettled(text)
  const hits = useQuery({
    queryKey: ['unit-choices', q],
    queryFn: ({ signal }) => api.get<Page<UnitRow>>('/units', { q, page: 0, size: 20, sort: 'name' }, signal),
  })
  return (
    <Select<string | string[] | null>
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      {...(multiple ? { mode: 'multiple' as const } : {})}
      allowClear
      value={value ?? (multiple ? [] : null)}
      loading={hits.isFetching}
      options={(hits.data?.items ?? []).map((unit) => ({
        value: unit.id,
        label: `${unit.name}（${unit.regionName}）`,
      }))}
      showSearch={{ filterOption: false, onSearch: setText }}
      onChange={(next) => onChange?.(next ?? null)}
    />
  )
}

import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { api } from '@/shared/api/http'
import type { Page, PowerRow } from '@/shared/api/types'
import { useSettled } from './use-settled'

/** Finds a power by name on the server; a catalogue may hold thousands. */
export function PowerChoice({
  value,
  onChange,
  id,
  label,
}: {
  value?: string | null
  onChange?: (value: string | null) => void
  id?: string
  label?: string
}) {
  const [text, setText] = useState('')
  const q = useSettled(text).trim()
  const choices = useQuery({
    queryKey: ['power-choices', q],
    queryFn: ({ signal }) => api.get<Page<PowerRow>>('/powers', { q, page: 0, size: 20, sort: 'name' }, signal),
  })
  const current = useQuery({
    queryKey: ['power', value ?? ''],
    queryFn: () => api.get<{ id: string; name: string }>(`/powers/${value ?? ''}`),
    enabled: Boolean(value),
  })
  const options = (choices.data?.items ?? []).map((power) => ({ value: power.id, label: power.name }))
  if (value && current.data && !options.some((option) => option.value === value)) {
    options.unshift({ value, label: current.data.name })
  }
  return (
    <Select<string | null>
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label, placeholder: label } : {})}
      className="wide"
      allowClear
      value={value ?? null}
      options={options}
      loading={choices.isFetching}
      showSearch={{ filterOption: false, onSearch: setText }}
      onChange={(next) => onChange?.(next ?? null)}
    />
  )
}

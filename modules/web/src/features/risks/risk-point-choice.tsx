import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { api } from '@/shared/api/http'
import type { Page, RiskPointRow } from '@/shared/api/types'
import { withNote } from '@/shared/i18n/format'
import { useSettled } from '@/shared/ui/use-settled'

/** Finds a risk point by its words on the server; a unit may have thousands. */
export function RiskPointChoice({
  value,
  onChange,
  label,
}: {
  value: string | null
  onChange: (value: string | null) => void
  label: string
}) {
  const [text, setText] = useState('')
  const q = useSettled(text).trim()
  const choices = useQuery({
    queryKey: ['risk-point-choices', q],
    queryFn: ({ signal }) => api.get<Page<RiskPointRow>>('/risk-points', { q, page: 0, size: 20 }, signal),
  })
  const options = (choices.data?.items ?? [])
    .filter((point) => point.state !== 'WITHDRAWN')
    .map((point) => ({ value: point.id, label: withNote(point.description, point.code) }))
  return (
    <Select<string | null>
      className="wide"
      aria-label={label}
      placeholder={label}
      allowClear
      value={value}
      options={options}
      loading={choices.isFetching}
      showSearch={{ filterOption: false, onSearch: setText }}
      onChange={(next) => onChange(next ?? null)}
    />
  )
}

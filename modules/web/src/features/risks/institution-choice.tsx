import { LinkOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Select, Space } from 'antd'
import { useState } from 'react'
import { api } from '@/shared/api/http'
import type { InstitutionPage } from '@/shared/api/types'
import { withNote } from '@/shared/i18n/format'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { useAction } from '@/shared/ui/use-action'
import { useSettled } from '@/shared/ui/use-settled'

/** Finds an institution on the server and says that it addresses these risk points. */
export function LinkPoints({ ids, onDone, without = [] }: { ids: string[]; onDone?: () => void; without?: string[] }) {
  const t = useText()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const q = useSettled(text).trim()
  const choices = useQuery({
    queryKey: ['institutions', 'choices', q],
    queryFn: ({ signal }) => api.get<InstitutionPage>('/institutions', { q, page: 0, size: 50 }, signal),
  })
  const link = useAction((id: string) => api.post(`/institutions/${id}/links`, { riskPointIds: ids }), {
    done: t('institution.linkDone'),
    onDone: () => {
      setChosen(null)
      onDone?.()
    },
  })
  const options = (choices.data?.items ?? [])
    .filter(({ id, state }) => state !== 'REPEALED' && !without.includes(id))
    .map(({ id, title, state }) => ({
      value: id,
      label: state === 'IN_FORCE' ? title : withNote(title, labelOf('institutionState', state)),
    }))
  return (
    <Space.Compact>
      <Select<string | null>
        className="wide institution-choice"
        aria-label={t('institution.choose')}
        placeholder={t('institution.choose')}
        value={chosen}
        options={options}
        loading={choices.isFetching}
        showSearch={{ filterOption: false, onSearch: setText }}
        popupMatchSelectWidth={false}
        onChange={setChosen}
      />
      <Button
        icon={<LinkOutlined />}
        disabled={chosen === null}
        loading={link.isPending}
        onClick={() => chosen && link.mutate(chosen)}
      >
        {t('institution.link')}
      </Button>
    </Space.Compact>
  )
}

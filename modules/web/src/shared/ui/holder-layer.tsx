import { useQuery } from '@tanstack/react-query'
import { Form, Select } from 'antd'
import { api } from '@/shared/api/http'
import type { HolderLayerView, Listing } from '@/shared/api/types'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { codes } from './options'
import { Term } from './term'

/** The field 岗位层级 of a form, with whom each layer means in the unit's category. */
export function HolderLayerItem() {
  const t = useText()
  const { data } = useQuery({
    queryKey: ['holder-layers'],
    queryFn: () => api.get<Listing<HolderLayerView>>('/holder-layers'),
    staleTime: Infinity,
  })
  const who = new Map((data?.items ?? []).map((layer) => [layer.code, layer.who]))
  return (
    <Form.Item name="holderLayer" label={<Term help={t('holderLayer.help')}>{t('power.holderLayer')}</Term>}>
      <Select
        popupMatchSelectWidth={false}
        options={codes.holderLayer.map((value) => ({ value, label: labelOf('holderLayer', value) }))}
        optionRender={({ label, value }) => {
          const people = who.get(value as HolderLayerView['code'])
          return (
            <div className="explained-option">
              {label}
              {people && <div className="explanation">{people}</div>}
            </div>
          )
        }}
      />
    </Form.Item>
  )
}

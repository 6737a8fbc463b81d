import { useQuery } from '@tanstack/react-query'
import { Form, Input, InputNumber, Select } from 'antd'
import type { CustomField, Power, PowerForm } from '@/shared/api/types'
import { useText } from '@/shared/i18n/i18n'
import type { Fact } from '@/shared/ui/detail-page'
import { FormPart } from '@/shared/ui/form-page'
import { customFieldsQuery } from './query'

const fieldsOf = (fields: CustomField[], category: string | null | undefined) =>
  fields.filter(({ categories }) => categories.length === 0 || (category && categories.includes(category)))

/** Inputs for what the unit's template asks of powers of the chosen category. */
export function OwnFields() {
  const t = useText()
  const { data } = useQuery(customFieldsQuery)
  const category = Form.useWatch('category', Form.useFormInstance<PowerForm>())
  const fields = fieldsOf(data?.items ?? [], category)
  if (fields.length === 0) return null
  return (
    <FormPart title={t('power.ownFields')} hint={t('power.ownFieldsHint')}>
      <div className="form-row">
        {fields.map((field) => (
          <Form.Item
            key={field.code}
            name={['custom', field.code]}
            label={field.label}
            extra={`${field.required ? t('power.beforeApproval') : ''}${field.help}`}
            tooltip={field.source || undefined}
          >
            {inputOf(field)}
          </Form.Item>
        ))}
      </div>
    </FormPart>
  )
}

function inputOf({ type, choices }: CustomField) {
  switch (type) {
    case 'TEXT':
      return <Input maxLength={500} />
    case 'NUMBER':
      return <InputNumber<string> stringMode controls={false} />
    case 'CHOICE':
      return <Select allowClear options={choices.map((value) => ({ value, label: value }))} />
    case 'DATE':
      return <Input type="date" />
  }
}

/** The values that are filled in. */
export function filled(values: PowerForm['custom']): Record<string, string> {
  return Object.fromEntries(Object.entries(values ?? {}).filter(([, value]) => value))
}

/** What a power has in the unit's own fields; those of its category show even when they are empty. */
export function useOwnFacts({ category, custom }: Power): Fact[] {
  const { data } = useQuery(customFieldsQuery)
  return fieldsOf(data?.items ?? [], category).map(({ code, label, type }) => ({
    label,
    value: custom[code],
    wide: type === 'TEXT',
  }))
}

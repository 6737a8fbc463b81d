import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Form, Input, Radio, Select } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { api } from '@/shared/api/http'
import type { CallableUnits, FilingCall, OpenCall } from '@/shared/api/types'
import { number, withNote } from '@/shared/i18n/format'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { FormPage, FormPart } from '@/shared/ui/form-page'
import { Loading, Problem } from '@/shared/ui/states'
import { useSettled } from '@/shared/ui/use-settled'

type Whom = 'ALL' | 'CATEGORIES' | 'UNITS'
type Chosen = { value: string; label: string }
type Values = Pick<OpenCall, 'kind' | 'title' | 'text' | 'dueOn' | 'categories'> & { whom: Whom; units?: Chosen[] }

const callable = (q: string) => ({
  queryKey: ['filing-call-units', q],
  queryFn: ({ signal }: { signal: AbortSignal }) => api.get<CallableUnits>('/filing-calls/units', { q }, signal),
})

/** Asks the units under the body to file: what, by when, and whom. */
export function NewFilingCall() {
  const t = useText()
  const { data, isPending, isError, error, refetch } = useQuery(callable(''))
  if (isPending) return <Loading />
  if (isError) return <Problem error={error} title={t('list.failed')} onRetry={() => void refetch()} />
  return <CallForm offered={data} />
}

function CallForm({ offered }: { offered: CallableUnits }) {
  const t = useText()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  const whom = Form.useWatch('whom', form) ?? 'ALL'
  const categories = Form.useWatch('categories', form) ?? []
  const units = Form.useWatch('units', form) ?? []
  const required = (label: string) => [{ required: true, message: t('form.required', { label }) }]

  const count =
    whom === 'UNITS'
      ? units.length
      : whom === 'ALL'
        ? offered.total
        : offered.categories.reduce((sum, { code, units: held }) => sum + (categories.includes(code) ? held : 0), 0)

  const save = async (values: Values) => {
    const opened = await api.post<FilingCall>('/filing-calls', {
      kind: values.kind,
      title: values.title,
      text: values.text?.trim() || null,
      dueOn: values.dueOn,
      categories: values.whom === 'CATEGORIES' ? (values.categories ?? []) : null,
      unitIds: values.whom === 'UNITS' ? (values.units ?? []).map(({ value }) => value) : null,
    } satisfies OpenCall)
    await queries.invalidateQueries()
    void navigate(`/filing-calls/${opened.id}`)
  }

  return (
    <FormPage<Values>
      form={form}
      title={t('filingCalls.open')}
      crumbs={[{ title: t('nav.filingCalls'), to: '/filing-calls' }, { title: t('filingCalls.open') }]}
      intro={t('filingCall.formIntro')}
      initial={{ whom: 'ALL' }}
      draftKey="filing-call.new"
      submitText={t('filingCall.send')}
      onSubmit={save}
      onCancel={() => void navigate('/filing-calls')}
    >
      <FormPart title={t('filingCall.what')}>
        <Form.Item name="kind" label={t('filing.kind')} rules={required(t('filing.kind'))}>
          <Select options={offered.kinds.map(({ code }) => ({ value: code, label: labelOf('filingKind', code) }))} />
        </Form.Item>
        <Form.Item
          name="title"
          label={t('filingCall.title')}
          extra={t('filingCall.titleHint')}
          rules={[{ required: true, whitespace: true, message: t('form.required', { label: t('filingCall.title') }) }]}
        >
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="text" label={t('filingCall.text')}>
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={2000} showCount />
        </Form.Item>
        <Form.Item
          name="dueOn"
          label={t('filingCall.dueOn')}
          extra={t('filingCall.dueOnHint')}
          rules={required(t('filingCall.dueOn'))}
        >
          <Input type="date" />
        </Form.Item>
      </FormPart>
      <FormPart title={t('filingCall.whom')}>
        <Form.Item name="whom" label={t('filingCall.whom')}>
          <Radio.Group
            options={(['ALL', 'CATEGORIES', 'UNITS'] as const).map((value) => ({
              value,
              label: labelOf('callWhom', value),
            }))}
          />
        </Form.Item>
        {whom === 'CATEGORIES' && (
          <Form.Item name="categories" label={t('unit.category')} rules={required(t('unit.category'))}>
            <Select
              mode="multiple"
              options={offered.categories.map(({ code, label, units: held }) => ({
                value: code,
                label: withNote(label, t('filingCall.units', { count: number(held) })),
              }))}
            />
          </Form.Item>
        )}
        {whom === 'UNITS' && (
          <Form.Item
            name="units"
            label={t('filingCall.unit')}
            extra={t('filingCall.unitsHint')}
            rules={required(t('filingCall.unit'))}
          >
            <UnitChoice />
          </Form.Item>
        )}
        <Alert
          type={count === 0 ? 'warning' : 'info'}
          showIcon
          role="status"
          title={
            offered.total === 0 && whom !== 'UNITS'
              ? t('filingCall.nobodyUnder')
              : t('filingCall.willBeTold', { count: number(count) })
          }
        />
      </FormPart>
    </FormPage>
  )
}

/** Finds units under the body on the server. */
function UnitChoice({ value, onChange, id }: { value?: Chosen[]; onChange?: (units: Chosen[]) => void; id?: string }) {
  const [text, setText] = useState('')
  const found = useQuery(callable(useSettled(text).trim()))
  return (
    <Select<Chosen[]>
      {...(id ? { id } : {})}
      mode="multiple"
      labelInValue
      value={value ?? []}
      loading={found.isFetching}
      showSearch={{ filterOption: false, onSearch: setText }}
      options={(found.data?.items ?? []).map((unit) => ({ value: unit.id, label: withNote(unit.name, unit.place) }))}
      onChange={(units) => onChange?.(units.map(({ value: key, label }) => ({ value: key, label })))}
    />
  )
}

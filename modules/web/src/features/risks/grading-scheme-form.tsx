import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input, InputNumber, Select } from 'antd'
import { useNavigate } from 'react-router'
import { api } from '@/shared/api/http'
import type { GradingFactor, GradingScheme, GradingSchemes, RiskLevel } from '@/shared/api/types'
import { useText } from '@/shared/i18n/i18n'
import { FormPage, FormPart } from '@/shared/ui/form-page'
import { Loading, Problem } from '@/shared/ui/states'
import { LevelTag } from '@/shared/ui/tags'
import { Term } from '@/shared/ui/term'
import { gradingSchemesQuery, riskLevelsQuery } from './query'

/** Drafts the next scheme, from the one in force or from what a source document names. */
export function EditGradingScheme() {
  const schemes = useQuery({ ...gradingSchemesQuery, staleTime: 0 })
  const levels = useQuery(riskLevelsQuery)
  if (schemes.isPending || levels.isPending || schemes.isFetching) return <Loading />
  if (schemes.isError) return <Problem error={schemes.error} />
  if (levels.isError) return <Problem error={levels.error} />
  return <SchemeForm schemes={schemes.data} scale={levels.data.items} />
}

/** Equal steps from 5 down to 1, for a scale of any size. */
function evenly(scale: RiskLevel[]): GradingScheme['levels'] {
  return scale.map(({ code }, index) => ({
    level: code,
    from: index === scale.length - 1 ? null : Math.round((5 - (4 * (index + 1)) / scale.length) * 100) / 100,
    reviewMonths: 12,
  }))
}

/** A code of its own for a factor that the unit adds. */
function unusedCode(factors: (GradingFactor | undefined)[]): string {
  const used = new Set(factors.map((factor) => factor?.code))
  let next = 1
  while (used.has(`OWN_${next}`)) next++
  return `OWN_${next}`
}

function SchemeForm({ schemes, scale }: { schemes: GradingSchemes; scale: RiskLevel[] }) {
  const t = useText()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [form] = Form.useForm<GradingScheme>()
  const { draft, inForce, sets } = schemes
  const first = sets[0]
  const initial: Partial<GradingScheme> = draft?.scheme ??
    inForce?.scheme ?? {
      name: t('gradingScheme.title'),
      source: first?.source ?? null,
      factors: first?.factors ?? [],
      levels: evenly(scale),
    }
  const required = (label: string) => [{ required: true, message: t('form.required', { label }) }]

  const save = async (values: GradingScheme) => {
    const body: GradingScheme = {
      ...values,
      source: values.source?.trim() || null,
      levels: values.levels.map((rule, index) => ({ ...rule, level: scale[index]?.code ?? rule.level })),
    }
    await api.put('/grading-schemes/draft', body, draft?.version ?? 0)
    await queries.invalidateQueries()
    void navigate('/gradings/scheme')
  }

  return (
    <FormPage<GradingScheme>
      form={form}
      title={t('gradingScheme.editTitle')}
      crumbs={[
        { title: t('nav.gradings'), to: '/gradings' },
        { title: t('gradingScheme.title'), to: '/gradings/scheme' },
        { title: t('gradingScheme.editTitle') },
      ]}
      intro={t('gradingScheme.formIntro')}
      initial={initial}
      draftKey="grading-scheme"
      basedOn={draft?.version}
      submitText={t('saveDraft')}
      onSubmit={save}
      onCancel={() => void navigate('/gradings/scheme')}
    >
      <FormPart title={t('gradingScheme.beginWith')}>
        <label className="filter">
          <span>{t('gradingScheme.set')}</span>
          <Select
            aria-label={t('gradingScheme.set')}
            placeholder={t('gradingScheme.setHint')}
            value={null}
            options={sets.map((set) => ({ value: set.code, label: set.name }))}
            onChange={(code: string | null) => {
              const set = sets.find((each) => each.code === code)
              if (set) form.setFieldsValue({ source: set.source, factors: set.factors })
            }}
          />
        </label>
        <Form.Item name="name" label={t('gradingScheme.name')} rules={required(t('gradingScheme.name'))}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="source" label={t('gradingScheme.source')}>
          <Input maxLength={200} />
        </Form.Item>
      </FormPart>
      <FormPart title={t('grading.factors')} hint={t('gradingScheme.factorsHint')}>
        <Form.List name="factors">
          {(fields, { add, remove }) => (
            <>
              {fields.map((field) => (
                <div key={field.key} className="repeat">
                  <div className="repeat-head">
                    <h3>{t('gradingScheme.factorNumber', { number: field.name + 1 })}</h3>
                    <Button
                      type="text"
                      icon={<DeleteOutlined />}
                      disabled={fields.length === 1}
                      aria-label={`${t('delete')} ${t('gradingScheme.factorNumber', { number: field.name + 1 })}`}
                      onClick={() => remove(field.name)}
                    />
                  </div>
                  <Form.Item name={[field.name, 'code']} hidden>
                    <Input />
                  </Form.Item>
                  <div className="form-row">
                    <Form.Item
                      name={[field.name, 'name']}
                      label={t('gradingScheme.factor')}
                      rules={required(t('gradingScheme.factor'))}
                    >
                      <Input maxLength={30} />
                    </Form.Item>
                    <Form.Item
                      name={[field.name, 'weight']}
                      label={<Term help={t('gradingScheme.weightHelp')}>{t('gradingScheme.weight')}</Term>}
                      rules={required(t('gradingScheme.weight'))}
                    >
                      <InputNumber min={1} max={100} precision={0} />
                    </Form.Item>
                  </div>
                  <Marks field={field.name} />
                  <Bounds field={field.name} />
                </div>
              ))}
              <Button
                icon={<PlusOutlined />}
                disabled={fields.length >= 12}
                onClick={() =>
                  add({
                    code: unusedCode((form.getFieldValue('factors') ?? []) as GradingFactor[]),
                    weight: 1,
                    marks: ['', '', '', '', ''],
                  })
                }
              >
                {t('gradingScheme.addFactor')}
              </Button>
            </>
          )}
        </Form.List>
      </FormPart>
      <FormPart title={t('gradingScheme.levels')} hint={t('gradingScheme.levelsHint')}>
        {scale.map((level, index) => (
          <div key={level.code} className="form-row">
            <Form.Item label={t('risk.level')}>
              <LevelTag label={level.label} colour={level.colour} />
            </Form.Item>
            {index < scale.length - 1 ? (
              <Form.Item
                name={['levels', index, 'from']}
                label={t('gradingScheme.from')}
                rules={required(t('gradingScheme.from'))}
              >
                <InputNumber min={1.01} max={5} precision={2} step={0.1} />
              </Form.Item>
            ) : (
              <Form.Item label={t('gradingScheme.from')}>{t('gradingScheme.rest')}</Form.Item>
            )}
            <Form.Item
              name={['levels', index, 'reviewMonths']}
              label={t('gradingScheme.reviewMonths')}
              rules={required(t('gradingScheme.reviewMonths'))}
            >
              <InputNumber min={1} max={60} precision={0} />
            </Form.Item>
          </div>
        ))}
      </FormPart>
    </FormPage>
  )
}

/** What 1 to 5 mean. */
function Marks({ field }: { field: number }) {
  const t = useText()
  return (
    <>
      {[0, 1, 2, 3, 4].map((mark) => (
        <Form.Item
          key={mark}
          name={[field, 'marks', mark]}
          label={t('gradingScheme.mark', { value: mark + 1 })}
          rules={[{ required: true, whitespace: true, message: t('gradingScheme.markNeeded') }]}
        >
          <Input maxLength={100} />
        </Form.Item>
      ))}
    </>
  )
}

/** The bounds of a factor that is counted; one that is judged has none. */
function Bounds({ field }: { field: number }) {
  const t = useText()
  const bounds = Form.useWatch(['factors', field, 'bounds']) as number[] | null | undefined
  if (bounds == null) return null
  return (
    <div className="form-row">
      {[0, 1, 2, 3].map((bound) => (
        <Form.Item
          key={bound}
          name={[field, 'bounds', bound]}
          label={t('gradingScheme.bound', { value: bound + 2 })}
          rules={[
            { required: true, message: t('form.required', { label: t('gradingScheme.bound', { value: bound + 2 }) }) },
          ]}
        >
          <InputNumber min={1} max={1000} precision={0} />
        </Form.Item>
      ))}
    </div>
  )
}

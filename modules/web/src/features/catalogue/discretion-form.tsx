import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox, Form, Input, InputNumber, Select, Space } from 'antd'
import { useNavigate, useParams } from 'react-router'
import { api } from '@/shared/api/http'
import type { DiscretionForm as Values, DiscretionStandard } from '@/shared/api/types'
import { useText } from '@/shared/i18n/i18n'
import { FormPage, FormPart } from '@/shared/ui/form-page'
import { optionsOf } from '@/shared/ui/options'
import { PowerChoice } from '@/shared/ui/power-choice'
import { Forbidden, Loading, Problem } from '@/shared/ui/states'
import { Term } from '@/shared/ui/term'
import { discretionQuery } from './query'

type FormTier = NonNullable<Values['tiers']>[number]

const measures = ['kind', 'base', 'lower', 'upper', 'lowerExcluded', 'upperExcluded']

const emptyTier = (grade?: string): FormTier => ({
  ...(grade ? { grade } : {}),
  kind: 'AMOUNT',
  lowerExcluded: false,
  upperExcluded: false,
  derived: false,
})

export function NewDiscretion() {
  return <DiscretionForm initial={{ tiers: [emptyTier('1')] }} />
}

export function EditDiscretion() {
  const { id = '' } = useParams()
  const { data, isPending, isError, error } = useQuery({ ...discretionQuery(id), staleTime: 0, gcTime: 0 })
  if (isPending) return <Loading />
  if (isError) return <Problem error={error} />
  if (data.newest.state !== 'DRAFT') return <Forbidden />
  return <DiscretionForm initial={valuesOf(data)} standard={data} />
}

function valuesOf(standard: DiscretionStandard): Values {
  const { matter, lawHeading, legalBasis, source, validFrom, tiers } = standard.newest
  return {
    code: standard.code,
    powerId: standard.powerId ?? null,
    matter,
    lawHeading: lawHeading ?? null,
    legalBasis: legalBasis ?? null,
    source: source ?? null,
    validFrom: validFrom ?? null,
    tiers,
  }
}

/** What is not measured has no bounds, and only a share has something it is taken of. */
function plain(tier: FormTier): FormTier {
  const measured = tier.kind && tier.kind !== 'NONE'
  return {
    ...tier,
    base: tier.kind === 'MULTIPLE' || tier.kind === 'PERCENT' ? (tier.base ?? null) : null,
    lower: measured ? (tier.lower ?? null) : null,
    upper: measured ? (tier.upper ?? null) : null,
    lowerExcluded: Boolean(measured && tier.lowerExcluded),
    upperExcluded: Boolean(measured && tier.upperExcluded),
    derived: Boolean(tier.derived),
    kind: tier.kind ?? null,
  }
}

function DiscretionForm({ initial, standard }: { initial: Partial<Values>; standard?: DiscretionStandard }) {
  const t = useText()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  const back = standard ? `/discretion-standards/${standard.id}` : '/discretion-standards'

  const save = async (values: Values) => {
    const body: Values = { ...values, validFrom: values.validFrom || null, tiers: (values.tiers ?? []).map(plain) }
    const saved = standard
      ? await api.put<DiscretionStandard>(`/discretion-standards/${standard.id}`, body, standard.version)
      : await api.post<DiscretionStandard>('/discretion-standards', body)
    await queries.invalidateQueries()
    void navigate(`/discretion-standards/${saved.id}`)
  }

  /** Whoever types a bound has looked at it. What is typed comes alone; rows added or removed come whole. */
  const confirmTyped = ({ tiers }: Partial<Values>) => {
    if (!Array.isArray(tiers)) return
    tiers.forEach((row: FormTier | undefined, index) => {
      const typed = Object.keys(row ?? {})
      if (typed.length === 1 && measures.some((measure) => measure === typed[0]))
        form.setFieldValue(['tiers', index, 'derived'], false)
    })
  }

  return (
    <FormPage<Values>
      form={form}
      title={standard ? t('discretion.editTitle') : t('discretion.add')}
      crumbs={[
        { title: t('nav.discretion'), to: '/discretion-standards' },
        { title: standard?.newest.matter ?? t('discretion.add') },
      ]}
      intro={t('discretion.formIntro')}
      initial={initial}
      draftKey={`discretion.${standard?.id ?? 'new'}`}
      basedOn={standard?.version}
      submitText={t('saveDraft')}
      onSubmit={save}
      onCancel={() => void navigate(back)}
      onValuesChange={confirmTyped}
    >
      <FormPart title={t('discretion.facts')}>
        <Form.Item
          name="matter"
          label={t('discretion.matter')}
          rules={[
            { required: true, whitespace: true, message: t('form.required', { label: t('discretion.matter') }) },
            { max: 500 },
          ]}
        >
          <Input maxLength={500} showCount />
        </Form.Item>
        <div className="form-row">
          <Form.Item name="lawHeading" label={t('discretion.lawHeading')}>
            <Input maxLength={300} />
          </Form.Item>
          <Form.Item name="code" label={t('discretion.code')} extra={t('power.codeHint')}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="source" label={t('discretion.source')} extra={t('discretion.sourceHint')}>
            <Input maxLength={300} />
          </Form.Item>
          <Form.Item name="validFrom" label={t('discretion.validFrom')} extra={t('discretion.validFromHint')}>
            <Input type="date" />
          </Form.Item>
        </div>
        <Form.Item name="powerId" label={t('discretion.power')} extra={t('discretion.powerHint')}>
          <PowerChoice />
        </Form.Item>
        <Form.Item name="legalBasis" label={t('discretion.legalBasis')}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={10000} showCount />
        </Form.Item>
      </FormPart>

      <FormPart title={t('discretion.tiers')} hint={t('discretion.tiersHint')}>
        <Form.List name="tiers">
          {(fields, { add, remove }) => (
            <>
              {fields.map((field, index) => (
                <div key={field.key} className="repeat" role="group" aria-label={t('tier.no', { no: index + 1 })}>
                  <div className="repeat-head">
                    {t('tier.no', { no: index + 1 })}
                    <Button
                      type="text"
                      icon={<DeleteOutlined />}
                      aria-label={t('tier.remove', { no: index + 1 })}
                      onClick={() => remove(field.name)}
                    />
                  </div>
                  <TierFields name={field.name} />
                </div>
              ))}
              <Button icon={<PlusOutlined />} onClick={() => add(emptyTier(String(fields.length + 1)))}>
                {t('tier.add')}
              </Button>
            </>
          )}
        </Form.List>
      </FormPart>
    </FormPage>
  )
}

function TierFields({ name }: { name: number }) {
  const t = useText()
  const form = Form.useFormInstance<Values>()
  const kind = Form.useWatch(['tiers', name, 'kind'], form) as string | null | undefined
  const derived = Form.useWatch(['tiers', name, 'derived'], { form, preserve: true }) as boolean | undefined
  const measured = Boolean(kind) && kind !== 'NONE'
  const relative = kind === 'MULTIPLE' || kind === 'PERCENT'
  return (
    <>
      <div className="form-row">
        <Form.Item name={[name, 'grade']} label={t('tier.grade')} extra={t('tier.gradeHint')}>
          <Input maxLength={50} />
        </Form.Item>
        <Form.Item name={[name, 'kind']} label={<Term help={t('tier.bound.help')}>{t('tier.kind')}</Term>}>
          <Select allowClear options={optionsOf('boundKind')} />
        </Form.Item>
      </div>
      <Form.Item name={[name, 'circumstance']} label={t('tier.circumstance')}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={2000} />
      </Form.Item>
      <Form.Item name={[name, 'penalty']} label={t('tier.penalty')} extra={t('tier.penaltyHint')}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={2000} />
      </Form.Item>
      {measured && (
        <>
          {relative && (
            <Form.Item name={[name, 'base']} label={t('tier.base')} extra={t('tier.baseHint')}>
              <Input maxLength={100} />
            </Form.Item>
          )}
          <div className="form-row">
            <Form.Item name={[name, 'lower']} label={t('tier.lower', { unit: t(`boundUnit.${kind as Unit}`) })}>
              <InputNumber min={0} max={99_999_999_999} precision={kind === 'DAYS' ? 0 : 4} {...trimmed} />
            </Form.Item>
            <Form.Item name={[name, 'upper']} label={t('tier.upper', { unit: t(`boundUnit.${kind as Unit}`) })}>
              <InputNumber min={0} max={99_999_999_999} precision={kind === 'DAYS' ? 0 : 4} {...trimmed} />
            </Form.Item>
          </div>
          <Space wrap>
            <Form.Item name={[name, 'lowerExcluded']} valuePropName="checked">
              <Checkbox>{t('tier.lowerExcluded')}</Checkbox>
            </Form.Item>
            <Form.Item name={[name, 'upperExcluded']} valuePropName="checked">
              <Checkbox>{t('tier.upperExcluded')}</Checkbox>
            </Form.Item>
          </Space>
        </>
      )}
      <Form.Item name={[name, 'derived']} valuePropName="checked" hidden={!derived}>
        <Checkbox>{t('tier.derivedLong')}</Checkbox>
      </Form.Item>
      <Form.Item name={[name, 'note']} label={t('tier.note')}>
        <Input maxLength={2000} />
      </Form.Item>
    </>
  )
}

type Unit = 'AMOUNT' | 'MULTIPLE' | 'PERCENT' | 'DAYS'

/** Thousands apart, and no zeros behind what was typed. */
const trimmed = {
  formatter: (value: number | string | undefined) =>
    value === undefined || value === ''
      ? ''
      : Number(value).toLocaleString('en-US', { maximumFractionDigits: 4, useGrouping: true }),
  parser: (text: string | undefined) => Number((text ?? '').replaceAll(',', '')),
}

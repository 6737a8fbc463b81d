import { DeleteOutlined, PlusOutlined, UploadOutlined } from '@ant-design/icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Card, Checkbox, Form, Input, InputNumber, Select } from 'antd'
import { useEffect, useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { api } from '@/shared/api/http'
import type { Unit, UnitCreated, UnitForm as Values, UnitValidation } from '@/shared/api/types'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { FormPage, FormPart } from '@/shared/ui/form-page'
import { labelledOptions, optionsOf } from '@/shared/ui/options'
import { Loading, Problem } from '@/shared/ui/states'
import { Term } from '@/shared/ui/term'
import { useSettled } from '@/shared/ui/use-settled'
import { regionQuery, sectorLinesQuery, unitCategoriesQuery, unitQuery } from './query'
import { RegionChoice } from './region-choice'
import { UnitChoice } from './unit-choice'

export function OnboardUnit() {
  const [parameters] = useSearchParams()
  const code = parameters.get('region') ?? ''
  const stopped = parameters.get('unit') ?? ''
  const region = useQuery(regionQuery(code))
  const again = useQuery({ ...unitQuery(stopped), enabled: stopped !== '', staleTime: 0, gcTime: 0 })
  if ((code !== '' && region.isPending) || (stopped !== '' && again.isPending)) return <Loading />
  if (again.isError) return <Problem error={again.error} />
  if (again.data) return <UnitForm again={again.data} initial={valuesOf(again.data)} />
  return (
    <UnitForm
      initial={{
        vertical: false,
        oversight: false,
        ...(region.data ? { regionCode: region.data.code, level: region.data.level } : {}),
      }}
    />
  )
}

export function EditUnit() {
  const { id = '' } = useParams()
  const { data, isPending, isError, error } = useQuery({ ...unitQuery(id), staleTime: 0, gcTime: 0 })
  if (isPending) return <Loading />
  if (isError) return <Problem error={error} />
  return <UnitForm unit={data} initial={valuesOf(data)} />
}

function valuesOf(unit: Unit): Partial<Values> {
  return {
    name: unit.name,
    uscc: unit.uscc ?? null,
    regionCode: unit.regionCode,
    level: unit.level,
    parentUnit: unit.parentUnitId ?? null,
    category: unit.category,
    sectorLine: unit.sectorLine ?? null,
    vertical: unit.vertical,
    establishment: unit.establishment ?? null,
    staff: unit.staff ?? null,
    contactName: unit.contactName ?? null,
    contactPhone: unit.contactPhone ?? null,
    oversight: unit.oversight,
    jurisdictions: unit.jurisdictions,
  }
}

/** A new unit, one that is edited, or one whose onboarding has stopped and goes on with another account. */
function UnitForm({ initial, unit, again }: { initial: Partial<Values>; unit?: Unit; again?: Unit }) {
  const t = useText()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  const categories = useQuery(unitCategoriesQuery)
  const lines = useQuery(sectorLinesQuery)
  const [typed, setTyped] = useState('')
  const oversight = Form.useWatch('oversight', form)
  const required = (label: string) => [{ required: true, whitespace: true, message: t('form.required', { label }) }]

  const save = async (values: Values) => {
    const jurisdictions = (values.jurisdictions ?? []).map(({ kind, regionCode, sectorLine, units }) => ({
      kind,
      regionCode: kind === 'UNITS' ? null : regionCode,
      sectorLine: kind === 'LINE' ? sectorLine : null,
      units: kind === 'UNITS' ? units : null,
    }))
    const body: Values = { ...values, jurisdictions: values.oversight ? jurisdictions : null }
    if (unit) {
      await api.put(`/units/${unit.id}`, body, unit.version)
      await queries.invalidateQueries()
      void navigate(`/units/${unit.id}`)
    } else {
      const created = await api.post<UnitCreated>('/units', body)
      await queries.invalidateQueries()
      void navigate(`/onboardings/${created.onboardingId}`)
    }
  }

  return (
    <FormPage<Values>
      form={form}
      title={unit ? t('unit.edit') : again ? t('onboard.again') : t('onboard.title')}
      crumbs={[
        { title: t('nav.units'), to: '/units' },
        unit ? { title: unit.name, to: `/units/${unit.id}` } : { title: again?.name ?? t('onboard.title') },
      ]}
      intro={unit ? undefined : again ? t('onboard.againIntro') : t('onboard.intro')}
      initial={initial}
      draftKey={`unit.${unit?.id ?? (again ? `again.${again.id}` : 'new')}`}
      basedOn={(unit ?? again)?.version}
      submitText={unit ? t('save') : again ? t('onboard.resume') : t('onboard.submit')}
      onSubmit={save}
      onCancel={() => void navigate(unit ? `/units/${unit.id}` : '/units')}
      onValuesChange={(_, all) => setTyped(JSON.stringify(all))}
      aside={
        <div className="hint-card">
          <Findings typed={typed} />
          {!unit && !again && (
            <Card size="small">
              <p>{t('onboard.manyHint')}</p>
              <Button icon={<UploadOutlined />} onClick={() => void navigate('/onboardings/new')}>
                {t('units.byFile')}
              </Button>
            </Card>
          )}
        </div>
      }
    >
      <FormPart title={t('unit.profile')}>
        <Form.Item name="name" label={t('unit.name')} rules={required(t('unit.name'))}>
          <Input maxLength={100} />
        </Form.Item>
        <div className="form-row">
          <Form.Item
            name="uscc"
            label={<Term help={t('uscc.help')}>{t('unit.uscc')}</Term>}
            extra={t('unit.usccHint')}
            normalize={(value: string) => value.trim().toUpperCase()}
          >
            <Input maxLength={32} />
          </Form.Item>
          <Form.Item name="regionCode" label={t('unit.region')} rules={required(t('unit.region'))}>
            <RegionChoice onHit={(hit) => form.setFieldsValue({ level: hit.level })} />
          </Form.Item>
          <Form.Item name="level" label={t('unit.level')} rules={required(t('unit.level'))}>
            <Select options={optionsOf('level')} />
          </Form.Item>
          <Form.Item name="parentUnit" label={t('unit.parent')} extra={t('unit.parentHint')}>
            <UnitChoice />
          </Form.Item>
          <Form.Item name="category" label={t('unit.category')} rules={required(t('unit.category'))}>
            <Select options={labelledOptions(categories.data?.items)} />
          </Form.Item>
          <Form.Item name="sectorLine" label={<Term help={t('sectorLine.help')}>{t('unit.sectorLine')}</Term>}>
            <Select
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              options={labelledOptions(lines.data?.items)}
            />
          </Form.Item>
          <Form.Item name="establishment" label={t('unit.establishment')}>
            <InputNumber min={0} max={1000000} precision={0} />
          </Form.Item>
          <Form.Item name="staff" label={t('unit.staff')}>
            <InputNumber min={0} max={1000000} precision={0} />
          </Form.Item>
          <Form.Item name="contactName" label={t('unit.contactName')}>
            <Input maxLength={64} />
          </Form.Item>
          <Form.Item name="contactPhone" label={t('unit.contactPhone')}>
            <Input maxLength={64} />
          </Form.Item>
        </div>
        <Form.Item name="vertical" valuePropName="checked">
          <Checkbox>
            <Term help={t('vertical.help')}>{t('unit.vertical')}</Term>
          </Checkbox>
        </Form.Item>
        <Form.Item name="oversight" valuePropName="checked">
          <Checkbox>
            <Term help={t('oversight.help')}>{t('unit.oversight')}</Term>
          </Checkbox>
        </Form.Item>
      </FormPart>
      {oversight && <Jurisdictions />}
      {!unit && (
        <FormPart title={t('onboard.admin')} hint={t('onboard.adminHint')}>
          <div className="form-row">
            <Form.Item
              name="adminUsername"
              label={t('onboard.adminUsername')}
              extra={t('onboard.adminUsernameHint')}
              rules={[{ pattern: /^[a-z0-9][a-z0-9._-]{2,63}$/, message: t('onboard.usernameRule') }]}
            >
              <Input maxLength={64} autoComplete="off" />
            </Form.Item>
            <Form.Item name="adminName" label={t('onboard.adminName')} rules={required(t('onboard.adminName'))}>
              <Input maxLength={64} />
            </Form.Item>
          </div>
        </FormPart>
      )}
    </FormPage>
  )
}

/** What the server says about the profile while it is typed: warnings never stand in the way. */
function Findings({ typed }: { typed: string }) {
  const t = useText()
  const settled = useSettled(typed)
  const [found, setFound] = useState<UnitValidation>()
  useEffect(() => {
    if (settled === '') return
    const values = JSON.parse(settled) as Partial<Values>
    if (!values.name && !values.uscc) return
    let gone = false
    api
      .post<UnitValidation>('/units/validation', values)
      .then((answer) => !gone && setFound(answer))
      .catch(() => !gone && setFound(undefined))
    return () => {
      gone = true
    }
  }, [settled])
  const warnings = found?.warnings ?? []
  if (warnings.length === 0) return null
  return (
    <Alert
      type="warning"
      showIcon
      role="status"
      className="problem"
      title={t('unit.warnings')}
      description={
        <ul>
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      }
    />
  )
}

const kinds = ['REGION', 'LINE', 'UNITS'] as const

function Jurisdictions() {
  const t = useText()
  const form = Form.useFormInstance<Values>()
  const lines = useQuery(sectorLinesQuery)
  const values = Form.useWatch('jurisdictions', form) ?? []
  return (
    <FormPart title={t('jurisdictions.title')} hint={t('jurisdictions.hint')}>
      <Form.List name="jurisdictions">
        {(fields, { add, remove }) => (
          <>
            {fields.map((field, index) => {
              const kind = values[field.name]?.kind ?? 'REGION'
              return (
                <div
                  key={field.key}
                  className="repeat"
                  role="group"
                  aria-label={t('jurisdiction.no', { no: index + 1 })}
                >
                  <div className="repeat-head">
                    {t('jurisdiction.no', { no: index + 1 })}
                    <Button
                      type="text"
                      icon={<DeleteOutlined />}
                      aria-label={t('jurisdiction.remove', { no: index + 1 })}
                      onClick={() => remove(field.name)}
                    />
                  </div>
                  <div className="form-row">
                    <Form.Item name={[field.name, 'kind']} label={t('jurisdiction.kind')}>
                      <Select options={kinds.map((value) => ({ value, label: labelOf('jurisdictionKind', value) }))} />
                    </Form.Item>
                    {kind !== 'UNITS' && (
                      <Form.Item
                        name={[field.name, 'regionCode']}
                        label={t('jurisdiction.place')}
                        rules={[{ required: true, message: t('form.required', { label: t('jurisdiction.place') }) }]}
                      >
                        <RegionChoice />
                      </Form.Item>
                    )}
                    {kind === 'LINE' && (
                      <Form.Item
                        name={[field.name, 'sectorLine']}
                        label={t('unit.sectorLine')}
                        rules={[{ required: true, message: t('form.required', { label: t('unit.sectorLine') }) }]}
                      >
                        <Select
                          showSearch={{ optionFilterProp: 'label' }}
                          options={labelledOptions(lines.data?.items)}
                        />
                      </Form.Item>
                    )}
                    {kind === 'UNITS' && (
                      <Form.Item
                        name={[field.name, 'units']}
                        label={t('jurisdiction.unitList')}
                        rules={[{ required: true, message: t('form.required', { label: t('jurisdiction.unitList') }) }]}
                      >
                        <UnitChoice multiple />
                      </Form.Item>
                    )}
                  </div>
                </div>
              )
            })}
            <Button icon={<PlusOutlined />} onClick={() => add({ kind: 'REGION' })}>
              {t('jurisdiction.add')}
            </Button>
          </>
        )}
      </Form.List>
    </FormPart>
  )
}

import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input, Select } from 'antd'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { api } from '@/shared/api/http'
import type { RiskPoint, RiskPointForm as Values } from '@/shared/api/types'
import { today } from '@/shared/i18n/format'
import { useText } from '@/shared/i18n/i18n'
import { FormPage, FormPart } from '@/shared/ui/form-page'
import { HolderLayerItem } from '@/shared/ui/holder-layer'
import { labelledOptions, optionsOf, postOptions } from '@/shared/ui/options'
import { Forbidden, Loading, Problem } from '@/shared/ui/states'
import { PowerChoice } from '@/shared/ui/power-choice'
import { Term } from '@/shared/ui/term'
import { allPostsQuery, riskKindsQuery, riskLevelsQuery, riskPointQuery, sectionsQuery } from './query'

export function NewRiskPoint() {
  const [parameters] = useSearchParams()
  return (
    <RiskPointForm
      initial={{
        powerId: parameters.get('powerId'),
        ownerType: 'POST',
        phase: 'DURING',
        foundOn: today(),
        measures: [{ mechanism: 'PREVENTION', text: '' }],
      }}
    />
  )
}

export function EditRiskPoint() {
  const { id = '' } = useParams()
  const { data, isPending, isError, error } = useQuery({ ...riskPointQuery(id), staleTime: 0, gcTime: 0 })
  if (isPending) return <Loading />
  if (isError) return <Problem error={error} />
  if (data.state !== 'DRAFT') return <Forbidden />
  return (
    <RiskPointForm
      point={data}
      initial={{
        powerId: data.powerId ?? null,
        postId: data.postId ?? null,
        ownerType: data.ownerType,
        sectionId: data.sectionId ?? null,
        kind: data.kind ?? null,
        description: data.description,
        level: data.level ?? null,
        holderLayer: data.holderLayer ?? null,
        phase: data.phase ?? null,
        cause: data.cause ?? null,
        ownerName: data.ownerName ?? null,
        finder: data.finder ?? null,
        foundOn: data.foundOn ?? null,
        measures: data.measures.map(({ id, mechanism, type, phase, text, ownerName, dueOn }) => ({
          id,
          mechanism,
          type: type ?? null,
          phase: phase ?? null,
          text,
          ownerName: ownerName ?? null,
          dueOn: dueOn ?? null,
        })),
      }}
    />
  )
}

function RiskPointForm({ initial, point }: { initial: Partial<Values>; point?: RiskPoint }) {
  const t = useText()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  const levels = useQuery(riskLevelsQuery)
  const kinds = useQuery(riskKindsQuery)
  const sections = useQuery(sectionsQuery)
  const posts = useQuery(allPostsQuery)
  const required = (label: string) => [{ required: true, whitespace: true, message: t('form.required', { label }) }]

  const save = async (values: Values) => {
    const body: Values = {
      ...values,
      code: point?.code ?? null,
      foundOn: values.foundOn || null,
      measures: (values.measures ?? [])
        .filter((measure) => measure?.text?.trim())
        // A date field that was emptied holds no date.
        .map((measure) => ({ ...measure, dueOn: measure.dueOn || null })),
    }
    const saved = point
      ? await api.put<RiskPoint>(`/risk-points/${point.id}`, body, point.version)
      : await api.post<RiskPoint>('/risk-points', body)
    await queries.invalidateQueries()
    void navigate(`/risk-points/${saved.id}`)
  }

  return (
    <FormPage<Values>
      form={form}
      title={point ? t('risk.editTitle') : t('risks.add')}
      crumbs={[
        { title: t('nav.riskPoints'), to: '/risk-points' },
        { title: point ? t('risk.editTitle') : t('risks.add') },
      ]}
      intro={t('risk.formIntro')}
      initial={initial}
      draftKey={`risk-point.${point?.id ?? 'new'}`}
      basedOn={point?.version}
      submitText={t('saveDraft')}
      onSubmit={save}
      onCancel={() => void navigate(point ? `/risk-points/${point.id}` : '/risk-points')}
      onValuesChange={(changed) => {
        const post = posts.data?.items.find((item) => item.id === changed.postId)
        if (post) form.setFieldsValue({ holderLayer: post.holderLayer, sectionId: post.sectionId ?? null })
      }}
    >
      <FormPart title={t('risk.facts')}>
        <Form.Item name="description" label={t('risk.description')} rules={required(t('risk.description'))}>
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={2000} showCount />
        </Form.Item>
        <Form.Item name="powerId" label={t('risk.power')} extra={t('risk.powerHint')}>
          <PowerChoice />
        </Form.Item>
        <div className="form-row">
          <Form.Item
            name="kind"
            label={<Term help={t('riskKind.help')}>{t('risk.kind')}</Term>}
            extra={t('power.beforeApproval')}
          >
            <Select options={labelledOptions(kinds.data?.items)} />
          </Form.Item>
          <Form.Item name="level" label={t('risk.level')} extra={t('risk.levelHint')}>
            <Select allowClear options={labelledOptions(levels.data?.items)} />
          </Form.Item>
          <Form.Item name="phase" label={<Term help={t('phase.help')}>{t('risk.phase')}</Term>}>
            <Select allowClear options={optionsOf('phase')} />
          </Form.Item>
          <Form.Item name="cause" label={<Term help={t('riskCause.help')}>{t('risk.cause')}</Term>}>
            <Select allowClear options={optionsOf('riskCause')} />
          </Form.Item>
        </div>
      </FormPart>
      <FormPart title={t('risk.holder')}>
        <div className="form-row">
          <Form.Item name="ownerType" label={t('risk.ownerType')} rules={required(t('risk.ownerType'))}>
            <Select options={optionsOf('ownerType')} />
          </Form.Item>
          <Form.Item name="postId" label={t('risk.post')}>
            <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={postOptions(posts.data?.items)} />
          </Form.Item>
          <Form.Item name="sectionId" label={t('section')}>
            <Select
              allowClear
              options={(sections.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Form.Item>
          <HolderLayerItem />
          <Form.Item name="ownerName" label={t('risk.owner')}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="finder" label={t('risk.finder')} extra={t('risk.finderHint')}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="foundOn" label={t('risk.foundOn')}>
            <Input type="date" max={today()} />
          </Form.Item>
        </div>
      </FormPart>
      <FormPart title={t('risk.measures')} hint={t('risk.measuresHint')}>
        <Form.List name="measures">
          {(fields, { add, remove }) => (
            <>
              {fields.map((field, index) => (
                <div key={field.key} className="repeat" role="group" aria-label={t('measure.no', { no: index + 1 })}>
                  <div className="repeat-head">
                    {t('measure.no', { no: index + 1 })}
                    <Button
                      type="text"
                      icon={<DeleteOutlined />}
                      aria-label={t('measure.remove', { no: index + 1 })}
                      onClick={() => remove(field.name)}
                    />
                  </div>
                  <div className="form-row">
                    <Form.Item
                      name={[field.name, 'mechanism']}
                      label={<Term help={t('mechanism.help')}>{t('measure.mechanism')}</Term>}
                      rules={required(t('measure.mechanism'))}
                    >
                      <Select options={optionsOf('mechanism')} />
                    </Form.Item>
                    <Form.Item
                      name={[field.name, 'type']}
                      label={<Term help={t('measureType.help')}>{t('measure.type')}</Term>}
                    >
                      <Select allowClear options={optionsOf('measureType')} />
                    </Form.Item>
                    <Form.Item name={[field.name, 'phase']} label={t('measure.phase')}>
                      <Select allowClear options={optionsOf('phase')} />
                    </Form.Item>
                    <Form.Item name={[field.name, 'ownerName']} label={t('measure.owner')}>
                      <Input maxLength={100} placeholder={t('measure.ownerHint')} />
                    </Form.Item>
                    <Form.Item name={[field.name, 'dueOn']} label={t('measure.dueOn')}>
                      <Input type="date" />
                    </Form.Item>
                  </div>
                  <Form.Item
                    name={[field.name, 'text']}
                    label={t('measure.text')}
                    dependencies={[['measures', field.name, 'dueOn']]}
                    // A measure of which nothing is written is none, and is left out.
                    rules={[
                      ({ getFieldValue }) => ({
                        validator: (_, text: string | undefined) =>
                          text?.trim() || !getFieldValue(['measures', field.name, 'dueOn'])
                            ? Promise.resolve()
                            : Promise.reject(new Error(t('form.required', { label: t('measure.text') }))),
                      }),
                    ]}
                  >
                    <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
                  </Form.Item>
                </div>
              ))}
              <Button icon={<PlusOutlined />} onClick={() => add({ mechanism: 'PREVENTION', text: '' })}>
                {t('measure.add')}
              </Button>
            </>
          )}
        </Form.List>
      </FormPart>
    </FormPage>
  )
}

/** Finds a power by name on the server; a catalogue may hold thousands. */

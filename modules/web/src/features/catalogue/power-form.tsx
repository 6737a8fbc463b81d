import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox, Form, Input, InputNumber, Radio, Select } from 'antd'
import { useNavigate, useParams } from 'react-router'
import { api } from '@/shared/api/http'
import type { Power, PowerForm as Values } from '@/shared/api/types'
import { useMe } from '@/shared/auth/me'
import { useText } from '@/shared/i18n/i18n'
import { FormPage, FormPart } from '@/shared/ui/form-page'
import { HolderLayerItem } from '@/shared/ui/holder-layer'
import { labelledOptions, optionsOf, postOptions } from '@/shared/ui/options'
import { Forbidden, Loading, Problem } from '@/shared/ui/states'
import { Term } from '@/shared/ui/term'
import { useSettled } from '@/shared/ui/use-settled'
import { filled, OwnFields } from './own-fields'
import {
  allPostsQuery,
  classificationQuery,
  customFieldsQuery,
  levelsQuery,
  powerCategoriesQuery,
  powerQuery,
  sectionsQuery,
} from './query'

export function NewPower() {
  const me = useMe()
  return (
    <PowerForm
      initial={{
        exerciser: me.tenant?.name ?? '',
        direction: 'EXTERNAL',
        visibility: 'EXPLICIT',
        hotPost: false,
        statutoryUnit: 'WORKDAY',
        promisedUnit: 'WORKDAY',
        bases: [{ type: 'LAW', title: '' }],
      }}
    />
  )
}

export function EditPower() {
  const { id = '' } = useParams()
  const { data, isPending, isError, error } = useQuery({ ...powerQuery(id), staleTime: 0, gcTime: 0 })
  if (isPending) return <Loading />
  if (isError) return <Problem error={error} />
  if (data.state !== 'DRAFT') return <Forbidden />
  return <PowerForm initial={valuesOf(data)} power={data} />
}

function valuesOf(power: Power): Values {
  return {
    code: power.code,
    name: power.name,
    category: power.category ?? null,
    content: power.content ?? '',
    exerciser: power.exerciser ?? '',
    counterparty: power.counterparty ?? '',
    supervisor: power.supervisor ?? '',
    sectionId: power.sectionId ?? null,
    holderPostId: power.holderPostId ?? null,
    holderLayer: power.holderLayer ?? null,
    hotPost: power.hotPost,
    direction: power.direction,
    visibility: power.visibility,
    statutoryLimit: power.statutoryLimit ?? null,
    statutoryUnit: power.statutoryUnit ?? 'WORKDAY',
    promisedLimit: power.promisedLimit ?? null,
    promisedUnit: power.promisedUnit ?? 'WORKDAY',
    localCode: power.localCode ?? null,
    level: power.level ?? null,
    bases: power.bases,
    custom: power.custom,
  }
}

type Basis = NonNullable<Values['bases']>[number]

/** Whether anything is written of a legal basis besides its type, which is chosen from the start. */
function begun({ title, article, text, validFrom, validTo }: Basis): boolean {
  return [title, article, text, validFrom, validTo].some((written) => written?.trim())
}

function PowerForm({ initial, power }: { initial: Partial<Values>; power?: Power }) {
  const t = useText()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  const categories = useQuery(powerCategoriesQuery)
  const sections = useQuery(sectionsQuery)
  const posts = useQuery(allPostsQuery)
  const levels = useQuery(levelsQuery)
  const ownFields = useQuery(customFieldsQuery)
  const name = useSettled((Form.useWatch('name', form) ?? initial.name ?? '').trim())
  const category = Form.useWatch('category', form) ?? initial.category
  const doubt = useQuery(classificationQuery(name, category)).data?.doubt
  const back = power ? `/powers/${power.id}` : '/powers'
  const required = (label: string) => [{ required: true, whitespace: true, message: t('form.required', { label }) }]

  const save = async (values: Values) => {
    const body: Values = {
      ...values,
      statutoryUnit: values.statutoryLimit == null ? null : values.statutoryUnit,
      promisedUnit: values.promisedLimit == null ? null : values.promisedUnit,
      // Before the fields are known nothing of them is in the form, and nothing may get lost.
      custom: ownFields.data ? filled(values.custom) : (power?.custom ?? {}),
      bases: (values.bases ?? [])
        .filter((basis) => basis?.title?.trim())
        // A date field that was emptied holds no date.
        .map((basis) => ({ ...basis, validFrom: basis.validFrom || null, validTo: basis.validTo || null })),
    }
    const saved = power
      ? await api.put<Power>(`/powers/${power.id}`, body, power.version)
      : await api.post<Power>('/powers', body)
    await queries.invalidateQueries()
    void navigate(`/powers/${saved.id}`)
  }

  return (
    <FormPage<Values>
      form={form}
      title={power ? t('power.editTitle') : t('powers.add')}
      crumbs={[{ title: t('nav.powers'), to: '/powers' }, { title: power?.name ?? t('powers.add') }]}
      intro={t('power.formIntro')}
      initial={initial}
      draftKey={`power.${power?.id ?? 'new'}`}
      basedOn={power?.version}
      submitText={t('saveDraft')}
      onSubmit={save}
      onCancel={() => void navigate(back)}
      onValuesChange={(changed) => {
        // The post says who holds the power; it can still be changed by hand.
        const post = posts.data?.items.find((item) => item.id === changed.holderPostId)
        if (post) form.setFieldsValue({ holderLayer: post.holderLayer, hotPost: post.hotPost })
      }}
    >
      <FormPart title={t('power.facts')}>
        <Form.Item name="name" label={t('power.name')} rules={[...required(t('power.name')), { max: 500 }]}>
          <Input maxLength={500} showCount />
        </Form.Item>
        <div className="form-row">
          <Form.Item
            name="category"
            label={<Term help={t('power.classificationHelp')}>{t('power.category')}</Term>}
            extra={t('power.beforeApproval')}
            {...(doubt ? { validateStatus: 'warning' as const, help: doubt } : {})}
          >
            <Select showSearch={{ optionFilterProp: 'label' }} options={labelledOptions(categories.data?.items)} />
          </Form.Item>
          <Form.Item name="code" label={t('power.code')} extra={t('power.codeHint')} rules={[{ max: 100 }]}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="exerciser" label={t('power.exerciser')} extra={t('power.beforeApproval')}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="counterparty" label={t('power.counterparty')} extra={t('power.counterpartyHint')}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="supervisor" label={t('power.supervisor')} extra={t('power.supervisorHint')}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="localCode" label={t('power.localCode')} rules={[{ max: 100 }]}>
            <Input maxLength={100} />
          </Form.Item>
        </div>
        <Form.Item name="content" label={t('power.content')}>
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={10000} showCount />
        </Form.Item>
        <div className="form-row">
          <Form.Item name="direction" label={<Term help={t('direction.help')}>{t('power.direction')}</Term>}>
            <Radio.Group options={optionsOf('direction')} />
          </Form.Item>
          <Form.Item name="visibility" label={<Term help={t('visibility.help')}>{t('power.visibility')}</Term>}>
            <Radio.Group options={optionsOf('visibility')} />
          </Form.Item>
        </div>
      </FormPart>

      <OwnFields />

      <FormPart title={t('power.holder')}>
        <div className="form-row">
          <Form.Item name="sectionId" label={t('section')}>
            <Select
              allowClear
              options={(sections.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Form.Item>
          <Form.Item name="holderPostId" label={t('power.holderPost')}>
            <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={postOptions(posts.data?.items)} />
          </Form.Item>
          <HolderLayerItem />
          <Form.Item name="level" label={t('power.level')} extra={t('power.levelHint')}>
            <Select allowClear options={labelledOptions(levels.data?.items)} />
          </Form.Item>
        </div>
        <Form.Item name="hotPost" valuePropName="checked">
          <Checkbox>
            <Term help={t('hotPost.help')}>{t('hotPost')}</Term>
          </Checkbox>
        </Form.Item>
      </FormPart>

      <FormPart title={t('power.bases')} hint={t('power.basesHint')}>
        <Form.List name="bases">
          {(fields, { add, remove }) => (
            <>
              {fields.map((field, index) => (
                <div key={field.key} className="repeat" role="group" aria-label={t('power.basisNo', { no: index + 1 })}>
                  <div className="repeat-head">
                    {t('power.basisNo', { no: index + 1 })}
                    <Button
                      type="text"
                      icon={<DeleteOutlined />}
                      aria-label={t('power.basisRemove', { no: index + 1 })}
                      onClick={() => remove(field.name)}
                    />
                  </div>
                  <div className="form-row">
                    <Form.Item
                      name={[field.name, 'title']}
                      label={t('basis.title')}
                      // A basis of which nothing is written is none, and is left out.
                      rules={[
                        ({ getFieldValue }) => ({
                          validator: (_, title: string | undefined) =>
                            title?.trim() || !begun(getFieldValue(['bases', field.name]) as Basis)
                              ? Promise.resolve()
                              : Promise.reject(new Error(t('form.required', { label: t('basis.title') }))),
                        }),
                      ]}
                    >
                      <Input maxLength={300} />
                    </Form.Item>
                    <Form.Item name={[field.name, 'article']} label={t('basis.article')}>
                      <Input maxLength={300} placeholder={t('basis.articleHint')} />
                    </Form.Item>
                    <Form.Item name={[field.name, 'type']} label={t('basis.type')} rules={required(t('basis.type'))}>
                      <Select options={optionsOf('basisType')} />
                    </Form.Item>
                  </div>
                  <div className="form-row">
                    <Form.Item name={[field.name, 'validFrom']} label={t('basis.validFrom')}>
                      <Input type="date" />
                    </Form.Item>
                    <Form.Item name={[field.name, 'validTo']} label={t('basis.validTo')} extra={t('basis.validToHint')}>
                      <Input type="date" />
                    </Form.Item>
                  </div>
                  <Form.Item name={[field.name, 'text']} label={t('basis.text')}>
                    <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={10000} />
                  </Form.Item>
                </div>
              ))}
              <Button icon={<PlusOutlined />} onClick={() => add({ type: 'LAW', title: '' })}>
                {t('power.basisAdd')}
              </Button>
            </>
          )}
        </Form.List>
      </FormPart>

      <FormPart title={t('power.limits')} hint={t('power.limitsHint')}>
        <div className="form-row">
          <Form.Item name="statutoryLimit" label={t('power.statutoryLimit')}>
            <InputNumber min={0} max={9999} precision={0} />
          </Form.Item>
          <Form.Item name="statutoryUnit" label={t('power.statutoryUnit')}>
            <Select options={optionsOf('limitUnit')} />
          </Form.Item>
          <Form.Item
            name="promisedLimit"
            label={t('power.promisedLimit')}
            dependencies={['statutoryLimit', 'statutoryUnit', 'promisedUnit']}
            rules={[
              ({ getFieldsValue }) => ({
                validator: (_, value: number | null) => {
                  const { statutoryLimit, statutoryUnit, promisedUnit } = getFieldsValue(true) as Values
                  const longer =
                    value != null && statutoryLimit != null && statutoryUnit === promisedUnit && value > statutoryLimit
                  return longer ? Promise.reject(new Error(t('power.promiseTooLong'))) : Promise.resolve()
                },
              }),
            ]}
          >
            <InputNumber min={0} max={9999} precision={0} />
          </Form.Item>
          <Form.Item name="promisedUnit" label={t('power.promisedUnit')}>
            <Select options={optionsOf('limitUnit')} />
          </Form.Item>
        </div>
      </FormPart>
    </FormPage>
  )
}

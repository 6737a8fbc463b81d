import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input, Select } from 'antd'
import { useNavigate, useParams } from 'react-router'
import { api } from '@/shared/api/http'
import type { BasicItem, BasicItemSaid } from '@/shared/api/types'
import { useMe } from '@/shared/auth/me'
import { useText } from '@/shared/i18n/i18n'
import { FormPage, FormPart } from '@/shared/ui/form-page'
import { labelledOptions, optionsOf } from '@/shared/ui/options'
import { Forbidden, Loading, Problem } from '@/shared/ui/states'
import { basicItemQuery, nationalCategories, sectorLinesQuery } from './basics'

type Values = BasicItemSaid & { reason?: string }

export function NewBasicItem() {
  const me = useMe()
  const line = me.roles.includes('province-admin') ? null : (me.keptLines[0] ?? null)
  return <BasicItemForm initial={{ bases: [{ type: 'LAW', title: '' }], levels: [], sectorLine: line }} />
}

export function EditBasicItem() {
  const { id = '' } = useParams()
  const { data, isPending, isError, error } = useQuery({ ...basicItemQuery(id), staleTime: 0, gcTime: 0 })
  if (isPending) return <Loading />
  if (isError) return <Problem error={error} />
  if (data.state !== 'IN_FORCE') return <Forbidden />
  return <BasicItemForm initial={valuesOf(data)} item={data} />
}

function valuesOf({ code, name, category, content, levels, sectorLine, bases }: BasicItem): Values {
  return { code, name, category, content: content ?? null, levels, sectorLine: sectorLine ?? null, bases }
}

/** An item of the basic catalogue; what is saved of one that is there is its next edition. */
function BasicItemForm({ initial, item }: { initial: Partial<Values>; item?: BasicItem }) {
  const t = useText()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const [form] = Form.useForm<Values>()
  const lines = useQuery(sectorLinesQuery)
  const me = useMe()
  const all = me.roles.includes('province-admin')
  const required = (label: string) => [{ required: true, whitespace: true, message: t('form.required', { label }) }]

  const save = async ({ reason, ...values }: Values) => {
    const body: BasicItemSaid = {
      ...values,
      bases: (values.bases ?? [])
        .filter((basis) => basis?.title?.trim())
        // A date field that was emptied holds no date.
        .map((basis) => ({ ...basis, validFrom: basis.validFrom || null, validTo: basis.validTo || null })),
    }
    const saved = item
      ? await api.put<BasicItem>(
          `/basic-items/${item.id}?reason=${encodeURIComponent(reason ?? '')}`,
          { ...body, code: item.code },
          item.edition,
        )
      : await api.post<BasicItem>('/basic-items', body)
    await queries.invalidateQueries()
    void message.success(item ? t('basics.saved', { edition: saved.edition }) : t('basics.added', { name: saved.name }))
    void navigate('/basic-items')
  }

  return (
    <FormPage<Values>
      form={form}
      title={item ? t('basics.editTitle', { name: item.name }) : t('basics.add')}
      crumbs={[{ title: t('basics.title'), to: '/basic-items' }, { title: item?.name ?? t('basics.add') }]}
      intro={t('basics.formIntro')}
      initial={initial}
      draftKey={`basic-item.${item?.id ?? 'new'}`}
      basedOn={item?.edition}
      submitText={item ? t('basics.publish') : t('basics.add')}
      onSubmit={save}
      onCancel={() => void navigate('/basic-items')}
    >
      <FormPart title={t('basics.facts')}>
        <Form.Item name="name" label={t('basics.name')} rules={[...required(t('basics.name')), { max: 500 }]}>
          <Input maxLength={500} showCount />
        </Form.Item>
        <div className="form-row">
          <Form.Item
            name="code"
            label={t('basics.code')}
            extra={t('basics.codeHint')}
            rules={required(t('basics.code'))}
          >
            <Input maxLength={40} disabled={item !== undefined} />
          </Form.Item>
          <Form.Item name="category" label={t('power.category')} rules={required(t('power.category'))}>
            <Select options={nationalCategories()} />
          </Form.Item>
          <Form.Item name="levels" label={t('basics.levels')} extra={t('basics.levelsHint')}>
            <Select mode="multiple" options={optionsOf('level')} />
          </Form.Item>
          <Form.Item
            name="sectorLine"
            label={t('basics.line')}
            extra={all ? t('basics.lineHint') : t('basics.ownLineHint')}
          >
            <Select
              allowClear={all}
              showSearch={{ optionFilterProp: 'label' }}
              options={labelledOptions(lines.data?.items).filter(({ value }) => all || me.keptLines.includes(value))}
            />
          </Form.Item>
        </div>
        <Form.Item name="content" label={t('power.content')}>
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={10_000} showCount />
        </Form.Item>
      </FormPart>
      <FormPart title={t('power.bases')} hint={t('basics.basesHint')}>
        <Bases />
      </FormPart>
      {item && (
        <FormPart title={t('basics.reasonPart')} hint={t('basics.reasonHint')}>
          <Form.Item name="reason" label={t('reason')} rules={required(t('reason'))}>
            <Input.TextArea rows={2} maxLength={500} showCount />
          </Form.Item>
        </FormPart>
      )}
    </FormPage>
  )
}

function Bases() {
  const t = useText()
  return (
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
                <Form.Item name={[field.name, 'title']} label={t('basis.title')}>
                  <Input maxLength={300} />
                </Form.Item>
                <Form.Item name={[field.name, 'article']} label={t('basis.article')}>
                  <Input maxLength={300} placeholder={t('basis.articleHint')} />
                </Form.Item>
                <Form.Item
                  name={[field.name, 'type']}
                  label={t('basis.type')}
                  rules={[{ required: true, message: t('form.required', { label: t('basis.type') }) }]}
                >
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
                <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={10_000} />
              </Form.Item>
            </div>
          ))}
          <Button icon={<PlusOutlined />} onClick={() => add({ type: 'LAW', title: '' })}>
            {t('basics.addBasis')}
          </Button>
        </>
      )}
    </Form.List>
  )
}

import { Form, Input, InputNumber, Modal, Select, Switch } from 'antd'
import { api } from '@/shared/api/http'
import type { OwnList } from '@/shared/api/types'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { optionsOf } from '@/shared/ui/options'
import { useAction } from '@/shared/ui/use-action'
import type { Item } from './own-item'

/** Which codes a list takes: as templates have them. */
const codes: Record<string, RegExp> = {
  levels: /^[A-Z0-9]{1,12}$/,
  kinds: /^[A-Z][A-Z_]{1,39}$/,
  powerCategories: /^([0-9]{2}|[A-Z]{2})$/,
  customFields: /^[a-z][A-Za-z0-9]{0,39}$/,
}

/** What of an item is left out of the document when nothing is said. */
const optional = ['national', 'choices', 'required', 'categories']

/** Adds an item to one of the unit's lists, or changes one. */
export function OwnItemForm({
  list,
  before,
  categories,
  onClose,
}: {
  list: OwnList
  before: Item | undefined
  categories: Item[]
  onClose: () => void
}) {
  const t = useText()
  const [form] = Form.useForm<Item>()
  const type = Form.useWatch('type', form)
  const save = useAction(
    (after: Item) =>
      api.post('/own-lists/changes', { section: list.section, list: list.list, ...(before ? { before } : {}), after }),
    { done: t('saved'), onDone: onClose },
  )
  const submit = (values: Item) => {
    const after: Item = { ...before, ...values }
    if (list.list === 'levels') after['colour'] = String(after['colour']).toUpperCase()
    for (const field of optional) {
      const value = after[field]
      if (value === undefined || value === '' || value === false || (Array.isArray(value) && value.length === 0)) {
        delete after[field]
      }
    }
    if (after['type'] !== 'choice') delete after['choices']
    save.mutate(after)
  }
  const label = (field: string) => labelOf('templateField', field)
  const required = (field: string) => [
    { required: true, whitespace: true, message: t('form.required', { label: label(field) }) },
  ]
  const chosen = (field: string) => [{ required: true, message: t('form.required', { label: label(field) }) }]
  return (
    <Modal
      open
      title={before ? t('ownLists.editOf', { label: String(before['label']) }) : t('ownLists.add')}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Item>
        form={form}
        name="item"
        layout="vertical"
        initialValues={before ?? { sort: 100, colour: '#FA8C16', severity: 2, type: 'text' }}
        onFinish={submit}
      >
        <Form.Item name="label" label={label('label')} rules={required('label')}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item
          name="code"
          label={label('code')}
          extra={labelOf('ownListCode', list.list)}
          rules={[
            ...required('code'),
            { pattern: codes[list.list] ?? /.+/, message: labelOf('ownListCode', list.list) },
          ]}
        >
          <Input disabled={before !== undefined} />
        </Form.Item>
        {list.list === 'levels' && (
          <div className="form-row">
            <Form.Item
              name="severity"
              label={label('severity')}
              extra={t('ownLists.severityHint')}
              rules={chosen('severity')}
            >
              <Select options={[1, 2, 3].map((value) => ({ value, label: labelOf('severity', String(value)) }))} />
            </Form.Item>
            <Form.Item name="colour" label={label('colour')} rules={chosen('colour')}>
              <Input type="color" className="colour-input" />
            </Form.Item>
          </div>
        )}
        {list.list === 'powerCategories' && (
          <Form.Item name="national" label={label('national')} extra={t('ownLists.nationalHint')}>
            <Select allowClear options={optionsOf('nationalCategory').filter(({ value }) => value !== 'X')} />
          </Form.Item>
        )}
        {list.list === 'customFields' && (
          <>
            <Form.Item name="type" label={label('type')} rules={chosen('type')}>
              <Select
                options={['text', 'number', 'choice', 'date'].map((value) => ({
                  value,
                  label: labelOf('ownFieldType', value),
                }))}
              />
            </Form.Item>
            {type === 'choice' && (
              <Form.Item
                name="choices"
                label={label('choices')}
                extra={t('ownLists.choicesHint')}
                rules={[{ type: 'array', min: 2, required: true, message: t('ownLists.choicesHint') }]}
              >
                <Select mode="tags" open={false} suffix={null} />
              </Form.Item>
            )}
            <Form.Item name="categories" label={label('categories')} extra={t('ownLists.categoriesHint')}>
              <Select
                mode="multiple"
                showSearch={{ optionFilterProp: 'label' }}
                options={categories.map((category) => ({
                  value: String(category['code']),
                  label: String(category['label']),
                }))}
              />
            </Form.Item>
            <Form.Item name="help" label={label('help')} rules={required('help')}>
              <Input.TextArea rows={2} maxLength={500} />
            </Form.Item>
            <Form.Item name="source" label={label('source')} rules={required('source')}>
              <Input maxLength={500} />
            </Form.Item>
            <Form.Item name="required" label={label('required')} valuePropName="checked">
              <Switch />
            </Form.Item>
          </>
        )}
        {list.list !== 'customFields' && (
          <Form.Item name="sort" label={label('sort')} extra={t('ownLists.sortHint')} rules={chosen('sort')}>
            <InputNumber min={0} max={9999} precision={0} />
          </Form.Item>
        )}
      </Form>
    </Modal>
  )
}

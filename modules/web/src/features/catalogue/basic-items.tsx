import { PlusOutlined } from '@ant-design/icons'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { Button, Form, Input, Modal, Select, Space } from 'antd'
import { useState } from 'react'
import { api } from '@/shared/api/http'
import type { BasicItem, BasicItemSaid, Labelled, Listing, Page } from '@/shared/api/types'
import { lawTitle, listed } from '@/shared/i18n/format'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { useConfirm } from '@/shared/ui/confirm'
import { ListPage } from '@/shared/ui/list-page'
import { labelledOptions, optionsOf } from '@/shared/ui/options'
import { StateTag } from '@/shared/ui/tags'
import { Term } from '@/shared/ui/term'
import { useAction } from '@/shared/ui/use-action'

type Values = BasicItemSaid & { reason?: string }

const sectorLinesQuery = queryOptions({
  queryKey: ['sector-lines'],
  queryFn: () => api.get<Listing<Labelled>>('/sector-lines'),
  staleTime: Infinity,
})

const states = ['IN_FORCE', 'ABOLISHED']

function categories() {
  return optionsOf('nationalCategory').filter(({ value }) => value !== 'X')
}

/** The province keeps the basic catalogue. */
export function BasicItems() {
  const t = useText()
  const [open, setOpen] = useState<BasicItem | 'new'>()
  const lines = labelledOptions(useQuery(sectorLinesQuery).data?.items)
  return (
    <>
      <ListPage<BasicItem, Page<BasicItem>>
        title={t('basics.title')}
        intro={<Term help={t('basics.help')}>{t('basics.keepIntro')}</Term>}
        name="basic-items"
        load={(query, signal) => api.get('/basic-items', query, signal)}
        rowKey={(row) => row.id}
        empty={{ text: t('basics.empty') }}
        actions={
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen('new')}>
            {t('basics.add')}
          </Button>
        }
        filters={[
          { name: 'q', label: t('basics.search') },
          { name: 'category', label: t('power.category'), options: categories() },
          { name: 'sectorLine', label: t('basics.line'), options: lines },
          {
            name: 'state',
            label: t('state'),
            options: states.map((value) => ({ value, label: labelOf('basicItemState', value) })),
          },
        ]}
        columns={[
          { key: 'code', title: t('basics.code'), sortable: true, width: 150, render: (row) => row.code },
          {
            key: 'name',
            title: t('basics.name'),
            sortable: true,
            render: (row) => <div className="name-cell">{row.name}</div>,
          },
          {
            key: 'category',
            title: t('power.category'),
            sortable: true,
            render: (row) => labelOf('nationalCategory', row.category),
          },
          {
            key: 'bases',
            title: t('power.bases'),
            roomy: true,
            render: (row) => listed(row.bases.map((basis) => lawTitle(basis.title) + (basis.article ?? ''))) || '—',
          },
          {
            key: 'levels',
            title: t('basics.levels'),
            render: (row) => listed(row.levels.map((level) => labelOf('level', level))) || t('basics.every'),
          },
          {
            key: 'line',
            title: t('basics.line'),
            optional: true,
            render: (row) => lines.find(({ value }) => value === row.sectorLine)?.label ?? t('basics.every'),
          },
          { key: 'edition', title: t('basics.edition'), right: true, render: (row) => row.edition },
          { key: 'state', title: t('state'), render: (row) => <StateTag kind="basicItemState" state={row.state} /> },
          {
            key: 'actions',
            title: t('actions'),
            render: (row) =>
              row.state === 'IN_FORCE' ? <Acts row={row} onEdit={() => setOpen(row)} /> : (row.reason ?? '—'),
          },
        ]}
      />
      {open && <ItemForm item={open === 'new' ? undefined : open} lines={lines} onClose={() => setOpen(undefined)} />}
    </>
  )
}

function Acts({ row, onEdit }: { row: BasicItem; onEdit: () => void }) {
  const t = useText()
  const { withReason } = useConfirm()
  const abolish = useAction(
    (reason: string) => api.post(`/basic-items/${row.id}/abolition`, undefined, { reason }, row.edition),
    { done: t('basics.abolished', { name: row.name }) },
  )
  return (
    <Space>
      <Button size="small" onClick={onEdit}>
        {t('basics.edit')}
      </Button>
      <Button
        size="small"
        danger
        loading={abolish.isPending}
        onClick={() =>
          withReason(t('basics.abolishTitle', { name: row.name }), t('basics.abolish'), (reason) =>
            abolish.mutate(reason),
          )
        }
      >
        {t('basics.abolish')}
      </Button>
    </Space>
  )
}

interface FormProps {
  item: BasicItem | undefined
  lines: { value: string; label: string }[]
  onClose: () => void
}

function ItemForm({ item, lines, onClose }: FormProps) {
  const t = useText()
  const [form] = Form.useForm<Values>()
  const save = useAction(
    ({ reason, ...values }: Values) =>
      item
        ? api.put<BasicItem>(
            `/basic-items/${item.id}?reason=${encodeURIComponent(reason ?? '')}`,
            { ...values, code: item.code },
            item.edition,
          )
        : api.post<BasicItem>('/basic-items', values),
    {
      done: (saved) => (item ? t('basics.saved', { edition: saved.edition }) : t('basics.added', { name: saved.name })),
      onDone: onClose,
    },
  )
  const required = (label: string) => [{ required: true, whitespace: true, message: t('form.required', { label }) }]
  return (
    <Modal
      open
      width={760}
      title={item ? t('basics.editTitle', { name: item.name }) : t('basics.add')}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Values>
        form={form}
        name="basic-item"
        layout="vertical"
        {...(item ? { initialValues: item } : {})}
        onFinish={(values) => save.mutate(values)}
      >
        <Form.Item name="code" label={t('basics.code')} rules={required(t('basics.code'))}>
          <Input maxLength={40} disabled={item !== undefined} />
        </Form.Item>
        <Form.Item name="name" label={t('basics.name')} rules={required(t('basics.name'))}>
          <Input maxLength={500} />
        </Form.Item>
        <Form.Item name="category" label={t('power.category')} rules={required(t('power.category'))}>
          <Select options={categories()} />
        </Form.Item>
        <Form.Item name="content" label={t('power.content')}>
          <Input.TextArea rows={3} maxLength={10_000} />
        </Form.Item>
        <Form.Item name="levels" label={t('basics.levels')} extra={t('basics.levelsHint')}>
          <Select mode="multiple" options={optionsOf('level')} />
        </Form.Item>
        <Form.Item name="sectorLine" label={t('basics.line')} extra={t('basics.lineHint')}>
          <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={lines} />
        </Form.Item>
        <Form.Item label={t('power.bases')}>
          <BasisRows />
        </Form.Item>
        {item && (
          <Form.Item name="reason" label={t('reason')} rules={required(t('reason'))}>
            <Input.TextArea rows={2} maxLength={500} />
          </Form.Item>
        )}
      </Form>
    </Modal>
  )
}

function BasisRows() {
  const t = useText()
  return (
    <Form.List name="bases">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <Space key={key} align="baseline" wrap>
              <Form.Item
                name={[name, 'type']}
                rules={[{ required: true, message: t('form.required', { label: t('basis.type') }) }]}
              >
                <Select aria-label={t('basis.type')} style={{ width: 140 }} options={optionsOf('basisType')} />
              </Form.Item>
              <Form.Item
                name={[name, 'title']}
                rules={[{ required: true, whitespace: true, message: t('form.required', { label: t('basis.title') }) }]}
              >
                <Input aria-label={t('basis.title')} placeholder={t('basis.title')} maxLength={300} />
              </Form.Item>
              <Form.Item name={[name, 'article']}>
                <Input aria-label={t('basis.article')} placeholder={t('basis.article')} maxLength={300} />
              </Form.Item>
              {/* Not asked for here, and kept as they are. */}
              {['text', 'validFrom', 'validTo'].map((kept) => (
                <Form.Item key={kept} name={[name, kept]} hidden>
                  <Input />
                </Form.Item>
              ))}
              <Button onClick={() => remove(name)}>{t('delete')}</Button>
            </Space>
          ))}
          <Button icon={<PlusOutlined />} onClick={() => add({ type: 'LAW' })}>
            {t('basics.addBasis')}
          </Button>
        </>
      )}
    </Form.List>
  )
}

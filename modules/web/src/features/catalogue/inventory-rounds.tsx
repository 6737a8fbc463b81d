import { PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input, Modal, Select } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { api } from '@/shared/api/http'
import type { InventoryRound, InventoryRoundForm as Values, InventoryRoundPage } from '@/shared/api/types'
import { useHasRole } from '@/shared/auth/me'
import { day, number } from '@/shared/i18n/format'
import { useText } from '@/shared/i18n/i18n'
import { ListPage } from '@/shared/ui/list-page'
import { optionsOf } from '@/shared/ui/options'
import { StateTag } from '@/shared/ui/tags'
import { Term } from '@/shared/ui/term'
import { useAction } from '@/shared/ui/use-action'
import { sectionsQuery } from './query'

/** 清权: the rounds in which sections list which of their posts exercises which powers. */
export function InventoryRounds() {
  const t = useText()
  const navigate = useNavigate()
  const mayWrite = useHasRole('agency-lead')
  const [opening, setOpening] = useState(false)
  return (
    <>
      <ListPage<InventoryRound, InventoryRoundPage>
        title={t('inventory.title')}
        intro={<Term help={t('inventory.help')}>{t('inventory.intro')}</Term>}
        name="inventory-rounds"
        load={(query, signal) => api.get('/inventory-rounds', query, signal)}
        rowKey={(row) => row.id}
        empty={{ text: t('inventory.empty') }}
        actions={
          mayWrite && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpening(true)}>
              {t('inventory.open')}
            </Button>
          )
        }
        filters={[
          { name: 'q', label: t('inventory.name') },
          { name: 'state', label: t('state'), options: optionsOf('inventoryState') },
        ]}
        columns={[
          {
            key: 'name',
            title: t('inventory.name'),
            sortable: true,
            render: (row) => (
              <div className="name-cell">
                <Link to={`/inventory-rounds/${row.id}`}>{row.name}</Link>
              </div>
            ),
          },
          {
            key: 'fromOn',
            title: t('inventory.fromOn'),
            sortable: true,
            roomy: true,
            render: (row) => day(row.fromOn),
          },
          { key: 'dueOn', title: t('inventory.dueOn'), sortable: true, render: (row) => day(row.dueOn) },
          { key: 'sections', title: t('inventory.sections'), right: true, render: (row) => number(row.sections) },
          { key: 'pending', title: t('inventory.pending'), right: true, render: (row) => number(row.pending) },
          { key: 'submitted', title: t('inventory.submitted'), right: true, render: (row) => number(row.submitted) },
          { key: 'accepted', title: t('inventory.accepted'), right: true, render: (row) => number(row.accepted) },
          { key: 'overdue', title: t('inventory.overdue'), right: true, render: (row) => number(row.overdue) },
          {
            key: 'state',
            title: t('state'),
            sortable: true,
            render: (row) => <StateTag kind="inventoryState" state={row.state} />,
          },
        ]}
      />
      {opening && (
        <RoundDialog
          onClose={() => setOpening(false)}
          onDone={(round) => void navigate(`/inventory-rounds/${round.id}`)}
        />
      )}
    </>
  )
}

/** The day as the browser's field for days writes it. */
function today(later = 0): string {
  const at = new Date(Date.now() + later * 86_400_000)
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

/** Opens a round, or changes an open one. */
export function RoundDialog({
  round,
  sectionIds,
  onClose,
  onDone,
}: {
  round?: InventoryRound
  /** Those that return a list now. */
  sectionIds?: string[]
  onClose: () => void
  onDone?: (round: InventoryRound) => void
}) {
  const t = useText()
  const [form] = Form.useForm<Values>()
  const sections = useQuery(sectionsQuery)
  const save = useAction(
    (values: Values) => {
      const body: Values = { ...values, sectionIds: values.sectionIds?.length ? values.sectionIds : null }
      return round
        ? api.put<InventoryRound>(`/inventory-rounds/${round.id}`, body, round.version)
        : api.post<InventoryRound>('/inventory-rounds', body)
    },
    {
      done: round ? t('saved') : (made) => t('inventory.opened', { name: made.name, count: number(made.sections) }),
      onDone: (saved) => {
        onClose()
        onDone?.(saved)
      },
    },
  )
  const required = (label: string) => [{ required: true, whitespace: true, message: t('form.required', { label }) }]
  return (
    <Modal
      open
      title={round ? t('inventory.edit') : t('inventory.open')}
      okText={round ? t('save') : t('inventory.openNow')}
      cancelText={t('cancel')}
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Values>
        form={form}
        name="inventory"
        layout="vertical"
        initialValues={
          round
            ? { name: round.name, fromOn: round.fromOn, dueOn: round.dueOn, sectionIds: sectionIds ?? [] }
            : { fromOn: today(), dueOn: today(14), sectionIds: [] }
        }
        onFinish={(values) => save.mutate(values)}
      >
        <Form.Item name="name" label={t('inventory.name')} rules={required(t('inventory.name'))}>
          <Input maxLength={100} />
        </Form.Item>
        <div className="form-row">
          <Form.Item name="fromOn" label={t('inventory.fromOn')} rules={required(t('inventory.fromOn'))}>
            <Input type="date" />
          </Form.Item>
          <Form.Item
            name="dueOn"
            label={t('inventory.dueOn')}
            dependencies={['fromOn']}
            rules={[
              ...required(t('inventory.dueOn')),
              ({ getFieldValue }) => ({
                validator: (_, value: string) =>
                  value && value < String(getFieldValue('fromOn'))
                    ? Promise.reject(new Error(t('inventory.dueBeforeFrom')))
                    : Promise.resolve(),
              }),
            ]}
          >
            <Input type="date" />
          </Form.Item>
        </div>
        <Form.Item name="sectionIds" label={t('inventory.asked')} extra={t('inventory.askedHint')}>
          <Select
            mode="multiple"
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={t('inventory.allSections')}
            options={(sections.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
      </Form>
    </Modal>
  )
}

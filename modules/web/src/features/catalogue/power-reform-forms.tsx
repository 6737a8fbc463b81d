import { Form, Input, InputNumber, Modal, Radio, Select } from 'antd'
import { api } from '@/shared/api/http'
import type { DecideReform, Inspection } from '@/shared/api/types'
import { today } from '@/shared/i18n/format'
import { useText } from '@/shared/i18n/i18n'
import { optionsOf } from '@/shared/ui/options'
import { PowerChoice } from '@/shared/ui/power-choice'
import { useAction } from '@/shared/ui/use-action'
import { DecisionFields } from './reforms'

interface DialogProps {
  id: string
  name: string
  version: number
  onClose: () => void
}

/** Records what is decided of a power; what is asked depends on the action. */
export function DecideDialog({ id, name, version, onClose }: DialogProps) {
  const t = useText()
  const [form] = Form.useForm<DecideReform>()
  const action = Form.useWatch('action', form)
  const decide = useAction(
    (values: DecideReform) => api.post(`/powers/${id}/reform/decision`, values, undefined, version),
    { done: t('reform.decided'), onDone: onClose },
  )
  const required = (label: string) => [{ required: true, message: t('form.required', { label }) }]
  return (
    <Modal
      open
      title={t('reform.decideTitle', { name })}
      okText={t('reform.decide')}
      cancelText={t('cancel')}
      confirmLoading={decide.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<DecideReform>
        form={form}
        name="reform"
        layout="vertical"
        initialValues={{ dueEvery: 6 }}
        onFinish={(values) => decide.mutate(values)}
      >
        <Form.Item name="action" label={t('reform.action')} rules={required(t('reform.action'))}>
          <Radio.Group options={optionsOf('reformAction')} />
        </Form.Item>
        {action === 'MERGE' && (
          <Form.Item name="intoPowerId" label={t('reform.into')} rules={required(t('reform.into'))}>
            <PowerChoice />
          </Form.Item>
        )}
        {action === 'TRANSFORM' && (
          <Form.Item name="mode" label={t('reform.mode')} rules={required(t('reform.mode'))}>
            <Select options={optionsOf('handlingMode')} />
          </Form.Item>
        )}
        {action === 'DELEGATE' && <ReceiverFields />}
        <DecisionFields
          {...(action && action !== 'KEEP' && action !== 'TRANSFORM' ? { warning: t('reform.endsText') } : {})}
        />
        {action && action !== 'KEEP' && (
          <Form.Item name="dueEvery" label={t('reform.dueEvery')} rules={required(t('reform.dueEvery'))}>
            <InputNumber min={1} max={60} precision={0} />
          </Form.Item>
        )}
      </Form>
    </Modal>
  )
}

function ReceiverFields() {
  const t = useText()
  const required = (label: string) => [{ required: true, message: t('form.required', { label }) }]
  return (
    <>
      <Form.Item name="receiverKind" label={t('reform.receiverKind')} rules={required(t('reform.receiverKind'))}>
        <Radio.Group options={optionsOf('receiverKind')} />
      </Form.Item>
      <Form.Item name="receiver" label={t('reform.receiver')} rules={required(t('reform.receiver'))}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="capacityCheck" label={t('reform.capacityCheck')} rules={required(t('reform.capacityCheck'))}>
        <Input.TextArea maxLength={500} showCount autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </>
  )
}

/** Records that somebody has looked, and what is to be put right. */
export function InspectDialog({ id, name, version, onClose }: DialogProps) {
  const t = useText()
  const [form] = Form.useForm<Inspection>()
  const done = Form.useWatch('done', form)
  const inspect = useAction(
    (values: Inspection) => api.post(`/powers/${id}/reform/inspections`, values, undefined, version),
    { done: t('reform.inspected'), onDone: onClose },
  )
  const required = (label: string) => [{ required: true, message: t('form.required', { label }) }]
  return (
    <Modal
      open
      title={t('reform.inspectTitle', { name })}
      okText={t('reform.inspect')}
      cancelText={t('cancel')}
      confirmLoading={inspect.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Inspection>
        form={form}
        name="inspection"
        layout="vertical"
        initialValues={{ on: today(), done: true }}
        onFinish={(values) => inspect.mutate(values)}
      >
        <Form.Item name="on" label={t('reform.inspectedOn')} rules={required(t('reform.inspectedOn'))}>
          <Input type="date" min="1949-10-01" max={today()} />
        </Form.Item>
        <Form.Item name="finding" label={t('reform.finding')} rules={required(t('reform.finding'))}>
          <Input.TextArea maxLength={500} showCount autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
        <Form.Item name="done" label={t('reform.done')}>
          <Radio.Group
            options={[
              { value: true, label: t('reform.doneYes') },
              { value: false, label: t('reform.doneNo') },
            ]}
          />
        </Form.Item>
        {done === false && (
          <>
            <Form.Item
              name="rectification"
              label={t('reform.rectification')}
              rules={required(t('reform.rectification'))}
            >
              <Input.TextArea maxLength={500} showCount autoSize={{ minRows: 2, maxRows: 6 }} />
            </Form.Item>
            <Form.Item name="rectifyBy" label={t('reform.rectifyBy')} rules={required(t('reform.rectifyBy'))}>
              <Input type="date" min="1949-10-01" max="2999-12-31" />
            </Form.Item>
          </>
        )}
      </Form>
    </Modal>
  )
}

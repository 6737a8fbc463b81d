import { Button, Form, Input, Modal, Space, Tag } from 'antd'
import { useState } from 'react'
import { api } from '@/shared/api/http'
import type { AssignMeasure, CompleteMeasure, ControlMeasure, MeasureRow } from '@/shared/api/types'
import { day, today } from '@/shared/i18n/format'
import { useText } from '@/shared/i18n/i18n'
import { useConfirm } from '@/shared/ui/confirm'
import { useAction } from '@/shared/ui/use-action'

/** Until when, or that it was done. */
export function Due({ measure }: { measure: Pick<ControlMeasure, 'dueOn' | 'doneOn'> }) {
  const t = useText()
  if (measure.doneOn) return <Tag color="green">{t('measure.doneTag', { day: day(measure.doneOn) })}</Tag>
  if (!measure.dueOn) return t('measure.standing')
  return (
    <>
      <span className="nowrap">{day(measure.dueOn)}</span>{' '}
      {measure.dueOn < today() && <Tag color="red">{t('measure.overdue')}</Tag>}
    </>
  )
}

/** What can be done about a measure, also while its point is approved. */
export function MeasureActs({ measure }: { measure: MeasureRow }) {
  const t = useText()
  const { withReason } = useConfirm()
  const [doing, setDoing] = useState<'assign' | 'complete'>()
  const reopen = useAction(
    (reason: string) => api.delete(`/control-measures/${measure.id}/completion?reason=${encodeURIComponent(reason)}`),
    { done: t('measure.reopened') },
  )
  return (
    <Space size={0}>
      {measure.doneOn ? (
        <Button
          type="link"
          size="small"
          loading={reopen.isPending}
          onClick={() => withReason(t('measure.reopenTitle'), t('measure.reopen'), (reason) => reopen.mutate(reason))}
        >
          {t('measure.reopen')}
        </Button>
      ) : (
        <>
          <Button type="link" size="small" onClick={() => setDoing('complete')}>
            {t('measure.complete')}
          </Button>
          <Button type="link" size="small" onClick={() => setDoing('assign')}>
            {t('measure.assign')}
          </Button>
        </>
      )}
      {doing === 'assign' && <AssignDialog measure={measure} onClose={() => setDoing(undefined)} />}
      {doing === 'complete' && <CompleteDialog measure={measure} onClose={() => setDoing(undefined)} />}
    </Space>
  )
}

function AssignDialog({ measure, onClose }: { measure: MeasureRow; onClose: () => void }) {
  const t = useText()
  const [form] = Form.useForm<AssignMeasure>()
  const assign = useAction(
    (values: AssignMeasure) =>
      api.post(`/control-measures/${measure.id}/assignment`, {
        ownerName: values.ownerName?.trim() || null,
        dueOn: values.dueOn || null,
      }),
    { done: t('saved'), onDone: onClose },
  )
  return (
    <Modal
      open
      title={t('measure.assignTitle')}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={assign.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{measure.text}</p>
      <Form<AssignMeasure>
        form={form}
        name="assign"
        layout="vertical"
        initialValues={{ ownerName: measure.ownOwner ?? null, dueOn: measure.dueOn ?? null }}
        onFinish={(values) => assign.mutate(values)}
      >
        <Form.Item name="ownerName" label={t('measure.owner')} extra={t('measure.ownerHint')}>
          <Input maxLength={100} placeholder={measure.ownerName ?? ''} />
        </Form.Item>
        <Form.Item name="dueOn" label={t('measure.dueOn')} extra={t('measure.dueHint')}>
          <Input type="date" />
        </Form.Item>
      </Form>
    </Modal>
  )
}

function CompleteDialog({ measure, onClose }: { measure: MeasureRow; onClose: () => void }) {
  const t = useText()
  const [form] = Form.useForm<CompleteMeasure>()
  const complete = useAction(
    (values: CompleteMeasure) => api.post(`/control-measures/${measure.id}/completion`, values),
    { done: t('measure.completed'), onDone: onClose },
  )
  const required = (label: string) => [{ required: true, whitespace: true, message: t('form.required', { label }) }]
  return (
    <Modal
      open
      title={t('measure.completeTitle')}
      okText={t('measure.complete')}
      cancelText={t('cancel')}
      confirmLoading={complete.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{measure.text}</p>
      <Form<CompleteMeasure>
        form={form}
        name="complete"
        layout="vertical"
        initialValues={{ doneOn: today(), evidence: '' }}
        onFinish={(values) => complete.mutate(values)}
      >
        <Form.Item name="doneOn" label={t('measure.doneOn')} rules={required(t('measure.doneOn'))}>
          <Input type="date" max={today()} />
        </Form.Item>
        <Form.Item
          name="evidence"
          label={t('measure.evidence')}
          extra={t('measure.evidenceHint')}
          rules={required(t('measure.evidence'))}
        >
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={2000} showCount />
        </Form.Item>
      </Form>
    </Modal>
  )
}

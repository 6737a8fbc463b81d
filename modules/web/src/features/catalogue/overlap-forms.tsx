import { Form, Input, Modal, Radio } from 'antd'
import { api } from '@/shared/api/http'
import type { Overlap, OverlapOpinion, OverlapRuling } from '@/shared/api/types'
import { today } from '@/shared/i18n/format'
import { useText } from '@/shared/i18n/i18n'
import { useAction } from '@/shared/ui/use-action'

function useRequired() {
  const t = useText()
  return (label: string) => [{ required: true, whitespace: true, message: t('form.required', { label }) }]
}

/** The first level: what the leading group says. */
export function GiveOpinion({ overlap, onClose }: { overlap: Overlap; onClose: () => void }) {
  const t = useText()
  const required = useRequired()
  const [form] = Form.useForm<OverlapOpinion>()
  const give = useAction(
    (values: OverlapOpinion) =>
      api.post<Overlap>(`/overlap-cases/${overlap.id}/opinion`, values, undefined, overlap.version),
    { done: t('overlap.opinionDone'), onDone: onClose },
  )
  return (
    <Modal
      open
      title={t('overlap.opinion')}
      okText={t('overlap.giveOpinion')}
      cancelText={t('cancel')}
      confirmLoading={give.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<OverlapOpinion>
        form={form}
        name="opinion"
        layout="vertical"
        initialValues={{ on: today() }}
        onFinish={(values) => give.mutate(values)}
      >
        <Form.Item name="body" label={t('overlap.body')} rules={required(t('overlap.body'))}>
          <Input maxLength={100} placeholder={t('overlap.opinionBodyExample')} />
        </Form.Item>
        <div className="form-row">
          <Form.Item name="documentNo" label={t('overlap.documentNo')}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="on" label={t('overlap.on')} rules={required(t('overlap.on'))}>
            <Input type="date" max={today()} />
          </Form.Item>
        </div>
        <Form.Item name="text" label={t('overlap.opinionText')} rules={required(t('overlap.opinionText'))}>
          <Input.TextArea rows={4} maxLength={1000} />
        </Form.Item>
      </Form>
    </Modal>
  )
}

/** The second level: to whom the power belongs. It is not taken back. */
export function GiveRuling({ overlap, onClose }: { overlap: Overlap; onClose: () => void }) {
  const t = useText()
  const required = useRequired()
  const [form] = Form.useForm<OverlapRuling>()
  const give = useAction(
    (values: OverlapRuling) =>
      api.post<Overlap>(`/overlap-cases/${overlap.id}/ruling`, values, undefined, overlap.version),
    { done: t('overlap.rulingDone'), onDone: onClose },
  )
  const claimants = new Map(overlap.claims.map((claim) => [claim.unitId, claim.unit]))
  return (
    <Modal
      open
      title={t('overlap.ruling')}
      okText={t('overlap.giveRuling')}
      cancelText={t('cancel')}
      confirmLoading={give.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t('overlap.rulingText')}</p>
      <Form<OverlapRuling>
        form={form}
        name="ruling"
        layout="vertical"
        initialValues={{ on: today() }}
        onFinish={(values) => give.mutate(values)}
      >
        <Form.Item
          name="ownerUnitId"
          label={t('overlap.owner')}
          rules={[{ required: true, message: t('form.required', { label: t('overlap.owner') }) }]}
        >
          <Radio.Group vertical options={[...claimants].map(([value, label]) => ({ value, label }))} />
        </Form.Item>
        <Form.Item name="body" label={t('overlap.body')} rules={required(t('overlap.body'))}>
          <Input maxLength={100} placeholder={t('overlap.rulingBodyExample')} />
        </Form.Item>
        <div className="form-row">
          <Form.Item name="documentNo" label={t('overlap.documentNo')} rules={required(t('overlap.documentNo'))}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="on" label={t('overlap.on')} rules={required(t('overlap.on'))}>
            <Input type="date" min={overlap.opinion?.on} max={today()} />
          </Form.Item>
        </div>
        <Form.Item name="reason" label={t('overlap.rulingReason')} rules={required(t('overlap.rulingReason'))}>
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  )
}

import { BulbOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Checkbox, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { api } from '@/shared/api/http'
import type { OfferPractice, Practice, PracticeContent } from '@/shared/api/types'
import { useText } from '@/shared/i18n/i18n'
import { Loading, Problem } from '@/shared/ui/states'
import { useAction } from '@/shared/ui/use-action'
import { PracticeFacts } from './practice-content'

/** 推荐经验: an approved point with its measures, offered to the template of the unit's category. */
export function OfferAction({ riskPointId }: { riskPointId: string }) {
  const t = useText()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button icon={<BulbOutlined />} onClick={() => setOpen(true)}>
        {t('practice.offer')}
      </Button>
      {open && <Offer riskPointId={riskPointId} onClose={() => setOpen(false)} />}
    </>
  )
}

type Values = Pick<OfferPractice, 'effect' | 'withoutNames'>

function Offer({ riskPointId, onClose }: { riskPointId: string; onClose: () => void }) {
  const t = useText()
  const [form] = Form.useForm<Values>()
  const preview = useQuery({
    queryKey: ['practice-preview', riskPointId],
    queryFn: () => api.get<PracticeContent>('/practices/preview', { riskPointId }),
    retry: false,
  })
  const offer = useAction((values: Values) => api.post<Practice>('/practices', { ...values, riskPointId }), {
    done: t('practice.offered'),
    onDone: onClose,
  })
  return (
    <Modal
      open
      width={760}
      title={t('practice.offerTitle')}
      okText={t('practice.offer')}
      okButtonProps={{ disabled: !preview.isSuccess }}
      cancelText={t('cancel')}
      confirmLoading={offer.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t('practice.offerText')}</p>
      {preview.isPending ? (
        <Loading rows={4} />
      ) : preview.isError ? (
        <Problem error={preview.error} />
      ) : (
        <>
          <PracticeFacts content={preview.data} />
          <Alert type="info" showIcon className="problem" title={t('practice.names')} />
          <Form<Values> form={form} name="practice" layout="vertical" onFinish={(values) => offer.mutate(values)}>
            <Form.Item
              name="effect"
              label={t('practice.effect')}
              extra={t('practice.effectHint')}
              rules={[
                { required: true, whitespace: true, message: t('form.required', { label: t('practice.effect') }) },
              ]}
            >
              <Input.TextArea rows={3} maxLength={1000} showCount />
            </Form.Item>
            <Form.Item
              name="withoutNames"
              valuePropName="checked"
              rules={[
                {
                  validator: (_, value: boolean) =>
                    value ? Promise.resolve() : Promise.reject(new Error(t('practice.confirmFirst'))),
                },
              ]}
            >
              <Checkbox>{t('practice.withoutNames')}</Checkbox>
            </Form.Item>
          </Form>
        </>
      )}
    </Modal>
  )
}

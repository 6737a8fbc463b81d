import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { api } from '@/shared/api/http'
import type { Handling } from '@/shared/api/types'
import { useHasRole } from '@/shared/auth/me'
import { listed, stated } from '@/shared/i18n/format'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { Facts } from '@/shared/ui/detail-page'
import { optionsOf } from '@/shared/ui/options'
import { Loading, Problem } from '@/shared/ui/states'
import { Term } from '@/shared/ui/term'
import { useAction } from '@/shared/ui/use-action'
import { reformQuery } from './query'

/** 办理方式: how the power is handled, who takes part, and what it was divided into. */
export function PowerHandling({ id }: { id: string }) {
  const t = useText()
  const mayWrite = useHasRole('agency-lead')
  const [changing, setChanging] = useState(false)
  const { data, isError, isPending, error, refetch } = useQuery(reformQuery(id))
  if (isPending) return <Loading />
  if (isError) return <Problem error={error} onRetry={() => void refetch()} />
  const { handling } = data
  const parallel = handling.mode === 'PARALLEL'
  return (
    <>
      {parallel && !handling.lead && <Alert type="warning" showIcon title={t('handling.incomplete')} />}
      <Facts
        facts={[
          {
            label: <Term help={t('handling.mode.help')}>{t('handling.mode')}</Term>,
            value: handling.mode ? labelOf('handlingMode', handling.mode) : t('handling.ordinary'),
          },
          ...(parallel
            ? [
                { label: t('handling.lead'), value: handling.lead },
                { label: t('handling.branches'), value: listed(handling.branches) },
                { label: t('handling.coordinator'), value: handling.coordinator },
              ]
            : []),
          {
            label: t('handling.assistance'),
            value: handling.assistance ? labelOf('assistance', handling.assistance) : '—',
          },
          {
            label: <Term help={t('handling.focus.help')}>{t('handling.focus')}</Term>,
            value: handling.focus ? labelOf('focusDomain', handling.focus) : '—',
          },
          { label: t('handling.parts'), value: stated(handling.parts) || '—', wide: true },
        ]}
      />
      {mayWrite && <Button onClick={() => setChanging(true)}>{t('handling.change')}</Button>}
      {changing && (
        <HandlingDialog id={id} handling={handling} version={data.version} onClose={() => setChanging(false)} />
      )}
    </>
  )
}

function HandlingDialog({
  id,
  handling,
  version,
  onClose,
}: {
  id: string
  handling: Handling
  version: number
  onClose: () => void
}) {
  const t = useText()
  const [form] = Form.useForm<Handling>()
  const mode = Form.useWatch('mode', form)
  const save = useAction(
    (values: Handling) =>
      api.put(`/powers/${id}/reform/handling`, { ...values, branches: values.branches ?? [] }, version),
    { done: t('handling.saved'), onDone: onClose },
  )
  const required = (label: string) => [{ required: true, message: t('form.required', { label }) }]
  return (
    <Modal
      open
      title={t('handling.change')}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Handling>
        form={form}
        name="handling"
        layout="vertical"
        initialValues={handling}
        onFinish={(values) => save.mutate(values)}
      >
        <Form.Item name="mode" label={t('handling.mode')}>
          <Select allowClear options={optionsOf('handlingMode')} placeholder={t('handling.ordinary')} />
        </Form.Item>
        {mode === 'PARALLEL' && (
          <>
            <Form.Item name="lead" label={t('handling.lead')} rules={required(t('handling.lead'))}>
              <Input maxLength={100} />
            </Form.Item>
            <Form.Item name="branches" label={t('handling.branches')} rules={required(t('handling.branches'))}>
              <Select mode="tags" open={false} />
            </Form.Item>
            <Form.Item name="coordinator" label={t('handling.coordinator')} extra={t('handling.coordinatorHint')}>
              <Input maxLength={100} />
            </Form.Item>
          </>
        )}
        <Form.Item name="assistance" label={t('handling.assistance')}>
          <Select allowClear options={optionsOf('assistance')} />
        </Form.Item>
        <Form.Item name="focus" label={t('handling.focus')}>
          <Select allowClear options={optionsOf('focusDomain')} />
        </Form.Item>
        <Form.Item name="parts" label={t('handling.parts')} extra={t('handling.partsHint')}>
          <Select mode="tags" open={false} />
        </Form.Item>
      </Form>
    </Modal>
  )
}

import { DownloadOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Dropdown, Form, Input, Modal, Select } from 'antd'
import { api, download } from '@/shared/api/http'
import type { FileStatement as Values, Listing, Receiver } from '@/shared/api/types'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { attachmentsQuery } from './attachments'
import { Loading, Problem } from './states'
import { useAction } from './use-action'

const formats = ['PDF', 'DOCX', 'XLSX'] as const

/** A document as a file, to be printed, signed and sealed. */
export function Downloads({ path, name }: { path: string; name: string }) {
  const t = useText()
  const take = useAction((format: (typeof formats)[number]) =>
    download(path, { format }, `${name}.${format.toLowerCase()}`),
  )
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: formats.map((format) => ({
          key: format,
          label: labelOf('documentFormat', format),
          onClick: () => take.mutate(format),
        })),
      }}
    >
      <Button icon={<DownloadOutlined />} loading={take.isPending}>
        {t('filing.download')}
      </Button>
    </Dropdown>
  )
}

/** Files a document with a body that oversees the unit. */
export function FileWith({
  path,
  scans,
  title,
  text,
  onClose,
}: {
  path: string
  scans: string
  title: string
  text: string
  onClose: () => void
}) {
  const t = useText()
  const [form] = Form.useForm<Values>()
  const receivers = useQuery({
    queryKey: ['receivers'],
    queryFn: () => api.get<Listing<Receiver>>('/outgoing/receivers'),
  })
  const attached = useQuery(attachmentsQuery(scans))
  const items = receivers.data?.items ?? []
  const file = useAction(
    async (values: Values) => {
      await api.post(path, values)
      return items.find((body) => body.id === values.receiverId)?.name ?? ''
    },
    { done: (receiver) => t('filing.filed', { receiver }), onDone: onClose },
  )
  return (
    <Modal
      open
      title={title}
      okText={t('filing.file')}
      okButtonProps={{ disabled: items.length === 0 }}
      cancelText={t('cancel')}
      confirmLoading={file.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{text}</p>
      {attached.data?.items.length === 0 && (
        <Alert type="warning" showIcon className="problem" title={t('attachments.missing')} />
      )}
      {receivers.isError ? (
        <Problem error={receivers.error} title={t('list.failed')} onRetry={() => void receivers.refetch()} />
      ) : receivers.isPending ? (
        <Loading rows={3} />
      ) : items.length === 0 ? (
        <Alert type="warning" showIcon title={t('filing.noReceiver')} />
      ) : (
        <Form<Values>
          form={form}
          name="filing"
          layout="vertical"
          initialValues={{ receiverId: items[0]?.id }}
          onFinish={(values) => file.mutate(values)}
        >
          <Form.Item
            name="receiverId"
            label={t('filing.receiver')}
            rules={[{ required: true, message: t('form.required', { label: t('filing.receiver') }) }]}
          >
            <Select options={items.map((body) => ({ value: body.id, label: body.name }))} />
          </Form.Item>
          <Form.Item name="documentNo" label={t('filing.documentNo')} extra={t('filing.documentNoHint')}>
            <Input maxLength={100} />
          </Form.Item>
        </Form>
      )}
    </Modal>
  )
}

import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input, Modal, Select } from 'antd'
import { api } from '@/shared/api/http'
import type { NewIssue, Statement } from '@/shared/api/types'
import { number, today } from '@/shared/i18n/format'
import { useText } from '@/shared/i18n/i18n'
import { optionsOf } from '@/shared/ui/options'
import { useAction } from '@/shared/ui/use-action'

/** 下发: by which document, when, and which bodies have deliberated and decided. It cannot be taken back. */
export function IssueStatement({ statement, onClose }: { statement: Statement; onClose: () => void }) {
  const t = useText()
  const [form] = Form.useForm<NewIssue>()
  const issue = useAction((values: NewIssue) => api.post<Statement>(`/statements/${statement.id}/issue`, values), {
    done: t('issue.done'),
    onDone: onClose,
  })
  const required = (label: string) => [{ required: true, whitespace: true, message: t('form.required', { label }) }]
  return (
    <Modal
      open
      width={720}
      title={t('issue.title', { title: statement.title })}
      okText={t('issue.issue')}
      cancelText={t('cancel')}
      confirmLoading={issue.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t('issue.text', { count: number(statement.counts.confirmed) })}</p>
      <Form<NewIssue>
        form={form}
        name="issue"
        layout="vertical"
        initialValues={{ approvals: [{ act: 'DELIBERATED' }, { act: 'DECIDED' }] }}
        onFinish={(values) => issue.mutate(values)}
      >
        <div className="form-row">
          <Form.Item name="documentNo" label={t('issue.documentNo')} rules={required(t('issue.documentNo'))}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="issuedOn" label={t('issue.issuedOn')} rules={required(t('issue.issuedOn'))}>
            <Input type="date" max={today()} />
          </Form.Item>
        </div>
        <Form.List name="approvals">
          {(fields, { add, remove }) => (
            <>
              {fields.map((field, index) => (
                <div key={field.key} className="repeat" role="group" aria-label={t('issue.bodyNo', { no: index + 1 })}>
                  <div className="repeat-head">
                    {t('issue.bodyNo', { no: index + 1 })}
                    {fields.length > 1 && (
                      <Button
                        type="text"
                        icon={<DeleteOutlined />}
                        aria-label={t('issue.removeBody', { no: index + 1 })}
                        onClick={() => remove(field.name)}
                      />
                    )}
                  </div>
                  <Form.Item name={[field.name, 'body']} label={t('issue.body')} rules={required(t('issue.body'))}>
                    <Input maxLength={100} placeholder={t('issue.bodyExample')} />
                  </Form.Item>
                  <div className="form-row">
                    <Form.Item name={[field.name, 'act']} label={t('issue.act')} rules={required(t('issue.act'))}>
                      <Select options={optionsOf('approvalAct')} />
                    </Form.Item>
                    <Form.Item name={[field.name, 'on']} label={t('issue.on')} rules={required(t('issue.on'))}>
                      <Input type="date" max={today()} />
                    </Form.Item>
                  </div>
                </div>
              ))}
              {fields.length < 5 && (
                <Button icon={<PlusOutlined />} onClick={() => add({ act: 'DELIBERATED' })}>
                  {t('issue.addBody')}
                </Button>
              )}
            </>
          )}
        </Form.List>
      </Form>
    </Modal>
  )
}

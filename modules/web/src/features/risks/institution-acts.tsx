import { CheckOutlined, EditOutlined } from '@ant-design/icons'
import { Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { api } from '@/shared/api/http'
import type { Institution, RepealInstitution, ReviseInstitution } from '@/shared/api/types'
import { useText } from '@/shared/i18n/i18n'
import { DeleteAction } from '@/shared/ui/approvals'
import { useAction } from '@/shared/ui/use-action'

type Act = 'enactment' | 'revisions' | 'repeal'

/** What can be done with an institution: a plan is enacted or dropped, one in force is revised or repealed. */
export function InstitutionActs({ institution }: { institution: Institution }) {
  const t = useText()
  const navigate = useNavigate()
  const [act, setAct] = useState<Act>()
  const path = `/institutions/${institution.id}`
  const close = () => setAct(undefined)
  if (institution.state === 'REPEALED') return null
  const planned = institution.state === 'PLANNED'
  return (
    <>
      {planned ? (
        <DeleteAction
          path={path}
          version={institution.version}
          title={t('institution.deleteTitle')}
          text={t('institution.deleteText')}
          onDone={() => void navigate('/institutions')}
        />
      ) : (
        <Button danger onClick={() => setAct('repeal')}>
          {t('institution.repeal')}
        </Button>
      )}
      <Button icon={<EditOutlined />} onClick={() => void navigate(`${path}/edit`)}>
        {t('edit')}
      </Button>
      <Button
        type="primary"
        {...(planned ? { icon: <CheckOutlined /> } : {})}
        onClick={() => setAct(planned ? 'enactment' : 'revisions')}
      >
        {t(planned ? 'institution.enact' : 'institution.revise')}
      </Button>
      {(act === 'enactment' || act === 'revisions') && (
        <ReviseDialog institution={institution} act={act} onClose={close} />
      )}
      {act === 'repeal' && <RepealDialog institution={institution} onClose={close} />}
    </>
  )
}

function ReviseDialog({
  institution,
  act,
  onClose,
}: {
  institution: Institution
  act: 'enactment' | 'revisions'
  onClose: () => void
}) {
  const t = useText()
  const [form] = Form.useForm<ReviseInstitution>()
  const enact = act === 'enactment'
  const save = useAction(
    (values: ReviseInstitution) =>
      api.post(
        `/institutions/${institution.id}/${act}`,
        {
          on: values.on,
          title: values.title?.trim() || null,
          documentNo: values.documentNo?.trim() || null,
          change: values.change?.trim() || null,
        },
        {},
        institution.version,
      ),
    { done: t(enact ? 'institution.enacted' : 'institution.revised'), onDone: onClose },
  )
  const required = (label: string) => [{ required: true, whitespace: true, message: t('form.required', { label }) }]
  return (
    <Modal
      open
      title={t(enact ? 'institution.enact' : 'institution.revise')}
      okText={t(enact ? 'institution.enact' : 'institution.revise')}
      cancelText={t('cancel')}
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<ReviseInstitution>
        form={form}
        name="revision"
        layout="vertical"
        initialValues={{ title: institution.title, documentNo: institution.documentNo ?? null }}
        onFinish={(values) => save.mutate(values)}
      >
        <Form.Item
          name="on"
          label={t(enact ? 'institution.inForceOn' : 'institution.revisedOn')}
          rules={required(t(enact ? 'institution.inForceOn' : 'institution.revisedOn'))}
        >
          <Input type="date" />
        </Form.Item>
        <Form.Item name="title" label={t('institution.title')} rules={required(t('institution.title'))}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="documentNo" label={t('institution.documentNo')}>
          <Input maxLength={100} />
        </Form.Item>
        {!enact && (
          <Form.Item name="change" label={t('institution.change')} rules={required(t('institution.change'))}>
            <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={2000} />
          </Form.Item>
        )}
      </Form>
    </Modal>
  )
}

function RepealDialog({ institution, onClose }: { institution: Institution; onClose: () => void }) {
  const t = useText()
  const [form] = Form.useForm<RepealInstitution>()
  const save = useAction(
    (values: RepealInstitution) => api.post(`/institutions/${institution.id}/repeal`, values, {}, institution.version),
    { done: t('institution.repealed'), onDone: onClose },
  )
  return (
    <Modal
      open
      title={t('institution.repealTitle')}
      okText={t('institution.repeal')}
      okButtonProps={{ danger: true }}
      cancelText={t('cancel')}
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t('institution.repealText')}</p>
      <Form<RepealInstitution> form={form} name="repeal" layout="vertical" onFinish={(values) => save.mutate(values)}>
        <Form.Item
          name="on"
          label={t('institution.repealedOn')}
          rules={[{ required: true, message: t('form.required', { label: t('institution.repealedOn') }) }]}
        >
          <Input type="date" />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('reason')}
          rules={[{ required: true, whitespace: true, message: t('form.required', { label: t('reason') }) }]}
        >
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  )
}

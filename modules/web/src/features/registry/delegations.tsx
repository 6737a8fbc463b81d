import { PlusOutlined } from '@ant-design/icons'
import { App, Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { api } from '@/shared/api/http'
import type { Delegation, DelegationCreated, NewDelegation as Values, Page } from '@/shared/api/types'
import { withNote } from '@/shared/i18n/format'
import { useText } from '@/shared/i18n/i18n'
import { DeleteAction } from '@/shared/ui/approvals'
import { Facts } from '@/shared/ui/detail-page'
import { ListPage } from '@/shared/ui/list-page'
import { Term } from '@/shared/ui/term'
import { useAction } from '@/shared/ui/use-action'
import { RegionChoice } from './region-choice'

/** Which administrators keep which part of the tree. */
export function Delegations() {
  const t = useText()
  const [adding, setAdding] = useState(false)
  return (
    <>
      <ListPage<Delegation, Page<Delegation>>
        title={t('delegations.title')}
        intro={<Term help={t('delegations.help')}>{t('delegations.intro')}</Term>}
        name="delegations"
        load={(query, signal) => api.get('/delegations', query, signal)}
        filters={[{ name: 'q', label: t('delegations.search') }]}
        rowKey={(row) => row.id}
        empty={{ text: t('delegations.empty') }}
        actions={
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
            {t('delegations.add')}
          </Button>
        }
        columns={[
          { key: 'username', title: t('credentials.username'), render: (row) => row.username },
          { key: 'name', title: t('delegations.name'), render: (row) => row.name || '—' },
          {
            key: 'region',
            title: t('delegations.region'),
            render: (row) => withNote(row.regionName, row.regionCode),
          },
          { key: 'validFrom', title: t('regions.validFrom'), render: (row) => row.validFrom },
          {
            key: 'actions',
            title: t('actions'),
            render: (row) =>
              row.endable ? (
                <DeleteAction
                  small
                  label={t('delegations.delete')}
                  done={t('delegations.deleted')}
                  path={`/delegations/${row.id}`}
                  title={t('delegations.deleteTitle', { name: row.username })}
                  text={t('delegations.deleteText')}
                />
              ) : (
                <span className="form-hint">{t('delegations.fromAbove')}</span>
              ),
          },
        ]}
      />
      {adding && <AddDelegation onClose={() => setAdding(false)} />}
    </>
  )
}

function AddDelegation({ onClose }: { onClose: () => void }) {
  const t = useText()
  const { modal } = App.useApp()
  const [form] = Form.useForm<Values>()
  const add = useAction((values: Values) => api.post<DelegationCreated>('/delegations', values), {
    onDone: (created) => {
      onClose()
      modal.success({
        title: t('delegations.added'),
        content: (
          <>
            <p>{t('credentials.shown')}</p>
            <Facts
              facts={[
                { label: t('credentials.username'), value: created.username },
                {
                  label: t('credentials.password'),
                  value: created.oneTimePassword ? (
                    <code className="one-time">{created.oneTimePassword}</code>
                  ) : (
                    t('delegations.keptPassword')
                  ),
                },
              ]}
            />
          </>
        ),
        okText: t('close'),
      })
    },
  })
  const required = (label: string) => [{ required: true, whitespace: true, message: t('form.required', { label }) }]
  return (
    <Modal
      open
      title={t('delegations.add')}
      okText={t('delegations.add')}
      cancelText={t('cancel')}
      confirmLoading={add.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Values> form={form} name="delegation" layout="vertical" onFinish={(values) => add.mutate(values)}>
        <Form.Item
          name="username"
          label={t('credentials.username')}
          extra={t('onboard.usernameRule')}
          rules={[
            ...required(t('credentials.username')),
            { pattern: /^[a-z0-9][a-z0-9._-]{2,63}$/, message: t('onboard.usernameRule') },
          ]}
        >
          <Input maxLength={64} autoComplete="off" />
        </Form.Item>
        <Form.Item name="name" label={t('delegations.name')} rules={required(t('delegations.name'))}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="regionCode" label={t('delegations.region')} rules={required(t('delegations.region'))}>
          <RegionChoice />
        </Form.Item>
      </Form>
    </Modal>
  )
}

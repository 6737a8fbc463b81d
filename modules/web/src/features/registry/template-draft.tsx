import { DownloadOutlined, UploadOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Alert, App, Button, Form, Input, Modal, Space, Table, Upload } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useBlocker, useNavigate, useParams } from 'react-router'
import { api } from '@/shared/api/http'
import type { BundleFault, TemplateDraft as Draft } from '@/shared/api/types'
import { instant, number } from '@/shared/i18n/format'
import { useText } from '@/shared/i18n/i18n'
import { DeleteAction } from '@/shared/ui/approvals'
import { PageHeader } from '@/shared/ui/page'
import { Loading, Problem } from '@/shared/ui/states'
import { StateTag } from '@/shared/ui/tags'
import { useAction } from '@/shared/ui/use-action'
import { TemplateDifferences } from './template-differences'

/** The next version of a template, as text: whatever is wrong in it is told by line, and stops publishing only. */
export function TemplateDraft() {
  const { code = '' } = useParams()
  const { data, isPending, isError, error, refetch } = useQuery({
    queryKey: ['template-draft', code],
    queryFn: () => api.get<Draft>(`/templates/${encodeURIComponent(code)}/draft`),
    refetchOnWindowFocus: false,
  })
  if (isPending) return <Loading />
  if (isError) return <Problem error={error} onRetry={() => void refetch()} />
  return <Editor key={data.edition} draft={data} />
}

function Editor({ draft }: { draft: Draft }) {
  const t = useText()
  const navigate = useNavigate()
  const [text, setText] = useState(draft.text)
  const [publishing, setPublishing] = useState(false)
  const gone = useRef(false)
  const path = `/templates/${draft.template}/draft`
  const page = `/templates/${draft.template}`
  const changed = text !== draft.text
  useUnsaved(changed, gone)
  const save = useAction(() => api.put<Draft>(path, { text }, draft.edition), { done: t('draft.saved') })
  const leave = () => {
    gone.current = true
    void navigate(page)
  }
  const differences = [...draft.differences.kept, ...draft.differences.offered]
  return (
    <>
      <PageHeader
        title={t('draft.title', { name: draft.name, version: draft.version })}
        crumbs={[
          { title: t('nav.templates'), to: '/templates' },
          { title: draft.name, to: page },
          { title: draft.version },
        ]}
        tags={<StateTag kind="versionState" state="DRAFT" />}
        intro={t('draft.intro', { basedOn: draft.basedOn, by: draft.madeBy, at: instant(draft.updatedAt) })}
        actions={
          <Space>
            <DeleteAction
              path={path}
              version={draft.edition}
              title={t('draft.discardTitle', { version: draft.version })}
              text={t('draft.discardText')}
              label={t('draft.discard')}
              done={t('draft.discarded')}
              onDone={leave}
            />
            <Button disabled={!changed} loading={save.isPending} onClick={() => save.mutate()}>
              {t('draft.save')}
            </Button>
            <Button
              type="primary"
              disabled={changed || draft.faults.length > 0 || differences.length === 0}
              onClick={() => setPublishing(true)}
            >
              {t('draft.publish')}
            </Button>
          </Space>
        }
      />
      <section className="panel">
        <Faults faults={draft.faults} stale={changed} differences={differences.length} />
        <Text draft={draft} text={text} setText={setText} />
      </section>
      {draft.faults.length === 0 && (
        <section className="panel">
          <h2>{t('draft.differences', { basedOn: draft.basedOn })}</h2>
          <TemplateDifferences
            label={t('draft.differences', { basedOn: draft.basedOn })}
            differences={differences}
            empty={t('versions.noChanges')}
          />
        </section>
      )}
      {publishing && <Publication draft={draft} onClose={() => setPublishing(false)} onDone={leave} />}
    </>
  )
}

/** What was typed is not lost by leaving the page. */
function useUnsaved(changed: boolean, gone: { current: boolean }) {
  const t = useText()
  const { modal } = App.useApp()
  const blocker = useBlocker(() => changed && !gone.current)
  useEffect(() => {
    if (blocker.state !== 'blocked') return
    modal.confirm({
      title: t('draft.leaveTitle'),
      content: t('form.leaveUnkept'),
      okText: t('draft.go.away'),
      cancelText: t('cancel'),
      onOk: () => blocker.proceed(),
      onCancel: () => blocker.reset(),
    })
  }, [blocker, modal, t])
  useEffect(() => {
    const guard = (event: BeforeUnloadEvent) => event.preventDefault()
    if (changed) window.addEventListener('beforeunload', guard)
    return () => window.removeEventListener('beforeunload', guard)
  }, [changed])
}

function Faults({ faults, stale, differences }: { faults: BundleFault[]; stale: boolean; differences: number }) {
  const t = useText()
  if (faults.length === 0)
    return (
      <Alert
        type={stale ? 'info' : 'success'}
        showIcon
        title={stale ? t('draft.unchecked') : t('draft.fine', { count: number(differences) })}
      />
    )
  return (
    <>
      <Alert type="error" showIcon title={t('draft.faulty', { count: number(faults.length) })} />
      <Table<BundleFault>
        size="small"
        rowKey={(fault) => `${fault.line} ${fault.reason}`}
        aria-label={t('draft.faults')}
        dataSource={faults}
        pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false, size: 'small' }}
        columns={[
          { title: t('draft.line'), dataIndex: 'line', width: 80, align: 'right', className: 'figures' },
          { title: t('draft.reason'), dataIndex: 'reason' },
        ]}
      />
    </>
  )
}

function Text({ draft, text, setText }: { draft: Draft; text: string; setText: (text: string) => void }) {
  const t = useText()
  const keep = () => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/yaml' }))
    link.download = `${draft.template}-${draft.version}.yaml`
    link.click()
    URL.revokeObjectURL(link.href)
  }
  return (
    <>
      <div className="draft-tools">
        <Space>
          <Button size="small" icon={<DownloadOutlined />} onClick={keep}>
            {t('draft.download')}
          </Button>
          <Upload
            accept=".yaml,.yml,.txt"
            showUploadList={false}
            beforeUpload={(file) => {
              void file.text().then(setText)
              return false
            }}
          >
            <Button size="small" icon={<UploadOutlined />}>
              {t('draft.upload')}
            </Button>
          </Upload>
        </Space>
        <p className="form-hint">{t('draft.hint')}</p>
      </div>
      <div className="numbered-text">
        <pre aria-hidden className="line-numbers">
          {text.split('\n').map((_, line) => `${line + 1}\n`)}
        </pre>
        <textarea
          aria-label={t('draft.text')}
          value={text}
          wrap="off"
          spellCheck={false}
          rows={text.split('\n').length + 1}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
    </>
  )
}

function Publication({ draft, onClose, onDone }: { draft: Draft; onClose: () => void; onDone: () => void }) {
  const t = useText()
  const [form] = Form.useForm<{ note: string }>()
  const publish = useAction(
    (note: string) => api.post(`/templates/${draft.template}/draft/publication`, { note }, undefined, draft.edition),
    { done: t('draft.published', { version: draft.version }), onDone },
  )
  return (
    <Modal
      open
      title={t('draft.publishTitle', { version: draft.version })}
      okText={t('draft.publish')}
      cancelText={t('cancel')}
      confirmLoading={publish.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <p>{t('draft.publishText')}</p>
      <Form form={form} layout="vertical" onFinish={({ note }) => publish.mutate(note)}>
        <Form.Item
          name="note"
          label={t('versions.note')}
          rules={[{ required: true, whitespace: true, message: t('draft.noteMissing') }]}
        >
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  )
}

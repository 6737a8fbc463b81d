import { Form, Input, Modal, Radio } from 'antd'
import { api } from '@/shared/api/http'
import type { AddFindingComment, FindingProcedure, FindingRound, RecordFindingStage } from '@/shared/api/types'
import { today } from '@/shared/i18n/format'
import { useText } from '@/shared/i18n/i18n'
import { useAction } from '@/shared/ui/use-action'

/** What a body, a panel or a meeting did in the stage; a notice also says where it hangs and until when. */
export function StageDialog({
  round,
  stage,
  onClose,
}: {
  round: FindingRound
  stage: FindingProcedure['stages'][number]
  onClose: () => void
}) {
  const t = useText()
  const [form] = Form.useForm<RecordFindingStage>()
  const notice = stage.actor === 'NOTICE'
  const before = round.round.records.find(({ stage: code }) => code === stage.code)
  const record = useAction(
    (values: RecordFindingStage) =>
      api.post(
        `/finding-rounds/${round.id}/records`,
        { ...values, until: values.until || null },
        undefined,
        round.version,
      ),
    { done: t('saved'), onDone: onClose },
  )
  const required = (label: string) => [{ required: true, whitespace: true, message: t('form.required', { label }) }]
  return (
    <Modal
      open
      title={t('finding.record', { stage: stage.name })}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={record.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{stage.help}</p>
      <Form<RecordFindingStage>
        form={form}
        name="stage"
        layout="vertical"
        initialValues={{
          on: before?.on ?? today(),
          body: before?.body ?? '',
          chair: before?.chair ?? null,
          documentNo: before?.documentNo ?? null,
          note: before?.note ?? null,
          scope: before?.scope ?? null,
          until: before?.until ?? null,
        }}
        onFinish={(values) => record.mutate(values)}
      >
        <Form.Item
          name="body"
          label={t('finding.body')}
          extra={t('finding.bodyHint')}
          rules={required(t('finding.body'))}
        >
          <Input maxLength={100} />
        </Form.Item>
        <div className="form-row">
          <Form.Item
            name="on"
            label={t(notice ? 'finding.noticeFrom' : 'finding.on')}
            rules={required(t('finding.on'))}
          >
            <Input type="date" max={today()} />
          </Form.Item>
          {notice && (
            <Form.Item name="until" label={t('finding.noticeUntil')} rules={required(t('finding.noticeUntil'))}>
              <Input type="date" />
            </Form.Item>
          )}
        </div>
        {notice && (
          <Form.Item name="scope" label={t('finding.scope')} rules={required(t('finding.scope'))}>
            <Input maxLength={200} />
          </Form.Item>
        )}
        <div className="form-row">
          <Form.Item name="chair" label={t('finding.chair')}>
            <Input maxLength={50} />
          </Form.Item>
          <Form.Item name="documentNo" label={t('finding.documentNo')}>
            <Input maxLength={100} />
          </Form.Item>
        </div>
        <Form.Item name="note" label={t('finding.note')}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
        </Form.Item>
      </Form>
    </Modal>
  )
}

/** A comment that came in while the notice hung. */
export function CommentDialog({ round, onClose }: { round: FindingRound; onClose: () => void }) {
  const t = useText()
  const [form] = Form.useForm<AddFindingComment>()
  const add = useAction(
    (values: AddFindingComment) => api.post(`/finding-rounds/${round.id}/comments`, values, undefined, round.version),
    { done: t('saved'), onDone: onClose },
  )
  const required = (label: string) => [{ required: true, whitespace: true, message: t('form.required', { label }) }]
  return (
    <Modal
      open
      title={t('finding.addComment')}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={add.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<AddFindingComment>
        form={form}
        name="comment"
        layout="vertical"
        initialValues={{ on: today() }}
        onFinish={(values) => add.mutate(values)}
      >
        <div className="form-row">
          <Form.Item name="on" label={t('finding.on')} rules={required(t('finding.on'))}>
            <Input type="date" max={today()} />
          </Form.Item>
          <Form.Item name="source" label={t('finding.source')} rules={required(t('finding.source'))}>
            <Input maxLength={100} />
          </Form.Item>
        </div>
        <Form.Item name="text" label={t('finding.comment')} rules={required(t('finding.comment'))}>
          <Input.TextArea rows={4} maxLength={1000} showCount />
        </Form.Item>
      </Form>
    </Modal>
  )
}

/** What becomes of a comment, with the reason. */
export function AnswerDialog({ round, no, onClose }: { round: FindingRound; no: number; onClose: () => void }) {
  const t = useText()
  const [form] = Form.useForm<{ accepted: boolean; answer: string }>()
  const comment = round.round.comments.find((each) => each.no === no)
  const answer = useAction(
    (values: { accepted: boolean; answer: string }) =>
      api.post(`/finding-rounds/${round.id}/answers`, { no, ...values }, undefined, round.version),
    { done: t('saved'), onDone: onClose },
  )
  return (
    <Modal
      open
      title={t('finding.giveAnswer')}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={answer.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{comment?.text}</p>
      <Form<{ accepted: boolean; answer: string }>
        form={form}
        name="answer"
        layout="vertical"
        initialValues={{ accepted: true, answer: '' }}
        onFinish={(values) => answer.mutate(values)}
      >
        <Form.Item name="accepted" label={t('finding.answer')}>
          <Radio.Group
            options={[
              { value: true, label: t('finding.accepted') },
              { value: false, label: t('finding.refused') },
            ]}
          />
        </Form.Item>
        <Form.Item
          name="answer"
          label={t('reason')}
          rules={[{ required: true, whitespace: true, message: t('form.required', { label: t('reason') }) }]}
        >
          <Input.TextArea rows={3} maxLength={1000} showCount />
        </Form.Item>
      </Form>
    </Modal>
  )
}

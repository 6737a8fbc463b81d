import { CheckCircleOutlined, CloseCircleOutlined, InfoCircleOutlined } from '@ant-design/icons'
import { Button, Form, Input, Modal, Radio, Tag } from 'antd'
import { useState } from 'react'
import type { FlowAnswer, FlowFinding } from '@/shared/api/types'
import { saidOf } from '@/shared/i18n/format'
import { labelOf, useText } from '@/shared/i18n/i18n'

const explicit = ['PROCEDURE', 'PERSON', 'LIMIT', 'SUPERVISOR', 'RIGHTS'] as const

/** The four things that must be explicit before publication (S1-24), and what the other side may demand (S0-21). */
export function Explicit({ findings }: { findings: FlowFinding[] }) {
  const t = useText()
  return (
    <ul className="explicit">
      {explicit.map((about) => {
        const open = findings.filter((finding) => finding.blocks && finding.about === about).length
        return (
          <li key={about} className={open > 0 ? 'open' : 'clear'}>
            {open > 0 ? <CloseCircleOutlined aria-hidden /> : <CheckCircleOutlined aria-hidden />}
            <span>{labelOf('about', about)}</span>
            <span>{open > 0 ? t('flow.openCount', { count: open }) : t('flow.clear')}</span>
          </li>
        )
      })}
    </ul>
  )
}

/** What is to be mended, to be answered, or only to be known; what blocks first. */
export function Findings({
  findings,
  onAnswer,
}: {
  findings: FlowFinding[]
  /** Absent when the flow is only read. */
  onAnswer?: (answer: FlowAnswer) => void
}) {
  const t = useText()
  const [asked, setAsked] = useState<FlowFinding>()
  if (findings.length === 0) return <p>{t('flow.noFindings')}</p>
  const sorted = [...findings].sort((one, two) => Number(two.blocks) - Number(one.blocks))
  return (
    <>
      <ul className="findings">
        {sorted.map((finding, index) => (
          <li key={index} className={finding.blocks ? 'blocking' : 'notice'}>
            {finding.blocks ? <CloseCircleOutlined aria-hidden /> : <InfoCircleOutlined aria-hidden />}
            <Tag color={finding.blocks ? 'red' : 'default'}>
              {finding.blocks ? t('flow.blocks') : finding.answer ? t('flow.answered') : t('flow.notice')}
            </Tag>
            <span>
              {finding.text}
              {finding.answer && (
                <span className="finding-answer">
                  {saidOf(labelOf('flowAnswer', finding.answer.kind), finding.answer.note)}
                </span>
              )}
            </span>
            {onAnswer && finding.subject && (
              <Button size="small" onClick={() => setAsked(finding)}>
                {finding.answer ? t('flow.changeAnswer') : t('flow.answer')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {asked && onAnswer && (
        <AnswerDialog
          finding={asked}
          onClose={() => setAsked(undefined)}
          onAnswer={(answer) => {
            onAnswer(answer)
            setAsked(undefined)
          }}
        />
      )}
    </>
  )
}

function AnswerDialog({
  finding,
  onAnswer,
  onClose,
}: {
  finding: FlowFinding
  onAnswer: (answer: FlowAnswer) => void
  onClose: () => void
}) {
  const t = useText()
  const [form] = Form.useForm<Pick<FlowAnswer, 'kind' | 'note'>>()
  return (
    <Modal
      open
      title={t('flow.answer')}
      okText={t('flow.answerKeep')}
      cancelText={t('cancel')}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{finding.text}</p>
      <Form
        form={form}
        name="answer"
        layout="vertical"
        initialValues={finding.answer ?? { kind: 'RECUSAL', note: '' }}
        onFinish={(values) => onAnswer({ ...values, note: values.note.trim(), subject: finding.subject ?? '' })}
      >
        <Form.Item name="kind" label={t('flow.answerKind')}>
          <Radio.Group
            options={(['RECUSAL', 'COLLECTIVE'] as const).map((value) => ({
              value,
              label: labelOf('flowAnswer', value),
            }))}
          />
        </Form.Item>
        <Form.Item
          name="note"
          label={t('flow.answerNote')}
          rules={[{ required: true, whitespace: true, message: t('form.required', { label: t('flow.answerNote') }) }]}
        >
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  )
}

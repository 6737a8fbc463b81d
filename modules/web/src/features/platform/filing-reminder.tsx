import { useQuery } from '@tanstack/react-query'
import { Alert, Checkbox, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { api } from '@/shared/api/http'
import type { FilingCall, Reminded, ReminderDraft } from '@/shared/api/types'
import { number } from '@/shared/i18n/format'
import { useText } from '@/shared/i18n/i18n'
import { Loading, Problem } from '@/shared/ui/states'
import { useAction } from '@/shared/ui/use-action'

/** 催办: the reminder as it is drafted, to be read and changed before it goes out. */
export function ReminderDialog({ call, onClose }: { call: FilingCall; onClose: () => void }) {
  const t = useText()
  const [overdueOnly, setOverdueOnly] = useState(call.counts.overdue > 0)
  const [typed, setTyped] = useState<string>()
  const draft = useQuery({
    queryKey: ['filing-call', call.id, 'reminder', overdueOnly],
    queryFn: ({ signal }) =>
      api.get<ReminderDraft>(`/filing-calls/${call.id}/reminder`, { overdueOnly: String(overdueOnly) }, signal),
    gcTime: 0,
  })
  const text = typed ?? draft.data?.text ?? ''
  const send = useAction(
    () => api.post<Reminded>(`/filing-calls/${call.id}/reminders`, { overdueOnly, text: text.trim() }),
    {
      done: ({ sent, gone }) =>
        gone > 0
          ? t('filingCall.remindedPartly', { count: number(sent), gone: number(gone) })
          : t('filingCall.reminded', { count: number(sent) }),
      onDone: onClose,
    },
  )
  const units = draft.data?.units ?? 0
  return (
    <Modal
      open
      title={t('filingCall.remindTitle')}
      okText={t('filingCall.remindOk', { count: number(units) })}
      okButtonProps={{ disabled: units === 0 || text.trim() === '' }}
      cancelText={t('cancel')}
      confirmLoading={send.isPending}
      onOk={() => send.mutate()}
      onCancel={onClose}
    >
      <Checkbox checked={overdueOnly} onChange={(event) => setOverdueOnly(event.target.checked)}>
        {t('filingCall.overdueOnly')}
      </Checkbox>
      {draft.isError ? (
        <Problem error={draft.error} title={t('list.failed')} onRetry={() => void draft.refetch()} />
      ) : draft.isPending ? (
        <Loading rows={3} />
      ) : (
        <Form layout="vertical" className="below-table">
          {draft.data.sentence ? (
            <Form.Item label={t('filingCall.firstOf', { count: number(units) })} extra={t('filingCall.firstHint')}>
              <blockquote className="quotation">{draft.data.sentence}</blockquote>
            </Form.Item>
          ) : (
            <Alert type="info" showIcon className="problem" title={t('filingCall.nobodyToRemind')} />
          )}
          {draft.data.remindedToday > 0 && (
            <p className="as-of">{t('filingCall.remindedToday', { count: number(draft.data.remindedToday) })}</p>
          )}
          <Form.Item label={t('filingCall.reminderText')} htmlFor="reminder-text">
            <Input.TextArea
              id="reminder-text"
              value={text}
              autoSize={{ minRows: 3, maxRows: 8 }}
              maxLength={1000}
              onChange={(event) => setTyped(event.target.value)}
            />
          </Form.Item>
        </Form>
      )}
    </Modal>
  )
}

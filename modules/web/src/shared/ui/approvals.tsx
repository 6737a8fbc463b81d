import { App, Button } from 'antd'
import { CheckOutlined } from '@ant-design/icons'
import { api } from '@/shared/api/http'
import type { BulkOutcome, RecordState } from '@/shared/api/types'
import { useText } from '@/shared/i18n/i18n'
import { useConfirm } from './confirm'
import { useAction } from './use-action'

/** Approves the chosen rows; those refused are named with the reason. */
export function BulkApproval({ path, ids, clear }: { path: string; ids: string[]; clear: () => void }) {
  const t = useText()
  const { modal } = App.useApp()
  const { confirm } = useConfirm()
  const approve = useAction(() => api.post<BulkOutcome>(`${path}/approvals`, { ids }), {
    onDone: (outcome) => {
      clear()
      const refused = outcome.refused ?? []
      if (refused.length === 0) {
        modal.success({ title: t('approval.bulkDone', { count: outcome.approved }), okText: t('close') })
      } else {
        modal.warning({
          title: t('approval.bulkPartly', { count: outcome.approved, refused: refused.length }),
          content: (
            <ul className="problem-entries">
              {refused.map((entry) => (
                <li key={entry.id}>{entry.reason}</li>
              ))}
            </ul>
          ),
          okText: t('close'),
        })
      }
    },
  })
  return (
    <Button
      size="small"
      type="primary"
      icon={<CheckOutlined />}
      loading={approve.isPending}
      onClick={() =>
        confirm(t('approval.bulkTitle', { count: ids.length }), t('approval.bulkText'), t('approval.approve'), () =>
          approve.mutate(),
        )
      }
    >
      {t('approval.approveChosen')}
    </Button>
  )
}

/** Approve a draft, or reopen what is approved, with a reason that goes into the record. */
export function ApprovalActions({ path, id, state }: { path: string; id: string; state: RecordState }) {
  const t = useText()
  const { confirm, withReason } = useConfirm()
  const approve = useAction(() => api.post(`${path}/${id}/approval`), { done: t('approval.done') })
  const reopen = useAction((reason: string) => api.delete(`${path}/${id}/approval`, { reason }), {
    done: t('approval.reopened'),
  })
  if (state === 'DRAFT') {
    return (
      <Button
        type="primary"
        icon={<CheckOutlined />}
        loading={approve.isPending}
        onClick={() => confirm(t('approval.title'), t('approval.text'), t('approval.approve'), () => approve.mutate())}
      >
        {t('approval.approve')}
      </Button>
    )
  }
  if (state === 'APPROVED') {
    return (
      <Button
        loading={reopen.isPending}
        onClick={() => withReason(t('approval.reopenTitle'), t('approval.reopen'), (reason) => reopen.mutate(reason))}
      >
        {t('approval.reopen')}
      </Button>
    )
  }
  return null
}

/** Deletes after asking. */
export function DeleteAction({
  path,
  title,
  text,
  onDone,
  small,
}: {
  path: string
  title: string
  text: string
  onDone?: () => void
  small?: boolean
}) {
  const t = useText()
  const { confirm } = useConfirm()
  const remove = useAction(() => api.delete(path), {
    done: t('deleted'),
    ...(onDone ? { onDone } : {}),
  })
  return (
    <Button
      {...(small ? { type: 'link' as const, size: 'small' as const } : {})}
      danger
      loading={remove.isPending}
      onClick={() => confirm(title, text, t('delete'), () => remove.mutate())}
    >
      {t('delete')}
    </Button>
  )
}

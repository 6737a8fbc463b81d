import { App, Button, Checkbox, Space } from 'antd'
import { CheckOutlined, RollbackOutlined } from '@ant-design/icons'
import { api } from '@/shared/api/http'
import type { Query } from '@/shared/api/http'
import type { BulkApproval as Bulk, BulkOutcome, RecordState, Reopened } from '@/shared/api/types'
import { saidOf } from '@/shared/i18n/format'
import { useText } from '@/shared/i18n/i18n'
import { useConfirm } from './confirm'
import { useAction } from './use-action'

type Accepted = Required<Pick<Bulk, 'withoutBasis' | 'withoutContent'>>

/** Tells how many of several were done; those refused are named with the reason. */
function useOutcome() {
  const t = useText()
  const { modal } = App.useApp()
  return (title: string, refused: BulkOutcome['refused']) => {
    if (refused.length === 0) {
      modal.success({ title, okText: t('close') })
      return
    }
    modal.warning({
      title,
      content: (
        <ul className="problem-entries refusals">
          {refused.map((entry) => (
            <li key={entry.id}>{entry.name ? saidOf(entry.name, entry.reason) : entry.reason}</li>
          ))}
        </ul>
      ),
      okText: t('close'),
    })
  }
}

function useBulkApproval(path: string, clear: () => void) {
  const t = useText()
  const tell = useOutcome()
  return useAction((what: Bulk) => api.post<BulkOutcome>(`${path}/approvals`, what), {
    onDone: ({ approved, refused }) => {
      clear()
      tell(
        refused.length === 0
          ? t('approval.bulkDone', { count: approved })
          : t('approval.bulkPartly', { count: approved, refused: refused.length }),
        refused,
      )
    },
  })
}

/** Takes back for revision what was chosen, for one reason, as before an import that changes it. */
export function BulkReopening({ path, ids, clear }: { path: string; ids: string[]; clear: () => void }) {
  const t = useText()
  const tell = useOutcome()
  const { withReason } = useConfirm()
  const reopen = useAction((reason: string) => api.post<Reopened>(`${path}/reopenings`, { ids, reason }), {
    onDone: ({ reopened, refused }) => {
      clear()
      tell(
        refused.length === 0
          ? t('approval.bulkReopened', { count: reopened })
          : t('approval.bulkReopenedPartly', { count: reopened, refused: refused.length }),
        refused,
      )
    },
  })
  return (
    <Button
      size="small"
      icon={<RollbackOutlined />}
      loading={reopen.isPending}
      onClick={() =>
        withReason(t('approval.bulkReopenTitle', { count: ids.length }), t('approval.reopen'), (reason) =>
          reopen.mutate(reason),
        )
      }
    >
      {t('approval.reopenChosen')}
    </Button>
  )
}

function useAskBulk(withBasis: boolean) {
  const t = useText()
  const { modal } = App.useApp()
  return (title: string, onOk: (accepted: Accepted) => void) => {
    const accepted = { withoutBasis: false, withoutContent: false }
    modal.confirm({
      title,
      content: (
        <>
          <p>{t('approval.bulkText')}</p>
          {withBasis && (
            <Space orientation="vertical">
              <Checkbox onChange={(event) => (accepted.withoutBasis = event.target.checked)}>
                {t('approval.withoutBasis')}
              </Checkbox>
              <Checkbox onChange={(event) => (accepted.withoutContent = event.target.checked)}>
                {t('approval.withoutContent')}
              </Checkbox>
            </Space>
          )}
        </>
      ),
      okText: t('approval.approve'),
      cancelText: t('cancel'),
      onOk: () => onOk(accepted),
      focusable: { autoFocusButton: 'cancel' },
    })
  }
}

/** @param withBasis the rows stand on law: those without a legal basis are approved only when that is decided */
export function BulkApproval({
  path,
  ids,
  clear,
  withBasis = false,
}: {
  path: string
  ids: string[]
  clear: () => void
  withBasis?: boolean
}) {
  const t = useText()
  const approve = useBulkApproval(path, clear)
  const ask = useAskBulk(withBasis)
  return (
    <Button
      size="small"
      type="primary"
      icon={<CheckOutlined />}
      loading={approve.isPending}
      onClick={() =>
        ask(t('approval.bulkTitle', { count: ids.length }), (accepted) => approve.mutate({ ids, ...accepted }))
      }
    >
      {t('approval.approveChosen')}
    </Button>
  )
}

/** Approves every draft of the agency, as after an import. Not for a list that shows only some of them. */
export function ApproveAllDrafts({
  path,
  drafts,
  withBasis = false,
  onDone,
}: {
  path: string
  drafts: number
  withBasis?: boolean
  onDone: () => void
}) {
  const t = useText()
  const approve = useBulkApproval(path, onDone)
  const ask = useAskBulk(withBasis)
  if (drafts === 0) return null
  return (
    <Button
      type="link"
      size="small"
      loading={approve.isPending}
      onClick={() =>
        ask(t('approval.allTitle', { count: drafts }), (accepted) => approve.mutate({ allDrafts: true, ...accepted }))
      }
    >
      {t('approval.approveAll')}
    </Button>
  )
}

/**
 * Approve a draft; withdraw or reopen what is approved, with a reason that goes into the record.
 *
 * @param version what the reader has seen: if somebody changed it meanwhile, nothing happens
 * @param withdrawal how withdrawing is called: a power is stopped, a risk point no longer used
 */
export function ApprovalActions({
  path,
  id,
  version,
  state,
  withdrawal,
}: {
  path: string
  id: string
  version: number
  state: RecordState
  withdrawal: { label: string; title: string; done: string }
}) {
  const t = useText()
  const { confirm, withReason } = useConfirm()
  const approve = useAction((query: Query) => api.post(`${path}/${id}/approval`, undefined, query, version), {
    done: t('approval.done'),
    // Without content or legal basis the server asks for a decision, for one after the other; it is recorded.
    onProblem: (problem) => {
      if (problem.code === 'power-without-content') {
        confirm(t('approval.noContentTitle'), problem.message, t('approval.noContentApprove'), () =>
          approve.mutate({ withoutContent: true }),
        )
        return true
      }
      if (problem.code !== 'power-without-basis') return false
      confirm(t('approval.noBasisTitle'), problem.message, t('approval.noBasisApprove'), () =>
        approve.mutate({ ...approve.variables, withoutBasis: true }),
      )
      return true
    },
  })
  const reopen = useAction((reason: string) => api.delete(`${path}/${id}/approval`, { reason }, version), {
    done: t('approval.reopened'),
  })
  const withdraw = useAction((reason: string) => api.post(`${path}/${id}/withdrawal`, undefined, { reason }, version), {
    done: withdrawal.done,
  })
  if (state === 'DRAFT') {
    return (
      <Button
        type="primary"
        icon={<CheckOutlined />}
        loading={approve.isPending}
        onClick={() =>
          confirm(t('approval.title'), t('approval.text'), t('approval.approve'), () => approve.mutate({}))
        }
      >
        {t('approval.approve')}
      </Button>
    )
  }
  return (
    <>
      {state === 'APPROVED' && (
        <Button
          danger
          loading={withdraw.isPending}
          onClick={() => withReason(withdrawal.title, withdrawal.label, (reason) => withdraw.mutate(reason))}
        >
          {withdrawal.label}
        </Button>
      )}
      <Button
        loading={reopen.isPending}
        onClick={() => withReason(t('approval.reopenTitle'), t('approval.reopen'), (reason) => reopen.mutate(reason))}
      >
        {t('approval.reopen')}
      </Button>
    </>
  )
}

/** Deletes after asking. */
export function DeleteAction({
  path,
  version,
  title,
  text,
  label,
  done,
  onDone,
  small,
}: {
  path: string
  /** Where the thing has versions: the one the reader has seen. */
  version?: number
  title: string
  text: string
  /** What it is called where it is not a deletion. */
  label?: string
  done?: string
  onDone?: () => void
  small?: boolean
}) {
  const t = useText()
  const { confirm } = useConfirm()
  const remove = useAction(() => api.delete(path, undefined, version), {
    done: done ?? t('deleted'),
    ...(onDone ? { onDone } : {}),
  })
  return (
    <Button
      {...(small ? { type: 'link' as const, size: 'small' as const } : {})}
      danger
      loading={remove.isPending}
      onClick={() => confirm(title, text, label ?? t('delete'), () => remove.mutate())}
    >
      {label ?? t('delete')}
    </Button>
  )
}

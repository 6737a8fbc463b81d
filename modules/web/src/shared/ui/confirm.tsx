import { App, Input } from 'antd'
import { useRef } from 'react'
import { useText } from '@/shared/i18n/i18n'

/** Asks before something that cannot be taken back, with a reason where the record needs one. */
export function useConfirm() {
  const { modal } = App.useApp()
  const t = useText()
  const reason = useRef('')
  return {
    confirm: (title: string, content: string, okText: string, onOk: () => void) =>
      modal.confirm({
        title,
        content,
        okText,
        cancelText: t('cancel'),
        onOk,
        focusable: { autoFocusButton: 'cancel' },
      }),
    withReason: (title: string, okText: string, onOk: (reason: string) => void) => {
      reason.current = ''
      const dialog = modal.confirm({
        title,
        content: (
          <label className="reason">
            {t('reason')}
            <Input.TextArea
              rows={3}
              maxLength={500}
              onChange={(event) => {
                reason.current = event.target.value.trim()
                dialog.update({ okButtonProps: { disabled: reason.current === '' } })
              }}
            />
          </label>
        ),
        okText,
        okButtonProps: { disabled: true },
        cancelText: t('cancel'),
        onOk: () => onOk(reason.current),
      })
    },
  }
}

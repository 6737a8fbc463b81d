import { CheckOutlined } from '@ant-design/icons'
import { App, Button, Checkbox, Input, Space } from 'antd'
import { api } from '@/shared/api/http'
import type { DiscretionStandard, PublishedDrafts } from '@/shared/api/types'
import { saidOf } from '@/shared/i18n/format'
import { useText } from '@/shared/i18n/i18n'
import { useAction } from '@/shared/ui/use-action'

interface Choice {
  validFrom: string
  withDoubts: boolean
}

/** Asks from which day a version shall be in force, and whether what is doubtful shall stand. */
function useAskPublication() {
  const t = useText()
  const { modal } = App.useApp()
  return (title: string, doubts: boolean, start: string | null | undefined, onOk: (choice: Choice) => void) => {
    const choice: Choice = { validFrom: start ?? '', withDoubts: false }
    const dialog = modal.confirm({
      title,
      content: (
        <Space orientation="vertical">
          <span>{t('discretion.publishText')}</span>
          <label className="reason">
            {t('discretion.validFrom')}
            <Input
              type="date"
              defaultValue={choice.validFrom}
              onChange={(event) => {
                choice.validFrom = event.target.value
                dialog.update({ okButtonProps: { disabled: choice.validFrom === '' } })
              }}
            />
          </label>
          {doubts && (
            <Checkbox onChange={(event) => (choice.withDoubts = event.target.checked)}>
              {t('discretion.withDoubts')}
            </Checkbox>
          )}
        </Space>
      ),
      okText: t('discretion.publish'),
      okButtonProps: { disabled: choice.validFrom === '' },
      cancelText: t('cancel'),
      onOk: () => onOk(choice),
      focusable: { autoFocusButton: 'cancel' },
    })
  }
}

export function Publish({ standard }: { standard: DiscretionStandard }) {
  const t = useText()
  const ask = useAskPublication()
  const publish = useAction((choice: Choice) => api.post(`/discretion-standards/${standard.id}/publication`, choice), {
    done: t('discretion.published'),
  })
  return (
    <Button
      type="primary"
      icon={<CheckOutlined />}
      loading={publish.isPending}
      onClick={() =>
        ask(
          t('discretion.publishTitle', { no: standard.newest.number }),
          standard.newest.doubts.length > 0,
          standard.newest.validFrom,
          (choice) => publish.mutate(choice),
        )
      }
    >
      {t('discretion.publish')}
    </Button>
  )
}

/** Publishes the chosen drafts, or all; those refused are named with the reason. */
export function PublishMany({ ids, drafts, onDone }: { ids?: string[]; drafts?: number; onDone?: () => void }) {
  const t = useText()
  const { modal } = App.useApp()
  const ask = useAskPublication()
  const publish = useAction(
    (choice: Choice) =>
      api.post<PublishedDrafts>('/discretion-standards/publications', {
        ids: ids ?? null,
        allDrafts: ids === undefined,
        ...choice,
      }),
    {
      onDone: ({ published, refused }) => {
        onDone?.()
        const title = t('discretion.publishedMany', { count: published, refused: refused.length })
        if (refused.length === 0) modal.success({ title, okText: t('close') })
        else
          modal.warning({
            title,
            content: (
              <ul className="problem-entries refusals">
                {refused.map((entry) => (
                  <li key={entry.id}>{saidOf(entry.name, entry.reason)}</li>
                ))}
              </ul>
            ),
            okText: t('close'),
          })
      },
    },
  )
  const count = ids?.length ?? drafts ?? 0
  return (
    <Button
      size="small"
      type={ids ? 'primary' : 'link'}
      {...(ids ? { icon: <CheckOutlined /> } : {})}
      loading={publish.isPending}
      onClick={() =>
        ask(t('discretion.publishManyTitle', { count }), true, undefined, (choice) => publish.mutate(choice))
      }
    >
      {ids ? t('discretion.publishChosen') : t('discretion.publishAll')}
    </Button>
  )
}

import { CheckOutlined, EditOutlined, StopOutlined } from '@ant-design/icons'
import { Tag } from 'antd'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { hexOf, textOn } from './colour'

/** A risk level: a solid tag with its text, in the colour of the tenant's own scale. */
export function LevelTag({ label, colour }: { label: string; colour: string }) {
  const background = hexOf(colour)
  return (
    <span className="level-tag" style={{ background, color: textOn(background) }}>
      {label}
    </span>
  )
}

const recordIcons = { DRAFT: <EditOutlined />, APPROVED: <CheckOutlined />, WITHDRAWN: <StopOutlined /> }

/** 草稿 / 已审定 / 已停用, told by icon and text, not by colour alone. */
export function RecordStateTag({ state }: { state: keyof typeof recordIcons }) {
  useText()
  const colour = state === 'APPROVED' ? 'green' : state === 'DRAFT' ? 'gold' : 'default'
  return (
    <Tag className={`state-${state.toLowerCase()}`} color={colour} icon={recordIcons[state]}>
      {labelOf('recordState', state)}
    </Tag>
  )
}

const tones: Record<string, string> = {
  ACTIVE: 'green',
  DONE: 'green',
  PUBLISHED: 'green',
  DRAFT: 'gold',
  FAILED: 'red',
  SUSPENDED: 'gold',
  CHECKED: 'blue',
  RUNNING: 'blue',
  PROVISIONING: 'blue',
  LATE: 'orange',
  MISSING: 'gold',
  MADE: 'gold',
  FILED: 'blue',
  RETURNED: 'red',
  EXAMINED: 'green',
  SENT: 'default',
  DELIVERED: 'gold',
  RECEIVED: 'blue',
  ANSWERED: 'green',
  RECORDED: 'green',
  MODERATED: 'gold',
  APPROVED: 'green',
  OFFERED: 'gold',
  TAKEN: 'green',
  CLAIMED: 'green',
  CHANGED: 'gold',
  PENDING: 'gold',
  SUBMITTED: 'blue',
  ACCEPTED: 'green',
  OPEN: 'blue',
  CREATED: 'green',
  FILLED: 'green',
  KEPT: 'gold',
  PLANNED: 'gold',
  IN_FORCE: 'green',
  NO_PROBLEM: 'green',
  PROBLEM: 'red',
  OPINION: 'gold',
  RULED: 'green',
}

export function StateTag({ kind, state }: { kind: string; state: string }) {
  useText()
  return <Tag color={tones[state] ?? 'default'}>{labelOf(kind, state)}</Tag>
}

/** Where a filing stands. */
export function FilingStateTag({ state }: { state: string }) {
  return <StateTag kind="filingState" state={state} />
}

/** Made-up rows never pass for real ones. */
export function DemoTag({ demo }: { demo?: boolean | undefined }) {
  const t = useText()
  return demo ? <Tag className="demo-tag">{t('demo.tag')}</Tag> : null
}

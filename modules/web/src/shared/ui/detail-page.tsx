import { Card } from 'antd'
import type { ReactNode } from 'react'
import { instant, lawTitle, listed, saidOf, stated, withNote } from '@/shared/i18n/format'
import { labelOf, translate, useText } from '@/shared/i18n/i18n'
import type { AuditEntry } from '@/shared/api/types'
import { PageHeader } from './page'
import type { Crumb } from './page'
import { Nothing } from './states'

export interface DetailSection {
  key: string
  title: string
  content: ReactNode
  extra?: ReactNode
}

/** Title with its state; left the content in sections with anchors, right what happened and what can be done. */
export function DetailPage({
  title,
  tags,
  crumbs,
  actions,
  sections,
  aside,
  before,
  broad = false,
}: {
  title: string
  tags?: ReactNode
  crumbs?: Crumb[]
  actions?: ReactNode
  sections: DetailSection[]
  aside?: ReactNode
  before?: ReactNode
  /** What is at hand needs the whole width: what stands beside it elsewhere stands below. */
  broad?: boolean
}) {
  const t = useText()
  return (
    <>
      <PageHeader title={title} tags={tags} actions={actions} {...(crumbs ? { crumbs } : {})} />
      {before}
      <div className={!aside ? 'detail' : broad ? 'detail detail-broad' : 'detail detail-with-aside'}>
        <div className="detail-content">
          {sections.length > 2 && (
            <nav className="anchors" aria-label={t('detail.sections')}>
              {sections.map((section) => (
                <a
                  key={section.key}
                  href={`#${section.key}`}
                  onClick={(event) => {
                    event.preventDefault()
                    document.getElementById(section.key)?.scrollIntoView({ block: 'start' })
                  }}
                >
                  {section.title}
                </a>
              ))}
            </nav>
          )}
          {sections.map((section) => (
            <Card
              key={section.key}
              id={section.key}
              title={<h2>{section.title}</h2>}
              extra={section.extra}
              className="section"
            >
              {section.content}
            </Card>
          ))}
        </div>
        {aside && (
          <aside className="detail-aside" aria-label={t('history.title')}>
            {aside}
          </aside>
        )}
      </div>
    </>
  )
}

export interface Fact {
  label: ReactNode
  value: ReactNode
  wide?: boolean
}

export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl className="facts">
      {facts.map((fact, index) => (
        <div key={index} className={fact.wide ? 'fact wide' : 'fact'}>
          <dt>{fact.label}</dt>
          <dd>{fact.value === null || fact.value === undefined || fact.value === '' ? '—' : fact.value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Who did what, when, and what changed from what to what. */
export function History({ entries }: { entries: AuditEntry[] }) {
  const t = useText()
  return (
    <Card title={<h2>{t('history.title')}</h2>} className="section">
      {entries.length === 0 ? (
        <Nothing text={t('history.empty')} />
      ) : (
        <ol className="history">
          {entries.map((entry, index) => (
            <li key={entry.at + index}>
              <div className="history-head">
                <strong>{labelOf('auditAction', entry.action)}</strong>
                <span>{entry.actorName}</span>
              </div>
              <time dateTime={entry.at}>{instant(entry.at)}</time>
              <Changes detail={entry.detail} />
            </li>
          ))}
        </ol>
      )}
    </Card>
  )
}

interface Change {
  field: string
  before?: unknown
  after?: unknown
}

/** The changes recorded in the detail of an audit entry: {field: {before, after}} or {field: value}. */
export function changesIn(detail: unknown): Change[] {
  if (typeof detail === 'string' && detail.startsWith('{')) {
    try {
      return changesIn(JSON.parse(detail))
    } catch {
      return []
    }
  }
  if (typeof detail !== 'object' || detail === null || Array.isArray(detail)) return []
  const whole = detail as { before?: unknown; after?: unknown }
  if (isRecord(whole.before) && isRecord(whole.after)) {
    const { before, after, ...more } = { ...whole, before: whole.before, after: whole.after }
    const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    return fields
      .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
      .map((field): Change => ({ field, before: before[field], after: after[field] }))
      .concat(changesIn(more).filter((change) => change.after !== false))
  }
  return Object.entries(detail).flatMap(([field, value]): Change[] => {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      const change = value as { before?: unknown; after?: unknown }
      if ('before' in change || 'after' in change) return [{ field, before: change.before, after: change.after }]
      if (field !== 'custom') return []
    }
    return [{ field, after: value }]
  })
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const asText = (value: unknown): string => {
  if (value === undefined || value === null || value === '') return ''
  if (typeof value === 'string') return value
  return JSON.stringify(value)
}

type Recorded = Record<string, string | undefined>

/** How one entry of a recorded list is called by people. */
const entryWords: Record<string, (entry: Recorded) => string> = {
  bases: ({ title = '', article = '', type, text }) => {
    const cited = withNote(lawTitle(title) + article, labelOf('basisType', type))
    return text ? saidOf(cited, text) : cited
  },
  measures: ({ mechanism, text = '', dueOn }) => {
    const measure = saidOf(labelOf('mechanism', mechanism), text)
    return dueOn ? withNote(measure, `${translate('measure.dueOn')} ${dueOn}`) : measure
  },
  tiers: ({ grade = '', circumstance = '', penalty = '' }) => saidOf([grade, circumstance].join(' ').trim(), penalty),
  counts: ({ sheet = '', create = '0', update = '0' }) =>
    saidOf(sheet, listed([`${labelOf('effect', 'CREATE')} ${create}`, `${labelOf('effect', 'UPDATE')} ${update}`])),
}

const codedFields: Record<string, string> = {
  state: 'recordState',
  holderLayer: 'holderLayer',
  direction: 'direction',
  visibility: 'visibility',
  category: 'nationalCategory',
  phase: 'phase',
  verdict: 'verdict',
  ownerType: 'ownerType',
  statutoryUnit: 'limitUnit',
  promisedUnit: 'limitUnit',
  institutionPhase: 'institutionPhase',
  institutionKind: 'institutionKind',
  institutionState: 'institutionState',
  monitoringMode: 'monitoringMode',
  checkResult: 'checkResult',
  reformAction: 'reformAction',
  handlingMode: 'handlingMode',
  assistance: 'assistance',
  focusDomain: 'focusDomain',
}

/** What proves an entry and tells a reader nothing. */
const forMachines = ['id', 'sha256', 'sectionId', 'holderPostId', 'postId', 'powerId']

/** A recorded value in words where it is one of our codes. */
export function worded(field: string, value: unknown): string {
  if (typeof value === 'boolean') return translate(value ? 'yes' : 'no')
  const entry = entryWords[field]
  if (Array.isArray(value)) {
    return stated(value.map((item) => (entry && typeof item === 'object' ? entry(item as Recorded) : asText(item))))
  }
  // The unit's own fields are recorded by keys that say nothing to a reader.
  if (field === 'custom' && typeof value === 'object' && value !== null) {
    return stated(Object.values(value as Record<string, string>))
  }
  const prefix = codedFields[field]
  const text = asText(value)
  return prefix === undefined || text === '' ? text : labelOf(prefix, text)
}

export function Changes({ detail }: { detail: unknown }) {
  const t = useText()
  const changes = changesIn(detail)
    .filter(({ field }) => !forMachines.includes(field))
    .map(({ field, before, after }) => ({ field, before: worded(field, before), after: worded(field, after) }))
    .filter(({ before, after }) => before !== '' || after !== '')
  if (changes.length === 0) return null
  return (
    <ul className="changes">
      {changes.slice(0, 8).map((change) => (
        <li key={change.field}>
          <span className="change-field">{labelOf('field', change.field)}</span>
          {change.before !== '' && <del>{change.before}</del>}
          {change.before !== '' && change.after !== '' && <span aria-hidden>→</span>}
          {change.after !== '' && <ins>{change.after}</ins>}
        </li>
      ))}
      {changes.length > 8 && <li>{t('history.moreChanges', { count: changes.length - 8 })}</li>}
    </ul>
  )
}

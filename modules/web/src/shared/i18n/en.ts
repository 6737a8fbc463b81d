import { attachments } from './en/attachments'
import { basics } from './en/basics'
import { calendar } from './en/calendar'
import { catalogue } from './en/catalogue'
import { deadlines } from './en/deadlines'
import { discretion } from './en/discretion'
import { filingCalls } from './en/filing-calls'
import { flowSteps } from './en/flow-steps'
import { findings } from './en/findings'
import { flows } from './en/flows'
import { grading } from './en/grading'
import { institutions } from './en/institutions'
import { inventory } from './en/inventory'
import { laws } from './en/laws'
import { moderation } from './en/moderation'
import { practices } from './en/practices'
import { ownLists } from './en/own-lists'
import { measures } from './en/measures'
import { reform } from './en/reform'
import { monitored } from './en/monitored'
import { monitoring } from './en/monitoring'
import { overlaps } from './en/overlaps'
import { platform } from './en/platform'
import { registry } from './en/registry'
import { risks } from './en/risks'
import { shell } from './en/shell'
import { statistics } from './en/statistics'
import { templates } from './en/templates'
import type { zh } from './zh'

export const en: Record<keyof typeof zh, string> = {
  ...shell,
  ...platform,
  ...filingCalls,
  ...attachments,
  ...registry,
  ...statistics,
  ...calendar,
  ...catalogue,
  ...laws,
  ...reform,
  ...overlaps,
  ...inventory,
  ...flowSteps,
  ...flows,
  ...deadlines,
  ...discretion,
  ...risks,
  ...findings,
  ...measures,
  ...ownLists,
  ...moderation,
  ...practices,
  ...grading,
  ...institutions,
  ...monitoring,
  ...monitored,
  ...basics,
  ...templates,
}

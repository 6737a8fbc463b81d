import { attachments } from './zh/attachments'
import { basics } from './zh/basics'
import { calendar } from './zh/calendar'
import { catalogue } from './zh/catalogue'
import { deadlines } from './zh/deadlines'
import { discretion } from './zh/discretion'
import { filingCalls } from './zh/filing-calls'
import { flowSteps } from './zh/flow-steps'
import { findings } from './zh/findings'
import { flows } from './zh/flows'
import { grading } from './zh/grading'
import { institutions } from './zh/institutions'
import { inventory } from './zh/inventory'
import { laws } from './zh/laws'
import { moderation } from './zh/moderation'
import { practices } from './zh/practices'
import { ownLists } from './zh/own-lists'
import { measures } from './zh/measures'
import { reform } from './zh/reform'
import { monitored } from './zh/monitored'
import { monitoring } from './zh/monitoring'
import { overlaps } from './zh/overlaps'
import { platform } from './zh/platform'
import { registry } from './zh/registry'
import { risks } from './zh/risks'
import { shell } from './zh/shell'
import { statistics } from './zh/statistics'
import { templates } from './zh/templates'

/* 界面用语：朴素的公文中文，同一事物用同一个词。 */
export const zh = {
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

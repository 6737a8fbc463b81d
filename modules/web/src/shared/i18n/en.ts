import { basics } from './en/basics'
import { catalogue } from './en/catalogue'
import { discretion } from './en/discretion'
import { flows } from './en/flows'
import { institutions } from './en/institutions'
import { inventory } from './en/inventory'
import { monitoring } from './en/monitoring'
import { platform } from './en/platform'
import { registry } from './en/registry'
import { risks } from './en/risks'
import { shell } from './en/shell'
import { statistics } from './en/statistics'
import type { zh } from './zh'

export const en: Record<keyof typeof zh, string> = {
  ...shell,
  ...platform,
  ...registry,
  ...statistics,
  ...catalogue,
  ...inventory,
  ...flows,
  ...discretion,
  ...risks,
  ...institutions,
  ...monitoring,
  ...basics,
}

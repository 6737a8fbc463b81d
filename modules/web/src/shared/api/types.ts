/* The shapes of the REST API. */

export interface ProblemEntry {
  field: string
  reason: string
}

export interface ProblemBody {
  type?: string
  title: string
  status?: number
  detail?: string
  errors?: ProblemEntry[]
  traceId?: string
}

export interface Listing<T> {
  items: T[]
}

export interface Page<T> extends Listing<T> {
  total: number
}

export interface Labelled {
  code: string
  label: string
}

export interface ConsoleConfig {
  issuer: string
  realm: string
  clientId: string
  keycloakUrl: string
  demo: boolean
  version: string
}

export type Role =
  'province-admin' | 'area-admin' | 'agency-lead' | 'agency-staff' | 'overseer' | 'security-admin' | 'audit-admin'

export interface Me {
  username: string
  name: string
  roles: Role[]
  tenant?: {
    unitId: string
    code: string
    name: string
    category: string
    regionCode: string
    oversight: boolean
  } | null
  areas?: { regionCode: string; name: string }[]
  scopes?: Scope[]
}

export interface Scope {
  id: string
  kind: 'REGION' | 'LINE' | 'UNITS'
  label: string
  node?: string | null
  nodeName?: string | null
}

/* registry */

export interface Region {
  code: string
  name: string
  kind: string
  level: string
  parentCode?: string | null
  hasChildren: boolean
  validFrom?: string | null
  validTo?: string | null
  units?: number
}

export interface RegionDetail extends Region {
  path: { code: string; name: string }[]
}

export interface RegionHit {
  code: string
  name: string
  kind: string
  level: string
  path: string
}

export interface NewRegion {
  code: string
  name: string
  kind: string
  parentCode: string
  validFrom: string
}

export type UnitState = 'PROVISIONING' | 'ACTIVE' | 'SUSPENDED' | 'ARCHIVED' | 'ERASED'

export interface UnitRow {
  id: string
  code: string
  name: string
  uscc?: string | null
  regionCode: string
  regionName: string
  level: string
  category: string
  sectorLine?: string | null
  vertical: boolean
  establishment?: number | null
  staff?: number | null
  state: UnitState
  oversight: boolean
  parentUnitName?: string | null
  schemaVersion?: string | null
  templateVersion?: string | null
  demo?: boolean
}

export interface Jurisdiction {
  id?: string
  kind: 'REGION' | 'LINE' | 'UNITS'
  regionCode?: string | null
  regionName?: string | null
  sectorLine?: string | null
  units?: string[] | null
  label?: string
}

export interface Unit extends UnitRow {
  contactName?: string | null
  contactPhone?: string | null
  parentUnitId?: string | null
  version: number
  warnings?: string[]
  onboarding?: { onboardingId: string; step: string; error?: string | null } | null
  jurisdictions?: Jurisdiction[]
}

export interface UnitForm {
  name: string
  uscc?: string | null
  regionCode: string
  level: string
  parentUnit?: string | null
  category: string
  sectorLine?: string | null
  vertical: boolean
  establishment?: number | null
  staff?: number | null
  contactName?: string | null
  contactPhone?: string | null
  adminUsername?: string | null
  adminName?: string | null
  oversight: boolean
  jurisdictions?: Jurisdiction[]
}

export interface UnitValidation {
  warnings: string[]
  errors: ProblemEntry[]
}

export interface UnitCreated {
  id: string
  onboardingId: string
  warnings: string[]
}

export interface RowProblem {
  sheet?: string | null
  row: number
  column?: string | null
  severity: 'ERROR' | 'WARNING'
  reason: string
}

export type OnboardingState = 'CHECKED' | 'RUNNING' | 'DONE' | 'FAILED'
export type OnboardingStepState = 'WAITING' | 'SCHEMA' | 'TEMPLATE' | 'IDENTITY' | 'DONE' | 'FAILED'

export interface OnboardingRow {
  id: string
  fileName: string | null
  state: OnboardingState
  total: number
  done: number
  failed: number
  createdAt: string
  createdBy: string
}

export interface Onboarding extends OnboardingRow {
  create?: number
  update?: number
  unchanged?: number
  bad?: number
  credentialsTaken?: boolean
  problems?: RowProblem[]
  rows?: { row: number; name: string; effect: 'CREATE' | 'UPDATE' | 'UNCHANGED' | 'BAD' }[]
  steps?: {
    unitId?: string | null
    name: string
    row?: number | null
    state: OnboardingStepState
    error?: string | null
    username?: string | null
  }[]
}

export interface Credential {
  unitName: string
  username: string
  oneTimePassword: string
}

export interface Delegation {
  id: string
  username: string
  name?: string | null
  regionCode: string
  regionName?: string | null
  validFrom?: string | null
  validTo?: string | null
}

export interface DelegationCreated {
  id: string
  username: string
  /** Missing when the account was there already. */
  oneTimePassword?: string | null
}

export interface TemplateRow {
  code: string
  name: string
  version: string
  unitCategory: string
  powerCategories: number
  typicalPowers: number
  typicalPoints: number
  levels: string
}

/* catalogue */

export type RecordState = 'DRAFT' | 'APPROVED' | 'WITHDRAWN'

export interface Section {
  id: string
  name: string
  version?: number
}

export interface Post {
  id: string
  sectionId?: string | null
  sectionName?: string | null
  name: string
  holderLayer: string
  hotPost: boolean
  holders: string[]
  version: number
}

export interface PowerCategory extends Labelled {
  nationalCode?: string | null
}

export interface PowerRow {
  id: string
  code: string
  name: string
  category?: string | null
  categoryLabel?: string | null
  exerciser?: string | null
  holderLayer?: string | null
  hotPost: boolean
  direction: string
  visibility: string
  state: RecordState
  /** How many legal bases it has. */
  bases: number
  /** How many other items of the unit have the same name. */
  twins?: number
  version: number
  demo?: boolean
}

export interface CataloguePage<T> extends Page<T> {
  approved?: number
  drafts?: number
}

export interface LegalBasis {
  type?: string | null
  title: string
  article?: string | null
  text?: string | null
}

export interface Power extends Omit<PowerRow, 'bases' | 'twins'> {
  content?: string | null
  sectionId?: string | null
  holderPostId?: string | null
  statutoryLimit?: number | null
  statutoryUnit?: string | null
  promisedLimit?: number | null
  promisedUnit?: string | null
  localCode?: string | null
  level?: string | null
  approvedOn?: string | null
  approvedBy?: string | null
  withdrawnOn?: string | null
  bases: LegalBasis[]
  custom?: Record<string, string>
  warnings?: string[]
}

export interface HistoryEntry {
  at: string
  actorName: string
  action: string
  detail?: unknown
}

export interface BulkOutcome {
  approved: number
  refused: { id: string; name?: string; reason: string }[]
}

export interface FileImport {
  id: string
  state: 'CHECKED' | 'APPLIED' | 'DISCARDED'
  fileName?: string
  counts: { sheet: string; create: number; update: number; unchanged: number; bad: number }[]
  problems: RowProblem[]
}

/* risks */

export interface RiskLevel extends Labelled {
  colour: string
  severity: number
}

export interface RiskPointRow {
  id: string
  code?: string | null
  powerId?: string | null
  powerName?: string | null
  postId?: string | null
  postName?: string | null
  kind?: string | null
  kindLabel?: string | null
  description: string
  level?: string | null
  levelLabel?: string | null
  colour?: string | null
  holderLayer?: string | null
  phase?: string | null
  ownerName?: string | null
  measures: number
  state: RecordState
  version: number
  demo?: boolean
}

export interface ControlMeasure {
  mechanism?: string | null
  text: string
  dueOn?: string | null
}

export interface RiskPoint extends Omit<RiskPointRow, 'measures'> {
  ownerType?: string | null
  sectionId?: string | null
  sectionName?: string | null
  warnings?: string[]
  approvedOn?: string | null
  approvedBy?: string | null
  measures: ControlMeasure[]
}

/* tenant home */

export interface Workbench {
  powers: { approved: number; drafts: number }
  riskPoints: { approved: number; drafts: number }
  powersWithoutRisk: number
  pointsWithoutMeasure: number
  powersWithoutBasis: number
  recent: AuditEntry[]
}

export interface AuditEntry {
  id?: string
  at: string
  actorName: string
  action: string
  subjectKind?: string | null
  subjectId?: string | null
  label?: string | null
  detail?: unknown
}

/* oversight */

export interface ComparisonRow {
  key: string
  name: string
  kind: string
  node?: string | null
  /** Units that have something in the total. */
  units: number
  /** Units in the row at all; none where rows are no groups of units. */
  members?: number | null
  drafts?: number | null
  total: number
  values: number[]
  drill: boolean
}

export interface Comparison {
  scope: string
  node: string
  nodeName: string
  path: { node: string; name: string }[]
  period: number
  asOf: string
  measure: string
  by: string
  columns: { key: string; label: string }[]
  rows: ComparisonRow[]
  page?: number
  /** Rows over all pages. */
  rowCount?: number
  total: { units: number; members?: number | null; drafts?: number | null; total: number; values: number[] }
  sentence: string
}

export interface ReportedFigure {
  place: string
  period: string
  metric: string
  label: string
  value: number
  approx: boolean
  unit?: string | null
  scopeNote?: string | null
  source?: string | null
  quote?: string | null
}

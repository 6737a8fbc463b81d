import { labelOf } from '@/shared/i18n/i18n'

/** Closed lists of codes; what a province or agency may extend comes from the server instead. */
export const codes = {
  level: ['NATION', 'PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP'],
  calendarStatus: ['OFFICIAL', 'PROVISIONAL'],
  dayKind: ['HOLIDAY', 'WORKDAY'],
  unitState: ['PROVISIONING', 'ACTIVE', 'SUSPENDED', 'ARCHIVED'],
  recordState: ['DRAFT', 'APPROVED', 'WITHDRAWN'],
  filingState: ['SENT', 'DELIVERED', 'RECEIVED', 'RETURNED', 'ANSWERED', 'RECORDED'],
  approvalAct: ['DELIBERATED', 'DECIDED'],
  tierEffect: ['ADDED', 'REMOVED', 'CHANGED', 'SAME'],
  statementState: ['MADE', 'FILED', 'RETURNED', 'EXAMINED'],
  riskCatalogueState: ['MADE', 'FILED', 'RETURNED', 'MODERATED', 'APPROVED'],
  practiceState: ['OFFERED', 'TAKEN', 'DECLINED', 'WITHDRAWN'],
  inventoryState: ['OPEN', 'CLOSED'],
  overlapState: ['OPEN', 'OPINION', 'RULED', 'WITHDRAWN'],
  callState: ['OPEN', 'CLOSED'],
  callStatus: ['MISSING', 'RETURNED', 'FILED', 'LATE', 'EXCLUDED'],
  verdict: ['CONFIRMED', 'INCOMPLETE', 'OVERLAPPING', 'STOPPED'],
  holderLayer: ['TOP_LEADER', 'LEADERSHIP_MEMBER', 'MIDDLE_HEAD', 'STAFF'],
  direction: ['EXTERNAL', 'INTERNAL_MGMT'],
  visibility: ['EXPLICIT', 'IMPLICIT'],
  limitUnit: ['WORKDAY', 'DAY', 'MONTH', 'YEAR'],
  duty: ['DECIDE', 'EXECUTE', 'SUPERVISE'],
  phase: ['BEFORE', 'DURING', 'AFTER'],
  ownerType: ['POST', 'DIVISION', 'UNIT'],
  basisType: [
    'LAW',
    'ADMINISTRATIVE_REGULATION',
    'LOCAL_REGULATION',
    'DEPARTMENT_RULE',
    'LOCAL_RULE',
    'ORG_DECREE',
    'NORMATIVE_DOCUMENT',
    'OTHER',
  ],
  boundKind: ['AMOUNT', 'MULTIPLE', 'PERCENT', 'DAYS', 'NONE'],
  discretionState: ['DRAFT', 'PUBLISHED'],
  riskCause: ['OVER_CONCENTRATED', 'WIDE_DISCRETION', 'MISSING_INSTITUTION', 'HARD_TO_WATCH', 'OTHER'],
  findingState: ['OPEN', 'CLOSED'],
  measureNeed: ['OVERDUE', 'DUE', 'STANDING', 'DONE', 'UNOWNED'],
  measureType: [
    'DECOMPOSITION',
    'COLLECTIVE_DECISION',
    'DISCRETION_STANDARD',
    'INSTITUTION',
    'ELECTRONIC_SUPERVISION',
    'INTEGRITY_PLEDGE',
    'WARNING_EDUCATION',
    'RISK_REMINDER',
    'INTEGRITY_TALK',
    'INQUIRY',
    'OTHER',
  ],
  mechanism: ['PREVENTION', 'RESTRAINT', 'DISCLOSURE', 'ACCOUNTABILITY'],
  reformAction: ['CLOSE', 'STOP', 'MERGE', 'TRANSFORM', 'DELEGATE', 'KEEP'],
  reformState: ['UNDECIDED', 'PENDING', 'IN_FORCE', 'OVERDUE'],
  handlingMode: ['IMMEDIATE', 'PARALLEL', 'FILING'],
  assistance: ['LEAD', 'HELP', 'AGENT'],
  focusDomain: ['POWER', 'MONEY', 'PEOPLE', 'PROJECT'],
  receiverKind: ['LOWER_GOV', 'MARKET', 'SOCIAL_ORG'],
  lawState: ['ENDED', 'ENDING', 'REVIEW'],
  gradingNeed: ['UNGRADED', 'DUE', 'FORMER_SCHEME', 'OVERRIDDEN', 'FOCUS', 'NOT_LED'],
  gradingMethod: ['INDIVIDUAL', 'COLLECTIVE', 'EXPERT_PANEL'],
  gradingStage: ['SELF', 'PUBLIC_OPINION', 'REVIEW', 'ORGANISATION'],
  monitoringGap: ['UNSEARCHED', 'UNGRADED', 'UNISSUED'],
  institutionPhase: ['DECISION', 'EXECUTION', 'RESULT'],
  institutionKind: [
    'MAJOR_DECISIONS',
    'WORK_RULES',
    'MANAGEMENT',
    'SUPERVISION',
    'DISCLOSURE',
    'ACCOUNTABILITY',
    'OTHER',
  ],
  institutionState: ['PLANNED', 'IN_FORCE', 'REPEALED'],
  monitoringMode: ['KEY', 'PERIODIC', 'SPOT_CHECK'],
  checkResult: ['NO_PROBLEM', 'PROBLEM'],
  nationalCategory: ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '20', 'X'],
  severity: ['1', '2', '3', '0'],
} as const

export function optionsOf(prefix: keyof typeof codes): { value: string; label: string }[] {
  return codes[prefix].map((value) => ({ value, label: labelOf(prefix, value) }))
}

export function labelledOptions(
  items: { code: string; label: string }[] | undefined,
): { value: string; label: string }[] {
  return (items ?? []).map((item) => ({ value: item.code, label: item.label }))
}

/** How a post is told apart: posts are called alike in several sections. */
export function postName(post: { name: string; sectionName?: string | null | undefined }): string {
  return post.sectionName ? `${post.sectionName}/${post.name}` : post.name
}

export function postOptions(posts: { id: string; name: string; sectionName?: string | null | undefined }[] = []) {
  return posts.map((post) => ({ value: post.id, label: postName(post) }))
}

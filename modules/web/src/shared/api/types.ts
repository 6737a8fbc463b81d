/*
 * The shapes of the REST API under the names the console uses. They come from the published contract
 * (docs/reference/openapi.yaml) by `npm run contract`; only what the contract leaves open is written here.
 */
import type { components } from './openapi'

type Schemas = components['schemas']

export type ProblemEntry = Schemas['FieldError']
/** What is left of a problem when the answer was none of ours. */
export type ProblemBody = Partial<Schemas['ProblemDocument']> & Pick<Schemas['ProblemDocument'], 'title'>

export interface Listing<T> {
  items: T[]
}

export interface Page<T> extends Listing<T> {
  total: number
}

export type Labelled = Schemas['Code']
export type ConsoleConfig = Schemas['ConfigView']

/** The contract gives roles as text; these are the ones the console knows. */
export type Role =
  'province-admin' | 'area-admin' | 'agency-lead' | 'agency-staff' | 'overseer' | 'security-admin' | 'audit-admin'

export type Me = Schemas['MeView']
export type Scope = Schemas['ScopeView']

/** What was typed into a form; its body is the form's own. */
export type FormDraft<V> = Omit<Schemas['FormDraftView'], 'body'> & { body: V }
export type FormDraftKept = Schemas['FormDraftKept']

/* registry */

export type Region = Schemas['RegionRow']
export type RegionDetail = Schemas['RegionView']
export type RegionHit = Schemas['RegionHit']
export type NewRegion = Schemas['AddRegion']
export type UnitState = Schemas['UnitState']
export type UnitRow = Schemas['UnitRow']
export type Unit = Schemas['UnitView']
export type UnitForm = Schemas['UnitRequest']
export type UnitValidation = Schemas['Validated']
export type UnitCreated = Schemas['OnboardedUnit']
export type Jurisdiction = Schemas['Jurisdiction']
export type RowProblem = Schemas['RowProblem']
export type OnboardingRow = Schemas['OnboardingRow']
export type Onboarding = Schemas['OnboardingView']
export type OnboardingItem = Schemas['OnboardingItemRow']
export type Credential = Schemas['Credential']
export type OneTimePassword = Schemas['OneTimePassword']
export type Delegation = Schemas['DelegationView']
export type DelegationCreated = Schemas['Delegated']
export type NewDelegation = Schemas['Delegate']
export type TemplateRow = Schemas['TemplateRow']
export type TemplateVersion = Schemas['TemplateVersionRow']
export type TemplateDifference = Schemas['TemplateDifference']
export type BundleDifferences = Schemas['BundleDifferences']
export type BundleFault = Schemas['BundleFault']
export type TemplateDraft = Schemas['TemplateDraft']
export type TemplateRollout = Schemas['RolloutView']
export type TemplateRolloutUnit = Schemas['RolloutUnitRow']
export type OwnTemplate = Schemas['OwnTemplateView']

/* catalogue */

export type BasicItem = Schemas['BasicItemView']
export type BasicItemSaid = Schemas['SaveBasicItem']
export type BasicClaimRow = Schemas['ClaimRow']
export type BasicClaimPage = Schemas['ClaimPage']
export type BasicChange = Schemas['BasicChangeView']
export type BasicFieldChange = Schemas['FieldChange']
export type BasicAdoption = Schemas['AdoptChange']
export type BasicAdopted = Schemas['AdoptedChanges']
export type BasicClaimed = Schemas['Claimed']

export type RecordState = Schemas['ApprovalState']
export type HolderLayer = Schemas['HolderLayer']
export type HolderLayerView = Schemas['HolderLayerView']
export type Section = Schemas['SectionView']
export type SectionForm = Schemas['SaveSection']
export type Post = Schemas['PostView']
export type PostForm = Schemas['SavePost']
export type PowerCategory = Schemas['CategoryView']
export type ReformView = Schemas['ReformView']
export type ReformDecision = Schemas['ReformDecision']
export type ReformRow = Schemas['ReformRow']
export type ReformPage = Schemas['ReformPage']
export type DecideReform = Schemas['DecideReform']
export type Inspection = Schemas['Inspection']
export type Handling = Schemas['Handling']
export type KeepPowers = Schemas['KeepPowers']
export type KeptPowers = Schemas['KeptPowers']
export type LawRow = Schemas['LawRow']
export type LawPage = Schemas['LawPage']
export type LawPower = Schemas['LawPower']
export type LawPowerPage = Schemas['LawPowerPage']
export type LawChange = Schemas['LawChange']
export type LawOutcome = Schemas['LawOutcome']
export type PowerClassification = Schemas['ClassificationView']
export type PowerRow = Schemas['PowerRow']
export type TypicalPower = Schemas['TypicalPowerView']
export type TypicalPowers = Schemas['TypicalPowerList']
export type TakePowers = Schemas['TakePowers']
export type TakenPowers = Schemas['TakenPowers']
export type PowerPage = Schemas['PowerPage']
export type Power = Schemas['PowerView']
export type RiskFinding = Schemas['RiskFinding']
export type PowerForm = Schemas['SavePower']
export type CustomField = Schemas['CustomField']
export type LegalBasis = Schemas['BasisEntry']
export type BulkApproval = Schemas['ApprovePowers']
export type Reopened = Schemas['Reopened']
export type BulkOutcome = Schemas['ApprovedPowers'] | Schemas['ApprovedPoints']
export type FileImport = Schemas['ImportView']
export type DiscretionRow = Schemas['StandardRow']
export type DiscretionPage = Schemas['StandardPage']
export type DiscretionStandard = Schemas['StandardView']
export type DiscretionVersion = Schemas['VersionView']
export type DiscretionVersionLine = Schemas['VersionLine']
export type DiscretionTier = Schemas['TierEntry']
export type DiscretionForm = Schemas['SaveStandard']
export type DiscretionComparison = Schemas['VersionComparison']
export type DiscretionTierChange = Schemas['TierChange']
export type LawHeading = Schemas['LawHeading']
export type PowerDiscretion = Schemas['PowerDiscretion']
export type PublishedDrafts = Schemas['PublishedDrafts']

export type FlowStep = Schemas['FlowStep']
export type FlowTable = Schemas['FlowTable']
export type FlowAnswer = Schemas['Answer']
export type FlowFinding = Schemas['FlowFinding']
export type FlowView = Schemas['FlowView']
export type FlowVersion = Schemas['FlowVersionView']
export type FlowVersionRow = Schemas['VersionRow']
export type DrawnFlow = Schemas['DrawnFlow']
export type FlowComparison = Schemas['FlowComparison']
export type ComparedStep = Schemas['ComparedStep']
export type FlowRow = Schemas['FlowRow']
export type FlowPage = Schemas['FlowPage']

export type Attachment = Schemas['Attachment']
export type AttachmentList = Schemas['AttachmentList']

export type Overlap = Schemas['OverlapView']
export type OverlapRow = Schemas['OverlapRow']
export type OverlapPage = Schemas['OverlapPage']
export type OverlapClaim = Schemas['Claim']
export type OverlapState = Schemas['OverlapState']
export type OpenOverlap = Schemas['OpenOverlap']
export type OverlapOpinion = Schemas['GiveOpinion']
export type OverlapRuling = Schemas['GiveRuling']
export type OverlapCandidate = Schemas['Candidate']
export type OverlapCandidatePage = Schemas['CandidatePage']
export type OverlapSuggestion = Schemas['Suggestion']
export type OverlapSuggestionPage = Schemas['SuggestionPage']
export type Dispute = Schemas['DisputeView']

export type Statement = Schemas['StatementView']
export type StatementPage = Schemas['StatementPage']
export type NewStatement = Schemas['MakeStatement']
export type FileStatement = Schemas['FileStatement']
export type StatementIssue = Schemas['StatementIssue']
export type NewIssue = Schemas['IssueStatement']
export type RowDifference = Schemas['RowDifference']
export type RowDifferencePage = Schemas['RowDifferencePage']
export type ComparedPower = NonNullable<RowDifference['before']>
export type StatementRow = Schemas['StatementRow']
export type StatementRowPage = Schemas['StatementRowPage']
export type Verdict = Schemas['Verdict']
export type VerdictCounts = Schemas['VerdictCounts']
export type Examination = Schemas['ExaminationView']
export type DecideRows = Schemas['DecideRows']
export type DecidedRows = Schemas['DecidedRows']

export type InventoryRound = Schemas['InventoryRoundView']
export type InventoryRoundPage = Schemas['InventoryRoundPage']
export type InventoryRoundForm = Schemas['SaveInventoryRound']
export type RoundCoverage = Schemas['RoundCoverage']
export type SectionCoverage = Schemas['SectionCoverage']
export type InventoryList = Schemas['InventoryReturnView']
export type InventoryListForm = Schemas['SaveInventoryReturn']
export type InventoryEntry = Schemas['InventoryEntry']
export type ListedEntry = Schemas['ListedEntry']
export type SignNone = Schemas['SignNone']
export type AcceptedList = Schemas['AcceptedReturn']

/* filings */

export type FilingState = Schemas['FilingState']
export type Incoming = Schemas['IncomingView']
export type IncomingPage = Schemas['IncomingPage']
export type Outgoing = Schemas['OutgoingView']
export type OutgoingPage = Schemas['OutgoingPage']
export type Receiver = Schemas['ReceiverView']

/** A page of a list whose rows are drafts first and are approved. */
export interface CataloguePage<T> extends Page<T> {
  approved: number
  drafts: number
}

/* risks */

export type RiskLevel = Schemas['LevelView']
export type RiskPointRow = Schemas['PointRow']
export type RiskPoint = Schemas['PointView']
export type RiskPointForm = Schemas['SavePoint']
export type ControlMeasure = Schemas['MeasureView']
export type MeasureForm = Schemas['MeasureEntry']
export type FindingRoundRow = Schemas['FindingRoundRow']
export type FindingRoundPage = Schemas['FindingRoundPage']
export type FindingRound = Schemas['FindingRoundView']
export type FindingProcedure = Schemas['Procedure']
export type FindingParticipant = Schemas['ParticipantRow']
export type FindingParticipantPage = Schemas['ParticipantPage']
export type FindingEntry = Schemas['SaveEntry']
export type FoundPoint = Schemas['FoundPoint']
export type FoundPointPage = Schemas['FoundPointPage']
export type OpenFinding = Schemas['OpenRound']
export type RecordFindingStage = Schemas['RecordStage']
export type AddFindingComment = Schemas['AddComment']
export type MeasureRow = Schemas['MeasureRow']
export type MeasurePage = Schemas['MeasurePage']
export type MeasureMatrix = Schemas['MeasureMatrix']
export type AssignMeasure = Schemas['AssignMeasure']
export type CompleteMeasure = Schemas['CompleteMeasure']
export type CoveredPower = Schemas['CoveredPower']
export type CoveragePage = Schemas['CoveragePage']
export type PersonRow = Schemas['PersonRow']
export type PersonPage = Schemas['PersonPage']
export type PersonCard = Schemas['PersonCard']
export type Pledge = Schemas['Pledge']
export type PledgeView = Schemas['PledgeView']
export type InstitutionState = Schemas['InstitutionState']
export type InstitutionRow = Schemas['InstitutionRow']
export type InstitutionPage = Schemas['InstitutionPage']
export type Institution = Schemas['InstitutionView']
export type InstitutionForm = Schemas['SaveInstitution']
export type InstitutionRevision = Schemas['Revised']
export type ReviseInstitution = Schemas['ReviseInstitution']
export type RepealInstitution = Schemas['RepealInstitution']
export type InstitutionGap = Schemas['GapRow']
export type InstitutionGapPage = Schemas['GapPage']
export type GradingFactor = Schemas['Factor']
export type FactorSet = Schemas['FactorSet']
export type GradingScheme = Schemas['GradingScheme']
export type GradingSchemeVersion = Schemas['SchemeVersion']
export type GradingSchemes = Schemas['SchemeList']
export type GradingSimulation = Schemas['SimulationView']
export type GradingRow = Schemas['GradingRow']
export type GradingPage = Schemas['GradingPage']
export type Grading = Schemas['Grading']
export type GradingView = Schemas['GradingView']
export type GradePoint = Schemas['GradePoint']
export type GradeSuggestion = Schemas['GradeSuggestion']
export type MonitoredPower = Schemas['MonitoredPower']
export type MonitoredPowerPage = Schemas['MonitoredPowerPage']
export type MonitoringPlan = Schemas['MonitoringPlanView']
export type MonitoringPlanForm = Schemas['MonitoringPlan']
export type CheckRound = Schemas['RoundView']
export type StartRound = Schemas['StartRound']
export type RiskCheck = Schemas['CheckRow']
export type RecordCheck = Schemas['RecordCheck']

/* tenant home */

export type Workbench = Schemas['WorkbenchView']
export type AuditEntry = Schemas['AuditEntryView']
export type ChainHead = Schemas['ChainHead']
export type RecentChange = Schemas['RecentChange']

/* oversight */

export type Comparison = Schemas['ComparisonView']
export type ComparisonRow = Schemas['ComparisonRow']
export type ReportedFigure = Schemas['ReportedFigure']

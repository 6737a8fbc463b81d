import { Suspense } from 'react'
import type { ComponentType } from 'react'
import { createBrowserRouter, Navigate, Outlet, RouterProvider, useRouteError } from 'react-router'
import type { RouteObject } from 'react-router'
import { useHasRole, useMe } from '@/shared/auth/me'
import type { Role } from '@/shared/api/types'
import { useText } from '@/shared/i18n/i18n'
import { Forbidden, Loading, NotFound, Problem } from '@/shared/ui/states'
import { ConsoleLayout } from './layout'
import { keepsBasicItems, placesOf } from './navigation'

const administrators: Role[] = ['province-admin', 'area-admin']
const agency: Role[] = ['agency-lead', 'agency-staff']
const lead: Role[] = ['agency-lead']

/** Sends everybody to the first page of their own work. */
function Home() {
  const first = placesOf(useMe())[0]
  return first ? <Navigate to={first.to} replace /> : <Forbidden />
}

function Allowed({ roles }: { roles: Role[] }) {
  return useHasRole(...roles) ? <Outlet /> : <Forbidden />
}

function KeepsBasicItems() {
  return keepsBasicItems(useMe()) ? <Outlet /> : <Forbidden />
}

/** A failure of the page itself, such as a part of it that could not be fetched. */
function PageFailure() {
  const t = useText()
  return <Problem error={useRouteError()} title={t('problem.page.title')} onRetry={() => window.location.reload()} />
}

function page<M>(path: string, load: () => Promise<M>, pick: (module: M) => ComponentType): RouteObject {
  return { path, lazy: async () => ({ Component: pick(await load()) }) }
}

const units = () => import('@/features/registry/units')
const unitDetail = () => import('@/features/registry/unit-detail')
const unitForm = () => import('@/features/registry/unit-form')
const onboardingImport = () => import('@/features/registry/onboarding-import')
const onboardings = () => import('@/features/registry/onboardings')
const regions = () => import('@/features/registry/regions')
const basicItems = () => import('@/features/catalogue/basic-items')
const basicItemForm = () => import('@/features/catalogue/basic-item-form')
const basicImport = () => import('@/features/catalogue/basic-import')
const basicChange = () => import('@/features/catalogue/basic-change')
const basicClaims = () => import('@/features/catalogue/basic-claims')
const delegations = () => import('@/features/registry/delegations')
const jurisdictions = () => import('@/features/registry/jurisdictions')
const templates = () => import('@/features/registry/templates')
const workbench = () => import('@/features/platform/workbench')
const audit = () => import('@/features/platform/audit')
const powers = () => import('@/features/catalogue/powers')
const powerDetail = () => import('@/features/catalogue/power-detail')
const powerForm = () => import('@/features/catalogue/power-form')
const templateDraft = () => import('@/features/registry/template-draft')
const templateRollout = () => import('@/features/registry/template-rollout')
const ownTemplate = () => import('@/features/registry/own-template')
const powersFromTemplate = () => import('@/features/catalogue/powers-from-template')
const statements = () => import('@/features/catalogue/statements')
const statementComparison = () => import('@/features/catalogue/statement-comparison')
const statementDetail = () => import('@/features/catalogue/statement-detail')
const riskCatalogues = () => import('@/features/risks/risk-catalogues')
const riskCatalogue = () => import('@/features/risks/risk-catalogue')
const moderation = () => import('@/features/risks/moderation')
const underGrading = () => import('@/features/risks/under-grading')
const ownLists = () => import('@/features/registry/own-lists')
const practices = () => import('@/features/risks/practices')
const offeredPractices = () => import('@/features/risks/offered-practices')
const offeredPractice = () => import('@/features/risks/offered-practice')
const examination = () => import('@/features/catalogue/examination')
const overlaps = () => import('@/features/catalogue/overlaps')
const overlapNew = () => import('@/features/catalogue/overlap-new')
const overlapSuggestions = () => import('@/features/catalogue/overlap-suggestions')
const overlapCase = () => import('@/features/catalogue/overlap-case')
const filings = () => import('@/features/platform/filings')
const filingCalls = () => import('@/features/platform/filing-calls')
const filingCall = () => import('@/features/platform/filing-call')
const filingCallForm = () => import('@/features/platform/filing-call-form')
const askedFilings = () => import('@/features/platform/asked-filings')
const powerImport = () => import('@/features/catalogue/power-import')
const discretionStandards = () => import('@/features/catalogue/discretion-standards')
const discretionDetail = () => import('@/features/catalogue/discretion-detail')
const discretionForm = () => import('@/features/catalogue/discretion-form')
const flowImport = () => import('@/features/catalogue/flow-import')
const discretionImport = () => import('@/features/catalogue/discretion-import')
const flows = () => import('@/features/catalogue/flows')
const flow = () => import('@/features/catalogue/flow')
const inventoryRounds = () => import('@/features/catalogue/inventory-rounds')
const inventoryRound = () => import('@/features/catalogue/inventory-round')
const inventoryList = () => import('@/features/catalogue/inventory-list')
const inventoryForm = () => import('@/features/catalogue/inventory-form')
const inventoryImport = () => import('@/features/catalogue/inventory-import')
const reforms = () => import('@/features/catalogue/reforms')
const laws = () => import('@/features/catalogue/laws')
const law = () => import('@/features/catalogue/law')
const posts = () => import('@/features/catalogue/posts')
const riskPoints = () => import('@/features/risks/risk-points')
const riskPointDetail = () => import('@/features/risks/risk-point-detail')
const riskPointForm = () => import('@/features/risks/risk-point-form')
const riskPointImport = () => import('@/features/risks/risk-point-import')
const findingRounds = () => import('@/features/risks/finding-rounds')
const findingRound = () => import('@/features/risks/finding-round')
const findingForm = () => import('@/features/risks/finding-form')
const measures = () => import('@/features/risks/measures')
const measureMatrix = () => import('@/features/risks/measure-matrix')
const measureCoverage = () => import('@/features/risks/measure-coverage')
const riskPersons = () => import('@/features/risks/risk-persons')
const riskPerson = () => import('@/features/risks/risk-person')
const gradings = () => import('@/features/risks/gradings')
const grading = () => import('@/features/risks/grading')
const gradingScheme = () => import('@/features/risks/grading-scheme')
const gradingSchemeForm = () => import('@/features/risks/grading-scheme-form')
const institutions = () => import('@/features/risks/institutions')
const institutionDetail = () => import('@/features/risks/institution-detail')
const institutionForm = () => import('@/features/risks/institution-form')
const deadlines = () => import('@/features/monitoring/deadlines')
const workCalendar = () => import('@/features/platform/work-calendar')
const workCalendarForm = () => import('@/features/platform/work-calendar-form')
const workCalendarImport = () => import('@/features/platform/work-calendar-import')
const institutionsFromTemplate = () => import('@/features/risks/institutions-from-template')
const institutionGaps = () => import('@/features/risks/institution-gaps')
const monitoring = () => import('@/features/risks/monitoring')
const monitoringCatalogue = () => import('@/features/risks/monitoring-catalogue')
const checkRound = () => import('@/features/risks/check-round')
const comparison = () => import('@/features/statistics/comparison')
const reportedFigures = () => import('@/features/statistics/reported-figures')

export const routes: RouteObject[] = [
  {
    path: '/',
    element: <ConsoleLayout />,
    errorElement: <PageFailure />,
    hydrateFallbackElement: <Loading />,
    children: [
      {
        errorElement: <PageFailure />,
        children: [
          { index: true, element: <Home /> },
          page('deadlines', deadlines, (module) => module.Deadlines),
          page('work-calendar', workCalendar, (module) => module.WorkCalendar),
          {
            element: <Allowed roles={administrators} />,
            children: [
              page('units', units, (module) => module.Units),
              page('units/:id', unitDetail, (module) => module.UnitDetail),
              page('units/:id/edit', unitForm, (module) => module.EditUnit),
              page('onboarding', unitForm, (module) => module.OnboardUnit),
              page('onboardings', onboardings, (module) => module.Onboardings),
              page('onboardings/new', onboardingImport, (module) => module.NewOnboarding),
              page('onboardings/:id', onboardingImport, (module) => module.OnboardingDetail),
              page('regions', regions, (module) => module.Regions),
              page('delegations', delegations, (module) => module.Delegations),
              page('jurisdictions', jurisdictions, (module) => module.Jurisdictions),
              page('templates', templates, (module) => module.Templates),
              page('templates/:code', templates, (module) => module.TemplateDetail),
            ],
          },
          {
            element: <Allowed roles={['province-admin']} />,
            children: [
              page('work-calendar/import', workCalendarImport, (module) => module.WorkCalendarImport),
              page('work-calendar/:year/edit', workCalendarForm, (module) => module.WorkCalendarForm),
              page('offered-practices', offeredPractices, (module) => module.OfferedPractices),
              page('offered-practices/:id', offeredPractice, (module) => module.OfferedPracticeDetail),
              page('templates/:code/draft', templateDraft, (module) => module.TemplateDraft),
              page('template-rollouts/:id', templateRollout, (module) => module.TemplateRollout),
            ],
          },
          {
            element: <KeepsBasicItems />,
            children: [
              page('basic-items', basicItems, (module) => module.BasicItems),
              page('basic-items/new', basicItemForm, (module) => module.NewBasicItem),
              page('basic-items/import', basicImport, (module) => module.BasicImport),
              page('basic-items/:id/edit', basicItemForm, (module) => module.EditBasicItem),
            ],
          },
          {
            element: <Allowed roles={agency} />,
            children: [
              page('basic-claims', basicClaims, (module) => module.BasicClaims),
              page('own-template', ownTemplate, (module) => module.OwnTemplate),
              page('basic-claims/:id', basicChange, (module) => module.BasicChangePage),
            ],
          },
          {
            element: <Allowed roles={lead} />,
            children: [
              page('finding-rounds/new', findingForm, (module) => module.OpenFindingRound),
              page('powers/new', powerForm, (module) => module.NewPower),
              page('powers/from-template', powersFromTemplate, (module) => module.PowersFromTemplate),
              page('powers/import', powerImport, (module) => module.PowerImport),
              page('powers/:id/edit', powerForm, (module) => module.EditPower),
              page('discretion-standards/new', discretionForm, (module) => module.NewDiscretion),
              page('flow-steps/import', flowImport, (module) => module.FlowImport),
              page('discretion-standards/import', discretionImport, (module) => module.DiscretionImport),
              page('discretion-standards/:id/edit', discretionForm, (module) => module.EditDiscretion),
              page('inventory-rounds/:id/import', inventoryImport, (module) => module.InventoryImport),
              page('risk-points/new', riskPointForm, (module) => module.NewRiskPoint),
              page('risk-points/import', riskPointImport, (module) => module.RiskPointImport),
              page('risk-points/:id/edit', riskPointForm, (module) => module.EditRiskPoint),
              page('gradings/scheme/edit', gradingSchemeForm, (module) => module.EditGradingScheme),
              page('institutions/new', institutionForm, (module) => module.NewInstitution),
              page('institutions/from-template', institutionsFromTemplate, (module) => module.InstitutionsFromTemplate),
              page('institutions/:id/edit', institutionForm, (module) => module.EditInstitution),
            ],
          },
          {
            element: <Allowed roles={agency} />,
            children: [
              page('workbench', workbench, (module) => module.Workbench),
              page('powers', powers, (module) => module.Powers),
              page('powers/:id', powerDetail, (module) => module.PowerDetail),
              page('discretion-standards', discretionStandards, (module) => module.DiscretionStandards),
              page('discretion-standards/:id', discretionDetail, (module) => module.DiscretionDetail),
              page('powers/:id/flow', flow, (module) => module.Flow),
              page('flows', flows, (module) => module.Flows),
              page('statements', statements, (module) => module.Statements),
              page('statements/:id/comparison', statementComparison, (module) => module.StatementComparison),
              page('statements/:id', statementDetail, (module) => module.StatementDetail),
              page('outgoing', filings, (module) => module.OutgoingFilings),
              page('asked-filings', askedFilings, (module) => module.AskedFilings),
              page('inventory-rounds', inventoryRounds, (module) => module.InventoryRounds),
              page('inventory-rounds/:id', inventoryRound, (module) => module.InventoryRoundDetail),
              page('inventory-rounds/:id/lists/:list', inventoryList, (module) => module.InventoryListDetail),
              page('inventory-rounds/:id/lists/:list/edit', inventoryForm, (module) => module.EditInventoryList),
              page('reforms', reforms, (module) => module.Reforms),
              page('powers/laws', laws, (module) => module.Laws),
              page('powers/laws/one', law, (module) => module.Law),
              page('posts', posts, (module) => module.Posts),
              page('risk-points', riskPoints, (module) => module.RiskPoints),
              page('risk-points/:id', riskPointDetail, (module) => module.RiskPointDetail),
              page('finding-rounds', findingRounds, (module) => module.FindingRounds),
              page('finding-rounds/:id', findingRound, (module) => module.FindingRoundDetail),
              page('measures', measures, (module) => module.Measures),
              page('measures/matrix', measureMatrix, (module) => module.MeasureMatrixPage),
              page('measures/coverage', measureCoverage, (module) => module.MeasureCoverage),
              page('risk-persons', riskPersons, (module) => module.RiskPersons),
              page('risk-persons/one', riskPerson, (module) => module.RiskPerson),
              page('institutions', institutions, (module) => module.Institutions),
              page('institutions/gaps', institutionGaps, (module) => module.InstitutionGaps),
              page('institutions/:id', institutionDetail, (module) => module.InstitutionDetail),
              page('monitoring', monitoring, (module) => module.Monitoring),
              page('risk-catalogues', riskCatalogues, (module) => module.RiskCatalogues),
              page('risk-catalogues/:id', riskCatalogue, (module) => module.RiskCatalogueDetail),
              page('own-lists', ownLists, (module) => module.OwnLists),
              page('practices', practices, (module) => module.Practices),
              page('gradings', gradings, (module) => module.Gradings),
              page('gradings/:id', grading, (module) => module.GradeRiskPoint),
              page('gradings/scheme', gradingScheme, (module) => module.GradingSchemePage),
              page('monitoring/catalogue', monitoringCatalogue, (module) => module.MonitoringCatalogue),
              page('monitoring/:id', checkRound, (module) => module.CheckRoundDetail),
            ],
          },
          {
            element: <Allowed roles={['agency-lead', 'audit-admin', 'province-admin']} />,
            children: [page('audit', audit, (module) => module.Audit)],
          },
          {
            element: <Allowed roles={['overseer']} />,
            children: [
              page('comparison', comparison, (module) => module.Comparison),
              page('incoming', filings, (module) => module.IncomingFilings),
              page('filing-calls', filingCalls, (module) => module.FilingCalls),
              page('filing-calls/new', filingCallForm, (module) => module.NewFilingCall),
              page('filing-calls/:id', filingCall, (module) => module.FilingCallDetail),
              page('examinations/:id', examination, (module) => module.Examination),
              page('moderations/:id', moderation, (module) => module.ModerationPage),
              page('under-grading', underGrading, (module) => module.UnderGradingList),
              page('overlap-cases', overlaps, (module) => module.Overlaps),
              page('overlap-cases/suggestions', overlapSuggestions, (module) => module.OverlapSuggestions),
              page('overlap-cases/new', overlapNew, (module) => module.NewOverlap),
              page('overlap-cases/:id', overlapCase, (module) => module.OverlapCase),
            ],
          },
          {
            element: <Allowed roles={['overseer', ...administrators]} />,
            children: [page('reported-figures', reportedFigures, (module) => module.ReportedFigures)],
          },
          { path: '*', element: <NotFound /> },
        ],
      },
    ],
  },
]

export function Console() {
  return (
    <Suspense fallback={<Loading />}>
      <RouterProvider router={createBrowserRouter(routes)} />
    </Suspense>
  )
}

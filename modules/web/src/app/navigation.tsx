import {
  ApartmentOutlined,
  AuditOutlined,
  BankOutlined,
  BarChartOutlined,
  BellOutlined,
  BlockOutlined,
  BookOutlined,
  BulbOutlined,
  CalendarOutlined,
  CarryOutOutlined,
  ClusterOutlined,
  CloudUploadOutlined,
  ColumnWidthOutlined,
  DashboardOutlined,
  DesktopOutlined,
  FallOutlined,
  FieldTimeOutlined,
  FileProtectOutlined,
  FileSearchOutlined,
  FileSyncOutlined,
  FormOutlined,
  InboxOutlined,
  KeyOutlined,
  OrderedListOutlined,
  ProfileOutlined,
  ReadOutlined,
  ReconciliationOutlined,
  SafetyOutlined,
  ScissorOutlined,
  SendOutlined,
  SolutionOutlined,
  TeamOutlined,
  ShareAltOutlined,
  WarningOutlined,
  EyeOutlined,
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import type { Me, Role } from '@/shared/api/types'
import type { Text } from '@/shared/i18n/i18n'

export interface Place {
  to: string
  text: Text
  icon: ReactNode
  roles: Role[]
  /** Whether it is for this person; by the roles alone when absent. */
  shown?: (me: Me) => boolean
  /** Where an agency finds it: its places are too many for one list. */
  group?: Group
}

export type Group = 'nav.groupPowers' | 'nav.groupRisks' | 'nav.groupUnit'

export const groupIcons: Record<Group, ReactNode> = {
  'nav.groupPowers': <FileProtectOutlined />,
  'nav.groupRisks': <WarningOutlined />,
  'nav.groupUnit': <BankOutlined />,
}

const administrators: Role[] = ['province-admin', 'area-admin']
const agency: Role[] = ['agency-lead', 'agency-staff']

/** The province keeps the basic catalogue, and a line department that oversees the whole province its line's part. */
export const keepsBasicItems = (me: Me) => me.roles.includes('province-admin') || me.keptLines.length > 0

/** The navigation is the way the work runs, and holds only what the roles may do. */
export const places: Place[] = [
  { to: '/comparison', text: 'nav.comparison', icon: <BarChartOutlined />, roles: ['overseer'] },
  { to: '/incoming', text: 'nav.incoming', icon: <InboxOutlined />, roles: ['overseer'] },
  { to: '/filing-calls', text: 'nav.filingCalls', icon: <BellOutlined />, roles: ['overseer'] },
  { to: '/under-grading', text: 'nav.underGrading', icon: <FallOutlined />, roles: ['overseer'] },
  { to: '/overlap-cases', text: 'nav.overlaps', icon: <BlockOutlined />, roles: ['overseer'] },

  { to: '/workbench', text: 'nav.workbench', icon: <DesktopOutlined />, roles: agency },
  {
    to: '/inventory-rounds',
    text: 'nav.inventory',
    icon: <FileSearchOutlined />,
    roles: agency,
    group: 'nav.groupPowers',
  },
  { to: '/powers', text: 'nav.powers', icon: <FileProtectOutlined />, roles: agency, group: 'nav.groupPowers' },
  { to: '/basic-claims', text: 'nav.basicItems', icon: <BookOutlined />, roles: agency, group: 'nav.groupPowers' },
  { to: '/reforms', text: 'nav.reforms', icon: <ScissorOutlined />, roles: agency, group: 'nav.groupPowers' },
  {
    to: '/discretion-standards',
    text: 'nav.discretion',
    icon: <ColumnWidthOutlined />,
    roles: agency,
    group: 'nav.groupPowers',
  },
  { to: '/flows', text: 'nav.flows', icon: <ShareAltOutlined />, roles: agency, group: 'nav.groupPowers' },
  { to: '/statements', text: 'nav.statements', icon: <SolutionOutlined />, roles: agency, group: 'nav.groupPowers' },
  { to: '/outgoing', text: 'nav.outgoing', icon: <SendOutlined />, roles: agency, group: 'nav.groupPowers' },
  {
    to: '/finding-rounds',
    text: 'nav.findingRounds',
    icon: <FileSyncOutlined />,
    roles: agency,
    group: 'nav.groupRisks',
  },
  { to: '/risk-points', text: 'nav.riskPoints', icon: <WarningOutlined />, roles: agency, group: 'nav.groupRisks' },
  { to: '/measures', text: 'nav.measures', icon: <CarryOutOutlined />, roles: agency, group: 'nav.groupRisks' },
  { to: '/gradings', text: 'nav.gradings', icon: <DashboardOutlined />, roles: agency, group: 'nav.groupRisks' },
  {
    to: '/risk-catalogues',
    text: 'nav.riskCatalogues',
    icon: <OrderedListOutlined />,
    roles: agency,
    group: 'nav.groupRisks',
  },
  {
    to: '/institutions',
    text: 'nav.institutions',
    icon: <ReconciliationOutlined />,
    roles: agency,
    group: 'nav.groupRisks',
  },
  { to: '/monitoring', text: 'nav.monitoring', icon: <EyeOutlined />, roles: agency, group: 'nav.groupRisks' },
  { to: '/posts', text: 'nav.posts', icon: <TeamOutlined />, roles: agency, group: 'nav.groupUnit' },
  { to: '/own-template', text: 'nav.ownTemplate', icon: <ProfileOutlined />, roles: agency, group: 'nav.groupUnit' },
  { to: '/units', text: 'nav.units', icon: <ApartmentOutlined />, roles: administrators },
  { to: '/onboarding', text: 'nav.onboard', icon: <FormOutlined />, roles: administrators },
  { to: '/onboardings', text: 'nav.onboardings', icon: <CloudUploadOutlined />, roles: administrators },
  { to: '/regions', text: 'nav.regions', icon: <ClusterOutlined />, roles: administrators },
  { to: '/delegations', text: 'nav.delegations', icon: <KeyOutlined />, roles: administrators },
  { to: '/jurisdictions', text: 'nav.jurisdictions', icon: <SafetyOutlined />, roles: administrators },
  {
    to: '/basic-items',
    text: 'nav.basicItems',
    icon: <BookOutlined />,
    roles: ['province-admin', 'overseer'],
    shown: keepsBasicItems,
  },
  { to: '/offered-practices', text: 'nav.offeredPractices', icon: <BulbOutlined />, roles: ['province-admin'] },
  { to: '/templates', text: 'nav.templates', icon: <ProfileOutlined />, roles: administrators },
  {
    to: '/reported-figures',
    text: 'nav.reportedFigures',
    icon: <ReadOutlined />,
    roles: ['overseer', 'province-admin', 'area-admin'],
  },
  {
    to: '/deadlines',
    group: 'nav.groupUnit',
    text: 'nav.deadlines',
    icon: <FieldTimeOutlined />,
    roles: ['agency-lead', 'agency-staff', 'overseer', 'province-admin', 'area-admin'],
  },
  {
    to: '/work-calendar',
    group: 'nav.groupUnit',
    text: 'nav.calendar',
    icon: <CalendarOutlined />,
    roles: ['agency-lead', 'agency-staff', 'overseer', 'province-admin', 'area-admin'],
  },
  {
    to: '/audit',
    group: 'nav.groupUnit',
    text: 'nav.audit',
    icon: <AuditOutlined />,
    roles: ['agency-lead', 'audit-admin', 'province-admin'],
  },
]

export function placesOf(me: Me): Place[] {
  return places.filter((place) => place.roles.some((role) => me.roles.includes(role)) && (place.shown?.(me) ?? true))
}

import type { monitored as chinese } from '../zh/monitored'

export const monitored: Record<keyof typeof chinese, string> = {
  'monitored.title': 'Monitoring catalogue',
  'monitored.intro': 'Powers in exercise, with their risk points, level and who watches them.',
  'monitored.help':
    'Put together from the power statement as issued, the risk points, and the monitoring plan of each level. A power without a level of its own is monitored as its gravest risk point. Source: the Ministry of Health’s monitoring catalogue.',
  'monitored.search': 'Name, code or filing number',
  'monitored.empty': 'There is no approved power yet.',
  'monitored.count':
    '{count} powers, {points} risk points; {unsearched} not searched, {ungraded} without a level, {unissued} not in an issued catalogue',
  'monitored.gap': 'What is missing',
  'monitored.issueNo': 'Issued by',
  'monitored.confirmedNo': 'Filing number',
  'monitored.points': 'Risk points',
  'monitored.noRisk': 'No risk (signed)',
  'monitored.unsearched': 'Not searched',
  'monitored.ungraded': 'No level',
  'monitored.fromPoints': 'by its points',
  'monitored.flow': 'Flow published',
  'monitored.lastCheckedOn': 'Last check',
  'monitored.toPlans': 'Monitoring plans',

  'monitoringGap.UNSEARCHED': 'Not searched for risks',
  'monitoringGap.UNGRADED': 'No level, nobody watches',
  'monitoringGap.UNISSUED': 'Not in an issued catalogue',
}

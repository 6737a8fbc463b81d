export const monitored = {
  'monitored.title': '权力监控目录',
  'monitored.intro': '在行使的职权，连同风险点、等级和监控主体。',
  'monitored.help':
    '由已下发的权力明晰表、风险点和各等级的监控方案汇成。没有单独定级的职权，按其最高的风险点等级监控。出处：卫生部《权力监控目录》。',
  'monitored.search': '名称、编码或者备案号',
  'monitored.empty': '还没有已审定的职权。',
  'monitored.count':
    '{count} 项职权，{points} 个风险点；未排查 {unsearched} 项，未定级 {ungraded} 项，未列入下发目录 {unissued} 项',
  'monitored.gap': '缺什么',
  'monitored.issueNo': '下发文号',
  'monitored.confirmedNo': '备案号',
  'monitored.points': '风险点',
  'monitored.noRisk': '无风险点（已签认）',
  'monitored.unsearched': '未排查',
  'monitored.ungraded': '未定级',
  'monitored.fromPoints': '按风险点',
  'monitored.flow': '流程公布',
  'monitored.lastCheckedOn': '最近检查',
  'monitored.toPlans': '监控方案',

  'monitoringGap.UNSEARCHED': '未排查风险',
  'monitoringGap.UNGRADED': '未定级，没有监控主体',
  'monitoringGap.UNISSUED': '未列入下发目录',
}

export const flowSteps = {
  'flowSteps.import': '导入流程环节',
  'flowSteps.importHint': '可以上传按模板填写的工作簿，也可以上传同样表头的文本表格。',
  'flowSteps.imported': '已写入 {count} 个环节，都是流程草稿。请到各项职权的流程页面核对、公布。',
  'auditAction.flow.steps-imported': '导入流程环节',
}

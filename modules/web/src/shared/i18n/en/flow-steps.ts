export const flowSteps = {
  'flowSteps.import': 'Import step tables',
  'flowSteps.importHint': 'A workbook filled in by the template, or a text table with the same headings.',
  'flowSteps.imported': '{count} steps written, all as drafts. Check and publish them on the page of each flow.',
  'auditAction.flow.steps-imported': 'Step tables imported',
}

import { useText } from '@/shared/i18n/i18n'
import { WorkbookImport } from '@/shared/ui/workbook-import'

/** The step tables of many powers from one file. */
export function FlowImport() {
  const t = useText()
  return (
    <WorkbookImport
      path="/flow-steps"
      title={t('flowSteps.import')}
      back="/flows"
      backText={t('nav.flows')}
      accept=".xlsx,.csv"
      hint={t('flowSteps.importHint')}
      appliedText="flowSteps.imported"
    />
  )
}

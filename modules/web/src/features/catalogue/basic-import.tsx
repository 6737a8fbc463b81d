import { useText } from '@/shared/i18n/i18n'
import { WorkbookImport } from '@/shared/ui/workbook-import'

/** The basic catalogue from a file, as a whole: every edition goes to all agencies that have claimed its item. */
export function BasicImport() {
  const t = useText()
  return (
    <WorkbookImport
      path="/basic-items"
      title={t('basics.import')}
      back="/basic-items"
      backText={t('basics.title')}
      accept=".xlsx,.csv"
      hint={t('basics.importHint')}
      appliedText="basics.imported"
      undivided
    />
  )
}

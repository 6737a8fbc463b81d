import { useText } from '@/shared/i18n/i18n'
import { WorkbookImport } from '@/shared/ui/workbook-import'

/** Years of the calendar from a file, each as a whole. */
export function WorkCalendarImport() {
  const t = useText()
  return (
    <WorkbookImport
      path="/work-calendar"
      title={t('calendar.import')}
      back="/work-calendar"
      backText={t('calendar.title')}
      accept=".xlsx,.csv"
      hint={t('calendar.importHint')}
      appliedText="calendar.imported"
      undivided
    />
  )
}

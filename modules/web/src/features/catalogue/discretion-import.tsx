import { useText } from '@/shared/i18n/i18n'
import { WorkbookImport } from '@/shared/ui/workbook-import'

export function DiscretionImport() {
  const t = useText()
  return (
    <WorkbookImport
      path="/discretion-standards"
      title={t('discretion.import')}
      back="/discretion-standards"
      backText={t('nav.discretion')}
      accept=".xlsx,.csv"
      hint={t('discretion.importHint')}
      appliedText="discretion.imported"
    />
  )
}

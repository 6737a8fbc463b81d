import { useText } from '@/shared/i18n/i18n'
import { WorkbookImport } from '@/shared/ui/workbook-import'

export function RiskPointImport() {
  const t = useText()
  return (
    <WorkbookImport path="/risk-points" title={t('risks.import')} back="/risk-points" backText={t('nav.riskPoints')} />
  )
}

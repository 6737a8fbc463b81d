import { useText } from '@/shared/i18n/i18n'
import { WorkbookImport } from '@/shared/ui/workbook-import'

export function PowerImport() {
  const t = useText()
  return <WorkbookImport path="/powers" title={t('powers.import')} back="/powers" backText={t('nav.powers')} />
}

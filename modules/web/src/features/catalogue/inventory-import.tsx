import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { useText } from '@/shared/i18n/i18n'
import { Loading, Problem } from '@/shared/ui/states'
import { WorkbookImport } from '@/shared/ui/workbook-import'
import { inventoryRoundQuery } from './query'

/** Merges the workbooks that sections have filled in back into the round. */
export function InventoryImport() {
  const t = useText()
  const { id = '' } = useParams()
  const { data: round, isPending, isError, error } = useQuery(inventoryRoundQuery(id))
  if (isPending) return <Loading />
  if (isError) return <Problem error={error} />
  return (
    <WorkbookImport
      path={`/inventory-rounds/${id}`}
      title={t('inventory.merge')}
      back={`/inventory-rounds/${id}`}
      backText={round.name}
      appliedText="inventory.merged"
      whole
    />
  )
}

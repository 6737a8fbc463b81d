import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { api } from '@/shared/api/http'
import type { Dispute, Listing } from '@/shared/api/types'
import { day, listed } from '@/shared/i18n/format'
import { useText } from '@/shared/i18n/i18n'
import { Problem } from '@/shared/ui/states'

/** Whether other units claim the power too, and how that was decided. */
export function PowerDisputes({ id }: { id: string }) {
  const t = useText()
  const { data, isError, error } = useQuery({
    queryKey: ['power', id, 'disputes'],
    queryFn: () => api.get<Listing<Dispute>>(`/powers/${id}/disputes`),
  })
  if (isError) return <Problem error={error} title={t('list.failed')} />
  return data?.items.map((dispute) => <Told key={dispute.caseId} dispute={dispute} />)
}

function Told({ dispute }: { dispute: Dispute }) {
  const t = useText()
  const { ruling } = dispute
  const units = [...new Set(dispute.others.map((other) => other.unit))]
  const others = <div className="as-of">{t('dispute.others', { units: listed(units) })}</div>
  if (ruling) {
    return (
      <Alert
        type={dispute.won ? 'success' : 'warning'}
        showIcon
        className="problem"
        title={t(dispute.won ? 'dispute.won' : 'dispute.lost', { owner: ruling.owner })}
        description={
          <>
            {t('dispute.ruledText', {
              body: ruling.body,
              documentNo: ruling.documentNo,
              day: day(ruling.on),
              reason: ruling.reason,
            })}
            {others}
          </>
        }
      />
    )
  }
  if (dispute.state === 'WITHDRAWN') {
    return (
      <Alert
        type="info"
        showIcon
        className="problem"
        title={t('dispute.withdrawn', { title: dispute.title })}
        description={
          <>
            {dispute.withdrawal}
            {others}
          </>
        }
      />
    )
  }
  return (
    <Alert
      type="warning"
      showIcon
      className="problem"
      title={t('dispute.open', { title: dispute.title })}
      description={
        <>
          {t('dispute.openText', { body: dispute.body, day: day(dispute.openedOn) })} {dispute.reason}
          {others}
        </>
      }
    />
  )
}

import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { Link } from 'react-router'
import { day } from '@/shared/i18n/format'
import { useText } from '@/shared/i18n/i18n'
import { Loading, Problem } from '@/shared/ui/states'
import { pointModerationsQuery } from './query'

/** The level of a point as proposed, as moderated and as decided, catalogue by catalogue. */
export function PointModerations({ id, level }: { id: string; level: string | undefined }) {
  const t = useText()
  const { data, isPending, isError, error, refetch } = useQuery(pointModerationsQuery(id))
  if (isPending) return <Loading rows={2} />
  if (isError) return <Problem error={error} title={t('list.failed')} onRetry={() => void refetch()} />
  if (data.items.length === 0) return <p className="as-of">{t('pointModerations.none')}</p>
  const decided = data.items.find((item) => item.decidedOn)
  return (
    <>
      {decided?.decidedLevel && decided.decidedLevel !== level && (
        <Alert
          type="warning"
          showIcon
          className="problem"
          title={t('pointModerations.differs', { level: decided.decided ?? '' })}
        />
      )}
      <ol className="history">
        {data.items.map((item) => (
          <li key={item.catalogueId}>
            <div className="history-head">
              <Link className="underlined" to={`/risk-catalogues/${item.catalogueId}`}>
                {item.catalogue}
              </Link>
            </div>
            <div>{t('pointModerations.proposed', { level: item.proposed })}</div>
            {item.moderated && (
              <div>
                {t('pointModerations.moderated', {
                  level: item.moderated,
                  session: item.session ?? '',
                  day: item.heldOn ? day(item.heldOn) : '',
                })}
              </div>
            )}
            {item.reason && <div className="quotation">{item.reason}</div>}
            {item.decided && item.decidedOn && (
              <div>{t('pointModerations.decided', { level: item.decided, day: day(item.decidedOn) })}</div>
            )}
            {item.decidedReason && <div className="quotation">{item.decidedReason}</div>}
          </li>
        ))}
      </ol>
    </>
  )
}

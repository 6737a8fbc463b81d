import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { day, withNote } from '@/shared/i18n/format'
import { useText } from '@/shared/i18n/i18n'
import { Loading, Nothing, Problem } from '@/shared/ui/states'
import { TierTable } from './discretion-tiers'
import { powerDiscretionQuery } from './query'

/** How the discretion of a power is bound today. */
export function PowerDiscretion({ powerId }: { powerId: string }) {
  const t = useText()
  const { data, isPending, isError, error } = useQuery(powerDiscretionQuery(powerId))
  if (isPending) return <Loading />
  if (isError) return <Problem error={error} />
  if (data.items.length === 0) return <Nothing text={t('power.noDiscretion')} />
  return (
    <>
      {data.items.map((item) => (
        <section key={item.id} aria-label={item.matter}>
          <h3>
            <Link to={`/discretion-standards/${item.id}`}>{withNote(item.matter, item.code)}</Link>
          </h3>
          <p className="form-hint">
            {item.number == null
              ? t('discretion.noneInForce')
              : t('discretion.inForceSince', { no: item.number, day: day(item.validFrom) })}
          </p>
          {item.number != null && <TierTable tiers={item.tiers} label={item.matter} />}
        </section>
      ))}
    </>
  )
}

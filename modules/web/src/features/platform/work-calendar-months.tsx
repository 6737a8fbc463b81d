import type { CalendarDay } from '@/shared/api/types'
import { useText } from '@/shared/i18n/i18n'

const WEEK = [1, 2, 3, 4, 5, 6, 0] as const

/** Twelve months, Monday first; what differs from its weekday is named. */
export function Months({ year, days }: { year: number; days: CalendarDay[] }) {
  const byDay = new Map(days.map((each) => [each.day, each]))
  return (
    <div className="calendar">
      {Array.from({ length: 12 }, (_, month) => (
        <Month key={month} year={year} month={month} byDay={byDay} />
      ))}
    </div>
  )
}

function Month({ year, month, byDay }: { year: number; month: number; byDay: Map<string, CalendarDay> }) {
  const t = useText()
  const first = new Date(Date.UTC(year, month, 1))
  const blanks = (first.getUTCDay() + 6) % 7
  const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  const weeks = Math.ceil((blanks + length) / 7)
  return (
    <table>
      <caption>{t('calendar.month', { month: month + 1 })}</caption>
      <thead>
        <tr>
          {WEEK.map((weekday) => (
            <th key={weekday} scope="col" abbr={t(`calendar.weekday${weekday}`)}>
              {t(`calendar.weekday${weekday}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: weeks }, (_, week) => (
          <tr key={week}>
            {WEEK.map((weekday, place) => {
              const date = week * 7 + place - blanks + 1
              if (date < 1 || date > length) return <td key={weekday} />
              const iso = new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10)
              const named = byDay.get(iso)
              const off = named ? named.kind === 'HOLIDAY' : weekday === 0 || weekday === 6
              return (
                <td
                  key={weekday}
                  className={[off ? 'off' : '', named ? 'named' : ''].filter(Boolean).join(' ')}
                  title={named?.name}
                >
                  {date}
                  {named && <sup>{t(off ? 'calendar.offMark' : 'calendar.onMark')}</sup>}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

import { EditOutlined, UploadOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Select, Table, Tag } from 'antd'
import { useNavigate } from 'react-router'
import { api } from '@/shared/api/http'
import type { CalendarDay, CalendarYear, CalendarYears } from '@/shared/api/types'
import { useHasRole } from '@/shared/auth/me'
import { day, instant, number, saidOf, today } from '@/shared/i18n/format'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { Loading, Nothing, Problem } from '@/shared/ui/states'
import { PageHeader } from '@/shared/ui/page'
import { Term } from '@/shared/ui/term'
import { useAddress } from '@/shared/ui/use-address'
import { Months } from './work-calendar-months'

/** The working days of a year, as deadlines are counted by. Everybody may look, the province keeps it. */
export function WorkCalendar() {
  const t = useText()
  const navigate = useNavigate()
  const [get, set] = useAddress()
  const mayKeep = useHasRole('province-admin')
  const year = Number(get('year')) || Number(today().slice(0, 4))
  const years = useQuery({
    queryKey: ['work-calendar'],
    queryFn: ({ signal }) => api.get<CalendarYears>('/work-calendar', undefined, signal),
  })
  if (years.isPending) return <Loading />
  if (years.isError) return <Problem error={years.error} onRetry={() => void years.refetch()} />
  const known = years.data.items
  const next = (known[0]?.year ?? year) + 1
  return (
    <>
      <PageHeader
        title={t('calendar.title')}
        intro={<Term help={t('calendar.help')}>{t('calendar.intro')}</Term>}
        actions={
          mayKeep && (
            <>
              <Button icon={<UploadOutlined />} onClick={() => void navigate('/work-calendar/import')}>
                {t('calendar.import')}
              </Button>
              <Button
                type="primary"
                icon={<EditOutlined />}
                onClick={() => void navigate(`/work-calendar/${year}/edit`)}
              >
                {t('calendar.set', { year })}
              </Button>
            </>
          )
        }
      />
      <section className="list" aria-label={t('calendar.title')}>
        <div className="filters">
          <label className="filter">
            <span>{t('calendar.year')}</span>
            <Select
              aria-label={t('calendar.year')}
              value={year}
              options={[
                ...(mayKeep ? [{ value: next, label: saidOf(String(next), t('calendar.notSet')) }] : []),
                ...known.map((each) => ({
                  value: each.year,
                  label:
                    each.status === 'OFFICIAL'
                      ? String(each.year)
                      : saidOf(String(each.year), labelOf('calendarStatus', each.status)),
                })),
              ]}
              onChange={(chosen: number) => set({ year: chosen })}
            />
          </label>
        </div>
        <Year key={year} year={year} />
      </section>
    </>
  )
}

function Year({ year }: { year: number }) {
  const t = useText()
  const { data, isPending, isError, error, refetch } = useQuery({
    queryKey: ['work-calendar', year],
    queryFn: ({ signal }) => api.get<CalendarYear>(`/work-calendar/${year}`, undefined, signal),
    retry: false,
  })
  if (isPending) return <Loading />
  if (isError) {
    return 'code' in error && error.code === 'calendar-year-not-found' ? (
      <Nothing text={t('calendar.none', { year })} />
    ) : (
      <Problem error={error} onRetry={() => void refetch()} />
    )
  }
  const { about, days, history } = data
  return (
    <>
      <p>
        <Tag color={about.status === 'OFFICIAL' ? 'green' : 'gold'}>{labelOf('calendarStatus', about.status)}</Tag>{' '}
        {t('calendar.facts', {
          working: number(about.workingDays),
          holidays: number(about.holidays),
          madeUp: number(about.madeUp),
        })}{' '}
        {about.source}
      </p>
      <Months year={year} days={days} />
      <Named days={days} />
      <h2>{t('calendar.history')}</h2>
      <Table
        size="small"
        rowKey="version"
        aria-label={t('calendar.history')}
        dataSource={history}
        pagination={false}
        columns={[
          { title: t('calendar.setAt'), key: 'at', width: 150, render: (_, row) => instant(row.setAt) },
          { title: t('calendar.setBy'), dataIndex: 'setBy', width: 120 },
          {
            title: t('state'),
            key: 'status',
            width: 90,
            render: (_, row) => labelOf('calendarStatus', row.status),
          },
          {
            title: t('calendar.source'),
            key: 'source',
            render: (_, row) => (
              <>
                {row.source}
                {row.reason && <div className="as-of">{row.reason}</div>}
              </>
            ),
          },
          {
            title: t('calendar.changes'),
            key: 'changes',
            render: (_, row) =>
              row.changes.length === 0
                ? '—'
                : row.changes.map((change) => (
                    <div key={change.day}>
                      {t('calendar.change', {
                        day: day(change.day),
                        before: kindOf(change.before),
                        after: kindOf(change.after),
                      })}
                    </div>
                  )),
          },
        ]}
      />
    </>
  )
}

function kindOf(kind: CalendarDay['kind'] | null | undefined): string {
  return labelOf('dayKind', kind ?? 'WEEK')
}

/** The days in words, for whoever does not see the colours. */
function Named({ days }: { days: CalendarDay[] }) {
  const t = useText()
  const names = [...new Set(days.map((each) => each.name))]
  return (
    <ul className="calendar-names" aria-label={t('calendar.named')}>
      {names.map((name) => {
        const of = (kind: CalendarDay['kind']) =>
          days.filter((each) => each.name === name && each.kind === kind).map((each) => each.day.slice(5))
        const off = of('HOLIDAY')
        const on = of('WORKDAY')
        return (
          <li key={name}>
            {saidOf(
              name,
              [
                off.length > 0 ? t('calendar.off', { days: off.join('  ') }) : '',
                on.length > 0 ? t('calendar.on', { days: on.join('  ') }) : '',
              ]
                .filter(Boolean)
                .join(t('calendar.and')),
            )}
          </li>
        )
      })}
    </ul>
  )
}

import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input, Radio, Select } from 'antd'
import { useNavigate, useParams } from 'react-router'
import { api, ApiProblem } from '@/shared/api/http'
import type { CalendarDay, CalendarYear, SetCalendarYear } from '@/shared/api/types'
import { useText } from '@/shared/i18n/i18n'
import { FormPage, FormPart } from '@/shared/ui/form-page'
import { optionsOf } from '@/shared/ui/options'
import { Loading, Problem } from '@/shared/ui/states'

/** Sets a year as its notice says. */
export function WorkCalendarForm() {
  const { year = '' } = useParams()
  const { data, isPending, isError, error } = useQuery({
    queryKey: ['work-calendar', Number(year), 'form'],
    queryFn: async () => {
      try {
        return await api.get<CalendarYear>(`/work-calendar/${year}`)
      } catch (problem) {
        if (problem instanceof ApiProblem && problem.code === 'calendar-year-not-found') return null
        throw problem
      }
    },
    staleTime: 0,
    gcTime: 0,
    retry: false,
  })
  if (isPending) return <Loading />
  if (isError) return <Problem error={error} />
  return <YearForm year={Number(year)} before={data} />
}

function YearForm({ year, before }: { year: number; before: CalendarYear | null }) {
  const t = useText()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [form] = Form.useForm<SetCalendarYear>()
  const back = `/work-calendar?year=${year}`
  const required = (label: string) => [{ required: true, whitespace: true, message: t('form.required', { label }) }]
  const save = async (values: SetCalendarYear) => {
    await api.put(
      `/work-calendar/${year}`,
      { ...values, reason: values.reason?.trim() || null, days: values.days ?? [] },
      before?.about.version ?? 0,
    )
    await queries.invalidateQueries()
    void navigate(back)
  }
  /** The day after the last one, under the same name: most are days in a row. */
  const following = (): Partial<CalendarDay> => {
    const last = (form.getFieldValue('days') as Partial<CalendarDay>[] | undefined)?.at(-1)
    if (!last?.day) return { kind: 'HOLIDAY' }
    const next = new Date(Date.parse(`${last.day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
    return { day: next, kind: last.kind ?? 'HOLIDAY', name: last.name ?? '' }
  }
  return (
    <FormPage<SetCalendarYear>
      form={form}
      title={t('calendar.set', { year })}
      crumbs={[{ title: t('calendar.title'), to: back }, { title: t('calendar.set', { year }) }]}
      intro={t('calendar.formIntro')}
      initial={
        before
          ? { status: before.about.status, source: before.about.source, days: before.days }
          : { status: 'OFFICIAL', days: [] }
      }
      draftKey={`work-calendar.${year}`}
      basedOn={before?.about.version}
      submitText={t('save')}
      onSubmit={save}
      onCancel={() => void navigate(back)}
    >
      <FormPart title={t('calendar.basis')}>
        <Form.Item name="status" label={t('state')}>
          <Radio.Group options={optionsOf('calendarStatus')} />
        </Form.Item>
        <Form.Item name="source" label={t('calendar.source')} rules={required(t('calendar.source'))}>
          <Input maxLength={200} placeholder={t('calendar.sourceHint')} />
        </Form.Item>
        {before && (
          <Form.Item
            name="reason"
            label={t('calendar.reason')}
            extra={t('calendar.reasonHint')}
            rules={required(t('calendar.reason'))}
          >
            <Input maxLength={500} />
          </Form.Item>
        )}
      </FormPart>
      <FormPart title={t('calendar.days')} hint={t('calendar.daysHint')}>
        <Form.List name="days">
          {(fields, { add, remove }) => (
            <>
              {fields.map((field, index) => (
                <div
                  key={field.key}
                  className="calendar-day"
                  role="group"
                  aria-label={t('calendar.dayNo', { no: index + 1 })}
                >
                  <Form.Item name={[field.name, 'day']} rules={required(t('calendar.day'))}>
                    <Input
                      type="date"
                      min={`${year}-01-01`}
                      max={`${year}-12-31`}
                      aria-label={t('calendar.dayOf', { no: index + 1 })}
                    />
                  </Form.Item>
                  <Form.Item name={[field.name, 'kind']}>
                    <Select aria-label={t('calendar.kindOf', { no: index + 1 })} options={optionsOf('dayKind')} />
                  </Form.Item>
                  <Form.Item name={[field.name, 'name']} rules={required(t('calendar.name'))}>
                    <Input maxLength={30} aria-label={t('calendar.nameOf', { no: index + 1 })} />
                  </Form.Item>
                  <Button
                    type="text"
                    icon={<DeleteOutlined />}
                    aria-label={t('calendar.removeDay', { no: index + 1 })}
                    onClick={() => remove(field.name)}
                  />
                </div>
              ))}
              <Button icon={<PlusOutlined />} onClick={() => add(following())}>
                {t('calendar.addDay')}
              </Button>
            </>
          )}
        </Form.List>
      </FormPart>
    </FormPage>
  )
}

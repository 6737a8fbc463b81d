import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Drawer, Form, Input, InputNumber } from 'antd'
import { Link } from 'react-router'
import { api, ApiProblem } from '@/shared/api/http'
import type { AskDeadline, CountStep, Deadline, DeadlineAnswer } from '@/shared/api/types'
import { instant, number, today } from '@/shared/i18n/format'
import { useText } from '@/shared/i18n/i18n'
import { ProblemText } from '@/shared/ui/states'

interface Values {
  event: string
  extension?: number | null
  pauses?: { from?: string; to?: string }[]
}

/** Counts a deadline without keeping anything, and says how. */
export function DeadlineCalculator({ deadline, onClose }: { deadline: Deadline; onClose: () => void }) {
  const t = useText()
  const [form] = Form.useForm<Values>()
  const inHours = deadline.term?.unit === 'HOUR'
  const kind = inHours ? 'datetime-local' : 'date'
  const time = (value: string) => (value.length === 10 ? `${value}T00:00:00` : value)
  const calculation = useMutation({
    mutationFn: (values: Values) =>
      api.post<DeadlineAnswer>(`/deadlines/${deadline.code}/calculation`, {
        event: time(values.event),
        extension: values.extension ?? 0,
        pauses: (values.pauses ?? [])
          .filter((pause) => pause.from)
          .map((pause) => ({ from: time(pause.from ?? ''), to: pause.to ? time(pause.to) : null })),
      } satisfies AskDeadline),
    onMutate: () => {
      // what the server said of an earlier question says nothing of this one
      form.setFields(form.getFieldsError().map(({ name }) => ({ name: name as never, errors: [] })))
    },
    onError: (problem) => {
      if (!(problem instanceof ApiProblem)) return
      form.setFields(
        problem.errors.map(({ field, reason }) => ({
          name: field
            .split(/[.[\]]+/)
            .filter(Boolean)
            .map((part) => (/^\d+$/.test(part) ? Number(part) : part)) as never,
          errors: [reason],
        })),
      )
    },
  })
  const required = (label: string) => [{ required: true, message: t('form.required', { label }) }]
  return (
    <Drawer
      open
      title={t('deadlines.calculateOf', { duty: deadline.duty })}
      size={460}
      onClose={onClose}
      closable={{ 'aria-label': t('close') }}
    >
      <Form<Values>
        form={form}
        name="deadline"
        layout="vertical"
        initialValues={{ event: inHours ? `${today()}T09:00` : today() }}
        onFinish={(values) => calculation.mutate(values)}
      >
        <Form.Item name="event" label={deadline.event} rules={required(deadline.event)}>
          <Input type={kind} />
        </Form.Item>
        {deadline.extension && (
          <Form.Item
            name="extension"
            label={t('deadlines.extended')}
            extra={t('deadlines.extendedHint', {
              most: deadline.extension.length,
              approver: deadline.extension.approver,
            })}
          >
            <InputNumber min={0} max={deadline.extension.length} precision={0} />
          </Form.Item>
        )}
        {deadline.aim !== 'BEFORE' && (
          <Form.List name="pauses">
            {(fields, { add, remove }) => (
              <>
                {fields.map((field, index) => (
                  <div
                    key={field.key}
                    className="repeat"
                    role="group"
                    aria-label={t('deadlines.pauseNo', { no: index + 1 })}
                  >
                    <div className="repeat-head">
                      {t('deadlines.pauseNo', { no: index + 1 })}
                      <Button
                        type="text"
                        icon={<DeleteOutlined />}
                        aria-label={t('deadlines.removePause', { no: index + 1 })}
                        onClick={() => remove(field.name)}
                      />
                    </div>
                    <div className="form-row">
                      <Form.Item
                        name={[field.name, 'from']}
                        label={t('deadlines.pauseFrom')}
                        rules={required(t('deadlines.pauseFrom'))}
                      >
                        <Input type={kind} />
                      </Form.Item>
                      <Form.Item
                        name={[field.name, 'to']}
                        label={t('deadlines.pauseTo')}
                        extra={t('deadlines.pauseToHint')}
                      >
                        <Input type={kind} />
                      </Form.Item>
                    </div>
                  </div>
                ))}
                <p className="form-hint">
                  <Button icon={<PlusOutlined />} onClick={() => add({})}>
                    {t('deadlines.addPause')}
                  </Button>
                </p>
              </>
            )}
          </Form.List>
        )}
        <Button type="primary" htmlType="submit" loading={calculation.isPending}>
          {t('deadlines.calculate')}
        </Button>
      </Form>
      <div role="status" className="deadline-answer">
        {calculation.error && <Alert type="error" title={<ProblemText error={calculation.error} />} />}
        {calculation.data && <Answer deadline={deadline} answer={calculation.data} />}
      </div>
    </Drawer>
  )
}

function Answer({ deadline, answer }: { deadline: Deadline; answer: DeadlineAnswer }) {
  const t = useText()
  const shown = (at: string) => (deadline.term?.unit === 'HOUR' ? instantOf(at) : at.slice(0, 10))
  return (
    <>
      <h2>{answer.due ? t('deadlines.due', { due: shown(answer.due) }) : t('deadlines.stopped')}</h2>
      <ol>
        {answer.steps.map((step, place) => (
          <li key={place}>
            {deadline.aim === 'BEFORE'
              ? t('deadlines.before', { from: shown(step.from), to: shown(step.to ?? '') })
              : told(step)}
          </li>
        ))}
      </ol>
      {answer.provisional && <Alert type="warning" title={t('deadlines.provisional')} />}
      <p className="as-of">
        <Link to={`/work-calendar?year=${(answer.due ?? answer.steps[0]?.from ?? '').slice(0, 4)}`}>
          {t('deadlines.calendar', { version: number(answer.calendarVersion) })}
        </Link>
      </p>
    </>
  )

  function told(step: CountStep): string {
    const unit = deadline.term?.unit ?? 'DAY'
    const measured = unit === 'MONTH' || unit === 'YEAR' ? (step.kind === 'PAUSED' ? 'DAY' : unit) : unit
    return t(`countStep.${step.kind}`, {
      from: shown(step.from),
      to: step.to ? shown(step.to) : '',
      term: t(`termUnit.${measured}`, { length: number(step.length) }),
    })
  }
}

/** Local times of the server, which are China's. */
function instantOf(at: string): string {
  return instant(`${at}+08:00`)
}

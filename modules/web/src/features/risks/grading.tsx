import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Card, Checkbox, Form, Input, Radio, Select } from 'antd'
import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { api } from '@/shared/api/http'
import type {
  GradePoint,
  GradeSuggestion,
  GradingFactor,
  GradingPage,
  GradingSchemeVersion,
  GradingView,
} from '@/shared/api/types'
import { useHasRole } from '@/shared/auth/me'
import { day, number, stated } from '@/shared/i18n/format'
import { useText } from '@/shared/i18n/i18n'
import { FormPage, FormPart } from '@/shared/ui/form-page'
import { labelledOptions, optionsOf } from '@/shared/ui/options'
import { Loading, Nothing, Problem } from '@/shared/ui/states'
import { Term } from '@/shared/ui/term'
import { useSettled } from '@/shared/ui/use-settled'
import { GradingHistory } from './grading-history'
import { gradingQuery, riskLevelsQuery } from './query'

type Values = Omit<GradePoint, 'scheme' | 'values'> & { values: Record<string, number | undefined> }

/** One risk point: its scores, what they come to, the level that is chosen. */
export function GradeRiskPoint() {
  const t = useText()
  const { id = '' } = useParams()
  const mayWrite = useHasRole('agency-lead')
  const { data, isPending, isError, error } = useQuery({ ...gradingQuery(id), staleTime: 0, gcTime: 0 })
  if (isPending) return <Loading />
  if (isError) return <Problem error={error} />
  if (!data.scheme) {
    return (
      <Nothing text={t('gradings.noScheme')} action={<Link to="/gradings/scheme">{t('gradingScheme.title')}</Link>} />
    )
  }
  if (!mayWrite || data.state === 'WITHDRAWN') {
    return (
      <>
        <h1>{t('grading.titleOf', { name: shortly(data.description) })}</h1>
        <GradingHistory gradings={data.gradings} />
      </>
    )
  }
  return <GradingForm key={`${id}.${data.version}`} point={data} scheme={data.scheme} />
}

function GradingForm({ point, scheme }: { point: GradingView; scheme: GradingSchemeVersion }) {
  const t = useText()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  const [onward, setOnward] = useState(true)
  const levels = useQuery(riskLevelsQuery)
  const last = point.gradings[0]
  const judged = scheme.scheme.factors.filter((factor) => factor.bounds == null)
  const initial: Partial<Values> = {
    values: Object.fromEntries(judged.map(({ code }) => [code, last?.values[code]])),
    ...(last ? { level: last.level, method: last.method } : { method: 'INDIVIDUAL' }),
    stage: last ? 'REVIEW' : 'SELF',
  }
  const [values, setValues] = useState(initial.values ?? {})
  const settled = useSettled(values)
  const complete = judged.every(({ code }) => settled[code] !== undefined)
  const suggestion = useQuery({
    queryKey: ['grading', point.id, 'suggestion', settled],
    queryFn: () => api.post<GradeSuggestion>(`/risk-gradings/${point.id}/suggestion`, { values: settled }),
    enabled: complete,
    retry: false,
  })
  const level = Form.useWatch('level', form) ?? initial.level
  const labelOfLevel = (code: string | undefined) =>
    levels.data?.items.find((item) => item.code === code)?.label ?? code ?? '—'
  const suggested = complete ? suggestion.data?.level : undefined
  const overridden = suggested !== undefined && level !== undefined && level !== suggested
  const reopens = point.state === 'APPROVED' && level !== undefined && level !== point.level

  const save = async (input: Values) => {
    const body: GradePoint = {
      scheme: scheme.number,
      values: Object.fromEntries(judged.map(({ code }) => [code, input.values[code] ?? 0])),
      level: input.level,
      reason: input.reason?.trim() || null,
      method: input.method,
      stage: input.stage,
    }
    await api.post(`/risk-gradings/${point.id}`, body, undefined, point.version)
    // The form itself stays as it is until the page is left.
    await queries.invalidateQueries({ refetchType: 'none' })
    const next = onward
      ? (await api.get<GradingPage>('/risk-gradings', { need: 'UNGRADED', size: 1 })).items[0]
      : undefined
    void navigate(next ? `/gradings/${next.id}` : '/gradings')
  }

  return (
    <FormPage<Values>
      form={form}
      title={t('grading.titleOf', { name: shortly(point.description) })}
      crumbs={[{ title: t('nav.gradings'), to: '/gradings' }, { title: t('grading.one') }]}
      intro={<Link to={`/risk-points/${point.id}`}>{t('grading.toPoint', { code: point.code })}</Link>}
      initial={initial}
      draftKey={`grading.${point.id}`}
      basedOn={point.version}
      submitText={t('grading.save')}
      onSubmit={save}
      onCancel={() => void navigate('/gradings')}
      onValuesChange={(_, all) => {
        const scores = all.values
        setValues({ ...scores })
      }}
      aside={
        <>
          <Card title={<h2>{t('grading.about')}</h2>}>
            <dl className="facts">
              <dt>{t('risk.power')}</dt>
              <dd>{point.powerName ?? '—'}</dd>
              <dt>{t('grading.post')}</dt>
              <dd>{point.postName ?? '—'}</dd>
              <dt>{t('risk.level')}</dt>
              <dd>{labelOfLevel(point.level)}</dd>
              <dt>{t('grading.reviewOn')}</dt>
              <dd>{day(point.reviewOn)}</dd>
              <dt>{t('gradingScheme.title')}</dt>
              <dd>{t('gradingScheme.version', { name: scheme.scheme.name, number: scheme.number })}</dd>
            </dl>
          </Card>
          <GradingHistory gradings={point.gradings} />
        </>
      }
    >
      {point.warnings.length > 0 && (
        <Alert type="warning" showIcon className="problem" title={stated(point.warnings)} />
      )}
      <FormPart title={t('grading.factors')}>
        {scheme.scheme.factors.map((factor) =>
          factor.bounds == null ? (
            <Form.Item
              key={factor.code}
              name={['values', factor.code]}
              label={`${factor.name} ×${factor.weight ?? 1}`}
              rules={[{ required: true, message: t('form.required', { label: factor.name }) }]}
            >
              <Radio.Group
                className="marks"
                options={factor.marks.map((mark, index) => ({ value: index + 1, label: `${index + 1} ${mark}` }))}
              />
            </Form.Item>
          ) : (
            <CountedFactor key={factor.code} factor={factor} point={point} />
          ),
        )}
      </FormPart>
      <FormPart title={t('grading.level')}>
        <div role="status" className="suggestion">
          {!complete
            ? t('grading.suggestionWaits')
            : suggestion.isError
              ? t('grading.suggestionFailed')
              : suggestion.data && <SuggestionText suggestion={suggestion.data} label={labelOfLevel(suggested)} />}
        </div>
        <Form.Item
          name="level"
          label={t('risk.level')}
          rules={[{ required: true, message: t('form.required', { label: t('risk.level') }) }]}
        >
          <Select options={labelledOptions(levels.data?.items)} />
        </Form.Item>
        {reopens && <Alert type="info" showIcon className="problem" title={t('grading.reopens')} />}
        <Form.Item
          name="reason"
          label={<Term help={t('grading.reasonHelp')}>{t('grading.reason')}</Term>}
          rules={overridden ? [{ required: true, whitespace: true, message: t('grading.reasonNeeded') }] : []}
        >
          <Input.TextArea maxLength={500} showCount autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
        <div className="form-row">
          <Form.Item name="method" label={<Term help={t('grading.methodHelp')}>{t('grading.method')}</Term>}>
            <Select options={optionsOf('gradingMethod')} />
          </Form.Item>
          <Form.Item name="stage" label={<Term help={t('grading.stageHelp')}>{t('grading.stage')}</Term>}>
            <Select options={optionsOf('gradingStage')} />
          </Form.Item>
        </div>
        <Checkbox checked={onward} onChange={({ target }) => setOnward(target.checked)}>
          {t('grading.onward')}
        </Checkbox>
      </FormPart>
    </FormPage>
  )
}

/** Enough of the description to know it by. */
function shortly(description: string): string {
  return description.length > 40 ? `${description.slice(0, 40)}…` : description
}

/** What the system counts, and nobody types. */
function CountedFactor({ factor, point }: { factor: GradingFactor; point: GradingView }) {
  const t = useText()
  const value = point.counted[factor.code] ?? 1
  return (
    <Form.Item label={`${factor.name} ×${factor.weight ?? 1}`}>
      {t('grading.counted', { value, mark: factor.marks[value - 1] ?? '', points: number(point.pointsOfPower) })}
    </Form.Item>
  )
}

/** (4×1 + 3×2) ÷ 3 = 3.33，建议：一级 */
function SuggestionText({ suggestion, label }: { suggestion: GradeSuggestion; label: string }) {
  const t = useText()
  const sum = suggestion.parts.map(({ value, weight }) => `${value}×${weight}`).join(' + ')
  return (
    <>
      <div>{`(${sum}) ÷ ${suggestion.weights} = ${suggestion.score.toFixed(2)}`}</div>
      <strong>{t('grading.suggests', { level: label })}</strong>
    </>
  )
}

import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Checkbox, Drawer, Input, Select, Space } from 'antd'
import type { ReactNode } from 'react'
import type { FlowStep, Post } from '@/shared/api/types'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { optionsOf, postOptions } from '@/shared/ui/options'
import { of } from './flow-table'

/** Everything of a step that the table has no room for. */
export function StepDrawer({
  step,
  title,
  others,
  nameOf,
  posts,
  risks,
  onChange,
  onClose,
}: {
  step: FlowStep
  title: string
  others: FlowStep[]
  nameOf: (key: string) => string
  posts: Post[]
  risks: { id: string; label: string }[]
  onChange?: (change: Partial<FlowStep>) => void
  onClose: () => void
}) {
  const t = useText()
  const readOnly = onChange === undefined
  const change = (what: Partial<FlowStep>) => onChange?.(what)
  const bases = of(step.bases)
  const ways = of(step.next)
  const choices = others.map((other) => ({ value: other.key, label: nameOf(other.key) }))
  const known = of(step.risks).map((risk) => ({ id: risk.id, label: risk.name ?? risk.id }))
  return (
    <Drawer open title={title} size={460} onClose={onClose} closable={{ 'aria-label': t('close') }}>
      <fieldset className="step-form" disabled={readOnly}>
        <legend className="visually-hidden">{title}</legend>
        <Field label={t('flow.content')}>
          <Input.TextArea
            rows={3}
            maxLength={4000}
            value={step.content ?? ''}
            onChange={(event) => change({ content: event.target.value })}
          />
        </Field>
        {step.kind === 'TASK' ? (
          <>
            <Field label={t('flow.duty')}>
              <Select
                disabled={readOnly}
                aria-label={t('flow.duty')}
                value={step.duty ?? 'EXECUTE'}
                options={optionsOf('duty')}
                onChange={(duty: NonNullable<FlowStep['duty']>) => change({ duty })}
              />
            </Field>
            <Field label={t('flow.supervisor')} hint={t('flow.supervisorHint')}>
              <Select
                allowClear
                disabled={readOnly}
                showSearch={{ optionFilterProp: 'label' }}
                aria-label={t('flow.supervisor')}
                value={step.supervisor?.id ?? null}
                options={postOptions(posts)}
                onChange={(id: string | null) => change({ supervisor: id ? { id } : null })}
              />
            </Field>
            <fieldset className="step-bases">
              <legend>{t('flow.basis')}</legend>
              {bases.map((basis, index) => {
                const set = (what: Partial<typeof basis>) =>
                  change({ bases: bases.map((other, at) => (at === index ? { ...other, ...what } : other)) })
                return (
                  <div key={index} className="step-basis">
                    <Select
                      disabled={readOnly}
                      value={basis.type}
                      aria-label={t('basis.type')}
                      options={optionsOf('basisType')}
                      onChange={(type: typeof basis.type) => set({ type })}
                    />
                    <Input
                      value={basis.title}
                      maxLength={300}
                      aria-label={t('basis.title')}
                      placeholder={t('basis.title')}
                      onChange={(event) => set({ title: event.target.value })}
                    />
                    <Input
                      value={basis.article ?? ''}
                      maxLength={300}
                      aria-label={t('basis.article')}
                      placeholder={t('basis.articleHint')}
                      onChange={(event) => set({ article: event.target.value })}
                    />
                    {!readOnly && (
                      <Button
                        icon={<DeleteOutlined />}
                        aria-label={t('power.basisRemove', { no: index + 1 })}
                        onClick={() => change({ bases: bases.filter((_, at) => at !== index) })}
                      />
                    )}
                  </div>
                )
              })}
              {!readOnly && (
                <Button
                  icon={<PlusOutlined />}
                  onClick={() => change({ bases: [...bases, { type: 'LAW', title: '' }] })}
                >
                  {t('power.basisAdd')}
                </Button>
              )}
            </fieldset>
            <Field label={t('flow.justification')} hint={t('flow.justificationHint')}>
              <Input.TextArea
                rows={2}
                maxLength={1000}
                value={step.justification ?? ''}
                onChange={(event) => change({ justification: event.target.value })}
              />
            </Field>
            <Field label={t('flow.risks')}>
              <Select
                mode="multiple"
                disabled={readOnly}
                aria-label={t('flow.risks')}
                value={known.map((risk) => risk.id)}
                options={[...risks, ...known.filter((risk) => !risks.some((other) => other.id === risk.id))].map(
                  (risk) => ({ value: risk.id, label: risk.label }),
                )}
                onChange={(ids: string[]) => change({ risks: ids.map((id) => ({ id })) })}
              />
            </Field>
            <Field label={t('flow.incompatible')} hint={t('flow.incompatibleHint')}>
              <Select
                mode="multiple"
                disabled={readOnly}
                aria-label={t('flow.incompatible')}
                value={of(step.incompatible)}
                options={choices.filter((choice) => others.find((o) => o.key === choice.value)?.kind === 'TASK')}
                onChange={(incompatible: string[]) => change({ incompatible })}
              />
            </Field>
            <Field label={t('flow.timeout')} hint={t('flow.timeoutHint')}>
              <Select
                allowClear
                disabled={readOnly || step.limit == null}
                aria-label={t('flow.timeout')}
                value={step.timeout?.to ?? null}
                options={choices}
                onChange={(to: string | null) => change({ timeout: to ? { to, stops: false } : null })}
              />
              {step.timeout && (
                <Checkbox
                  checked={step.timeout.stops}
                  onChange={(event) => change({ timeout: { to: step.timeout?.to ?? '', stops: event.target.checked } })}
                >
                  {t('flow.timeoutStops')}
                </Checkbox>
              )}
            </Field>
          </>
        ) : (
          step.kind !== 'PARALLEL' &&
          ways.map((way, index) => {
            const set = (what: Partial<typeof way>) =>
              change({ next: ways.map((other, at) => (at === index ? { ...other, ...what } : other)) })
            return (
              <Field key={way.to} label={t('flow.conditionOf', { name: nameOf(way.to) })}>
                <Space.Compact className="wide">
                  <Input
                    value={way.label ?? ''}
                    maxLength={100}
                    aria-label={t('flow.conditionOf', { name: nameOf(way.to) })}
                    onChange={(event) => set({ label: event.target.value })}
                  />
                </Space.Compact>
                <Checkbox checked={way.otherwise} onChange={(event) => set({ otherwise: event.target.checked })}>
                  {t('flow.otherwise')}
                </Checkbox>
              </Field>
            )
          })
        )}
        {step.kind === 'PARALLEL' && <p>{labelOf('stepKindHelp', 'PARALLEL')}</p>}
      </fieldset>
    </Drawer>
  )
}

function Field({ label, hint, children }: { label: string; hint?: string; children: ReactNode }) {
  return (
    <div className="step-field">
      <label>
        <span className="step-label">{label}</span>
        {children}
      </label>
      {hint && <p className="form-hint">{hint}</p>}
    </div>
  )
}

import { Alert, Button, Form, Space } from 'antd'
import type { FormInstance } from 'antd'
import type { ReactNode } from 'react'
import { useEffect, useRef, useState } from 'react'
import { useBlocker } from 'react-router'
import { ApiProblem } from '@/shared/api/http'
import { instant } from '@/shared/i18n/format'
import { useText } from '@/shared/i18n/i18n'
import { useFormDraft } from './form-draft'
import { PageHeader } from './page'
import type { Crumb } from './page'
import { ProblemText } from './states'

interface FormError {
  path: (string | number)[]
  text: string
}

/** antd's path for a field the server names as bases[0].title or bases.0.title. */
export function pathOf(field: string): (string | number)[] {
  return field
    .split(/[.[\]]/)
    .filter((part) => part !== '')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part))
}

/** Whether the record has changed since somebody typed over it. */
function outdated(draft: { basedOn?: number }, version: number | undefined): boolean {
  return draft.basedOn !== undefined && version !== undefined && draft.basedOn < version
}

/**
 * One column, labels on top; errors beside the field and summed at the top with links; unsaved changes are guarded and
 * kept as a draft in this tab and on the server, which is offered when the form is opened again, here or elsewhere.
 *
 * @param draftKey names the form and the thing that is edited: letters, digits, dots and hyphens
 * @param basedOn the version of the record that is edited
 */
export function FormPage<V extends object>({
  form,
  title,
  crumbs,
  intro,
  initial,
  draftKey,
  basedOn,
  submitText,
  onSubmit,
  onCancel,
  onValuesChange,
  aside,
  children,
}: {
  form: FormInstance<V>
  title: string
  crumbs?: Crumb[]
  intro?: ReactNode
  initial: Partial<V>
  draftKey: string
  basedOn?: number | undefined
  submitText: string
  onSubmit: (values: V) => Promise<void>
  onCancel: () => void
  onValuesChange?: (changed: Partial<V>, all: V) => void
  aside?: ReactNode
  children: ReactNode
}) {
  const t = useText()
  const { keeper, offered, decide } = useFormDraft<V>(draftKey)
  const [errors, setErrors] = useState<FormError[]>([])
  const [failure, setFailure] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const [dirty, setDirty] = useState(false)
  const leaving = useRef(false)
  const summary = useRef<HTMLDivElement>(null)

  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      dirty && !leaving.current && currentLocation.pathname !== nextLocation.pathname,
  )
  useEffect(() => {
    if (blocker.state !== 'blocked') return
    if (window.confirm(t('form.leave'))) blocker.proceed()
    else blocker.reset()
  }, [blocker, t])
  useEffect(() => {
    const guard = (event: BeforeUnloadEvent) => {
      if (dirty && !leaving.current) event.preventDefault()
    }
    window.addEventListener('beforeunload', guard)
    return () => window.removeEventListener('beforeunload', guard)
  }, [dirty])
  useEffect(() => {
    if (errors.length > 0 || failure) summary.current?.focus()
  }, [errors, failure])

  const submit = async (values: V) => {
    setBusy(true)
    setErrors([])
    setFailure(undefined)
    try {
      leaving.current = true
      keeper.submit()
      await onSubmit(values)
      keeper.remove()
      decide()
    } catch (problem) {
      leaving.current = false
      keeper.refused()
      setFailure(problem)
      if (problem instanceof ApiProblem) {
        const known = problem.errors.map((entry) => ({ path: pathOf(entry.field), text: entry.reason }))
        setErrors(known)
        for (const entry of known) {
          form.setFields([{ name: entry.path as never, errors: [entry.text] }])
        }
      }
    } finally {
      setBusy(false)
    }
  }

  const restore = (draft: V) => {
    // What was emptied is missing in the draft.
    const emptied = Object.fromEntries(Object.keys(form.getFieldsValue()).map((name) => [name, undefined]))
    form.setFieldsValue({ ...emptied, ...draft })
    if (dirty) keeper.typed(form.getFieldsValue(), basedOn)
    setDirty(true)
    // The form itself tells only of what is typed.
    onValuesChange?.({}, form.getFieldsValue(true) as V)
    decide()
  }

  const goTo = (path: (string | number)[]) => {
    form.scrollToField(path, { block: 'center' })
    document.getElementById(`f_${path.join('_')}`)?.focus()
  }

  return (
    <>
      <PageHeader title={title} intro={intro} {...(crumbs ? { crumbs } : {})} />
      <div className={aside ? 'form-columns' : 'form-single'}>
        <div>
          <div ref={summary} tabIndex={-1} className="form-summary">
            {(errors.length > 0 || failure !== undefined) && (
              <Alert
                type="error"
                showIcon
                role="alert"
                title={errors.length > 0 ? t('form.errors', { count: errors.length }) : t('form.failed')}
                description={
                  errors.length > 0 ? (
                    <ul>
                      {errors.map((error) => (
                        <li key={error.path.join('.') + error.text}>
                          <a
                            href={`#f_${error.path.join('_')}`}
                            onClick={(event) => {
                              event.preventDefault()
                              goTo(error.path)
                            }}
                          >
                            {error.text}
                          </a>
                        </li>
                      ))}
                      {failure instanceof ApiProblem && <li>{failure.message}</li>}
                    </ul>
                  ) : (
                    <ProblemText error={failure} />
                  )
                }
              />
            )}
            {offered && (
              <Alert
                type="info"
                showIcon
                role="status"
                title={t('form.draftFound', { at: instant(offered.savedAt) })}
                {...(outdated(offered, basedOn) ? { description: t('form.draftOutdated') } : {})}
                action={
                  <Space>
                    <Button size="small" onClick={() => restore(offered.body)}>
                      {t('form.draftRestore')}
                    </Button>
                    <Button
                      size="small"
                      type="text"
                      onClick={() => {
                        // Once something else was typed, that is what is kept.
                        if (!dirty) keeper.remove()
                        decide()
                      }}
                    >
                      {t('form.draftDrop')}
                    </Button>
                  </Space>
                }
              />
            )}
          </div>
          <Form<V>
            form={form}
            name="f"
            layout="vertical"
            initialValues={initial}
            className="form"
            scrollToFirstError={{ block: 'center', focus: true }}
            onFinish={(values) => void submit(values)}
            onFinishFailed={({ errorFields }) => {
              setFailure(undefined)
              setErrors(errorFields.map((field) => ({ path: field.name, text: field.errors[0] ?? '' })))
            }}
            onValuesChange={(changed, all) => {
              setDirty(true)
              onValuesChange?.(changed, all)
              keeper.typed(form.getFieldsValue(), basedOn)
            }}
          >
            {children}
            <Space className="form-actions">
              <Button type="primary" htmlType="submit" loading={busy}>
                {submitText}
              </Button>
              <Button onClick={onCancel}>{t('cancel')}</Button>
            </Space>
          </Form>
        </div>
        {aside && <aside aria-label={t('form.hints')}>{aside}</aside>}
      </div>
    </>
  )
}

/** A titled part of a form. */
export function FormPart({ title, children, hint }: { title: string; children: ReactNode; hint?: ReactNode }) {
  return (
    <fieldset className="form-part">
      <legend>{title}</legend>
      {hint && <p className="form-hint">{hint}</p>}
      {children}
    </fieldset>
  )
}

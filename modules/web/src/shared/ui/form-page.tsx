import { Alert, Button, Form, Space } from 'antd'
import type { FormInstance } from 'antd'
import type { ReactNode } from 'react'
import { useEffect, useRef, useState } from 'react'
import { useBlocker } from 'react-router'
import { ApiProblem } from '@/shared/api/http'
import { useText } from '@/shared/i18n/i18n'
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

/**
 * One column, labels on top; errors beside the field and summed at the top with links; unsaved changes are guarded and
 * kept as a draft in this tab (a new sign-in does not lose them).
 */
export function FormPage<V extends object>({
  form,
  title,
  crumbs,
  intro,
  initial,
  draftKey,
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
  submitText: string
  onSubmit: (values: V) => Promise<void>
  onCancel: () => void
  onValuesChange?: (changed: Partial<V>, all: V) => void
  aside?: ReactNode
  children: ReactNode
}) {
  const t = useText()
  const storage = `mingquan.draft.${draftKey}`
  const [errors, setErrors] = useState<FormError[]>([])
  const [failure, setFailure] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const [dirty, setDirty] = useState(false)
  const [draft, setDraft] = useState<V | undefined>(() => {
    const saved = sessionStorage.getItem(storage)
    return saved ? (JSON.parse(saved) as V) : undefined
  })
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
      await onSubmit(values)
      sessionStorage.removeItem(storage)
    } catch (problem) {
      leaving.current = false
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
            {draft && (
              <Alert
                type="info"
                showIcon
                title={t('form.draftFound')}
                action={
                  <Space>
                    <Button
                      size="small"
                      onClick={() => {
                        form.setFieldsValue(draft)
                        setDirty(true)
                        setDraft(undefined)
                      }}
                    >
                      {t('form.draftRestore')}
                    </Button>
                    <Button
                      size="small"
                      type="text"
                      onClick={() => {
                        sessionStorage.removeItem(storage)
                        setDraft(undefined)
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
              sessionStorage.setItem(storage, JSON.stringify(all))
              onValuesChange?.(changed, all)
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

import { Alert, Button, Empty, Result, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import { ApiProblem } from '@/shared/api/http'
import { language, useText } from '@/shared/i18n/i18n'

/** A skeleton, and only when the wait is long enough to be noticed. */
export function Loading({ rows = 8 }: { rows?: number }) {
  const t = useText()
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 300)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div role="status" aria-live="polite" className="loading">
      <span className="visually-hidden">{t('loading')}</span>
      {shown && <Skeleton active paragraph={{ rows }} title={false} />}
    </div>
  )
}

/** What happened, what to do, and a code to quote. */
export function Problem({ error, onRetry, title }: { error: unknown; onRetry?: () => void; title?: string }) {
  const t = useText()
  const problem = error instanceof ApiProblem ? error : undefined
  if (problem?.status === 404 && !title) return <NotFound />
  if (problem?.status === 403 && !title) return <Forbidden />
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      className="problem"
      title={title ?? problem?.title ?? t('problem.page.title')}
      description={<ProblemText error={error} />}
      action={
        onRetry && (
          <Button size="small" onClick={onRetry}>
            {t('problem.retry')}
          </Button>
        )
      }
    />
  )
}

const hasChinese = (text: string) => /\p{Script=Han}/u.test(text)

export function ProblemText({ error }: { error: unknown }) {
  const t = useText()
  if (!(error instanceof ApiProblem))
    return <span>{error instanceof Error ? error.message : t('problem.page.detail')}</span>
  const inChinese = language() === 'en' && [error.message, ...error.errors.map(({ reason }) => reason)].some(hasChinese)
  return (
    <div>
      {inChinese && <div className="problem-language">{t('problem.inChinese')}</div>}
      <div>{error.message}</div>
      {error.errors.length > 0 && (
        <ul className="problem-entries">
          {error.errors.map((entry) => (
            <li key={entry.field + entry.reason}>{entry.reason}</li>
          ))}
        </ul>
      )}
      <div className="problem-code">
        {t('problem.code', { code: error.code })}
        {error.traceId && ` · ${t('problem.trace', { trace: error.traceId })}`}
      </div>
    </div>
  )
}

export function Nothing({ text, action }: { text: string; action?: ReactNode }) {
  return (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={<span className="empty-text">{text}</span>}>
      {action}
    </Empty>
  )
}

export function NotFound() {
  const t = useText()
  return (
    <Result
      status="404"
      title={<h1 className="result-title">{t('notFound.title')}</h1>}
      subTitle={t('notFound.detail')}
      extra={<Link to="/">{t('backHome')}</Link>}
    />
  )
}

export function Forbidden() {
  const t = useText()
  return (
    <Result
      status="403"
      title={<h1 className="result-title">{t('forbidden.title')}</h1>}
      subTitle={t('forbidden.detail')}
      extra={<Link to="/">{t('backHome')}</Link>}
    />
  )
}

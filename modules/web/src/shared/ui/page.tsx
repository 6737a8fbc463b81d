import { Breadcrumb } from 'antd'
import type { ReactNode } from 'react'
import { useEffect } from 'react'
import { Link } from 'react-router'
import { useText } from '@/shared/i18n/i18n'

export interface Crumb {
  title: string
  to?: string
}

/** The head of every page: where it is, what it is called, its state, what can be done. */
export function PageHeader({
  title,
  tags,
  crumbs,
  actions,
  intro,
}: {
  title: string
  tags?: ReactNode
  crumbs?: Crumb[]
  actions?: ReactNode
  intro?: ReactNode
}) {
  const t = useText()
  useEffect(() => {
    document.title = `${title} · ${t('product')}`
  }, [title, t])
  return (
    <header className="page-header">
      {crumbs && (
        <Breadcrumb
          items={crumbs.map((crumb) => ({ title: crumb.to ? <Link to={crumb.to}>{crumb.title}</Link> : crumb.title }))}
        />
      )}
      <div className="page-title">
        <h1>{title}</h1>
        {tags}
        {actions && <div className="page-actions">{actions}</div>}
      </div>
      {intro && <p className="page-intro">{intro}</p>}
    </header>
  )
}

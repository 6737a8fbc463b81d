import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Tag } from 'antd'
import { Link, useNavigate } from 'react-router'
import { api } from '@/shared/api/http'
import type { GradingPage, GradingRow } from '@/shared/api/types'
import { useHasRole } from '@/shared/auth/me'
import { day, number } from '@/shared/i18n/format'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { ListPage } from '@/shared/ui/list-page'
import { labelledOptions, optionsOf } from '@/shared/ui/options'
import { LevelTag, RecordStateTag } from '@/shared/ui/tags'
import { Term } from '@/shared/ui/term'
import { riskLevelsQuery, sectionsQuery } from './query'

/** Which risk points are to be graded, and which to be graded anew. */
export function Gradings() {
  const t = useText()
  const navigate = useNavigate()
  const mayWrite = useHasRole('agency-lead')
  const levels = useQuery(riskLevelsQuery)
  const sections = useQuery(sectionsQuery)
  return (
    <ListPage<GradingRow, GradingPage>
      title={t('gradings.title')}
      intro={<Term help={t('gradings.help')}>{t('gradings.intro')}</Term>}
      actions={<Link to="/gradings/scheme">{t('gradingScheme.title')}</Link>}
      name="gradings"
      load={(query, signal) => api.get('/risk-gradings', query, signal)}
      rowKey={(row) => row.id}
      empty={{ text: t('gradings.empty'), action: <Link to="/risk-points">{t('nav.riskPoints')}</Link> }}
      summary={(page) => (
        <>
          {t('gradings.count', {
            count: number(page.total),
            ungraded: number(page.ungraded),
            due: number(page.due),
            former: number(page.formerScheme),
          })}
          {!page.schemed && (
            <Alert
              className="problem"
              type="warning"
              showIcon
              title={t('gradings.noScheme')}
              {...(mayWrite
                ? {
                    action: (
                      <Button size="small" onClick={() => void navigate('/gradings/scheme/edit')}>
                        {t('gradingScheme.begin')}
                      </Button>
                    ),
                  }
                : {})}
            />
          )}
        </>
      )}
      filters={[
        { name: 'q', label: t('risks.search') },
        { name: 'need', label: t('gradings.need'), options: optionsOf('gradingNeed') },
        { name: 'level', label: t('risk.level'), options: labelledOptions(levels.data?.items) },
        {
          name: 'sectionId',
          label: t('section'),
          options: (sections.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
        },
        {
          name: 'state',
          label: t('state'),
          options: optionsOf('recordState').filter(({ value }) => value !== 'WITHDRAWN'),
        },
      ]}
      columns={[
        {
          key: 'description',
          title: t('risk.description'),
          sortable: true,
          render: (row) => (
            <div className="name-cell">
              <Link to={`/gradings/${row.id}`}>{row.description}</Link>
            </div>
          ),
        },
        { key: 'code', title: t('power.code'), sortable: true, optional: true, render: (row) => row.code },
        {
          key: 'powerName',
          title: t('risk.power'),
          sortable: true,
          render: (row) => (
            <div className="name-cell">
              {row.powerName ?? '—'}
              {row.focus && (
                <div className="as-of">{t('gradings.focus', { domain: labelOf('focusDomain', row.focus) })}</div>
              )}
            </div>
          ),
        },
        {
          key: 'section',
          title: t('section'),
          sortable: true,
          optional: true,
          render: (row) => row.sectionName ?? '—',
        },
        {
          key: 'score',
          title: t('grading.score'),
          sortable: true,
          right: true,
          render: (row) => (row.score == null ? t('gradings.none') : row.score.toFixed(2)),
        },
        { key: 'suggested', title: t('grading.suggested'), render: (row) => row.suggested ?? '—' },
        {
          key: 'level',
          title: t('risk.level'),
          sortable: true,
          render: (row) => (
            <>
              {row.levelLabel != null && row.colour != null ? (
                <LevelTag label={row.levelLabel} colour={row.colour} />
              ) : (
                '—'
              )}
              {row.overridden && <div className="form-hint">{t('gradings.overridden')}</div>}
            </>
          ),
        },
        {
          key: 'reviewOn',
          title: t('grading.reviewOn'),
          sortable: true,
          render: (row) => (
            <>
              <span className="nowrap">{day(row.reviewOn)}</span>{' '}
              {row.due && <Tag color="red">{t('gradings.due')}</Tag>}
              {row.formerScheme && <Tag color="gold">{t('gradings.former')}</Tag>}
            </>
          ),
        },
        { key: 'state', title: t('state'), roomy: true, render: (row) => <RecordStateTag state={row.state} /> },
      ]}
    />
  )
}

import { Tag } from 'antd'
import type { StatementIssue, StatementRow, Verdict, VerdictCounts } from '@/shared/api/types'
import { day, lawTitle, number, saidOf } from '@/shared/i18n/format'
import { labelOf, translate, useText } from '@/shared/i18n/i18n'
import type { Column, Filter } from '@/shared/ui/list-page'
import { optionsOf } from '@/shared/ui/options'

const colours: Record<Verdict, string> = {
  CONFIRMED: 'green',
  INCOMPLETE: 'gold',
  OVERLAPPING: 'purple',
  STOPPED: 'red',
}

export function VerdictTag({ verdict }: { verdict: Verdict | undefined }) {
  const t = useText()
  return verdict ? (
    <Tag color={colours[verdict]}>{labelOf('verdict', verdict)}</Tag>
  ) : (
    <Tag className="undecided">{t('verdict.none')}</Tag>
  )
}

/** Whether a statement was issued, and is the catalogue of today. */
export function IssueTag({ issue }: { issue: StatementIssue | undefined }) {
  const t = useText()
  return issue ? (
    <Tag color={issue.current ? 'green' : 'default'}>{t(issue.current ? 'issue.current' : 'issue.issued')}</Tag>
  ) : null
}

export function countsIn(counts: VerdictCounts): string {
  const parts: [Verdict | undefined, number][] = [
    ['CONFIRMED', counts.confirmed],
    ['INCOMPLETE', counts.incomplete],
    ['OVERLAPPING', counts.overlapping],
    ['STOPPED', counts.stopped],
    [undefined, counts.undecided],
  ]
  return parts
    .filter(([, count]) => count > 0)
    .map(([verdict, count]) => `${verdict ? labelOf('verdict', verdict) : translate('verdict.none')} ${number(count)}`)
    .join(' · ')
}

export function useRowFilters(): Filter[] {
  const t = useText()
  return [
    { name: 'q', label: t('powers.search') },
    { name: 'verdict', label: t('verdict'), options: optionsOf('verdict') },
    { name: 'undecided', label: t('verdict.progress'), options: [{ value: 'true', label: t('verdict.none') }] },
    {
      name: 'withoutBasis',
      label: t('power.bases'),
      options: [{ value: 'true', label: t('powers.withoutBasis') }],
    },
  ]
}

export function useRowColumns(): Column<StatementRow>[] {
  const t = useText()
  return [
    { key: 'sort', title: t('statement.no'), width: 60, right: true, sortable: true, render: (row) => row.sort },
    {
      key: 'name',
      title: t('power.name'),
      sortable: true,
      render: (row) => (
        <>
          {row.name}
          <div className="as-of">{row.code}</div>
          {row.categoryDoubt && (
            <div>
              <Tag color="gold">{t('powers.doubtful')}</Tag>
              {row.categoryDoubt}
            </div>
          )}
        </>
      ),
    },
    { key: 'category', title: t('power.category'), width: 100, render: (row) => row.category || '—' },
    { key: 'exerciser', title: t('power.exerciser'), optional: true, render: (row) => row.exerciser || '—' },
    { key: 'content', title: t('power.content'), optional: true, render: (row) => row.content || '—' },
    {
      key: 'bases',
      title: t('power.bases'),
      render: (row) =>
        row.bases.length === 0
          ? t('powers.withoutBasis')
          : row.bases.map((basis, index) => (
              <div key={index}>
                {lawTitle(basis.title)}
                {basis.article}
                {(basis.validFrom || basis.validTo) && (
                  <span className="as-of">
                    {' '}
                    {t('basis.validity', { from: day(basis.validFrom), to: day(basis.validTo) })}
                  </span>
                )}
              </div>
            )),
    },
    {
      key: 'verdict',
      title: t('verdict'),
      width: 210,
      sortable: true,
      render: (row) => (
        <>
          <VerdictTag verdict={row.verdict} />
          {row.filingNo && (
            <div className="as-of">
              {row.filingNo} {day(row.filedOn)}
            </div>
          )}
          {row.reason && (
            <div className="as-of">{row.effectiveOn ? saidOf(day(row.effectiveOn), row.reason) : row.reason}</div>
          )}
        </>
      ),
    },
  ]
}

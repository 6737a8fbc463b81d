import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { Link, useNavigate } from 'react-router'
import { api } from '@/shared/api/http'
import type { FindingRoundPage, FindingRoundRow } from '@/shared/api/types'
import { useHasRole } from '@/shared/auth/me'
import { day, number, share } from '@/shared/i18n/format'
import { useText } from '@/shared/i18n/i18n'
import { ListPage } from '@/shared/ui/list-page'
import { optionsOf } from '@/shared/ui/options'
import { StateTag } from '@/shared/ui/tags'
import { Term } from '@/shared/ui/term'

/** The rounds in which risks are found and graded by an ordered procedure. */
export function FindingRounds() {
  const t = useText()
  const navigate = useNavigate()
  const mayWrite = useHasRole('agency-lead')
  return (
    <ListPage<FindingRoundRow, FindingRoundPage>
      title={t('findings.title')}
      intro={<Term help={t('findings.help')}>{t('findings.intro')}</Term>}
      name="finding-rounds"
      load={(query, signal) => api.get('/finding-rounds', query, signal)}
      rowKey={(row) => row.id}
      empty={{ text: t('findings.empty') }}
      actions={
        mayWrite && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => void navigate('/finding-rounds/new')}>
            {t('findings.open')}
          </Button>
        )
      }
      filters={[
        { name: 'q', label: t('findings.name') },
        { name: 'state', label: t('state'), options: optionsOf('findingState') },
      ]}
      columns={[
        {
          key: 'name',
          title: t('findings.name'),
          sortable: true,
          render: (row) => (
            <div className="name-cell">
              <Link to={`/finding-rounds/${row.id}`}>{row.name}</Link>
              <div className="form-hint">{row.procedure}</div>
            </div>
          ),
        },
        { key: 'stage', title: t('findings.stage'), render: (row) => row.stage },
        {
          key: 'took',
          title: t('findings.participation'),
          right: true,
          render: (row) =>
            t('findings.rate', { took: number(row.took), asked: number(row.asked), rate: share(row.took, row.asked) }),
        },
        { key: 'points', title: t('findings.points'), right: true, render: (row) => number(row.points) },
        {
          key: 'dueOn',
          title: t('findings.dueOn'),
          width: 120,
          render: (row) => <span className="nowrap">{day(row.dueOn)}</span>,
        },
        {
          key: 'state',
          title: t('state'),
          sortable: true,
          render: (row) => <StateTag kind="findingState" state={row.state} />,
        },
      ]}
    />
  )
}

import { Button } from 'antd'
import { Link } from 'react-router'
import { api } from '@/shared/api/http'
import type { Practice, PracticePage } from '@/shared/api/types'
import { useHasRole } from '@/shared/auth/me'
import { instant } from '@/shared/i18n/format'
import { useText } from '@/shared/i18n/i18n'
import { useConfirm } from '@/shared/ui/confirm'
import { ListPage } from '@/shared/ui/list-page'
import { optionsOf } from '@/shared/ui/options'
import { StateTag } from '@/shared/ui/tags'
import { Term } from '@/shared/ui/term'
import { useAction } from '@/shared/ui/use-action'

/** 推荐的经验: what the unit has offered to the template of its category, and what became of it. */
export function Practices() {
  const t = useText()
  const mayWrite = useHasRole('agency-lead')
  return (
    <ListPage<Practice, PracticePage>
      title={t('practices.title')}
      crumbs={[{ title: t('nav.ownTemplate'), to: '/own-template' }, { title: t('practices.title') }]}
      intro={<Term help={t('practices.help')}>{t('practices.intro')}</Term>}
      name="practices"
      load={(query, signal) => api.get('/practices', query, signal)}
      rowKey={(row) => row.id}
      empty={{
        text: t('practices.empty'),
        action: <Link to="/risk-points?state=APPROVED">{t('practices.toPoints')}</Link>,
      }}
      filters={[
        { name: 'q', label: t('risk.description') },
        { name: 'state', label: t('state'), options: optionsOf('practiceState') },
      ]}
      columns={[
        {
          key: 'description',
          title: t('risk.description'),
          render: (row) => (
            <div className="name-cell">
              <Link to={`/risk-points/${row.riskPointId}`}>{row.content.description}</Link>
              <div className="as-of">{row.effect}</div>
            </div>
          ),
        },
        {
          key: 'offeredAt',
          title: t('practice.offeredAt'),
          width: 170,
          sortable: true,
          render: (row) => instant(row.offeredAt),
        },
        { key: 'offeredBy', title: t('practice.offeredBy'), optional: true, render: (row) => row.offeredBy },
        {
          key: 'state',
          title: t('state'),
          width: 240,
          sortable: true,
          render: (row) => (
            <>
              <StateTag kind="practiceState" state={row.state} />
              {row.version && (
                <div className="as-of">
                  {t(row.published ? 'practice.inVersion' : 'practice.inDraft', { version: row.version })}
                </div>
              )}
              {row.reason && <div className="as-of">{row.reason}</div>}
            </>
          ),
        },
        {
          key: 'actions',
          title: t('attachments.act'),
          width: 90,
          render: (row) => mayWrite && row.state === 'OFFERED' && <Withdraw practice={row} />,
        },
      ]}
    />
  )
}

function Withdraw({ practice }: { practice: Practice }) {
  const t = useText()
  const { confirm } = useConfirm()
  const withdraw = useAction(() => api.post(`/practices/${practice.id}/withdrawal`), { done: t('practice.withdrawn') })
  return (
    <Button
      type="link"
      size="small"
      loading={withdraw.isPending}
      onClick={() =>
        confirm(t('practice.withdrawTitle'), practice.content.description, t('practice.withdraw'), () =>
          withdraw.mutate(),
        )
      }
    >
      {t('practice.withdraw')}
    </Button>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Space, Table } from 'antd'
import type { Key } from 'react'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { api } from '@/shared/api/http'
import type { TakenPowers, TakePowers, TypicalPower } from '@/shared/api/types'
import { lawTitle, number } from '@/shared/i18n/format'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { PageHeader } from '@/shared/ui/page'
import { Loading, Nothing, Problem } from '@/shared/ui/states'
import { useAction } from '@/shared/ui/use-action'
import { templatePowersQuery } from './query'

/** The typical powers of the agency's template: those chosen become its own drafts, with bases and risk points. */
export function PowersFromTemplate() {
  const t = useText()
  const navigate = useNavigate()
  const [chosen, setChosen] = useState<Key[]>([])
  const [everyLine, setEveryLine] = useState(false)
  const [flows, setFlows] = useState(true)
  const [riskPoints, setRiskPoints] = useState(true)
  const { data, isPending, isError, error, refetch } = useQuery(templatePowersQuery)
  const take = useAction((choice: TakePowers) => api.post<TakenPowers>('/template-powers', choice), {
    done: (taken) =>
      t('fromTemplate.done', {
        count: number(taken.powers),
        flows: number(taken.flows),
        points: number(taken.riskPoints),
      }),
    onDone: () => void navigate('/powers?state=DRAFT'),
  })
  const ofLine = data?.items.filter((power) => power.ownLine) ?? []
  // A unit whose line the template does not know sees all of it.
  const narrowed = !everyLine && ofLine.length > 0
  const rows = narrowed ? ofLine : (data?.items ?? [])
  const keys = chosen.map(String).filter((key) => rows.some((row) => row.key === key && !row.powerId))
  return (
    <>
      <PageHeader
        title={t('fromTemplate.title')}
        crumbs={[{ title: t('nav.powers'), to: '/powers' }, { title: t('fromTemplate.title') }]}
        intro={data?.template ? t('fromTemplate.intro', { template: data.template, version: data.version }) : undefined}
      />
      {isPending ? (
        <Loading />
      ) : isError ? (
        <Problem error={error} title={t('list.failed')} onRetry={() => void refetch()} />
      ) : data.items.length === 0 ? (
        <Nothing text={t('fromTemplate.empty')} action={<Link to="/powers/import">{t('powers.emptyAction')}</Link>} />
      ) : (
        <section className="panel" aria-label={t('fromTemplate.title')}>
          <div className="list-bar">
            <span className="list-count" role="status">
              {t('fromTemplate.count', {
                count: number(rows.length),
                taken: number(rows.filter((row) => row.powerId).length),
              })}
            </span>
            <Space className="list-tools" wrap>
              {ofLine.length > 0 && ofLine.length < data.items.length && (
                <Checkbox checked={everyLine} onChange={(event) => setEveryLine(event.target.checked)}>
                  {t('fromTemplate.everyLine')}
                </Checkbox>
              )}
              <Checkbox checked={flows} onChange={(event) => setFlows(event.target.checked)}>
                {t('fromTemplate.flows')}
              </Checkbox>
              <Checkbox checked={riskPoints} onChange={(event) => setRiskPoints(event.target.checked)}>
                {t('fromTemplate.riskPoints')}
              </Checkbox>
              <Button
                type="primary"
                disabled={keys.length === 0}
                loading={take.isPending}
                onClick={() => take.mutate({ keys, flows, riskPoints })}
              >
                {t('fromTemplate.take', { count: keys.length })}
              </Button>
            </Space>
          </div>
          <Table<TypicalPower>
            size="small"
            rowKey="key"
            aria-label={t('fromTemplate.title')}
            dataSource={rows}
            pagination={false}
            rowSelection={{
              selectedRowKeys: keys,
              onChange: setChosen,
              getTitleCheckboxProps: () => ({ 'aria-label': t('list.chooseAll') }),
              getCheckboxProps: (row) => ({
                disabled: row.powerId != null,
                'aria-label': t('list.choose', { name: row.name }),
              }),
            }}
            columns={[
              {
                title: t('power.name'),
                key: 'name',
                render: (_, row) => (
                  <>
                    {row.powerId ? <Link to={`/powers/${row.powerId}`}>{row.name}</Link> : row.name}
                    {row.powerId ? (
                      <div className="as-of">{t('fromTemplate.taken')}</div>
                    ) : (
                      row.sameName && <div className="as-of">{t('fromTemplate.sameName', { code: row.sameName })}</div>
                    )}
                  </>
                ),
              },
              { title: t('power.category'), dataIndex: 'categoryLabel', width: 120 },
              {
                title: t('power.bases'),
                key: 'bases',
                render: (_, row) =>
                  row.bases.map((basis) => (
                    <div key={basis.title + (basis.article ?? '')}>
                      {[lawTitle(basis.title), basis.article].join('')}
                    </div>
                  )),
              },
              {
                title: t('power.holderLayer'),
                key: 'holderLayer',
                width: 110,
                render: (_, row) => labelOf('holderLayer', row.holderLayer),
              },
              { title: t('fromTemplate.flow'), key: 'flow', width: 150, render: (_, row) => row.flow ?? '—' },
              {
                title: t('fromTemplate.points'),
                key: 'riskPoints',
                align: 'right',
                className: 'figures',
                width: 110,
                render: (_, row) => number(row.riskPoints),
              },
            ]}
          />
        </section>
      )}
    </>
  )
}

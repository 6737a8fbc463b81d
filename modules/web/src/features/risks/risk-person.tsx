import { useQuery } from '@tanstack/react-query'
import { Card, Table, Tag } from 'antd'
import { Link } from 'react-router'
import { api } from '@/shared/api/http'
import type { PersonCard } from '@/shared/api/types'
import { listed } from '@/shared/i18n/format'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { Facts } from '@/shared/ui/detail-page'
import { PageHeader } from '@/shared/ui/page'
import { Loading, Nothing, Problem } from '@/shared/ui/states'
import { LevelTag } from '@/shared/ui/tags'
import { useAddress } from '@/shared/ui/use-address'
import { Due } from './measure-acts'
import { PrintCards } from './risk-persons'

type Risk = PersonCard['risks'][number]

/** Somebody's card: posts, risks, and what is done about them. */
export function RiskPerson() {
  const t = useText()
  const [get] = useAddress()
  const name = get('name') ?? ''
  const { data, isPending, isError, error, refetch } = useQuery({
    queryKey: ['risk-persons', 'card', name],
    queryFn: () => api.get<PersonCard>('/risk-persons/card', { name }),
  })
  const crumbs = [
    { title: t('measures.title'), to: '/measures' },
    { title: t('persons.title'), to: '/risk-persons' },
    { title: t('persons.card') },
  ]
  if (isPending) return <Loading />
  if (isError) {
    return (
      <>
        <PageHeader title={name} crumbs={crumbs} />
        <Problem error={error} onRetry={() => void refetch()} />
      </>
    )
  }
  return (
    <>
      <PageHeader title={data.name} crumbs={crumbs} actions={<PrintCards query={{ name }} />} />
      <Card className="section page-facts">
        <Facts facts={[{ label: t('nav.posts'), value: listed(data.posts), wide: true }]} />
      </Card>
      <Card className="section page-facts" title={<h2>{t('persons.risks')}</h2>}>
        {data.risks.length === 0 ? (
          <Nothing text={t('persons.noRisks')} />
        ) : (
          <Table<Risk>
            size="small"
            rowKey="id"
            aria-label={t('persons.risks')}
            pagination={data.risks.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
            dataSource={data.risks}
            columns={[
              {
                title: t('risk.description'),
                width: '34%',
                render: (_, risk) => (
                  <>
                    <Link to={`/risk-points/${risk.id}`}>{risk.description}</Link>{' '}
                    {risk.levelLabel != null && risk.colour != null && (
                      <LevelTag label={risk.levelLabel} colour={risk.colour} />
                    )}
                    {!risk.own && <Tag>{t('persons.acting')}</Tag>}
                    {risk.powerName && <div className="form-hint">{risk.powerName}</div>}
                  </>
                ),
              },
              { title: t('measures.title'), render: (_, risk) => <CardMeasures risk={risk} /> },
            ]}
          />
        )}
      </Card>
    </>
  )
}

function CardMeasures({ risk }: { risk: Risk }) {
  const t = useText()
  if (risk.measures.length === 0) return <Tag color="red">{t('persons.none')}</Tag>
  return (
    <ul className="plain">
      {risk.measures.map((measure) => (
        <li key={measure.id}>
          {measure.text}{' '}
          <span className="form-hint">
            {labelOf('mechanism', measure.mechanism)} {measure.ownerName}
          </span>{' '}
          <Due measure={measure} />
        </li>
      ))}
    </ul>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Card, Table } from 'antd'
import { Link } from 'react-router'
import type { UnderGradedPower, UnderGradedUnit, UnderGrading } from '@/shared/api/types'
import { number } from '@/shared/i18n/format'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { PageHeader } from '@/shared/ui/page'
import { Loading, Nothing, Problem } from '@/shared/ui/states'
import { Term } from '@/shared/ui/term'
import { underGradingQuery } from './query'

/** 定级偏低: units that grade the same powers lower than their peers. Where to look, not a verdict. */
export function UnderGradingList() {
  const t = useText()
  const { data, isPending, isError, error, refetch } = useQuery(underGradingQuery)
  return (
    <>
      <PageHeader
        title={t('underGrading.title')}
        intro={<Term help={t('underGrading.help')}>{t('underGrading.intro')}</Term>}
      />
      {isPending ? (
        <Loading />
      ) : isError ? (
        <Problem error={error} onRetry={() => void refetch()} />
      ) : (
        <Units found={data} />
      )}
    </>
  )
}

function Units({ found }: { found: UnderGrading }) {
  const t = useText()
  if (found.units === 0) return <Nothing text={t('underGrading.noCatalogues')} />
  return (
    <>
      <p className="form-hint">
        {t('underGrading.compared', { units: number(found.units), peers: number(found.fewestPeers) })}
      </p>
      {found.items.length === 0 ? (
        <Nothing text={t('underGrading.none')} />
      ) : (
        found.items.map((unit) => <Unit key={unit.filing} unit={unit} />)
      )}
    </>
  )
}

/** Severities between two, as a median of an even number of peers can be. */
function severity(value: number): string {
  return Number.isInteger(value)
    ? labelOf('severity', String(value))
    : `${labelOf('severity', String(Math.floor(value)))}–${labelOf('severity', String(Math.ceil(value)))}`
}

function Unit({ unit }: { unit: UnderGradedUnit }) {
  const t = useText()
  return (
    <Card
      className="section"
      title={<h2>{unit.unit}</h2>}
      extra={<Link to={`/moderations/${unit.filing}`}>{t('underGrading.open')}</Link>}
    >
      <p className="form-hint">
        {t('underGrading.unit', { lower: number(unit.lower), matched: number(unit.matched) })}
      </p>
      <Table<UnderGradedPower>
        size="small"
        rowKey="name"
        aria-label={unit.unit}
        dataSource={unit.powers}
        pagination={false}
        columns={[
          {
            title: t('risk.power'),
            render: (_, power) => (
              <Link className="underlined" to={`/moderations/${unit.filing}?q=${encodeURIComponent(power.name)}`}>
                {power.name}
              </Link>
            ),
          },
          { title: t('underGrading.own'), width: 130, render: (_, power) => severity(power.severity) },
          { title: t('underGrading.median'), width: 160, render: (_, power) => severity(power.median) },
          {
            title: t('underGrading.peers'),
            width: 130,
            align: 'right',
            className: 'figures',
            render: (_, power) => number(power.peers),
          },
        ]}
      />
      {unit.lower > unit.powers.length && (
        <p className="as-of">{t('underGrading.more', { count: number(unit.lower - unit.powers.length) })}</p>
      )}
    </Card>
  )
}

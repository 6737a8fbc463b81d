import { EditOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Tag } from 'antd'
import { Link, useNavigate, useParams } from 'react-router'
import { number, withNote } from '@/shared/i18n/format'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { DetailPage, Facts } from '@/shared/ui/detail-page'
import { Loading, Nothing, Problem } from '@/shared/ui/states'
import { DemoTag, StateTag } from '@/shared/ui/tags'
import { Term } from '@/shared/ui/term'
import { sectorLinesQuery, unitCategoriesQuery, unitQuery } from './query'

export function UnitDetail() {
  const t = useText()
  const { id = '' } = useParams()
  const navigate = useNavigate()
  const categories = useQuery(unitCategoriesQuery)
  const lines = useQuery(sectorLinesQuery)
  const {
    data: unit,
    isPending,
    isError,
    error,
    refetch,
  } = useQuery({
    ...unitQuery(id),
    refetchInterval: (query) => (query.state.data?.state === 'PROVISIONING' ? 2_000 : false),
  })
  if (isPending) return <Loading />
  if (isError) return <Problem error={error} onRetry={() => void refetch()} />
  const count = (value: number | null | undefined) => (value == null ? '—' : `${number(value)} ${t('unit.persons')}`)
  return (
    <DetailPage
      title={unit.name}
      crumbs={[{ title: t('nav.units'), to: '/units' }, { title: unit.name }]}
      tags={
        <>
          <StateTag kind="unitState" state={unit.state} />
          {unit.oversight && <Tag color="blue">{t('unit.oversightTag')}</Tag>}
          <DemoTag demo={unit.demo} />
        </>
      }
      actions={
        <Button type="primary" icon={<EditOutlined />} onClick={() => void navigate(`/units/${id}/edit`)}>
          {t('unit.edit')}
        </Button>
      }
      before={
        <>
          {unit.warnings.length > 0 && (
            <Alert
              type="warning"
              showIcon
              className="problem"
              title={t('unit.warnings')}
              description={
                <ul className="problem-entries">
                  {unit.warnings.map((warning) => (
                    <li key={warning}>{warning}</li>
                  ))}
                </ul>
              }
            />
          )}
          {unit.onboarding?.error && (
            <Alert
              type="error"
              showIcon
              className="problem"
              title={t('unit.onboardingFailed', { step: labelOf('stepState', unit.onboarding.step) })}
              description={unit.onboarding.error}
              action={<Link to={`/onboardings/${unit.onboarding.onboardingId}`}>{t('unit.toOnboardings')}</Link>}
            />
          )}
        </>
      }
      sections={[
        {
          key: 'profile',
          title: t('unit.profile'),
          content: (
            <Facts
              facts={[
                { label: t('unit.uscc'), value: unit.uscc },
                {
                  label: t('unit.region'),
                  value: (
                    <Link to={`/units?region=${unit.regionCode}`}>{withNote(unit.regionName, unit.regionCode)}</Link>
                  ),
                },
                { label: t('unit.level'), value: labelOf('level', unit.level) },
                {
                  label: t('unit.category'),
                  value: categories.data?.items.find((item) => item.code === unit.category)?.label ?? unit.category,
                },
                {
                  label: <Term help={t('sectorLine.help')}>{t('unit.sectorLine')}</Term>,
                  value: lines.data?.items.find((item) => item.code === unit.sectorLine)?.label ?? unit.sectorLine,
                },
                {
                  label: <Term help={t('vertical.help')}>{t('unit.vertical')}</Term>,
                  value: unit.vertical ? t('yes') : t('no'),
                },
                {
                  label: t('unit.parent'),
                  value: unit.parentUnitId ? (
                    <Link to={`/units/${unit.parentUnitId}`}>{unit.parentUnitName ?? unit.parentUnitId}</Link>
                  ) : null,
                },
                { label: t('unit.establishment'), value: count(unit.establishment) },
                { label: t('unit.staff'), value: count(unit.staff) },
                { label: t('unit.contactName'), value: unit.contactName },
                { label: t('unit.contactPhone'), value: unit.contactPhone },
              ]}
            />
          ),
        },
        ...(unit.oversight
          ? [
              {
                key: 'jurisdictions',
                title: t('jurisdictions.title'),
                content:
                  unit.jurisdictions.length === 0 ? (
                    <Nothing text={t('jurisdictions.none')} />
                  ) : (
                    <ul className="bases">
                      {unit.jurisdictions.map((jurisdiction) => (
                        <li key={jurisdiction.id}>{jurisdiction.label}</li>
                      ))}
                    </ul>
                  ),
              },
            ]
          : []),
        {
          key: 'tenant',
          title: t('unit.tenant'),
          content: (
            <Facts
              facts={[
                { label: t('unit.code'), value: unit.code },
                {
                  label: t('unit.onboarding'),
                  value: unit.onboarding && (
                    <Link to={`/onboardings/${unit.onboarding.onboardingId}`}>
                      {labelOf('stepState', unit.onboarding.step)}
                    </Link>
                  ),
                },
                { label: t('unit.template'), value: unit.templateVersion },
                { label: t('unit.schemaVersion'), value: unit.schemaVersion },
              ]}
            />
          ),
        },
      ]}
    />
  )
}

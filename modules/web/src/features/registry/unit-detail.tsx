import { EditOutlined, KeyOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Alert, App, Button, Space, Tag } from 'antd'
import { Link, useNavigate, useParams } from 'react-router'
import { api } from '@/shared/api/http'
import type { OneTimePassword, Unit } from '@/shared/api/types'
import { number, withNote } from '@/shared/i18n/format'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { useConfirm } from '@/shared/ui/confirm'
import { DetailPage, Facts } from '@/shared/ui/detail-page'
import { RecordHistory } from '@/shared/ui/record-history'
import { Loading, Nothing, Problem } from '@/shared/ui/states'
import { DemoTag, StateTag } from '@/shared/ui/tags'
import { Term } from '@/shared/ui/term'
import { useAction } from '@/shared/ui/use-action'
import { sectorLinesQuery, unitCategoriesQuery, unitQuery, unitsBelowQuery } from './query'

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
      broad
      aside={<RecordHistory path={`/units/${id}/history`} />}
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
        <>
          {unit.state !== 'PROVISIONING' && <ResetPassword unit={unit} />}
          <Button type="primary" icon={<EditOutlined />} onClick={() => void navigate(`/units/${id}/edit`)}>
            {t('unit.edit')}
          </Button>
        </>
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
              action={
                <Space>
                  <Link to={`/onboarding?unit=${id}`}>{t('onboard.otherAccount')}</Link>
                  <Link to={`/onboardings/${unit.onboarding.onboardingId}`}>{t('unit.toOnboardings')}</Link>
                </Space>
              }
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
        { key: 'below', title: t('unit.below'), content: <Below id={id} /> },
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

/** The units under this one: the first few, and the way to all. */
function Below({ id }: { id: string }) {
  const t = useText()
  const { data, isPending, isError, error, refetch } = useQuery(unitsBelowQuery(id))
  if (isPending) return <Loading rows={2} />
  if (isError) return <Problem error={error} title={t('list.failed')} onRetry={() => void refetch()} />
  if (data.total === 0) return <Nothing text={t('unit.noneBelow')} />
  return (
    <>
      <ul className="bases">
        {data.items.map((unit) => (
          <li key={unit.id}>
            <Link to={`/units/${unit.id}`}>{unit.name}</Link> <StateTag kind="unitState" state={unit.state} />
          </li>
        ))}
      </ul>
      <Link to={`/units?parent=${id}`}>{t('unit.allBelow', { count: number(data.total) })}</Link>
    </>
  )
}

/** A new one-time password for the first administrator, for one that was lost; shown once. */
function ResetPassword({ unit }: { unit: Unit }) {
  const t = useText()
  const { modal } = App.useApp()
  const { confirm } = useConfirm()
  const reset = useAction(() => api.post<OneTimePassword>(`/units/${unit.id}/administrator-password`), {
    onDone: (issued) => {
      modal.success({
        title: t('unit.passwordReset'),
        content: (
          <>
            <p>{t('credentials.shown')}</p>
            <Facts
              facts={[
                { label: t('credentials.username'), value: issued.username },
                {
                  label: t('credentials.password'),
                  value: <code className="one-time">{issued.oneTimePassword}</code>,
                },
              ]}
            />
          </>
        ),
        okText: t('close'),
      })
    },
  })
  return (
    <Button
      icon={<KeyOutlined />}
      loading={reset.isPending}
      onClick={() =>
        confirm(t('unit.resetTitle', { name: unit.name }), t('unit.resetText'), t('unit.resetPassword'), () =>
          reset.mutate(),
        )
      }
    >
      {t('unit.resetPassword')}
    </Button>
  )
}

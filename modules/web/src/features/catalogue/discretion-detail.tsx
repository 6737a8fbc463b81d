import { DisconnectOutlined, EditOutlined, LinkOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Card, Space, Table } from 'antd'
import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { api } from '@/shared/api/http'
import type { DiscretionStandard, DiscretionVersion, DiscretionVersionLine } from '@/shared/api/types'
import { useHasRole } from '@/shared/auth/me'
import { day } from '@/shared/i18n/format'
import { useText } from '@/shared/i18n/i18n'
import { DeleteAction } from '@/shared/ui/approvals'
import { useConfirm } from '@/shared/ui/confirm'
import { DetailPage, Facts, History } from '@/shared/ui/detail-page'
import { PowerChoice } from '@/shared/ui/power-choice'
import { Loading, Problem } from '@/shared/ui/states'
import { DemoTag, StateTag } from '@/shared/ui/tags'
import { useAction } from '@/shared/ui/use-action'
import { useAddress } from '@/shared/ui/use-address'
import { VersionComparison } from './discretion-comparison'
import { Publish } from './discretion-publication'
import { TierTable } from './discretion-tiers'
import { discretionHistoryQuery, discretionQuery, discretionVersionQuery } from './query'

/** One discretion benchmark: the version asked for, the newest at first, and all others by their dates. */
export function DiscretionDetail() {
  const t = useText()
  const { id = '' } = useParams()
  const [get] = useAddress()
  const navigate = useNavigate()
  const mayWrite = useHasRole('agency-lead')
  const { data: standard, isPending, isError, error, refetch } = useQuery(discretionQuery(id))
  const history = useQuery(discretionHistoryQuery(id))
  const asked = Number(get('version')) || undefined
  const older = useQuery({ ...discretionVersionQuery(id, asked ?? 0), enabled: asked !== undefined })
  if (isPending) return <Loading />
  if (isError) return <Problem error={error} onRetry={() => void refetch()} />
  const version = asked === undefined ? standard.newest : older.data
  const path = `/discretion-standards/${id}`
  return (
    <DetailPage
      title={standard.newest.matter}
      crumbs={[{ title: t('nav.discretion'), to: '/discretion-standards' }, { title: standard.code }]}
      tags={
        <>
          <StateTag kind="discretionState" state={standard.newest.state} />
          <DemoTag demo={standard.demo} />
        </>
      }
      actions={mayWrite && <Actions standard={standard} onRemoved={() => void navigate('/discretion-standards')} />}
      before={
        <>
          {asked !== undefined && (
            <Alert
              type="info"
              showIcon
              className="problem"
              title={t('discretion.shownVersion', { no: asked })}
              action={<Link to={path}>{t('discretion.toNewest')}</Link>}
            />
          )}
          {version && version.doubts.length > 0 && (
            <Alert
              type="warning"
              showIcon
              className="problem"
              title={t('discretion.doubts', { count: version.doubts.length })}
              description={<Doubts doubts={version.doubts} />}
            />
          )}
        </>
      }
      sections={[
        {
          key: 'facts',
          title: t('discretion.facts'),
          content: version ? <StandardFacts standard={standard} version={version} /> : <Loading />,
        },
        {
          key: 'tiers',
          title: t('discretion.tiers'),
          content: older.isError ? (
            <Problem error={older.error} />
          ) : version ? (
            <TierTable tiers={version.tiers} label={t('discretion.tiers')} />
          ) : (
            <Loading />
          ),
        },
        { key: 'versions', title: t('discretion.versions'), content: <Versions standard={standard} /> },
      ]}
      aside={
        <>
          <Card title={<h2>{t('detail.next')}</h2>}>
            {standard.newest.state === 'DRAFT' ? t('discretion.nextDraft') : t('discretion.nextPublished')}
          </Card>
          <PowerLink standard={standard} mayWrite={mayWrite} />
          {history.isError ? (
            <Problem error={history.error} title={t('list.failed')} />
          ) : (
            <History entries={history.data?.items ?? []} />
          )}
        </>
      }
    />
  )
}

function Doubts({ doubts }: { doubts: string[] }) {
  const t = useText()
  const shown = 5
  return (
    <ul className="problem-entries">
      {doubts.slice(0, shown).map((doubt) => (
        <li key={doubt}>{doubt}</li>
      ))}
      {doubts.length > shown && <li>{t('discretion.moreDoubts', { count: doubts.length - shown })}</li>}
    </ul>
  )
}

function Actions({ standard, onRemoved }: { standard: DiscretionStandard; onRemoved: () => void }) {
  const t = useText()
  const navigate = useNavigate()
  const { confirm } = useConfirm()
  const path = `/discretion-standards/${standard.id}`
  const revise = useAction(() => api.post(`${path}/versions`), { done: t('discretion.revised') })
  if (standard.newest.state === 'PUBLISHED') {
    return (
      <Button
        loading={revise.isPending}
        onClick={() =>
          confirm(t('discretion.reviseTitle'), t('discretion.reviseText'), t('discretion.revise'), () =>
            revise.mutate(),
          )
        }
      >
        {t('discretion.revise')}
      </Button>
    )
  }
  return (
    <>
      <DeleteAction
        path={`${path}/draft`}
        title={t('discretion.deleteTitle', { no: standard.newest.number })}
        text={standard.versions.length === 1 ? t('discretion.deleteText') : t('discretion.deleteDraftText')}
        {...(standard.versions.length === 1 ? { onDone: onRemoved } : {})}
      />
      <Button icon={<EditOutlined />} onClick={() => void navigate(`${path}/edit`)}>
        {t('edit')}
      </Button>
      <Publish standard={standard} />
    </>
  )
}

function StandardFacts({ standard, version }: { standard: DiscretionStandard; version: DiscretionVersion }) {
  const t = useText()
  return (
    <Facts
      facts={[
        ...(version.matter === standard.newest.matter
          ? []
          : [{ label: t('discretion.matter'), value: version.matter, wide: true }]),
        { label: t('discretion.version'), value: t('discretion.versionNo', { no: version.number }) },
        { label: t('discretion.validFrom'), value: day(version.validFrom) },
        {
          label: t('discretion.inForce'),
          value:
            standard.inForce == null
              ? t('discretion.noneInForce')
              : t('discretion.versionNo', { no: standard.inForce }),
        },
        { label: t('discretion.lawHeading'), value: version.lawHeading },
        { label: t('discretion.source'), value: version.source },
        ...(version.publishedAt
          ? [{ label: t('discretion.publishedOn'), value: `${day(version.publishedAt)} ${version.publishedBy ?? ''}` }]
          : []),
        {
          label: t('discretion.legalBasis'),
          value: version.legalBasis && <blockquote className="quotation">{version.legalBasis}</blockquote>,
          wide: true,
        },
      ]}
    />
  )
}

/** Which power the benchmark elaborates; no version speaks of it, so it may be changed at any time. */
function PowerLink({ standard, mayWrite }: { standard: DiscretionStandard; mayWrite: boolean }) {
  const t = useText()
  const [chosen, setChosen] = useState<string | null>(null)
  const path = `/discretion-standards/${standard.id}/power`
  const link = useAction((power: string) => api.post(`${path}/${power}`), {
    done: t('discretion.linkDone'),
    onDone: () => setChosen(null),
  })
  const loose = useAction(() => api.delete(path), { done: t('discretion.unlinkDone') })
  return (
    <Card title={<h2>{t('discretion.power')}</h2>} className="section">
      {standard.powerId ? (
        <Space orientation="vertical">
          <Link to={`/powers/${standard.powerId}`}>{standard.powerName}</Link>
          {mayWrite && (
            <Button size="small" icon={<DisconnectOutlined />} loading={loose.isPending} onClick={() => loose.mutate()}>
              {t('discretion.unlink')}
            </Button>
          )}
        </Space>
      ) : (
        <>
          <p className="form-hint">{t('discretion.noPower')}</p>
          {mayWrite && (
            <Space.Compact block>
              <PowerChoice value={chosen} onChange={setChosen} label={t('discretion.power')} />
              <Button
                icon={<LinkOutlined />}
                disabled={chosen === null}
                loading={link.isPending}
                onClick={() => chosen && link.mutate(chosen)}
              >
                {t('discretion.link')}
              </Button>
            </Space.Compact>
          )}
        </>
      )}
    </Card>
  )
}

function Versions({ standard }: { standard: DiscretionStandard }) {
  const t = useText()
  const [get, set] = useAddress()
  const later = Number(get('compare')) || undefined
  return (
    <>
      <Table<DiscretionVersionLine>
        size="small"
        rowKey="number"
        aria-label={t('discretion.versions')}
        dataSource={standard.versions}
        pagination={false}
        columns={[
          {
            title: t('discretion.version'),
            render: (_, row) => (
              <Link to={row.number === standard.newest.number ? '?' : `?version=${row.number}`}>
                {t('discretion.versionNo', { no: row.number })}
              </Link>
            ),
          },
          { title: t('state'), render: (_, row) => <StateTag kind="discretionState" state={row.state} /> },
          { title: t('discretion.validFrom'), render: (_, row) => day(row.validFrom) },
          { title: t('discretion.validTo'), render: (_, row) => day(row.validTo) },
          { title: t('discretion.tierCount'), align: 'right', className: 'figures', dataIndex: 'tiers' },
          {
            title: t('discretion.compare'),
            render: (_, row) =>
              row.number > 1 && (
                <Button
                  type="link"
                  size="small"
                  onClick={() => set({ compare: later === row.number ? undefined : row.number })}
                >
                  {later === row.number
                    ? t('discretion.compareClose')
                    : t('discretion.compareWith', { no: row.number - 1 })}
                </Button>
              ),
          },
        ]}
      />
      {later !== undefined && <VersionComparison id={standard.id} to={later} />}
    </>
  )
}

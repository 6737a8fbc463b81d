import { LinkOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Card, Space, Table, Tag } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { api } from '@/shared/api/http'
import type { Institution, InstitutionRevision } from '@/shared/api/types'
import { useHasRole } from '@/shared/auth/me'
import { day } from '@/shared/i18n/format'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { DeleteAction } from '@/shared/ui/approvals'
import { DetailPage, Facts, History } from '@/shared/ui/detail-page'
import { PowerChoice } from '@/shared/ui/power-choice'
import { Loading, Nothing, Problem } from '@/shared/ui/states'
import { DemoTag, LevelTag, StateTag } from '@/shared/ui/tags'
import { Term } from '@/shared/ui/term'
import { useAction } from '@/shared/ui/use-action'
import { InstitutionActs } from './institution-acts'
import { institutionHistoryQuery, institutionQuery } from './query'
import { RiskPointChoice } from './risk-point-choice'

/** One institution: how it stands, how it was revised, what it addresses. */
export function InstitutionDetail() {
  const t = useText()
  const { id = '' } = useParams()
  const lead = useHasRole('agency-lead')
  const history = useQuery(institutionHistoryQuery(id))
  const { data: institution, isPending, isError, error, refetch } = useQuery(institutionQuery(id))
  if (isPending) return <Loading />
  if (isError) return <Problem error={error} onRetry={() => void refetch()} />
  const mayLink = lead && institution.state !== 'REPEALED'
  return (
    <DetailPage
      title={institution.title}
      crumbs={[{ title: t('nav.institutions'), to: '/institutions' }, { title: t('institution.one') }]}
      tags={
        <>
          <StateTag kind="institutionState" state={institution.state} />
          {institution.overdue && <Tag color="red">{t('institution.overdue')}</Tag>}
          <DemoTag demo={institution.demo} />
        </>
      }
      actions={lead && <InstitutionActs institution={institution} />}
      before={
        institution.repealReason && (
          <Alert
            type="info"
            showIcon
            className="problem"
            title={t('institution.repealedBecause', {
              day: day(institution.repealedOn),
              reason: institution.repealReason,
            })}
          />
        )
      }
      sections={[
        { key: 'facts', title: t('institution.facts'), content: <InstitutionFacts institution={institution} /> },
        { key: 'revisions', title: t('institution.revisions'), content: <Revisions items={institution.revisions} /> },
        {
          key: 'risk-points',
          title: t('institution.riskPoints'),
          content: <Points institution={institution} mayLink={mayLink} />,
        },
        {
          key: 'powers',
          title: t('institution.powers'),
          content: <Powers institution={institution} mayLink={mayLink} />,
        },
      ]}
      aside={
        <>
          <Card title={<h2>{t('detail.next')}</h2>}>{t(`institution.next.${institution.state}`)}</Card>
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

function InstitutionFacts({ institution }: { institution: Institution }) {
  const t = useText()
  return (
    <Facts
      facts={[
        { label: t('institution.documentNo'), value: institution.documentNo },
        { label: t('institution.issuer'), value: institution.issuer ?? t('institution.ownIssuer') },
        {
          label: t('institution.validUntil'),
          value: (
            <>
              {institution.validUntil ? day(institution.validUntil) : t('institution.noValidity')}{' '}
              {institution.expired && <Tag color="red">{t('institution.expired')}</Tag>}
            </>
          ),
        },
        {
          label: <Term help={t('institutionKind.help')}>{t('institution.kind')}</Term>,
          value: labelOf('institutionKind', institution.kind),
        },
        {
          label: <Term help={t('institutionPhase.help')}>{t('institution.phase')}</Term>,
          value: labelOf('institutionPhase', institution.phase),
        },
        {
          label: t('institution.owner'),
          value: [institution.sectionName, institution.ownerName].filter(Boolean).join(' '),
        },
        ...(institution.state === 'PLANNED'
          ? [{ label: t('institution.dueOn'), value: day(institution.dueOn) }]
          : [{ label: t('institution.inForceOn'), value: day(institution.inForceOn) }]),
        { label: t('institution.summary'), value: institution.summary, wide: true },
      ]}
    />
  )
}

function Revisions({ items }: { items: InstitutionRevision[] }) {
  const t = useText()
  if (items.length === 0) return <Nothing text={t('institution.noRevisions')} />
  return (
    <Table<InstitutionRevision>
      size="small"
      rowKey="number"
      aria-label={t('institution.revisions')}
      dataSource={items}
      pagination={false}
      columns={[
        { title: t('institution.revisedOn'), render: (_, row) => day(row.revisedOn), width: 110 },
        { title: t('institution.title'), render: (_, row) => <div className="name-cell">{row.title}</div> },
        { title: t('institution.documentNo'), render: (_, row) => row.documentNo ?? '—' },
        { title: t('institution.change'), render: (_, row) => <div className="name-cell">{row.change}</div> },
        { title: t('institution.recordedBy'), dataIndex: 'recordedBy' },
      ]}
    />
  )
}

function Points({ institution, mayLink }: { institution: Institution; mayLink: boolean }) {
  const t = useText()
  const [chosen, setChosen] = useState<string | null>(null)
  const link = useAction((id: string) => api.post(`/institutions/${institution.id}/links`, { riskPointIds: [id] }), {
    done: t('institution.linkDone'),
    onDone: () => setChosen(null),
  })
  return (
    <>
      <Linked
        label={t('institution.riskPoints')}
        empty={t('institution.noRiskPoints')}
        path={`/institutions/${institution.id}/risk-points`}
        mayLink={mayLink}
        rows={institution.riskPoints.map((point) => ({
          id: point.id,
          code: point.code,
          to: `/risk-points/${point.id}`,
          name: point.description,
          tag: point.levelLabel ? <LevelTag label={point.levelLabel} colour={point.colour ?? ''} /> : undefined,
        }))}
      />
      {mayLink && (
        <Space.Compact block className="below-table">
          <RiskPointChoice value={chosen} onChange={setChosen} label={t('institution.addPoint')} />
          <Button
            icon={<LinkOutlined />}
            disabled={chosen === null}
            loading={link.isPending}
            onClick={() => chosen && link.mutate(chosen)}
          >
            {t('institution.link')}
          </Button>
        </Space.Compact>
      )}
    </>
  )
}

function Powers({ institution, mayLink }: { institution: Institution; mayLink: boolean }) {
  const t = useText()
  const [chosen, setChosen] = useState<string | null>(null)
  const link = useAction((id: string) => api.post(`/institutions/${institution.id}/links`, { powerIds: [id] }), {
    done: t('institution.linkDone'),
    onDone: () => setChosen(null),
  })
  return (
    <>
      <Linked
        label={t('institution.powers')}
        empty={t('institution.noPowers')}
        path={`/institutions/${institution.id}/powers`}
        mayLink={mayLink}
        rows={institution.powers.map((power) => ({ ...power, to: `/powers/${power.id}`, tag: undefined }))}
      />
      {mayLink && (
        <Space.Compact block className="below-table">
          <PowerChoice value={chosen} onChange={setChosen} label={t('institution.addPower')} />
          <Button
            icon={<LinkOutlined />}
            disabled={chosen === null}
            loading={link.isPending}
            onClick={() => chosen && link.mutate(chosen)}
          >
            {t('institution.link')}
          </Button>
        </Space.Compact>
      )}
    </>
  )
}

interface LinkedRow {
  id: string
  code: string
  name: string
  to: string
  tag: React.ReactNode
}

/** What an institution addresses. A hundred and more of them are leafed through. */
function Linked({
  label,
  empty,
  path,
  rows,
  mayLink,
}: {
  label: string
  empty: string
  path: string
  rows: LinkedRow[]
  mayLink: boolean
}) {
  const t = useText()
  if (rows.length === 0) return <Nothing text={empty} />
  return (
    <Table<LinkedRow>
      size="small"
      rowKey="id"
      aria-label={label}
      dataSource={rows}
      pagination={rows.length > 20 ? { pageSize: 20, size: 'small', showSizeChanger: false } : false}
      columns={[
        { title: t('power.code'), dataIndex: 'code', width: 180 },
        {
          title: label,
          render: (_, row) => (
            <div className="name-cell">
              <Link to={row.to}>{row.name}</Link> {row.tag}
            </div>
          ),
        },
        ...(mayLink
          ? [
              {
                title: t('actions'),
                width: 110,
                render: (_: unknown, row: LinkedRow) => (
                  <DeleteAction
                    small
                    path={`${path}/${row.id}`}
                    title={t('institution.unlinkTitle')}
                    text={t('institution.unlinkText')}
                    label={t('institution.unlink')}
                    done={t('institution.unlinkDone')}
                  />
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

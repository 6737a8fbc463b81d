import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Card, Table, Tag } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { api } from '@/shared/api/http'
import type { Overlap, OverlapClaim } from '@/shared/api/types'
import { day, instant, lawTitle, listed, saidOf } from '@/shared/i18n/format'
import { useText } from '@/shared/i18n/i18n'
import { useConfirm } from '@/shared/ui/confirm'
import { Facts } from '@/shared/ui/detail-page'
import { PageHeader } from '@/shared/ui/page'
import { RecordHistory } from '@/shared/ui/record-history'
import { Loading, Nothing, Problem } from '@/shared/ui/states'
import { StateTag } from '@/shared/ui/tags'
import { Term } from '@/shared/ui/term'
import { useAction } from '@/shared/ui/use-action'
import { GiveOpinion, GiveRuling } from './overlap-forms'
import { overlapQuery } from './query'

/** A case: what each unit claims, side by side, what the leading group says, and what is decided. */
export function OverlapCase() {
  const t = useText()
  const { id = '' } = useParams()
  const { data, isPending, isError, error, refetch } = useQuery(overlapQuery(id))
  if (isPending) return <Loading />
  if (isError) return <Problem error={error} onRetry={() => void refetch()} />
  return (
    <>
      <PageHeader
        title={data.title}
        crumbs={[{ title: t('nav.overlaps'), to: '/overlap-cases' }, { title: data.title }]}
        tags={<StateTag kind="overlapState" state={data.state} />}
        actions={<Acts overlap={data} />}
      />
      {data.withdrawal && (
        <Alert type="info" showIcon className="problem" title={saidOf(t('overlap.withdrawnFor'), data.withdrawal)} />
      )}
      <Card className="section page-facts">
        <Facts
          facts={[
            { label: t('overlaps.openedAt'), value: instant(data.openedAt) },
            { label: t('overlaps.openedBy'), value: data.openedBy },
            {
              label: <Term help={t('overlaps.daysHelp')}>{t('overlaps.days')}</Term>,
              value: t('overlaps.daysText', { days: data.days }),
            },
            { label: t('overlap.reason'), value: data.reason, wide: true },
          ]}
        />
      </Card>
      <Card className="section page-facts" title={<h2>{t('overlap.claims')}</h2>}>
        <Claims overlap={data} />
      </Card>
      <Card
        className="section page-facts"
        title={
          <h2>
            <Term help={t('overlap.opinionHelp')}>{t('overlap.opinion')}</Term>
          </h2>
        }
      >
        {data.opinion ? (
          <Facts
            facts={[
              { label: t('overlap.body'), value: data.opinion.body },
              { label: t('overlap.documentNo'), value: data.opinion.documentNo },
              { label: t('overlap.on'), value: day(data.opinion.on) },
              { label: t('overlap.recordedBy'), value: data.opinion.recordedBy },
              { label: t('overlap.opinionText'), value: data.opinion.text, wide: true },
            ]}
          />
        ) : (
          <p className="as-of">{t('overlap.noOpinion')}</p>
        )}
      </Card>
      <Card
        className="section page-facts"
        title={
          <h2>
            <Term help={t('overlap.rulingHelp')}>{t('overlap.ruling')}</Term>
          </h2>
        }
      >
        {data.ruling ? (
          <Facts
            facts={[
              { label: t('overlap.owner'), value: data.ruling.owner },
              { label: t('overlap.body'), value: data.ruling.body },
              { label: t('overlap.documentNo'), value: data.ruling.documentNo },
              { label: t('overlap.on'), value: day(data.ruling.on) },
              { label: t('overlap.recordedBy'), value: data.ruling.recordedBy },
              { label: t('overlap.rulingReason'), value: data.ruling.reason, wide: true },
            ]}
          />
        ) : (
          <p className="as-of">{t('overlap.noRuling')}</p>
        )}
      </Card>
      <Card className="section page-facts" title={<h2>{t('overlap.notices')}</h2>}>
        <Notices overlap={data} />
      </Card>
      <RecordHistory path={`/histories/overlap/${id}`} />
    </>
  )
}

function Acts({ overlap }: { overlap: Overlap }) {
  const t = useText()
  const { withReason } = useConfirm()
  const [giving, setGiving] = useState<'opinion' | 'ruling'>()
  const withdraw = useAction(
    (reason: string) => api.post(`/overlap-cases/${overlap.id}/withdrawal`, { reason }, undefined, overlap.version),
    { done: t('overlap.withdrawn') },
  )
  if (overlap.state !== 'OPEN' && overlap.state !== 'OPINION') return null
  return (
    <>
      <Button
        danger
        loading={withdraw.isPending}
        onClick={() =>
          withReason(t('overlap.withdrawTitle'), t('overlap.withdraw'), (reason) => withdraw.mutate(reason))
        }
      >
        {t('overlap.withdraw')}
      </Button>
      {overlap.state === 'OPEN' ? (
        <Button type="primary" onClick={() => setGiving('opinion')}>
          {t('overlap.giveOpinion')}
        </Button>
      ) : (
        <Button type="primary" onClick={() => setGiving('ruling')}>
          {t('overlap.giveRuling')}
        </Button>
      )}
      {giving === 'opinion' && <GiveOpinion overlap={overlap} onClose={() => setGiving(undefined)} />}
      {giving === 'ruling' && <GiveRuling overlap={overlap} onClose={() => setGiving(undefined)} />}
    </>
  )
}

/** Side by side: a column for each claim, a row for each thing that is compared. */
function Claims({ overlap }: { overlap: Overlap }) {
  const t = useText()
  const lines: { key: string; label: string; of: (claim: OverlapClaim) => React.ReactNode }[] = [
    { key: 'name', label: t('power.name'), of: (claim) => <strong>{claim.name}</strong> },
    { key: 'code', label: t('power.code'), of: (claim) => claim.code || '—' },
    { key: 'category', label: t('power.category'), of: (claim) => claim.category ?? '—' },
    { key: 'exerciser', label: t('power.exerciser'), of: (claim) => claim.exerciser ?? '—' },
    { key: 'content', label: t('power.content'), of: (claim) => claim.content ?? '—' },
    {
      key: 'bases',
      label: t('power.bases'),
      of: (claim) =>
        claim.bases.length === 0
          ? t('powers.withoutBasis')
          : claim.bases.map((basis, index) => (
              <div key={index}>
                {lawTitle(basis.title)}
                {basis.article}
              </div>
            )),
    },
    {
      key: 'statement',
      label: t('nav.statements'),
      of: (claim) => <Link to={`/examinations/${claim.filingId}`}>{t('overlap.toStatement')}</Link>,
    },
  ]
  return (
    <Table
      size="small"
      rowKey="key"
      aria-label={t('overlap.claims')}
      pagination={false}
      dataSource={lines}
      scroll={overlap.claims.length > 3 ? { x: 140 + overlap.claims.length * 260 } : {}}
      columns={[
        { key: 'label', title: t('overlap.unit'), width: 110, render: (_, line) => line.label },
        ...overlap.claims.map((claim) => ({
          key: `${claim.filingId}:${claim.sort}`,
          title: (
            <>
              {claim.unit}{' '}
              {overlap.ruling &&
                (overlap.ruling.ownerUnitId === claim.unitId ? (
                  <Tag color="green">{t('overlap.ownerTag')}</Tag>
                ) : (
                  <Tag color="red">{t('overlap.lostTag')}</Tag>
                ))}
            </>
          ),
          render: (_: unknown, line: (typeof lines)[number]) => line.of(claim),
        })),
      ]}
    />
  )
}

function Notices({ overlap }: { overlap: Overlap }) {
  const t = useText()
  const told = new Set(overlap.notices.map((notice) => notice.unit))
  const unreached = [...new Set(overlap.claims.map((claim) => claim.unit))].filter((unit) => !told.has(unit))
  return (
    <>
      {unreached.length > 0 && (
        <Alert
          type="warning"
          showIcon
          className="problem"
          title={t('overlap.unreached', { units: listed(unreached) })}
        />
      )}
      <Table
        size="small"
        rowKey={(notice) => notice.title + notice.unit + notice.sentAt}
        aria-label={t('overlap.notices')}
        pagination={false}
        dataSource={overlap.notices}
        locale={{ emptyText: <Nothing text={t('overlap.noNotices')} /> }}
        columns={[
          { key: 'unit', title: t('overlap.unit'), render: (_, notice) => notice.unit },
          { key: 'title', title: t('overlap.notice'), render: (_, notice) => notice.title },
          { key: 'sentAt', title: t('filing.sentAt'), width: 160, render: (_, notice) => instant(notice.sentAt) },
          {
            key: 'state',
            title: t('overlap.noticeState'),
            width: 260,
            render: (_, notice) =>
              notice.state === 'ANSWERED' ? (
                <>
                  <Tag color="green">{t('overlap.tookEffect')}</Tag> {notice.closedAt && instant(notice.closedAt)}
                </>
              ) : notice.state === 'RETURNED' ? (
                <>
                  <Tag color="red">{t('overlap.cameBack')}</Tag> {notice.reason}
                </>
              ) : (
                <Tag>{t('overlap.underWay')}</Tag>
              ),
          },
        ]}
      />
    </>
  )
}

import { DownloadOutlined, UploadOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Alert, App, Button, Card, Space, Table, Tag } from 'antd'
import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { api, ApiProblem, download } from '@/shared/api/http'
import type { InventoryRound, SectionCoverage } from '@/shared/api/types'
import { useHasRole } from '@/shared/auth/me'
import { day, instant, listed, number, saidOf, share, withNote } from '@/shared/i18n/format'
import { useText } from '@/shared/i18n/i18n'
import { Facts } from '@/shared/ui/detail-page'
import { PageHeader } from '@/shared/ui/page'
import { RecordHistory } from '@/shared/ui/record-history'
import { Loading, Problem } from '@/shared/ui/states'
import { StateTag } from '@/shared/ui/tags'
import { useAction } from '@/shared/ui/use-action'
import { RoundDialog } from './inventory-rounds'
import { inventoryCoverageQuery, inventoryRoundQuery, sectionsQuery } from './query'

/** One round: which sections and posts are missing, who is late, how many people took part. */
export function InventoryRoundDetail() {
  const t = useText()
  const { id = '' } = useParams()
  const navigate = useNavigate()
  const mayWrite = useHasRole('agency-lead')
  const [editing, setEditing] = useState(false)
  const round = useQuery(inventoryRoundQuery(id))
  const coverage = useQuery(inventoryCoverageQuery(id))
  const sections = useQuery(sectionsQuery)
  const fetched = useAction((list?: string) => download(`/inventory-rounds/${id}/workbook`, { list }, 'workbook.xlsx'))
  if (round.isPending || coverage.isPending) return <Loading />
  const failure = round.error ?? coverage.error
  if (failure) return <Problem error={failure} onRetry={() => void round.refetch()} />
  if (!round.data || !coverage.data) return null
  const { data: it } = round
  const { data: reached } = coverage
  const open = it.state === 'OPEN'
  const asked = new Set(reached.sections.map((section) => section.sectionName))
  // People without a post may take part: a share of those with one would exceed the whole.
  const people = (count: number, holders: number) =>
    t('inventory.people', { count: number(count), holders: number(holders) })
  return (
    <>
      <PageHeader
        title={it.name}
        crumbs={[{ title: t('nav.inventory'), to: '/inventory-rounds' }, { title: it.name }]}
        tags={<StateTag kind="inventoryState" state={it.state} />}
        actions={
          open && (
            <Space wrap>
              <Button icon={<DownloadOutlined />} loading={fetched.isPending} onClick={() => fetched.mutate(undefined)}>
                {t('inventory.workbooks')}
              </Button>
              {mayWrite && (
                <>
                  <Button icon={<UploadOutlined />} onClick={() => void navigate(`/inventory-rounds/${id}/import`)}>
                    {t('inventory.merge')}
                  </Button>
                  <Button disabled={!sections.data} onClick={() => setEditing(true)}>
                    {t('edit')}
                  </Button>
                  <CloseRound round={it} />
                </>
              )}
            </Space>
          )
        }
      />
      {reached.postsOutside.length > 0 && (
        <Alert
          type="warning"
          showIcon
          className="problem"
          title={saidOf(t('inventory.postsOutside'), listed(reached.postsOutside))}
          description={
            <>
              {t('inventory.postsOutsideHint')} <Link to="/posts">{t('nav.posts')}</Link>
            </>
          }
        />
      )}
      <Card className="section page-facts">
        <Facts
          facts={[
            {
              label: t('inventory.days'),
              value: t('inventory.daysText', { from: day(it.fromOn), due: day(it.dueOn) }),
            },
            { label: t('inventory.opener'), value: `${it.openedBy} ${instant(it.openedAt)}` },
            ...(it.closedAt
              ? [{ label: t('inventory.closer'), value: `${it.closedBy ?? ''} ${instant(it.closedAt)}` }]
              : []),
            { label: t('inventory.sectionsDone'), value: part(reached.done, reached.sections.length) },
            { label: t('inventory.postsCovered'), value: part(reached.postsCovered, reached.posts) },
            { label: t('inventory.participants'), value: people(reached.participants, reached.holders) },
            { label: t('inventory.powers'), value: number(reached.powers) },
            { label: t('inventory.late'), value: number(reached.late) },
          ]}
        />
        {reached.frozen && <p className="form-hint">{t('inventory.frozen')}</p>}
      </Card>
      <section className="panel">
        <Table<SectionCoverage>
          size="small"
          rowKey="listId"
          aria-label={t('inventory.coverage')}
          dataSource={reached.sections}
          pagination={false}
          columns={[
            {
              title: t('section'),
              key: 'section',
              render: (_, row) => (
                <div className="name-cell">
                  <Link to={`/inventory-rounds/${id}/lists/${row.listId}`}>{row.sectionName}</Link>
                </div>
              ),
            },
            {
              title: t('state'),
              key: 'state',
              render: (_, row) => (
                <>
                  <StateTag kind="inventoryListState" state={row.state} />
                  {row.late && <Tag color="red">{t('inventory.lateTag')}</Tag>}
                  {row.signedNone && <Tag>{t('inventory.signedNone')}</Tag>}
                  {row.reason && <div className="as-of">{row.reason}</div>}
                </>
              ),
            },
            {
              title: t('inventory.missingPosts'),
              key: 'posts',
              render: (_, row) =>
                row.missingPosts.length === 0
                  ? t('inventory.allPosts', { count: number(row.posts) })
                  : withNote(
                      t('inventory.missingOf', { missing: number(row.missingPosts.length), count: number(row.posts) }),
                      listed(row.missingPosts),
                    ),
            },
            {
              title: t('inventory.powers'),
              key: 'powers',
              align: 'right',
              className: 'figures',
              render: (_, row) => (
                <>
                  {number(row.powers)}
                  {row.kept > 0 && <div className="as-of">{t('inventory.keptCount', { count: number(row.kept) })}</div>}
                </>
              ),
            },
            {
              title: t('inventory.participants'),
              key: 'participants',
              align: 'right',
              className: 'figures',
              render: (_, row) => people(row.participants, row.holders),
            },
            ...(open
              ? [
                  {
                    title: t('actions'),
                    key: 'actions',
                    width: 110,
                    className: 'row-actions',
                    render: (_: unknown, row: SectionCoverage) => (
                      <Button
                        type="link"
                        size="small"
                        aria-label={saidOf(t('inventory.workbook'), row.sectionName)}
                        onClick={() => fetched.mutate(row.listId)}
                      >
                        {t('inventory.workbook')}
                      </Button>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </section>
      {editing && (
        <RoundDialog
          round={it}
          sectionIds={(sections.data?.items ?? []).filter(({ name }) => asked.has(name)).map((section) => section.id)}
          onClose={() => setEditing(false)}
        />
      )}
      <RecordHistory path={`/histories/inventory/${id}`} />
    </>
  )
}

/** 3 / 7（42.9 %）. */
function part(some: number, all: number): string {
  const both = `${number(some)} / ${number(all)}`
  return all === 0 ? both : withNote(both, share(some, all))
}

/** Asks the server to close the round; what is missing is shown, and closing all the same is a decision. */
function CloseRound({ round }: { round: InventoryRound }) {
  const t = useText()
  const { modal } = App.useApp()
  const close = useAction(
    (unfinished: boolean) =>
      api.post<InventoryRound>(`/inventory-rounds/${round.id}/closure`, undefined, { unfinished }, round.version),
    {
      done: t('inventory.closed'),
      onProblem: (problem: ApiProblem) => {
        if (problem.code !== 'inventory-round-unfinished') return false
        modal.confirm({
          title: t('inventory.unfinishedTitle'),
          content: (
            <ul>
              {problem.errors.map((entry) => (
                <li key={entry.reason}>{entry.reason}</li>
              ))}
            </ul>
          ),
          okText: t('inventory.closeUnfinished'),
          okButtonProps: { danger: true },
          cancelText: t('cancel'),
          onOk: () => close.mutate(true),
          focusable: { autoFocusButton: 'cancel' },
        })
        return true
      },
    },
  )
  return (
    <Button
      loading={close.isPending}
      onClick={() =>
        modal.confirm({
          title: t('inventory.closeTitle', { name: round.name }),
          content: t('inventory.closeText'),
          okText: t('inventory.close'),
          cancelText: t('cancel'),
          onOk: () => close.mutate(false),
          focusable: { autoFocusButton: 'cancel' },
        })
      }
    >
      {t('inventory.close')}
    </Button>
  )
}

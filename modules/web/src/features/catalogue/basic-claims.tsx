import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Link } from 'react-router'
import { api } from '@/shared/api/http'
import type {
  BasicAdopted,
  BasicClaimed,
  BasicClaimPage,
  BasicClaimRow,
  BasicItemSaid,
  BasicPeers,
} from '@/shared/api/types'
import { useHasRole } from '@/shared/auth/me'
import { lawTitle, listed, number, stated, withNote } from '@/shared/i18n/format'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { useConfirm } from '@/shared/ui/confirm'
import { ListPage } from '@/shared/ui/list-page'
import { optionsOf } from '@/shared/ui/options'
import { StateTag } from '@/shared/ui/tags'
import { Term } from '@/shared/ui/term'
import { useAction } from '@/shared/ui/use-action'

const standings = ['UNCLAIMED', 'CLAIMED', 'CHANGED']

/** The province's items for this agency: what it has claimed, what it may claim, and what has changed since. */
export function BasicClaims() {
  const t = useText()
  const mayWrite = useHasRole('agency-lead')
  const found = useQuery({
    queryKey: ['basic-claims', 'peers'],
    queryFn: ({ signal }) => api.get<BasicPeers>('/basic-claims/peers', undefined, signal),
  })
  const peers = (found.data?.items ?? []).map(({ id, name, place, claimed }) => ({
    value: id,
    label: withNote(name, t('basics.peerClaimed', { place, count: number(claimed) })),
  }))
  return (
    <ListPage<BasicClaimRow, BasicClaimPage>
      title={t('basics.title')}
      intro={<Term help={t('basics.help')}>{t('basics.claimIntro')}</Term>}
      tools={<Term help={t('basics.peersHelp')}>{t('basics.peers')}</Term>}
      name="basic-claims"
      load={(query, signal) => api.get('/basic-claims', query, signal)}
      rowKey={(row) => row.item.id}
      rowName={(row) => row.item.name}
      selectable={(row) => row.standing === 'UNCLAIMED'}
      empty={{ text: t('basics.claimEmpty') }}
      {...(mayWrite ? { actions: <AdoptAll /> } : {})}
      summary={(page) =>
        page.changed > 0
          ? t('basics.changedCount', { count: number(page.total), changed: number(page.changed) })
          : t('basics.count', { count: number(page.total) })
      }
      {...(mayWrite ? { bulk: (ids: string[], clear: () => void) => <Claim ids={ids} onDone={clear} /> } : {})}
      filters={[
        { name: 'q', label: t('basics.search') },
        {
          name: 'standing',
          label: t('basics.standing'),
          options: standings.map((value) => ({ value, label: labelOf('claimStanding', value) })),
        },
        {
          name: 'peers',
          label: t('basics.peers'),
          options: ['SOME', 'MOST'].map((value) => ({ value, label: labelOf('peerShare', value) })),
        },
        { name: 'peer', label: t('basics.peer'), options: peers },
        {
          name: 'category',
          label: t('power.category'),
          options: optionsOf('nationalCategory').filter(({ value }) => value !== 'X'),
        },
      ]}
      columns={[
        { key: 'code', title: t('basics.code'), sortable: true, width: 150, render: (row) => row.item.code },
        { key: 'name', title: t('basics.name'), sortable: true, render: (row) => <Item row={row} /> },
        {
          key: 'category',
          title: t('power.category'),
          sortable: true,
          width: 120,
          render: (row) => labelOf('nationalCategory', row.item.category),
        },
        { key: 'bases', title: t('power.bases'), roomy: true, render: (row) => said(row.item).bases || '—' },
        {
          key: 'peers',
          title: t('basics.peers'),
          sortable: true,
          right: true,
          width: 130,
          render: (row) =>
            row.peers > 0 ? t('basics.nOfM', { n: number(row.claimedByPeers), m: number(row.peers) }) : '—',
        },
        {
          key: 'standing',
          title: t('basics.standing'),
          width: 140,
          render: (row) => (
            <>
              <StateTag kind="claimStanding" state={row.standing} />
              {row.item.state === 'ABOLISHED' && <StateTag kind="basicItemState" state="ABOLISHED" />}
            </>
          ),
        },
        {
          key: 'actions',
          title: t('actions'),
          width: 100,
          render: (row) =>
            row.standing === 'CHANGED' ? (
              <Link to={`/basic-claims/${row.item.id}`}>{t(mayWrite ? 'basics.answer' : 'basics.compare')}</Link>
            ) : (
              '—'
            ),
        },
      ]}
    />
  )
}

function Item({ row }: { row: BasicClaimRow }) {
  const t = useText()
  return (
    <div className="name-cell">
      {row.item.name}
      {row.sameCode && <div className="as-of">{t('basics.sameCode')}</div>}
      {row.before && <Difference before={row.before} row={row} />}
      {row.powerId && (
        <div>
          <Link to={`/powers/${row.powerId}`}>{t('basics.toPower')}</Link>
        </div>
      )}
    </div>
  )
}

/** What of the item reads differently now, and why. */
function Difference({ before, row }: { before: BasicItemSaid; row: BasicClaimRow }) {
  const t = useText()
  const [old, now] = [said(before), said(row.item)]
  const changed = (['name', 'category', 'content', 'bases', 'levels'] as const).filter((key) => old[key] !== now[key])
  const text = (of: typeof old) => stated(changed.map((key) => of[key] || '—'))
  return (
    <>
      {changed.length > 0 && (
        <>
          <div className="as-of">{t('basics.before', { text: text(old) })}</div>
          <div className="as-of">{t('basics.after', { text: text(now) })}</div>
        </>
      )}
      {row.item.reason && <div className="as-of">{t('basics.why', { reason: row.item.reason })}</div>}
    </>
  )
}

function said(item: BasicItemSaid | BasicClaimRow['item']) {
  return {
    name: item.name,
    category: labelOf('nationalCategory', item.category),
    content: item.content ?? '',
    bases: listed((item.bases ?? []).map((basis) => lawTitle(basis.title) + (basis.article ?? ''))),
    levels: listed((item.levels ?? []).map((level) => labelOf('level', level))),
  }
}

function Claim({ ids, onDone }: { ids: string[]; onDone: () => void }) {
  const t = useText()
  const claim = useAction(() => api.post<BasicClaimed>('/basic-claims', { ids }), {
    done: ({ drafts, linked }) => t('basics.claimed', { drafts: number(drafts), linked: number(linked) }),
    onDone,
  })
  return (
    <Button size="small" type="primary" loading={claim.isPending} onClick={() => claim.mutate()}>
      {t('basics.claim', { count: ids.length })}
    </Button>
  )
}

/** Takes over at once whatever nobody has to choose about. */
function AdoptAll() {
  const t = useText()
  const { withReason } = useConfirm()
  const adopt = useAction(
    (reason: string) => api.post<BasicAdopted>('/basic-changes/adoptions', undefined, { reason }),
    {
      done: ({ adopted, conflicts, closed, abolished }) =>
        t('basics.adoptedAll', {
          adopted: number(adopted),
          conflicts: number(conflicts),
          closed: number(closed),
          abolished: number(abolished),
        }),
    },
  )
  return (
    <Button
      loading={adopt.isPending}
      onClick={() => withReason(t('basics.adoptAllTitle'), t('basics.adoptAll'), (reason) => adopt.mutate(reason))}
    >
      {t('basics.adoptAll')}
    </Button>
  )
}

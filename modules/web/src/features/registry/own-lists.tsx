import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Space, Table, Tabs, Tag } from 'antd'
import type { TableColumnType } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { api } from '@/shared/api/http'
import type { OwnItem, OwnLists as Lists, OwnList } from '@/shared/api/types'
import { useHasRole } from '@/shared/auth/me'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { useConfirm } from '@/shared/ui/confirm'
import { PageHeader } from '@/shared/ui/page'
import { Loading, Problem } from '@/shared/ui/states'
import { LevelTag } from '@/shared/ui/tags'
import { Term } from '@/shared/ui/term'
import { useAction } from '@/shared/ui/use-action'
import { useAddress } from '@/shared/ui/use-address'
import { OwnItemForm } from './own-item-form'
import type { Item } from './own-item'
import { columnsOf, itemOf, textOf } from './own-item'

const originColours: Record<OwnItem['origin'], string> = {
  TEMPLATE: 'default',
  CHANGED: 'gold',
  OWN: 'blue',
  REMOVED: 'default',
}

/** 基础清单: the lists that the unit got from its template and keeps as its own. */
export function OwnLists() {
  const t = useText()
  const [get, set] = useAddress()
  const { data, isPending, isError, error, refetch } = useQuery({
    queryKey: ['own-lists'],
    queryFn: () => api.get<Lists>('/own-lists'),
  })
  return (
    <>
      <PageHeader
        title={t('ownLists.title')}
        crumbs={[{ title: t('nav.ownTemplate'), to: '/own-template' }, { title: t('ownLists.title') }]}
        intro={<Term help={t('ownLists.help')}>{t('ownLists.intro')}</Term>}
      />
      {isPending ? (
        <Loading />
      ) : isError ? (
        <Problem error={error} onRetry={() => void refetch()} />
      ) : (
        <section className="panel">
          <Tabs
            destroyOnHidden
            activeKey={get('list') ?? data.items[0]?.list ?? ''}
            onChange={(list) => set({ list })}
            items={data.items.map((list) => ({
              key: list.list,
              label: labelOf('templateList', list.list),
              children: <ListTable list={list} categories={itemsOf(data, 'powerCategories')} />,
            }))}
          />
        </section>
      )}
    </>
  )
}

function itemsOf(data: Lists, name: string): Item[] {
  const list = data.items.find((each) => each.list === name)
  return (list?.items ?? []).filter(({ origin }) => origin !== 'REMOVED').map(itemOf)
}

function ListTable({ list, categories }: { list: OwnList; categories: Item[] }) {
  const t = useText()
  const mayWrite = useHasRole('agency-lead')
  const [edited, setEdited] = useState<{ before?: Item }>()
  const columns: TableColumnType<OwnItem>[] = [
    ...columnsOf(list.list).map((field) => ({
      title: labelOf('templateField', field),
      key: field,
      render: (_: unknown, row: OwnItem) =>
        field === 'label' && list.list === 'levels' ? (
          <LevelTag label={textOf(row, 'label')} colour={textOf(row, 'colour')} />
        ) : (
          textOf(row, field, categories)
        ),
    })),
    {
      title: t('ownLists.origin'),
      key: 'origin',
      width: 120,
      render: (_, row) => (
        <Tag color={originColours[row.origin]} title={row.template ? t('ownLists.differs') : undefined}>
          {labelOf('itemOrigin', row.origin)}
        </Tag>
      ),
    },
    ...(mayWrite
      ? [
          {
            title: t('attachments.act'),
            key: 'actions',
            width: 150,
            render: (_: unknown, row: OwnItem) => (
              <ItemActions list={list} row={row} onEdit={() => setEdited({ before: itemOf(row) })} />
            ),
          },
        ]
      : []),
  ]
  return (
    <>
      {mayWrite && (
        <div className="list-tools">
          <Button icon={<PlusOutlined />} onClick={() => setEdited({})}>
            {t('ownLists.add')}
          </Button>
        </div>
      )}
      <p className="form-hint">{labelOf('ownListHint', list.list)}</p>
      <Table<OwnItem>
        size="small"
        rowKey="code"
        aria-label={labelOf('templateList', list.list)}
        dataSource={list.items}
        pagination={false}
        rowClassName={(row) => (row.origin === 'REMOVED' ? 'quiet-row' : '')}
        columns={columns}
      />
      {edited && (
        <OwnItemForm list={list} before={edited.before} categories={categories} onClose={() => setEdited(undefined)} />
      )}
    </>
  )
}

function ItemActions({ list, row, onEdit }: { list: OwnList; row: OwnItem; onEdit: () => void }) {
  const t = useText()
  const { confirm } = useConfirm()
  const change = useAction(
    (sides: { before?: Item; after?: Item }) =>
      api.post('/own-lists/changes', { section: list.section, list: list.list, ...sides }),
    { done: t('saved') },
  )
  const label = textOf(row, 'label')
  if (row.origin === 'REMOVED') {
    return (
      <Button
        type="link"
        size="small"
        loading={change.isPending}
        aria-label={t('ownLists.restoreOf', { label })}
        onClick={() => change.mutate({ after: itemOf(row) })}
      >
        {t('ownLists.restore')}
      </Button>
    )
  }
  return (
    <Space size={0}>
      <Button type="link" size="small" aria-label={t('ownLists.editOf', { label })} onClick={onEdit}>
        {t('edit')}
      </Button>
      <Button
        type="link"
        size="small"
        danger
        disabled={row.used}
        title={row.used ? t('ownLists.used') : undefined}
        loading={change.isPending}
        aria-label={t('ownLists.removeOf', { label })}
        onClick={() =>
          confirm(t('ownLists.removeTitle', { label }), t('ownLists.removeText'), t('ownLists.remove'), () =>
            change.mutate({ before: itemOf(row) }),
          )
        }
      >
        {t('ownLists.remove')}
      </Button>
    </Space>
  )
}

/** On the page of the unit's template. */
export function OwnListsLink() {
  const t = useText()
  return <Link to="/own-lists">{t('ownLists.title')}</Link>
}

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Dropdown, Grid, Input, Popover, Select, Space, Table } from 'antd'
import type { TableColumnType } from 'antd'
import { DownOutlined, SettingOutlined, UpOutlined } from '@ant-design/icons'
import type { Key, ReactNode } from 'react'
import { useEffect, useState } from 'react'
import type { Query } from '@/shared/api/http'
import type { Page } from '@/shared/api/types'
import { number } from '@/shared/i18n/format'
import { useText } from '@/shared/i18n/i18n'
import type { Crumb } from './page'
import { ListExport } from './list-export'
import { PageHeader } from './page'
import { Loading, Nothing, Problem } from './states'
import { useAddress } from './use-address'

export interface Filter {
  name: string
  label: string
  /** Choices make it a select; without them it is a text field. */
  options?: { value: string; label: string }[]
  /** A day of the calendar, written as 2011-06-30. */
  day?: boolean
}

export interface Column<T> {
  key: string
  title: string
  render: (row: T) => ReactNode
  sortable?: boolean
  width?: number
  right?: boolean
  /** Shown only when the person chooses the column. */
  optional?: boolean
  /** Left out on a narrow screen until the person chooses it, so that names keep room. */
  roomy?: boolean
}

interface ListProps<T, P extends Page<T>> {
  /** Names the query in the cache and the remembered choice of columns. */
  name: string
  load: (query: Query, signal: AbortSignal) => Promise<P>
  columns: Column<T>[]
  filters?: Filter[]
  /** Parameters that are not in the address, such as the node chosen beside the list. */
  fixed?: Query
  rowKey: (row: T) => string
  label: string
  empty: { text: string; action?: ReactNode }
  /** What is said above the table. */
  summary?: (page: P, shown: Shown) => ReactNode
  tools?: ReactNode
  bulk?: (ids: string[], clear: () => void) => ReactNode
  selectable?: (row: T) => boolean
  /** How a row is called where it is chosen. */
  rowName?: (row: T) => string
  refresh?: (page: P | undefined) => number | false
  defaultSort?: string
  /** It has an export of its own that gives the same rows. */
  ownExport?: boolean
}

/** How the list stands. */
export interface Shown {
  /** A filter other than the state leaves rows out. */
  narrowed: boolean
  /** The state leaves rows out: counts by state then tell more than the list shows. */
  byState: boolean
  /** Takes back what was chosen. */
  clear: () => void
}

const shownFilters = 4

/** The list of the pattern: search form, count, table with paging and sorting by the server, all in the address. */
export function List<T extends object, P extends Page<T>>(props: ListProps<T, P>) {
  const t = useText()
  const [get, set] = useAddress()
  const [choiceOfRows, setChoiceOfRows] = useState<{ among: string; keys: Key[] }>({ among: '', keys: [] })
  const page = Math.max(1, Number(get('page') ?? 1) || 1)
  const size = Number(get('size') ?? 20) || 20
  const sort = get('sort') ?? props.defaultSort
  const query: Query = { ...props.fixed, page: page - 1, size, sort }
  for (const filter of props.filters ?? []) query[filter.name] = get(filter.name)
  const narrowed =
    Object.values(props.fixed ?? {}).some(Boolean) ||
    (props.filters ?? []).some(({ name }) => name !== 'state' && Boolean(get(name)))

  // What was chosen holds from page to page, and ends when other rows are asked for: nobody acts on rows out of sight.
  const among = JSON.stringify([props.fixed, (props.filters ?? []).map(({ name }) => get(name))])
  const chosen = choiceOfRows.among === among ? choiceOfRows.keys : []
  const setChosen = (keys: Key[]) => setChoiceOfRows({ among, keys })
  const clear = () => setChosen([])

  const result = useQuery({
    queryKey: [props.name, query],
    queryFn: ({ signal }) => props.load(query, signal),
    placeholderData: keepPreviousData,
    refetchInterval: (state) => props.refresh?.(state.state.data) ?? false,
  })
  const [columns, choice] = useColumnChoice(props.name, props.columns)

  const rows = result.data?.items ?? []
  const last = Math.max(1, Math.ceil((result.data?.total ?? 0) / size))
  const beyond = result.isSuccess && !result.isPlaceholderData && page > last
  // An old link, or one whose rows have gone since.
  useEffect(() => {
    if (beyond) set({ page: last === 1 ? undefined : last }, { replace: true })
  }, [beyond, last, set])
  const filtered = (props.filters ?? []).some((filter) => get(filter.name) !== undefined)
  const tableColumns: TableColumnType<T>[] = columns.map((column) => ({
    key: column.key,
    title: column.title,
    dataIndex: column.key,
    ...(column.width === undefined ? {} : { width: column.width }),
    ...(column.right ? { align: 'right' as const, className: 'figures' } : {}),
    render: (_: unknown, row: T) => column.render(row),
    ...(column.sortable
      ? {
          sorter: true,
          sortOrder: sort === column.key ? 'ascend' : sort === `-${column.key}` ? ('descend' as const) : null,
        }
      : {}),
  }))

  return (
    <section className="list" aria-label={props.label}>
      {props.filters && props.filters.length > 0 && <Filters filters={props.filters} />}
      <div className="list-bar">
        <span className="list-count" role="status">
          {result.data &&
            (props.summary?.(result.data, { narrowed, byState: Boolean(get('state')), clear }) ??
              t('list.count', { count: number(result.data.total) }))}
        </span>
        {props.bulk && chosen.length > 0 && (
          <Space className="list-bulk">
            <span>{t('list.chosen', { count: chosen.length })}</span>
            {props.bulk(chosen.map(String), clear)}
          </Space>
        )}
        <Space className="list-tools">
          {props.tools}
          {!props.ownExport && result.data && (
            <ListExport
              label={props.label}
              columns={columns.filter((column) => column.key !== 'actions' && column.title !== '')}
              load={props.load}
              query={query}
              rowKey={props.rowKey}
              total={result.data.total}
              conditions={conditions(props.filters ?? [], get)}
            />
          )}
          {choice}
        </Space>
      </div>
      {result.isError ? (
        <Problem error={result.error} onRetry={() => void result.refetch()} title={t('list.failed')} />
      ) : result.isPending || beyond ? (
        <Loading />
      ) : (
        <Table<T>
          size="small"
          rowKey={props.rowKey}
          columns={tableColumns}
          dataSource={rows}
          aria-label={props.label}
          aria-busy={result.isPlaceholderData}
          locale={{
            emptyText: filtered ? (
              <Nothing text={t('list.nothingFound')} />
            ) : (
              <Nothing text={props.empty.text} action={props.empty.action} />
            ),
          }}
          {...(props.bulk
            ? {
                rowSelection: {
                  selectedRowKeys: chosen,
                  onChange: setChosen,
                  preserveSelectedRowKeys: true,
                  getTitleCheckboxProps: () => ({ 'aria-label': t('list.chooseAll') }),
                  getCheckboxProps: (row: T) => ({
                    disabled: props.selectable ? !props.selectable(row) : false,
                    'aria-label': t('list.choose', { name: props.rowName?.(row) ?? props.rowKey(row) }),
                  }),
                },
              }
            : {})}
          pagination={{
            current: page,
            pageSize: size,
            total: result.data.total,
            showSizeChanger: { 'aria-label': t('list.pageSize') },
            pageSizeOptions: [20, 50, 100, 200],
            hideOnSinglePage: result.data.total <= 20,
            size: 'small',
          }}
          onChange={(pagination, _filters, sorter, { action }) => {
            const by = Array.isArray(sorter) ? sorter[0] : sorter
            const key = by?.order ? `${by.order === 'descend' ? '-' : ''}${String(by.columnKey)}` : undefined
            if (action === 'sort') set({ sort: key })
            else set({ page: pagination.current === 1 ? undefined : pagination.current, size: pagination.pageSize })
          }}
        />
      )}
    </section>
  )
}

/** The conditions that hold, in the words of the search form. */
function conditions(filters: Filter[], get: (name: string) => string | undefined): [string, string][] {
  return filters.flatMap(({ name, label, options }) => {
    const value = get(name)
    return value === undefined ? [] : [[label, options?.find((option) => option.value === value)?.label ?? value]]
  })
}

/** A page that is a list. */
export function ListPage<T extends object, P extends Page<T>>({
  title,
  crumbs,
  intro,
  actions,
  ...list
}: Omit<ListProps<T, P>, 'label'> & { title: string; crumbs?: Crumb[]; intro?: ReactNode; actions?: ReactNode }) {
  return (
    <>
      <PageHeader title={title} intro={intro} actions={actions} {...(crumbs ? { crumbs } : {})} />
      <List {...list} label={title} />
    </>
  )
}

function Filters({ filters }: { filters: Filter[] }) {
  const t = useText()
  const [get, set] = useAddress()
  const hiddenInUse = filters.slice(shownFilters).some((filter) => get(filter.name) !== undefined)
  const [open, setOpen] = useState(hiddenInUse)
  const shown = open ? filters : filters.slice(0, shownFilters)
  const inUse = filters.some((filter) => get(filter.name) !== undefined)
  return (
    <form className="filters" role="search" onSubmit={(event) => event.preventDefault()}>
      {shown.map((filter) => (
        <label key={filter.name} className="filter">
          <span>{filter.label}</span>
          {filter.options ? (
            <Select
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              value={get(filter.name) ?? null}
              options={filter.options}
              placeholder={t('all')}
              aria-label={filter.label}
              onChange={(value: string | null) => set({ [filter.name]: value ?? undefined })}
              popupMatchSelectWidth={false}
            />
          ) : filter.day ? (
            <Day
              label={filter.label}
              value={get(filter.name) ?? ''}
              onChoose={(value) => set({ [filter.name]: value })}
            />
          ) : (
            <SearchText
              key={get(filter.name) ?? ''}
              label={filter.label}
              value={get(filter.name) ?? ''}
              onSearch={(value) => set({ [filter.name]: value })}
            />
          )}
        </label>
      ))}
      <Space>
        {inUse && (
          <Button onClick={() => set(Object.fromEntries(filters.map((filter) => [filter.name, undefined])))}>
            {t('list.reset')}
          </Button>
        )}
        {filters.length > shownFilters && (
          <Button type="link" onClick={() => setOpen(!open)} icon={open ? <UpOutlined /> : <DownOutlined />}>
            {open ? t('list.fewer') : t('list.more')}
          </Button>
        )}
      </Space>
    </form>
  )
}

/** The browser's own field for a day; a year that is half typed is not looked for. */
function Day({ label, value, onChoose }: { label: string; value: string; onChoose: (value: string) => void }) {
  const [known, setKnown] = useState(value)
  const [typed, setTyped] = useState(value)
  if (known !== value) {
    setKnown(value)
    setTyped(value)
  }
  return (
    <Input
      type="date"
      min="1900-01-01"
      max="9999-12-31"
      value={typed}
      aria-label={label}
      onChange={({ target }) => {
        setTyped(target.value)
        if (target.value === '' || /^(19|[2-9]\d)\d\d-/.test(target.value)) onChoose(target.value)
      }}
    />
  )
}

function SearchText({ label, value, onSearch }: { label: string; value: string; onSearch: (value: string) => void }) {
  const t = useText()
  return (
    <Input.Search
      defaultValue={value}
      aria-label={label}
      allowClear
      placeholder={t('list.searchHint')}
      onSearch={(text) => onSearch(text.trim())}
    />
  )
}

function useColumnChoice<T>(name: string, columns: Column<T>[]): [Column<T>[], ReactNode] {
  const t = useText()
  const remembered = `mingquan.columns.${name}`
  const { xl: roomy } = Grid.useBreakpoint()
  const [chosen, setChosen] = useState(() => localStorage.getItem(remembered)?.split(','))
  const keys =
    chosen ??
    columns.filter((column) => !column.optional && (roomy !== false || !column.roomy)).map((column) => column.key)
  const choose = (next: string[]) => {
    setChosen(next)
    localStorage.setItem(remembered, next.join(','))
  }
  const visible = columns.filter(
    (column, index) => index === 0 || column.key === 'actions' || keys.includes(column.key),
  )
  const choosable = columns.filter((column, index) => index > 0 && column.key !== 'actions')
  const control = (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <Checkbox.Group
          className="column-choice"
          value={keys}
          onChange={choose}
          options={choosable.map((column) => ({ value: column.key, label: column.title }))}
        />
      }
    >
      <Button icon={<SettingOutlined />} aria-label={t('list.columns')} title={t('list.columns')} />
    </Popover>
  )
  return [visible, choosable.length > 3 ? control : null]
}

/** An action behind the two visible ones of a row or a bar. */
export function MoreActions({ items }: { items: { key: string; label: string; onClick: () => void }[] }) {
  const t = useText()
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button icon={<DownOutlined />} iconPlacement="end">
        {t('more')}
      </Button>
    </Dropdown>
  )
}

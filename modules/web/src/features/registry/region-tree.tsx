import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { AutoComplete, Input, Tree } from 'antd'
import type { TreeDataNode } from 'antd'
import { useEffect, useState } from 'react'
import type { Region } from '@/shared/api/types'
import { number, withNote } from '@/shared/i18n/format'
import { useText } from '@/shared/i18n/i18n'
import { Loading, Nothing, Problem } from '@/shared/ui/states'
import { useSettled } from '@/shared/ui/use-settled'
import { regionChildrenQuery, regionQuery, regionSearchQuery } from './query'

/** The part of the region tree the person keeps; children are fetched when a node is opened. */
export function RegionTree({
  chosen,
  opened,
  onChoose,
}: {
  chosen: string | undefined
  /** A node to be open, for what has come under it. */
  opened?: string
  onChoose: (code: string | undefined) => void
}) {
  const t = useText()
  const queries = useQueryClient()
  const roots = useQuery(regionChildrenQuery(undefined))
  // What has been opened is watched: a node added anywhere shows without a new page.
  const [watched, setWatched] = useState<string[]>([])
  const below = useQueries({ queries: watched.map((code) => regionChildrenQuery(code)) })
  const children: Record<string, Region[] | undefined> = Object.fromEntries(
    watched.map((code, index) => [code, below[index]?.data?.items]),
  )
  const [open, setOpen] = useState<string[]>()
  const [text, setText] = useState('')
  const hits = useQuery(regionSearchQuery(useSettled(text).trim()))
  const path = useQuery(regionQuery(chosen ?? ''))

  const load = async (code: string) => {
    await queries.query(regionChildrenQuery(code))
    setWatched((codes) => [...new Set([...codes, code])])
  }
  const pathCodes = (path.data?.path ?? []).map((step) => step.code).join(',')
  const rootCodes = (roots.data?.items ?? []).map((root) => root.code).join(',')
  // Opens the way down to the chosen node, or the roots at first.
  useEffect(() => {
    const wanted = pathCodes
      ? pathCodes.split(',').filter((code) => code !== chosen || code === opened)
      : rootCodes.split(',')
    const codes = wanted.filter((code) => code !== '')
    if (codes.length === 0) return
    let gone = false
    void Promise.all(codes.map((code) => queries.query(regionChildrenQuery(code))))
      .then(() => {
        if (gone) return
        setWatched((known) => [...new Set([...known, ...codes])])
        setOpen((keys) => [...new Set([...(keys ?? []), ...codes])])
      })
      .catch(() => undefined)
    return () => {
      gone = true
    }
  }, [pathCodes, rootCodes, chosen, opened, queries])

  if (roots.isPending) return <Loading rows={5} />
  if (roots.isError) {
    return <Problem error={roots.error} title={t('list.failed')} onRetry={() => void roots.refetch()} />
  }
  if (roots.data.items.length === 0) return <Nothing text={t('region.noArea')} />

  const nodeOf = (region: Region): TreeDataNode => {
    const nodes = children[region.code]
    return {
      key: region.code,
      isLeaf: !region.hasChildren,
      title: (
        <span title={`${region.name} ${region.code}`}>
          {region.name}
          {region.units > 0 && <span className="region-count">{number(region.units)}</span>}
        </span>
      ),
      ...(nodes ? { children: nodes.map(nodeOf) } : {}),
    }
  }
  return (
    <>
      <AutoComplete
        value={text}
        onChange={setText}
        options={(hits.data?.items ?? []).map((hit) => ({ value: hit.code, label: withNote(hit.path, hit.code) }))}
        onSelect={(code: string) => {
          setText('')
          onChoose(code)
        }}
        popupMatchSelectWidth={320}
        showSearch={{ filterOption: false }}
      >
        <Input.Search allowClear aria-label={t('region.search')} placeholder={t('region.search')} />
      </AutoComplete>
      <Tree
        blockNode
        aria-label={t('region.tree')}
        treeData={roots.data.items.map(nodeOf)}
        expandedKeys={open ?? []}
        selectedKeys={chosen ? [chosen] : []}
        onExpand={(keys) => setOpen(keys.map(String))}
        loadData={(node) => load(String(node.key))}
        onSelect={(keys) => onChoose(keys[0] === undefined ? undefined : String(keys[0]))}
      />
    </>
  )
}

import type { LevelCounts, RiskCatalogueRow, RiskLevel } from '@/shared/api/types'
import { number } from '@/shared/i18n/format'
import { translate, useText } from '@/shared/i18n/i18n'
import type { Column, Filter } from '@/shared/ui/list-page'
import { LevelTag } from '@/shared/ui/tags'

/** What moderation has made of the levels, in one line. */
export function levelCountsIn(counts: LevelCounts): string {
  const parts: [string, number][] = [
    [translate('moderation.kept'), counts.kept],
    [translate('moderation.raised'), counts.raised],
    [translate('moderation.lowered'), counts.lowered],
    [translate('moderation.undecided'), counts.undecided],
  ]
  return parts
    .filter(([, count]) => count > 0)
    .map(([label, count]) => `${label} ${number(count)}`)
    .join(' · ')
}

/** A level of the scale that the catalogue was made with. */
export function ScaleTag({ scale, code }: { scale: RiskLevel[]; code: string | undefined }) {
  const level = scale.find((item) => item.code === code)
  return level ? <LevelTag label={level.label} colour={level.colour} /> : <>{code ?? '—'}</>
}

export function useCatalogueFilters(scale: RiskLevel[]): Filter[] {
  const t = useText()
  return [
    { name: 'q', label: t('riskCatalogue.search') },
    {
      name: 'level',
      label: t('riskCatalogue.level'),
      options: scale.map((level) => ({ value: level.code, label: level.label })),
    },
    { name: 'changed', label: t('moderation'), options: [{ value: 'true', label: t('moderation.changed') }] },
    {
      name: 'belowSuggestion',
      label: t('riskCatalogue.suggested'),
      options: [{ value: 'true', label: t('riskCatalogue.belowSuggestion') }],
    },
    {
      name: 'undecided',
      label: t('moderation.progress'),
      options: [{ value: 'true', label: t('moderation.undecided') }],
    },
  ]
}

function Levelled({
  scale,
  code,
  reason,
}: {
  scale: RiskLevel[]
  code: string | undefined
  reason: string | undefined
}) {
  return (
    <>
      <ScaleTag scale={scale} code={code} />
      {reason && <div className="as-of">{reason}</div>}
    </>
  )
}

/** @param peers whether the reader may know how others grade the same powers */
export function useCatalogueColumns(scale: RiskLevel[], { peers, decided }: { peers: boolean; decided: boolean }) {
  const t = useText()
  const columns: Column<RiskCatalogueRow>[] = [
    { key: 'sort', title: t('statement.no'), width: 60, right: true, sortable: true, render: (row) => row.sort },
    {
      key: 'powerName',
      title: t('risk.power'),
      sortable: true,
      render: (row) => (
        <>
          {row.powerName ?? t('riskCatalogue.noPower')}
          <div className="as-of">{[row.category, row.post].filter(Boolean).join(' · ')}</div>
        </>
      ),
    },
    {
      key: 'description',
      title: t('risk.description'),
      render: (row) => (
        <>
          {row.description}
          <div className="as-of">{row.kind}</div>
        </>
      ),
    },
    {
      key: 'level',
      title: t('riskCatalogue.level'),
      width: 150,
      sortable: true,
      render: (row) => (
        <>
          <ScaleTag scale={scale} code={row.level} />
          {row.suggested && row.suggested !== row.level && (
            <div className="as-of">
              {t('riskCatalogue.suggestedAs', {
                level: scale.find((level) => level.code === row.suggested)?.label ?? '',
              })}
              {row.suggestionReason && <div>{row.suggestionReason}</div>}
            </div>
          )}
        </>
      ),
    },
    ...(peers
      ? [
          {
            key: 'peers',
            title: t('moderation.peers'),
            width: 165,
            render: (row: RiskCatalogueRow) =>
              row.peers && row.peers.grave + row.peers.middle + row.peers.mild > 0
                ? t('moderation.peerLevels', {
                    grave: number(row.peers.grave),
                    middle: number(row.peers.middle),
                    mild: number(row.peers.mild),
                  })
                : '—',
          },
        ]
      : []),
    {
      key: 'moderated',
      title: t('moderation'),
      width: 170,
      sortable: true,
      render: (row) => <Levelled scale={scale} code={row.moderated} reason={row.reason} />,
    },
    ...(decided
      ? [
          {
            key: 'decided',
            title: t('riskCatalogue.decided'),
            width: 150,
            sortable: true,
            render: (row: RiskCatalogueRow) => <Levelled scale={scale} code={row.decided} reason={row.decidedReason} />,
          },
        ]
      : []),
  ]
  return columns
}

import { useText, labelOf } from '@/shared/i18n/i18n'
import type { PracticeContent } from '@/shared/api/types'
import { Facts } from '@/shared/ui/detail-page'

/** What of a practice leaves the unit, and nothing else. */
export function PracticeFacts({ content }: { content: PracticeContent }) {
  const t = useText()
  return (
    <Facts
      facts={[
        { label: t('risk.description'), value: content.description, wide: true },
        { label: t('risk.kind'), value: content.kindLabel },
        { label: t('risk.level'), value: content.levelLabel },
        { label: t('risk.phase'), value: labelOf('phase', content.phase) },
        { label: t('risk.ownerType'), value: labelOf('ownerType', content.ownerType) },
        { label: t('power.holderLayer'), value: labelOf('holderLayer', content.holderLayer) },
        { label: t('power.category'), value: content.categoryLabel },
        {
          label: t('risk.measures'),
          wide: true,
          value: (
            <ul className="problem-entries">
              {content.measures.map((measure, index) => (
                <li key={index}>
                  {labelOf('mechanism', measure.mechanism)} {measure.text}
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  )
}

import { useQuery } from '@tanstack/react-query'
import { Card } from 'antd'
import type { Grading } from '@/shared/api/types'
import { day } from '@/shared/i18n/format'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { LevelTag } from '@/shared/ui/tags'
import { riskLevelsQuery } from './query'

/** Every grading of a point, the last one first: what was proposed stays beside what was made of it. */
export function GradingHistory({ gradings }: { gradings: Grading[] }) {
  const t = useText()
  const levels = useQuery(riskLevelsQuery)
  const level = (code: string) => levels.data?.items.find((item) => item.code === code)
  return (
    <Card title={<h2>{t('grading.history')}</h2>}>
      {gradings.length === 0 ? (
        t('grading.noHistory')
      ) : (
        <ol className="history">
          {gradings.map((grading, index) => {
            const chosen = level(grading.level)
            return (
              <li key={`${grading.on}-${index}`}>
                <div className="history-head">
                  <span>
                    {day(grading.on)} {grading.by}
                  </span>
                  {chosen && <LevelTag label={chosen.label} colour={chosen.colour} />}
                </div>
                <div>
                  {t('grading.historyLine', {
                    stage: labelOf('gradingStage', grading.stage),
                    method: labelOf('gradingMethod', grading.method),
                    score: grading.score.toFixed(2),
                    number: grading.scheme,
                  })}
                </div>
                {grading.suggested !== grading.level && (
                  <div>
                    {t('grading.historySuggested', { level: level(grading.suggested)?.label ?? grading.suggested })}
                  </div>
                )}
                {grading.reason && <div className="quotation">{grading.reason}</div>}
              </li>
            )
          })}
        </ol>
      )}
    </Card>
  )
}

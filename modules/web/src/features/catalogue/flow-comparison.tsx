import { useQuery } from '@tanstack/react-query'
import { Select, Space, Table, Tag } from 'antd'
import { useState } from 'react'
import type { ComparedStep, FlowVersionRow } from '@/shared/api/types'
import { listed } from '@/shared/i18n/format'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { Loading, Problem } from '@/shared/ui/states'
import { flowComparisonQuery } from './query'

const colours = { ADDED: 'blue', REMOVED: 'red', CHANGED: 'gold', SAME: 'default' } as const

/** Two versions side by side: a sentence with the number of steps removed, then row by row. */
export function FlowComparison({ power, versions }: { power: string; versions: FlowVersionRow[] }) {
  const t = useText()
  const numbers = versions.map((version) => version.number)
  const [before, setBefore] = useState(Math.min(...numbers))
  const [after, setAfter] = useState(Math.max(...numbers))
  const { data, error, isError } = useQuery(flowComparisonQuery(power, before, after))
  const options = versions.map((version) => ({
    value: version.number,
    label: t(version.asItWas ? 'flow.versionAsItWas' : 'flow.versionNo', { no: version.number }),
  }))
  return (
    <>
      <Space className="comparison-choice">
        <label>
          {t('flow.before')}
          <Select value={before} options={options} aria-label={t('flow.before')} onChange={setBefore} />
        </label>
        <label>
          {t('flow.after')}
          <Select value={after} options={options} aria-label={t('flow.after')} onChange={setAfter} />
        </label>
      </Space>
      {isError ? (
        <Problem error={error} title={t('list.failed')} />
      ) : !data ? (
        <Loading rows={3} />
      ) : (
        <>
          <p data-testid="flow-comparison" className="sentence">
            {t('flow.compared', {
              before: data.stepsBefore,
              after: data.stepsAfter,
              removed: data.removed,
              statutory: data.statutoryRemoved,
              other: data.removed - data.statutoryRemoved,
              added: data.added,
              changed: data.changed,
            })}
          </p>
          <Table<ComparedStep>
            size="small"
            rowKey="key"
            aria-label={t('flow.comparison')}
            dataSource={data.steps}
            pagination={false}
            columns={[
              { title: t('flow.before'), key: 'before', render: (_, step) => step.before || '—' },
              { title: t('flow.after'), key: 'after', render: (_, step) => step.after || '—' },
              {
                title: t('flow.change'),
                key: 'change',
                render: (_, step) => (
                  <>
                    <Tag color={colours[step.change]}>{labelOf('flowChange', step.change)}</Tag>
                    {step.change === 'REMOVED' &&
                      step.kind === 'TASK' &&
                      t(step.statutory ? 'flow.wasStatutory' : 'flow.wasNotStatutory')}
                    {listed(step.fields.map((field) => labelOf('flowField', field)))}
                  </>
                ),
              },
            ]}
          />
        </>
      )}
    </>
  )
}

import { InboxOutlined } from '@ant-design/icons'
import { Alert, Steps, Table, Tag, Upload } from 'antd'
import { useState } from 'react'
import type { RowProblem } from '@/shared/api/types'
import { number } from '@/shared/i18n/format'
import { labelOf, useText } from '@/shared/i18n/i18n'
import type { Text } from '@/shared/i18n/i18n'
import { Problem } from './states'

const steps: Text[] = ['import.step.file', 'import.step.check', 'import.step.apply', 'import.step.result']

/** Where in the way of an import one stands: file, check, run, result. */
export function ImportSteps({ current, failed }: { current: 0 | 1 | 2 | 3; failed?: boolean }) {
  const t = useText()
  return (
    <Steps
      className="import-steps"
      size="small"
      current={current}
      {...(failed ? { status: 'error' as const } : {})}
      items={steps.map((step) => ({ title: t(step) }))}
    />
  )
}

/** Takes one file and has it checked; nothing is written by this. */
export function FileDrop({
  accept,
  hint,
  check,
}: {
  accept: string
  hint: string
  check: (file: File) => Promise<void>
}) {
  const t = useText()
  const [busy, setBusy] = useState<string>()
  const [failure, setFailure] = useState<unknown>()
  return (
    <div className="file-drop">
      {failure !== undefined && <Problem error={failure} title={t('import.checkFailed')} />}
      <Upload.Dragger
        accept={accept}
        multiple={false}
        showUploadList={false}
        disabled={busy !== undefined}
        aria-label={t('import.drop')}
        beforeUpload={(file) => {
          setFailure(undefined)
          setBusy(file.name)
          check(file)
            .catch((problem: unknown) => setFailure(problem))
            .finally(() => setBusy(undefined))
          return false
        }}
      >
        <p className="ant-upload-drag-icon" aria-hidden>
          <InboxOutlined />
        </p>
        <p className="ant-upload-text">{busy ? t('import.checking', { file: busy }) : t('import.drop')}</p>
        <p className="ant-upload-hint">{hint}</p>
      </Upload.Dragger>
    </div>
  )
}

/** What the dry run found, row by row: as many as the server lists, and how many there are in all. */
export function ProblemTable({
  problems,
  errors,
  warnings,
  withSheet,
  cut,
}: {
  problems: RowProblem[]
  errors: number
  warnings: number
  withSheet: boolean
  /** Where all of them are, when only the first are listed. */
  cut?: string
}) {
  const t = useText()
  if (errors + warnings === 0) return <Alert type="success" showIcon title={t('import.noProblems')} />
  return (
    <>
      <Alert
        type={errors > 0 ? 'error' : 'warning'}
        showIcon
        title={t('import.problems', { errors: number(errors), warnings: number(warnings) })}
        {...(errors + warnings > problems.length
          ? { description: cut ?? t('import.problemsCut', { count: number(problems.length) }) }
          : {})}
      />
      <Table<RowProblem & { key: number }>
        size="small"
        className="problem-table"
        aria-label={t('import.problemTable')}
        dataSource={problems.map((problem, key) => ({ ...problem, key }))}
        pagination={{ pageSize: 20, showSizeChanger: false, hideOnSinglePage: true, size: 'small' }}
        columns={[
          {
            title: t('import.severity'),
            dataIndex: 'severity',
            width: 90,
            render: (severity: string) => (
              <Tag color={severity === 'ERROR' ? 'red' : 'gold'}>{labelOf('severityOf', severity)}</Tag>
            ),
          },
          ...(withSheet ? [{ title: t('import.sheet'), dataIndex: 'sheet', width: 110 }] : []),
          { title: t('import.row'), dataIndex: 'row', width: 70, align: 'right' as const, className: 'figures' },
          { title: t('import.column'), dataIndex: 'column', width: 150 },
          { title: t('import.reason'), dataIndex: 'reason' },
        ]}
      />
    </>
  )
}

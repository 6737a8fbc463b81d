import { DownloadOutlined } from '@ant-design/icons'
import { Button, Result, Space, Table } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { api, download } from '@/shared/api/http'
import type { FileImport } from '@/shared/api/types'
import { number } from '@/shared/i18n/format'
import { useText } from '@/shared/i18n/i18n'
import type { Text } from '@/shared/i18n/i18n'
import { useConfirm } from './confirm'
import { FileDrop, ImportSteps, ProblemTable } from './import-parts'
import { PageHeader } from './page'
import { useAction } from './use-action'

/**
 * An import of a workbook into the agency's own catalogue: template, file, dry run, confirmation, result.
 * Nothing is written before the confirmation, and then all of it or nothing.
 */
export function WorkbookImport({
  path,
  title,
  back,
  backText,
  accept = '.xlsx',
  hint,
  appliedText = 'import.appliedText',
  whole = false,
  undivided = whole,
}: {
  path: string
  title: string
  back: string
  backText: string
  accept?: string
  /** What kinds of file are taken, when it is not only .xlsx. */
  hint?: string
  /** Says how many rows were written, and what comes next. */
  appliedText?: Text
  /** The file is taken as a whole: one form, and no leaving out of bad rows. */
  whole?: boolean
  /** No leaving out of bad rows. */
  undivided?: boolean
}) {
  const t = useText()
  const { confirm } = useConfirm()
  const [checked, setChecked] = useState<FileImport>()
  const [applied, setApplied] = useState(false)
  const template = useAction((content: 'empty' | 'all') => download(`${path}/workbook`, { content }, 'workbook.xlsx'))
  const marked = useAction(() => download(`${path}/imports/${checked?.id ?? ''}/marked.xlsx`, undefined, 'marked.xlsx'))
  const apply = useAction(
    (skipBad: boolean) => api.post(`${path}/imports/${checked?.id ?? ''}/confirmation`, undefined, { skipBad }),
    { onDone: () => setApplied(true) },
  )
  const counts = checked?.counts ?? []
  const bad = counts.reduce((sum, count) => sum + count.bad, 0)
  // The server lists a limited number of problems and counts all of them.
  const errors = (checked?.errors ?? 0) > 0
  const writes = counts.reduce((sum, count) => sum + count.create + count.update, 0)

  return (
    <>
      <PageHeader title={title} crumbs={[{ title: backText, to: back }, { title }]} />
      <section className="panel">
        <ImportSteps current={applied ? 3 : checked ? 1 : 0} />
        {applied ? (
          <Result
            status="success"
            title={t('import.applied')}
            subTitle={t(appliedText, { count: number(writes) })}
            extra={
              <Space>
                <Link to={back}>{t('import.show')}</Link>
                <Button
                  onClick={() => {
                    setApplied(false)
                    setChecked(undefined)
                  }}
                >
                  {t('import.another')}
                </Button>
              </Space>
            }
          />
        ) : !checked ? (
          <>
            <h2>{t(whole ? 'import.wholeFirst' : 'import.template')}</h2>
            <p className="form-hint">{t(whole ? 'import.wholeIntro' : 'import.templateHint')}</p>
            <Space>
              {!whole && (
                <Button icon={<DownloadOutlined />} onClick={() => template.mutate('empty')}>
                  {t('import.emptyTemplate')}
                </Button>
              )}
              <Button icon={<DownloadOutlined />} onClick={() => template.mutate('all')}>
                {t(whole ? 'import.wholeTemplate' : 'import.filledTemplate')}
              </Button>
            </Space>
            <h2>{t('import.file')}</h2>
            <FileDrop
              accept={accept}
              hint={hint ?? t('import.xlsxHint')}
              check={async (file) => setChecked(await api.upload<FileImport>(`${path}/imports`, file))}
            />
          </>
        ) : (
          <>
            <h2>{t('import.found', { file: checked.fileName })}</h2>
            <Table
              size="small"
              rowKey="sheet"
              aria-label={t('import.found', { file: '' })}
              dataSource={counts}
              pagination={false}
              className="problem-table"
              columns={[
                { title: t('import.sheet'), dataIndex: 'sheet' },
                {
                  title: t('effect.CREATE'),
                  dataIndex: 'create',
                  align: 'right',
                  className: 'figures',
                  render: number,
                },
                {
                  title: t('effect.UPDATE'),
                  dataIndex: 'update',
                  align: 'right',
                  className: 'figures',
                  render: number,
                },
                {
                  title: t('effect.UNCHANGED'),
                  dataIndex: 'unchanged',
                  align: 'right',
                  className: 'figures',
                  render: number,
                },
                { title: t('effect.BAD'), dataIndex: 'bad', align: 'right', className: 'figures', render: number },
              ]}
            />
            <h2>{t('import.problemTable')}</h2>
            <ProblemTable problems={checked.problems} errors={checked.errors} warnings={checked.warnings} withSheet />
            <Space wrap className="import-actions">
              {!errors && (
                <Button
                  type="primary"
                  disabled={writes === 0}
                  loading={apply.isPending}
                  onClick={() => apply.mutate(false)}
                >
                  {t('import.confirm')}
                </Button>
              )}
              {errors && !undivided && (
                <Button
                  type="primary"
                  disabled={writes === 0}
                  loading={apply.isPending}
                  onClick={() =>
                    confirm(t('import.skipTitle', { count: bad }), t('import.skipText'), t('import.skip'), () =>
                      apply.mutate(true),
                    )
                  }
                >
                  {t('import.skip')}
                </Button>
              )}
              {checked.problems.length > 0 && (
                <Button icon={<DownloadOutlined />} loading={marked.isPending} onClick={() => marked.mutate()}>
                  {t('import.marked')}
                </Button>
              )}
              <Button onClick={() => setChecked(undefined)}>{t('import.otherFile')}</Button>
            </Space>
            {errors && undivided && <p className="form-hint">{t('import.wholeHint')}</p>}
            {writes === 0 && !(errors && undivided) && <p className="form-hint">{t('import.nothingToDo')}</p>}
          </>
        )}
      </section>
    </>
  )
}

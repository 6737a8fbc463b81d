import { DeleteOutlined, DownloadOutlined, FileOutlined, InboxOutlined } from '@ant-design/icons'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { Alert, Button, Card, Space, Table, Upload } from 'antd'
import { useState } from 'react'
import { api, download } from '@/shared/api/http'
import type { Attachment, AttachmentList } from '@/shared/api/types'
import { fileSize, instant } from '@/shared/i18n/format'
import { useText } from '@/shared/i18n/i18n'
import { useConfirm } from './confirm'
import { Loading, Problem } from './states'
import { Term } from './term'
import { useAction } from './use-action'

export const attachmentsQuery = (path: string) =>
  queryOptions({ queryKey: ['attachments', path], queryFn: () => api.get<AttachmentList>(path) })

/**
 * The sealed scans of something: to be opened by whoever may see it, and added and removed while that is possible.
 *
 * @param path where they are found
 * @param arrived they have come with a filing, and are another unit's
 */
export function Attachments({ path, open, arrived = false }: { path: string; open: boolean; arrived?: boolean }) {
  const t = useText()
  return (
    <Card
      className="section page-facts attachments"
      title={<Term help={t('attachments.help')}>{t('attachments.title')}</Term>}
      size="small"
    >
      <Files
        path={path}
        open={open}
        arrived={arrived}
        none={t(arrived || !open ? 'attachments.noneFiled' : 'attachments.none')}
      />
    </Card>
  )
}

/**
 * The files themselves, where their heading stands already.
 *
 * @param none what is said where there are none
 */
export function Files({
  path,
  open,
  arrived = false,
  none,
}: {
  path: string
  open: boolean
  arrived?: boolean
  none: string
}) {
  const t = useText()
  const { data, isPending, isError, error, refetch } = useQuery(attachmentsQuery(path))
  if (isPending) return <Loading rows={2} />
  if (isError) return <Problem error={error} title={t('list.failed')} onRetry={() => void refetch()} />
  return (
    <>
      {data.items.length > 0 ? (
        <Scans path={path} items={data.items} open={open} arrived={arrived} />
      ) : (
        <p className="as-of">{none}</p>
      )}
      {open && <Drop path={path} most={data.most} full={data.items.length >= data.most} />}
    </>
  )
}

function Scans({ path, items, open, arrived }: { path: string; items: Attachment[]; open: boolean; arrived: boolean }) {
  const t = useText()
  const { confirm } = useConfirm()
  const take = useAction((file: Attachment) => download(`${path}/${file.id}`, undefined, file.name))
  const remove = useAction((file: Attachment) => api.delete(`${path}/${file.id}`), { done: t('attachments.removed') })
  return (
    <Table<Attachment>
      size="small"
      rowKey="id"
      aria-label={t('attachments.title')}
      dataSource={items}
      pagination={false}
      columns={[
        {
          title: t('attachments.name'),
          key: 'name',
          render: (file: Attachment) => (
            <>
              <FileOutlined aria-hidden /> {file.name}
            </>
          ),
        },
        {
          title: t('attachments.size'),
          key: 'size',
          align: 'right',
          className: 'figures',
          width: 110,
          render: (file: Attachment) => fileSize(file.size),
        },
        { title: t(arrived ? 'attachments.sender' : 'attachments.addedBy'), dataIndex: 'addedBy', width: 200 },
        {
          title: t(arrived ? 'attachments.arrivedAt' : 'attachments.addedAt'),
          key: 'addedAt',
          width: 170,
          render: (file: Attachment) => instant(file.addedAt),
        },
        {
          title: t('attachments.act'),
          key: 'act',
          width: 170,
          render: (file: Attachment) => (
            <Space>
              <Button
                type="link"
                size="small"
                icon={<DownloadOutlined />}
                aria-label={t('attachments.downloadOf', { file: file.name })}
                loading={take.isPending && take.variables.id === file.id}
                onClick={() => take.mutate(file)}
              >
                {t('attachments.download')}
              </Button>
              {open && (
                <Button
                  type="link"
                  size="small"
                  danger
                  icon={<DeleteOutlined />}
                  loading={remove.isPending && remove.variables.id === file.id}
                  onClick={() =>
                    confirm(
                      t('attachments.removeTitle', { file: file.name }),
                      t('attachments.removeText'),
                      t('attachments.remove'),
                      () => remove.mutate(file),
                    )
                  }
                >
                  {t('attachments.remove')}
                </Button>
              )}
            </Space>
          ),
        },
      ]}
    />
  )
}

function Drop({ path, most, full }: { path: string; most: number; full: boolean }) {
  const t = useText()
  const [failure, setFailure] = useState<{ file: string; error: unknown }>()
  const upload = useAction((file: File) => api.upload<Attachment>(path, file), {
    done: (added) => t('attachments.added', { file: added.name }),
    // It is told beside the place where the file was dropped.
    onProblem: () => true,
  })
  if (full) return <Alert type="info" showIcon title={t('attachments.full', { most })} />
  return (
    <div className="file-drop">
      {failure && <Problem error={failure.error} title={t('attachments.failed', { file: failure.file })} />}
      <Upload.Dragger
        accept=".pdf,.jpg,.jpeg,.png"
        multiple={false}
        showUploadList={false}
        disabled={upload.isPending}
        aria-label={t('attachments.title')}
        beforeUpload={(file) => {
          setFailure(undefined)
          upload.mutate(file, { onError: (error) => setFailure({ file: file.name, error }) })
          return false
        }}
      >
        <p className="ant-upload-drag-icon" aria-hidden>
          <InboxOutlined />
        </p>
        <p className="ant-upload-text">
          {upload.isPending
            ? t('attachments.uploading', { file: upload.variables.name })
            : t('attachments.hint', { most })}
        </p>
        <p className="ant-upload-hint">{t('attachments.types')}</p>
      </Upload.Dragger>
    </div>
  )
}

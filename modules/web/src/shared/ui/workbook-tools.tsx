import { DownloadOutlined, UploadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { download } from '@/shared/api/http'
import { useHasRole } from '@/shared/auth/me'
import { useText } from '@/shared/i18n/i18n'
import { useAction } from './use-action'

/** Into the unit's own records by a workbook, and out of them: of `powers` also the posts. */
export function WorkbookTools({ of }: { of: 'powers' | 'risk-points' | 'discretion-standards' | 'flow-steps' }) {
  const t = useText()
  const navigate = useNavigate()
  const mayWrite = useHasRole('agency-lead')
  const exported = useAction(() => download(`/${of}/workbook`, { content: 'all' }, `${of}.xlsx`))
  return (
    <>
      {mayWrite && (
        <Button icon={<UploadOutlined />} onClick={() => void navigate(`/${of}/import`)}>
          {t('import')}
        </Button>
      )}
      <Button icon={<DownloadOutlined />} loading={exported.isPending} onClick={() => exported.mutate()}>
        {t('export')}
      </Button>
    </>
  )
}

import { DownloadOutlined, UploadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { download } from '@/shared/api/http'
import { useHasRole } from '@/shared/auth/me'
import { useText } from '@/shared/i18n/i18n'
import { useAction } from '@/shared/ui/use-action'

/** In and out of the workbook that holds powers, legal bases, posts and sections. */
export function CatalogueWorkbook() {
  const t = useText()
  const navigate = useNavigate()
  const mayWrite = useHasRole('agency-lead')
  const exported = useAction(() => download('/powers/workbook', { content: 'all' }, 'powers.xlsx'))
  return (
    <>
      {mayWrite && (
        <Button icon={<UploadOutlined />} onClick={() => void navigate('/powers/import')}>
          {t('import')}
        </Button>
      )}
      <Button icon={<DownloadOutlined />} loading={exported.isPending} onClick={() => exported.mutate()}>
        {t('export')}
      </Button>
    </>
  )
}

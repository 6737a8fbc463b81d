import { UploadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { Link, useNavigate } from 'react-router'
import { api } from '@/shared/api/http'
import type { OnboardingRow, Page } from '@/shared/api/types'
import { instant, number } from '@/shared/i18n/format'
import { useText } from '@/shared/i18n/i18n'
import { ListPage } from '@/shared/ui/list-page'
import { StateTag } from '@/shared/ui/tags'

/** Every onboarding so far: left and found again here, finished or not. */
export function Onboardings() {
  const t = useText()
  const navigate = useNavigate()
  return (
    <ListPage<OnboardingRow, Page<OnboardingRow>>
      title={t('onboardings.title')}
      intro={t('onboardings.intro')}
      name="onboardings"
      load={(query, signal) => api.get('/onboardings', query, signal)}
      filters={[{ name: 'q', label: t('onboardings.search') }]}
      rowKey={(row) => row.id}
      refresh={(page) => (page?.items.some((row) => row.state === 'RUNNING') ? 2_000 : false)}
      empty={{ text: t('onboardings.empty'), action: <Link to="/onboardings/new">{t('units.byFile')}</Link> }}
      actions={
        <Button type="primary" icon={<UploadOutlined />} onClick={() => void navigate('/onboardings/new')}>
          {t('units.byFile')}
        </Button>
      }
      columns={[
        {
          key: 'fileName',
          title: t('onboardings.file'),
          render: (row) => <Link to={`/onboardings/${row.id}`}>{row.fileName || t('onboardings.byForm')}</Link>,
        },
        { key: 'state', title: t('state'), render: (row) => <StateTag kind="onboardingState" state={row.state} /> },
        { key: 'total', title: t('onboardings.total'), right: true, render: (row) => number(row.total) },
        { key: 'done', title: t('onboardings.done'), right: true, render: (row) => number(row.done) },
        { key: 'failed', title: t('onboardings.failed'), right: true, render: (row) => number(row.failed) },
        { key: 'createdAt', title: t('onboardings.at'), render: (row) => instant(row.createdAt) },
        { key: 'createdBy', title: t('onboardings.by'), render: (row) => row.createdBy },
      ]}
    />
  )
}

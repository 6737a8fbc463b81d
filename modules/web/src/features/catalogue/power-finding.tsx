import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Space } from 'antd'
import { Link } from 'react-router'
import { api } from '@/shared/api/http'
import { instant, number } from '@/shared/i18n/format'
import { useText } from '@/shared/i18n/i18n'
import { useConfirm } from '@/shared/ui/confirm'
import { Loading, Problem } from '@/shared/ui/states'
import { Term } from '@/shared/ui/term'
import { useAction } from '@/shared/ui/use-action'
import { riskFindingQuery } from './query'

/** What the search for risks came to: risk points, or somebody's signature that there are none, or nothing yet. */
export function Finding({ id, mayWrite }: { id: string; mayWrite: boolean }) {
  const t = useText()
  const { withReason } = useConfirm()
  const { data: finding, isPending, isError, error, refetch } = useQuery(riskFindingQuery(id))
  const path = `/powers/${id}/risk-finding/no-risk`
  const sign = useAction((reason: string) => api.post(path, { reason }), { done: t('finding.signed') })
  const revoke = useAction((reason: string) => api.delete(path, { reason }), { done: t('finding.revoked') })
  if (isPending) return <Loading rows={2} />
  if (isError) return <Problem error={error} title={t('list.failed')} onRetry={() => void refetch()} />
  const { owed, points, noRisk } = finding
  if (points > 0) {
    return <Link to={`/risk-points?powerId=${id}`}>{t('finding.points', { count: number(points) })}</Link>
  }
  if (noRisk) {
    return (
      <>
        <p>{t('finding.none', { reason: noRisk.reason })}</p>
        <p className="as-of">{t('finding.by', { name: noRisk.signedBy, at: instant(noRisk.signedAt) })}</p>
        {mayWrite && (
          <Button
            size="small"
            loading={revoke.isPending}
            onClick={() => withReason(t('finding.revokeTitle'), t('finding.revoke'), (reason) => revoke.mutate(reason))}
          >
            {t('finding.revoke')}
          </Button>
        )}
      </>
    )
  }
  if (!owed) return <p>{t('finding.notOwed')}</p>
  return (
    <>
      <Alert type="warning" showIcon title={<Term help={t('finding.help')}>{t('finding.open')}</Term>} />
      {mayWrite && (
        <Space className="finding-actions">
          <Link to={`/risk-points/new?powerId=${id}`}>
            <Button icon={<PlusOutlined />}>{t('finding.add')}</Button>
          </Link>
          <Button
            loading={sign.isPending}
            onClick={() => withReason(t('finding.signTitle'), t('finding.sign'), (reason) => sign.mutate(reason))}
          >
            {t('finding.sign')}
          </Button>
        </Space>
      )}
    </>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Alert, Table } from 'antd'
import { Link } from 'react-router'
import type { InstitutionRow } from '@/shared/api/types'
import { day } from '@/shared/i18n/format'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { DeleteAction } from '@/shared/ui/approvals'
import { Loading, Nothing, Problem } from '@/shared/ui/states'
import { StateTag } from '@/shared/ui/tags'
import { LinkPoints } from './institution-choice'
import { institutionsOfPointQuery } from './query'

/**
 * Which institutions address a risk point.
 *
 * @param grave whether the point is of one of the two gravest severities, which need an institution in force (S0-23)
 */
export function PointInstitutions({ id, grave, mayWrite }: { id: string; grave: boolean; mayWrite: boolean }) {
  const t = useText()
  const { data, isPending, isError, error, refetch } = useQuery(institutionsOfPointQuery(id))
  if (isPending) return <Loading rows={2} />
  if (isError) return <Problem error={error} title={t('list.failed')} onRetry={() => void refetch()} />
  const covered = data.items.some((institution) => institution.state === 'IN_FORCE')
  return (
    <>
      {grave && !covered && <Alert type="warning" showIcon className="problem" title={t('institution.pointWithout')} />}
      {data.items.length === 0 ? (
        <Nothing text={t('institution.noneForPoint')} />
      ) : (
        <Table<InstitutionRow>
          size="small"
          rowKey="id"
          aria-label={t('nav.institutions')}
          dataSource={data.items}
          pagination={false}
          columns={[
            {
              title: t('institution.title'),
              render: (_, row) => (
                <div className="name-cell">
                  <Link to={`/institutions/${row.id}`}>{row.title}</Link>
                </div>
              ),
            },
            { title: t('institution.phase'), render: (_, row) => labelOf('institutionPhase', row.phase) },
            { title: t('state'), render: (_, row) => <StateTag kind="institutionState" state={row.state} /> },
            { title: t('institution.inForceOn'), render: (_, row) => day(row.inForceOn) },
            ...(mayWrite
              ? [
                  {
                    title: t('actions'),
                    render: (_: unknown, row: InstitutionRow) => (
                      <DeleteAction
                        small
                        path={`/institutions/${row.id}/risk-points/${id}`}
                        title={t('institution.unlinkTitle')}
                        text={t('institution.unlinkText')}
                        label={t('institution.unlink')}
                        done={t('institution.unlinkDone')}
                      />
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {mayWrite && (
        <div className="below-table">
          <LinkPoints ids={[id]} without={data.items.map((institution) => institution.id)} />
        </div>
      )}
    </>
  )
}

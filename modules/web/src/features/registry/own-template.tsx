import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Space } from 'antd'
import { Link } from 'react-router'
import { ApiProblem, api } from '@/shared/api/http'
import type { OwnTemplate as Own } from '@/shared/api/types'
import { useHasRole } from '@/shared/auth/me'
import { instant, number } from '@/shared/i18n/format'
import { useText } from '@/shared/i18n/i18n'
import { useConfirm } from '@/shared/ui/confirm'
import { Facts } from '@/shared/ui/detail-page'
import { PageHeader } from '@/shared/ui/page'
import { Loading, Nothing, Problem } from '@/shared/ui/states'
import { Term } from '@/shared/ui/term'
import { useAction } from '@/shared/ui/use-action'
import { OwnListsLink } from './own-lists'
import { TemplateDifferences, differenceKey } from './template-differences'

/** The unit's template: what a newer version would change, and what is still to be chosen. */
export function OwnTemplate() {
  const t = useText()
  const { data, isPending, isError, error, refetch } = useQuery({
    queryKey: ['own-template'],
    queryFn: () => api.get<Own>('/own-template'),
  })
  if (isPending) return <Loading />
  if (isError && error instanceof ApiProblem && error.status === 404)
    return (
      <>
        <PageHeader title={t('update.title')} />
        <Nothing text={t('update.none')} />
      </>
    )
  if (isError) return <Problem error={error} onRetry={() => void refetch()} />
  return (
    <>
      <PageHeader
        title={t('update.title')}
        intro={<Term help={t('update.help')}>{t('update.intro')}</Term>}
        actions={
          <>
            <OwnListsLink />
            <Link to="/practices">{t('practices.open')}</Link>
            <Take own={data} />
          </>
        }
      />
      <section className="panel">
        <Facts
          facts={[
            { label: t('templates.name'), value: data.name },
            { label: t('update.version'), value: data.version },
            { label: t('update.latest'), value: data.latest },
            ...(data.taking?.by ? [{ label: t('update.takenAt'), value: instant(data.taking.at) }] : []),
            ...data.notes.map((note) => ({
              label: t('update.noteOf', { version: note.version }),
              value: note.text,
              wide: true,
            })),
          ]}
        />
      </section>
      <Conflicts own={data} />
      <section className="panel">
        <h2>{t('update.differences')}</h2>
        {data.offered > 0 && <p className="form-hint">{t('update.offered', { count: number(data.offered) })}</p>}
        <TemplateDifferences
          withOwn
          label={t('update.differences')}
          differences={data.differences}
          empty={data.version === data.latest ? t('update.upToDate') : t('update.nothing')}
        />
      </section>
    </>
  )
}

function Take({ own }: { own: Own }) {
  const t = useText()
  const { confirm } = useConfirm()
  const mayTake = useHasRole('agency-lead')
  const take = useAction(() => api.post('/own-template/taking', { version: own.latest }), {
    done: t('update.taken', { version: own.latest }),
  })
  if (!mayTake || own.version === own.latest) return null
  const conflicts = own.differences.filter(({ effect }) => effect === 'CONFLICT').length
  return (
    <Button
      type="primary"
      loading={take.isPending}
      onClick={() =>
        confirm(
          t('update.takeTitle', { version: own.latest }),
          t('update.takeText', { conflicts: number(conflicts) }),
          t('update.take'),
          () => take.mutate(),
        )
      }
    >
      {t('update.take')}
    </Button>
  )
}

/** Where both changed: the unit's own stays until somebody chooses. */
function Conflicts({ own }: { own: Own }) {
  const t = useText()
  const mayChoose = useHasRole('agency-lead')
  const choose = useAction((choice: { key: string; theirs: boolean }) => api.post('/own-template/choices', choice), {
    done: t('update.chosen'),
  })
  const conflicts = own.taking?.conflicts ?? []
  if (conflicts.length === 0) return null
  return (
    <section className="panel">
      <h2>{t('update.conflicts')}</h2>
      <Alert type="warning" showIcon title={t('update.conflictsText', { count: number(conflicts.length) })} />
      <TemplateDifferences
        withOwn
        label={t('update.conflicts')}
        differences={conflicts}
        empty={t('update.nothing')}
        {...(mayChoose
          ? {
              choice: {
                title: t('update.choice'),
                key: 'choice',
                width: 200,
                render: (_, row) => (
                  <Space>
                    <Button
                      size="small"
                      disabled={choose.isPending}
                      onClick={() => choose.mutate({ key: differenceKey(row), theirs: false })}
                    >
                      {t('update.keepOwn')}
                    </Button>
                    <Button
                      size="small"
                      disabled={choose.isPending}
                      onClick={() => choose.mutate({ key: differenceKey(row), theirs: true })}
                    >
                      {t('update.takeTheirs')}
                    </Button>
                  </Space>
                ),
              },
            }
          : {})}
      />
    </section>
  )
}

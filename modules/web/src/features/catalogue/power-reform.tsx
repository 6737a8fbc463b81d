import { useQuery } from '@tanstack/react-query'
import { Button, Space, Tag } from 'antd'
import { useState } from 'react'
import { api } from '@/shared/api/http'
import type { ReformDecision, ReformView } from '@/shared/api/types'
import { useHasRole } from '@/shared/auth/me'
import { day, saidOf } from '@/shared/i18n/format'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { useConfirm } from '@/shared/ui/confirm'
import { Facts } from '@/shared/ui/detail-page'
import { Loading, Nothing, Problem } from '@/shared/ui/states'
import { Term } from '@/shared/ui/term'
import { useAction } from '@/shared/ui/use-action'
import { DecideDialog, InspectDialog } from './power-reform-forms'
import { reformQuery } from './query'

const ending = ['CLOSE', 'STOP', 'MERGE', 'DELEGATE']

/** 改革处置: what is decided of the power, what was decided before, and who has looked since. */
export function PowerReform({ id, name }: { id: string; name: string }) {
  const t = useText()
  const mayWrite = useHasRole('agency-lead')
  const { data, isError, isPending, error, refetch } = useQuery(reformQuery(id))
  if (isPending) return <Loading />
  if (isError) return <Problem error={error} onRetry={() => void refetch()} />
  const { inForce, pending, earlier } = data.reform
  return (
    <>
      {!inForce && !pending && <Nothing text={t('reform.none')} />}
      {pending && <Decision title={t('reform.pending')} decision={pending} />}
      {inForce && <Decision title={t('reform.inForce')} decision={inForce} />}
      {inForce && <FollowUp view={data} />}
      {earlier.length > 0 && (
        <>
          <h3>{t('reform.earlier')}</h3>
          <ul>
            {earlier.map((decision, index) => (
              <li key={index}>
                {saidOf(labelOf('reformAction', decision.action), line(decision, t))}
                {decision.withdrawal && <> {t('reform.withdrawnFor', { reason: decision.withdrawal })}</>}
              </li>
            ))}
          </ul>
        </>
      )}
      {mayWrite && <Acts id={id} name={name} view={data} />}
    </>
  )
}

function line(decision: ReformDecision, t: ReturnType<typeof useText>): string {
  return t('reform.by', {
    body: decision.body,
    documentNo: decision.documentNo,
    on: day(decision.effectiveOn),
  })
}

function Decision({ title, decision }: { title: string; decision: ReformDecision }) {
  const t = useText()
  return (
    <Facts
      facts={[
        { label: title, value: <Tag color="blue">{labelOf('reformAction', decision.action)}</Tag> },
        { label: t('reform.effectiveOn'), value: day(decision.effectiveOn) },
        { label: t('reform.documentNo'), value: decision.documentNo },
        { label: t('reform.body'), value: decision.body },
        ...(decision.intoName ? [{ label: t('reform.into'), value: decision.intoName }] : []),
        ...(decision.mode ? [{ label: t('reform.mode'), value: labelOf('handlingMode', decision.mode) }] : []),
        ...(decision.receiver
          ? [
              { label: t('reform.receiverKind'), value: labelOf('receiverKind', decision.receiverKind) },
              { label: t('reform.receiver'), value: decision.receiver },
              { label: t('reform.capacityCheck'), value: decision.capacityCheck, wide: true },
            ]
          : []),
        { label: t('reform.reason'), value: decision.reason, wide: true },
      ]}
    />
  )
}

function FollowUp({ view }: { view: ReformView }) {
  const t = useText()
  const { dueOn, inspections } = view.reform
  if (!dueOn && inspections.length === 0 && !view.receiptsBlocked) return null
  return (
    <>
      <h3>{t('reform.inspections')}</h3>
      <Facts
        facts={[
          ...(view.receiptsBlocked
            ? [
                {
                  label: <Term help={t('reform.receipts.help')}>{t('reform.receipts')}</Term>,
                  value: t('reform.receiptsBlocked'),
                },
              ]
            : []),
          {
            label: t('reform.dueOn'),
            value: (
              <>
                {day(dueOn)} {view.overdue && <Tag color="red">{t('reform.overdue')}</Tag>}
              </>
            ),
          },
        ]}
      />
      <ul>
        {inspections.map((seen, index) => (
          <li key={index}>
            {saidOf(day(seen.on), seen.finding)}
            {!seen.done && (
              <div>{saidOf(`${t('reform.rectification')} ${day(seen.rectifyBy)}`, seen.rectification ?? '')}</div>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function Acts({ id, name, view }: { id: string; name: string; view: ReformView }) {
  const t = useText()
  const { withReason } = useConfirm()
  const [dialog, setDialog] = useState<'decide' | 'inspect'>()
  const withdraw = useAction(
    (reason: string) => api.delete(`/powers/${id}/reform/decision`, { reason }, view.version),
    { done: t('reform.withdrawn') },
  )
  const { inForce, pending } = view.reform
  const ended = inForce && ending.includes(inForce.action)
  return (
    <Space wrap>
      {view.state === 'APPROVED' && !pending && !ended && (
        <Button onClick={() => setDialog('decide')}>{t('reform.decide')}</Button>
      )}
      {pending && (
        <Button
          danger
          onClick={() => withReason(t('reform.withdraw'), t('reform.withdraw'), (why) => withdraw.mutate(why))}
        >
          {t('reform.withdraw')}
        </Button>
      )}
      {inForce?.dueEvery && <Button onClick={() => setDialog('inspect')}>{t('reform.inspect')}</Button>}
      {dialog === 'decide' && (
        <DecideDialog id={id} name={name} version={view.version} onClose={() => setDialog(undefined)} />
      )}
      {dialog === 'inspect' && (
        <InspectDialog id={id} name={name} version={view.version} onClose={() => setDialog(undefined)} />
      )}
    </Space>
  )
}

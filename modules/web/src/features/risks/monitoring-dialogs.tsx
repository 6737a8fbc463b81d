import { useQuery } from '@tanstack/react-query'
import { Form, Input, InputNumber, Modal, Select } from 'antd'
import { useNavigate } from 'react-router'
import { api } from '@/shared/api/http'
import type { CheckRound, MonitoringPlan, MonitoringPlanForm, StartRound } from '@/shared/api/types'
import { separators } from '@/shared/i18n/format'
import { useText } from '@/shared/i18n/i18n'
import { optionsOf, postName } from '@/shared/ui/options'
import { useAction } from '@/shared/ui/use-action'
import { allPostsQuery } from './query'

type PlanValues = Omit<MonitoringPlanForm, 'watchers'> & { watchers: string[] }

/** The plan of a level. Whoever watches is a body, or one of the unit's posts by its section and name. */
export function PlanDialog({ plan, onClose }: { plan: MonitoringPlan; onClose: () => void }) {
  const t = useText()
  const [form] = Form.useForm<PlanValues>()
  const posts = useQuery(allPostsQuery)
  const mode = Form.useWatch('mode', form) ?? plan.mode
  const postOf = (name: string) =>
    plan.watchers.find((watcher) => watcher.name === name)?.postId ??
    posts.data?.items.find((post) => postName(post) === name)?.id ??
    null
  const save = useAction(
    (values: PlanValues) => {
      const body: MonitoringPlanForm = {
        mode: values.mode,
        periodMonths: values.mode === 'SPOT_CHECK' ? null : (values.periodMonths ?? null),
        samplePercent: values.mode === 'SPOT_CHECK' ? (values.samplePercent ?? null) : null,
        watchers: values.watchers.map((name) => ({ name, postId: postOf(name) })),
      }
      return api.put(`/monitoring-plans/${plan.level}`, body, plan.version)
    },
    { done: t('saved'), onDone: onClose },
  )
  const required = (label: string) => [{ required: true, message: t('form.required', { label }) }]
  return (
    <Modal
      open
      title={t('monitoring.editTitle', { level: plan.label })}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<PlanValues>
        form={form}
        name="plan"
        layout="vertical"
        initialValues={{
          mode: plan.mode,
          periodMonths: plan.periodMonths ?? null,
          samplePercent: plan.samplePercent ?? null,
          watchers: plan.watchers.map((watcher) => watcher.name),
        }}
        onFinish={(values) => save.mutate(values)}
      >
        <Form.Item name="mode" label={t('monitoring.mode')} rules={required(t('monitoring.mode'))}>
          <Select options={optionsOf('monitoringMode')} />
        </Form.Item>
        {mode === 'SPOT_CHECK' ? (
          <Form.Item name="samplePercent" label={t('monitoring.percent')} rules={required(t('monitoring.percent'))}>
            <InputNumber min={1} max={100} precision={0} />
          </Form.Item>
        ) : (
          <Form.Item
            name="periodMonths"
            label={t('monitoring.period')}
            {...(mode === 'PERIODIC'
              ? { rules: required(t('monitoring.period')) }
              : { extra: t('monitoring.periodHint') })}
          >
            <InputNumber min={1} max={60} precision={0} />
          </Form.Item>
        )}
        <Form.Item
          name="watchers"
          label={t('monitoring.watchers')}
          extra={t('monitoring.watchersHint')}
          rules={required(t('monitoring.watchers'))}
        >
          <Select
            mode="tags"
            tokenSeparators={separators}
            options={(posts.data?.items ?? []).map((post) => ({ value: postName(post), label: postName(post) }))}
          />
        </Form.Item>
      </Form>
    </Modal>
  )
}

/** Starts a round of checks: drawn by the system, or all points of the level. */
export function StartDialog({ plan, onClose }: { plan: MonitoringPlan; onClose: () => void }) {
  const t = useText()
  const navigate = useNavigate()
  const [form] = Form.useForm<Omit<StartRound, 'level'>>()
  const drawn = plan.mode === 'SPOT_CHECK'
  const start = useAction(
    (values: Omit<StartRound, 'level'>) => api.post<CheckRound>('/spot-checks', { ...values, level: plan.level }),
    {
      done: t(drawn ? 'monitoring.drawn' : 'monitoring.started'),
      onDone: (round) => void navigate(`/monitoring/${round.id}`),
    },
  )
  const required = (label: string) => [{ required: true, message: t('form.required', { label }) }]
  return (
    <Modal
      open
      title={t(drawn ? 'monitoring.drawTitle' : 'monitoring.startTitle', { level: plan.label })}
      okText={t(drawn ? 'monitoring.draw' : 'monitoring.start')}
      cancelText={t('cancel')}
      confirmLoading={start.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>
        {drawn
          ? t('monitoring.drawText', { count: plan.points, percent: plan.samplePercent ?? 0 })
          : t('monitoring.startText', { count: plan.points })}
      </p>
      <Form form={form} name="round" layout="vertical" onFinish={(values) => start.mutate(values)}>
        <Form.Item
          name="checkers"
          label={t('check.checker')}
          extra={t('monitoring.checkersHint')}
          rules={required(t('check.checker'))}
        >
          <Select mode="tags" open={false} suffix={null} tokenSeparators={separators} />
        </Form.Item>
        <Form.Item name="dueOn" label={t('institution.dueOn')} rules={required(t('institution.dueOn'))}>
          <Input type="date" />
        </Form.Item>
      </Form>
    </Modal>
  )
}

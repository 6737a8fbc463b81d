import { CheckOutlined, StopOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Card, Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { api } from '@/shared/api/http'
import type { Listing, OfferedPractice, TakePractice, TemplateRow } from '@/shared/api/types'
import { instant, listed } from '@/shared/i18n/format'
import { useText } from '@/shared/i18n/i18n'
import { useConfirm } from '@/shared/ui/confirm'
import { Facts } from '@/shared/ui/detail-page'
import { labelledOptions, optionsOf } from '@/shared/ui/options'
import { PageHeader } from '@/shared/ui/page'
import { Loading, Problem } from '@/shared/ui/states'
import { StateTag } from '@/shared/ui/tags'
import { useAction } from '@/shared/ui/use-action'
import { PracticeFacts } from './practice-content'

/** One offered practice: taken into the draft of a template, or declined with the reason. */
export function OfferedPracticeDetail() {
  const { id = '' } = useParams()
  const { data, isPending, isError, error, refetch } = useQuery({
    queryKey: ['offered-practice', id],
    queryFn: () => api.get<OfferedPractice>(`/offered-practices/${id}`),
  })
  if (isPending) return <Loading />
  if (isError) return <Problem error={error} onRetry={() => void refetch()} />
  return <Offered practice={data} />
}

function Offered({ practice }: { practice: OfferedPractice }) {
  const t = useText()
  const { withReason } = useConfirm()
  const [taking, setTaking] = useState(false)
  const decline = useAction((reason: string) => api.post(`/offered-practices/${practice.id}/refusal`, { reason }), {
    done: t('offeredPractice.declined'),
  })
  const { content } = practice
  const title = content.description.length > 40 ? `${content.description.slice(0, 40)}…` : content.description
  return (
    <>
      <PageHeader
        title={title}
        crumbs={[{ title: t('nav.offeredPractices'), to: '/offered-practices' }, { title }]}
        tags={<StateTag kind="practiceState" state={practice.state} />}
        actions={
          (practice.state === 'OFFERED' || practice.lost) && (
            <>
              <Button
                icon={<StopOutlined />}
                loading={decline.isPending}
                onClick={() =>
                  withReason(t('offeredPractice.declineTitle'), t('offeredPractice.decline'), (reason) =>
                    decline.mutate(reason),
                  )
                }
              >
                {t('offeredPractice.decline')}
              </Button>
              <Button type="primary" icon={<CheckOutlined />} onClick={() => setTaking(true)}>
                {t('offeredPractice.take')}
              </Button>
            </>
          )
        }
      />
      {practice.lost && <Alert type="warning" showIcon className="problem" title={t('offeredPractice.lost')} />}
      {practice.alike.length > 0 && (
        <Alert
          type="warning"
          showIcon
          className="problem"
          title={t('offeredPractice.alike', { templates: listed(practice.alike) })}
        />
      )}
      <Card className="section page-facts">
        <Facts
          facts={[
            { label: t('offeredPractices.unit'), value: practice.unit },
            { label: t('practice.offeredAt'), value: instant(practice.offeredAt) },
            ...(practice.answeredAt
              ? [{ label: t('offeredPractice.answeredAt'), value: instant(practice.answeredAt) }]
              : []),
            ...(practice.version && practice.takenInto && !practice.lost
              ? [
                  {
                    label: t('offeredPractice.takenInto'),
                    value: (
                      <Link to={`/templates/${practice.takenInto}${practice.published ? '' : '/draft'}`}>
                        {t(practice.published ? 'practice.inVersion' : 'practice.inDraft', {
                          version: practice.version,
                        })}
                      </Link>
                    ),
                  },
                ]
              : []),
            { label: t('reason'), value: practice.reason },
            { label: t('practice.effect'), value: practice.effect, wide: true },
          ]}
        />
      </Card>
      <Card className="section page-facts" title={<h2>{t('offeredPractice.content')}</h2>}>
        <PracticeFacts content={content} />
      </Card>
      {taking && <Take practice={practice} onClose={() => setTaking(false)} />}
    </>
  )
}

/** As much of a bundle as a typical risk refers to. */
interface Lists {
  catalogue: { powerCategories: { code: string; label: string }[] }
  risks: { levels: { code: string; label: string; severity: number }[]; kinds: { code: string; label: string }[] }
}

function Take({ practice, onClose }: { practice: OfferedPractice; onClose: () => void }) {
  const t = useText()
  const [template, setTemplate] = useState(practice.template ?? '')
  const templates = useQuery({
    queryKey: ['templates'],
    queryFn: () => api.get<Listing<TemplateRow>>('/templates'),
  })
  const lists = useQuery({
    queryKey: ['template', template, undefined],
    queryFn: () => api.get<Lists>(`/templates/${encodeURIComponent(template)}`),
    enabled: template !== '',
  })
  return (
    <Modal
      open
      width={820}
      title={t('offeredPractice.takeTitle')}
      okText={t('offeredPractice.take')}
      okButtonProps={{ form: 'taking', htmlType: 'submit', disabled: !lists.isSuccess }}
      cancelText={t('cancel')}
      onCancel={onClose}
    >
      <p>{t('offeredPractice.takeText')}</p>
      <Form component={false} layout="vertical">
        <Form.Item label={t('offeredPractice.template')} htmlFor="taking_template">
          <Select
            id="taking_template"
            value={template}
            options={(templates.data?.items ?? []).map((row) => ({ value: row.code, label: row.name }))}
            onChange={setTemplate}
          />
        </Form.Item>
      </Form>
      {lists.isError ? (
        <Problem error={lists.error} onRetry={() => void lists.refetch()} />
      ) : !lists.data ? (
        <Loading rows={4} />
      ) : (
        <Wording key={template} practice={practice} template={template} lists={lists.data} onClose={onClose} />
      )}
    </Modal>
  )
}

type Words = Omit<TakePractice, 'template'>

/** The practice in the template's own lists and the province's words. */
function Wording({
  practice,
  template,
  lists,
  onClose,
}: {
  practice: OfferedPractice
  template: string
  lists: Lists
  onClose: () => void
}) {
  const t = useText()
  const [form] = Form.useForm<Words>()
  const { content } = practice
  const take = useAction(
    (words: Words) => api.post<OfferedPractice>(`/offered-practices/${practice.id}/taking`, { ...words, template }),
    { done: (taken) => t('offeredPractice.taken', { version: taken.version ?? '' }), onDone: onClose },
  )
  const same = <T extends { code: string; label: string }>(items: T[], code?: string, label?: string) =>
    (items.find((item) => item.code === code) ?? items.find((item) => item.label === label))?.code
  const category = same(lists.catalogue.powerCategories, content.category, content.categoryLabel)
  const required = (label: string) => [{ required: true, whitespace: true, message: t('form.required', { label }) }]
  return (
    <Form<Words>
      id="taking"
      form={form}
      name="taking"
      layout="vertical"
      initialValues={{
        description: content.description,
        kind: same(lists.risks.kinds, content.kind, content.kindLabel),
        level: lists.risks.levels.find((level) => level.severity === content.severity)?.code,
        ownerType: content.ownerType,
        holderLayer: content.holderLayer,
        phase: content.phase,
        categories: category ? [category] : [],
        measures: content.measures,
      }}
      onFinish={(words) => take.mutate(words)}
    >
      <Form.Item name="description" label={t('risk.description')} rules={required(t('risk.description'))}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
      <div className="form-row">
        <Form.Item name="kind" label={t('risk.kind')} rules={required(t('risk.kind'))}>
          <Select options={labelledOptions(lists.risks.kinds)} />
        </Form.Item>
        <Form.Item name="level" label={t('risk.level')} rules={required(t('risk.level'))}>
          <Select options={labelledOptions(lists.risks.levels)} />
        </Form.Item>
      </div>
      <div className="form-row">
        <Form.Item name="phase" label={t('risk.phase')} rules={required(t('risk.phase'))}>
          <Select options={optionsOf('phase')} />
        </Form.Item>
        <Form.Item name="ownerType" label={t('risk.ownerType')} rules={required(t('risk.ownerType'))}>
          <Select options={optionsOf('ownerType')} />
        </Form.Item>
      </div>
      <div className="form-row">
        <Form.Item name="holderLayer" label={t('power.holderLayer')} rules={required(t('power.holderLayer'))}>
          <Select options={optionsOf('holderLayer')} />
        </Form.Item>
        <Form.Item name="categories" label={t('power.category')} extra={t('offeredPractice.categoriesHint')}>
          <Select mode="multiple" options={labelledOptions(lists.catalogue.powerCategories)} />
        </Form.Item>
      </div>
      <Form.List name="measures">
        {(fields) =>
          fields.map((field) => (
            <div key={field.key} className="form-row">
              <Form.Item
                name={[field.name, 'mechanism']}
                label={t('measure.mechanism')}
                rules={required(t('measure.mechanism'))}
              >
                <Select options={optionsOf('mechanism')} />
              </Form.Item>
              <Form.Item name={[field.name, 'text']} label={t('measure.text')} rules={required(t('measure.text'))}>
                <Input maxLength={500} />
              </Form.Item>
            </div>
          ))
        }
      </Form.List>
    </Form>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, Modal, Radio, Select, Tag } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { api } from '@/shared/api/http'
import type { LawChange, LawOutcome, LawPower, LawPowerPage } from '@/shared/api/types'
import { useHasRole } from '@/shared/auth/me'
import { day, lawTitle, number } from '@/shared/i18n/format'
import { useText } from '@/shared/i18n/i18n'
import { List } from '@/shared/ui/list-page'
import { PageHeader } from '@/shared/ui/page'
import { RecordStateTag } from '@/shared/ui/tags'
import { Term } from '@/shared/ui/term'
import { useAction } from '@/shared/ui/use-action'
import { useAddress } from '@/shared/ui/use-address'

/** The powers that one law carries, and what has become of the law. */
export function Law() {
  const t = useText()
  const mayWrite = useHasRole('agency-lead')
  const [get] = useAddress()
  const [changing, setChanging] = useState(false)
  const title = get('title') ?? ''
  const articles = useQuery({
    queryKey: ['law', title],
    queryFn: () => api.get<LawPowerPage>('/laws/powers', { title, size: 1 }),
    enabled: title !== '',
  }).data?.articles
  const review = useAction((ids: string[]) => api.post<{ powers: number }>('/laws/reviews', { basisIds: ids }), {
    done: ({ powers }) => t('laws.reviewed', { count: number(powers) }),
  })
  return (
    <>
      <PageHeader
        title={lawTitle(title)}
        crumbs={[
          { title: t('nav.powers'), to: '/powers' },
          { title: t('laws.title'), to: '/powers/laws' },
          { title: lawTitle(title) },
        ]}
        intro={<Term help={t('law.help')}>{t('law.intro')}</Term>}
        actions={
          mayWrite && (
            <Button type="primary" onClick={() => setChanging(true)}>
              {t('law.record')}
            </Button>
          )
        }
      />
      <List<LawPower, LawPowerPage>
        label={t('law.powers')}
        name="law-powers"
        fixed={{ title }}
        load={(query, signal) => api.get('/laws/powers', query, signal)}
        rowKey={(row) => row.basisId}
        rowName={(row) => row.name}
        empty={{ text: t('law.empty') }}
        filters={[
          {
            name: 'article',
            label: t('basis.article'),
            options: (articles ?? []).map((article) => ({ value: article, label: article })),
          },
          { name: 'review', label: t('laws.reviews'), options: [{ value: 'true', label: t('law.toReview') }] },
        ]}
        selectable={(row) => row.changedOn != null}
        {...(mayWrite
          ? {
              bulk: (ids: string[], clear: () => void) => (
                <Button loading={review.isPending} onClick={() => review.mutate(ids, { onSuccess: clear })}>
                  {t('law.review')}
                </Button>
              ),
            }
          : {})}
        columns={[
          { key: 'article', title: t('basis.article'), sortable: true, render: (row) => row.article ?? '—' },
          {
            key: 'name',
            title: t('power.name'),
            sortable: true,
            render: (row) => (
              <div className="name-cell">
                <Link to={`/powers/${row.id}`}>{row.name}</Link>{' '}
                {row.baseless && <Tag color="red">{t('law.baseless')}</Tag>}
              </div>
            ),
          },
          { key: 'code', title: t('power.code'), sortable: true, roomy: true, render: (row) => row.code },
          { key: 'state', title: t('state'), sortable: true, render: (row) => <RecordStateTag state={row.state} /> },
          {
            key: 'validTo',
            title: t('law.validTo'),
            sortable: true,
            render: (row) => (
              <>
                <span className="nowrap">{day(row.validTo)}</span>{' '}
                {row.ended && <Tag color="red">{t('lawState.ENDED')}</Tag>}
              </>
            ),
          },
          {
            key: 'change',
            title: t('law.change'),
            render: (row) =>
              row.changedOn == null ? (
                '—'
              ) : (
                <div className="name-cell">{`${day(row.changedOn)} ${row.changeNote ?? ''}`}</div>
              ),
          },
        ]}
      />
      {changing && <ChangeDialog title={title} articles={articles ?? []} onClose={() => setChanging(false)} />}
    </>
  )
}

type Values = Omit<LawChange, 'title'> & { ended: boolean }

function ChangeDialog({ title, articles, onClose }: { title: string; articles: string[]; onClose: () => void }) {
  const t = useText()
  const [form] = Form.useForm<Values>()
  const record = useAction(
    ({ ended, ...values }: Values) =>
      api.post<LawOutcome>(ended ? '/laws/endings' : '/laws/changes', {
        ...values,
        title,
        article: values.article ?? null,
      }),
    {
      done: ({ powers, baseless }) => t('law.recorded', { powers: number(powers), baseless: number(baseless) }),
      onDone: onClose,
    },
  )
  const required = (label: string) => [{ required: true, whitespace: true, message: t('form.required', { label }) }]
  return (
    <Modal
      open
      title={t('law.recordTitle', { law: lawTitle(title) })}
      okText={t('law.record')}
      cancelText={t('cancel')}
      confirmLoading={record.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t('law.recordText')}</p>
      <Form<Values>
        form={form}
        name="law"
        layout="vertical"
        initialValues={{ ended: false }}
        onFinish={(values) => record.mutate(values)}
      >
        <Form.Item name="ended" label={t('law.what')}>
          <Radio.Group
            options={[
              { value: false, label: t('law.amended') },
              { value: true, label: t('law.repealed') },
            ]}
          />
        </Form.Item>
        <Form.Item name="article" label={t('basis.article')} extra={t('law.articleHint')}>
          <Select allowClear options={articles.map((article) => ({ value: article, label: article }))} />
        </Form.Item>
        <Form.Item
          name="on"
          label={t('law.on')}
          extra={t('law.onHint')}
          rules={[{ required: true, message: t('form.required', { label: t('law.on') }) }]}
        >
          <Input type="date" min="1949-10-01" max="2999-12-31" />
        </Form.Item>
        <Form.Item name="note" label={t('law.note')} extra={t('law.noteHint')} rules={required(t('law.note'))}>
          <Input.TextArea maxLength={500} showCount autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
      </Form>
    </Modal>
  )
}

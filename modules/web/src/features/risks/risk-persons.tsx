import { useQuery } from '@tanstack/react-query'
import { Button, Dropdown, Form, Input, Modal, Tag } from 'antd'
import { PrinterOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { Link } from 'react-router'
import { api, download } from '@/shared/api/http'
import type { PersonPage, PersonRow, Pledge, PledgeView } from '@/shared/api/types'
import { useHasRole } from '@/shared/auth/me'
import { number } from '@/shared/i18n/format'
import { useText } from '@/shared/i18n/i18n'
import { ListPage } from '@/shared/ui/list-page'
import { Loading, Problem } from '@/shared/ui/states'
import { Term } from '@/shared/ui/term'
import { useAction } from '@/shared/ui/use-action'
import { useAddress } from '@/shared/ui/use-address'
import { sectionsQuery } from './query'

/** The page of somebody's card. */
const cardPath = (name: string) => `/risk-persons/one?name=${encodeURIComponent(name)}`

/** Who is exposed to which risks and does what about them. */
export function RiskPersons() {
  const t = useText()
  const [get] = useAddress()
  const mayWrite = useHasRole('agency-lead')
  const [pledging, setPledging] = useState(false)
  const sections = useQuery(sectionsQuery)
  return (
    <ListPage<PersonRow, PersonPage>
      title={t('persons.title')}
      crumbs={[{ title: t('measures.title'), to: '/measures' }, { title: t('persons.title') }]}
      intro={<Term help={t('persons.help')}>{t('persons.intro')}</Term>}
      name="risk-persons"
      load={(query, signal) => api.get('/risk-persons', query, signal)}
      rowKey={(row) => row.name}
      empty={{ text: t('persons.empty'), action: <Link to="/posts">{t('nav.posts')}</Link> }}
      summary={(page) =>
        t('persons.count', {
          count: number(page.total),
          exposed: number(page.exposed),
          without: number(page.without),
        })
      }
      actions={
        <>
          <Button onClick={() => setPledging(true)}>{t('pledge.title')}</Button>
          {pledging && <PledgeDialog mayWrite={mayWrite} onClose={() => setPledging(false)} />}
        </>
      }
      tools={<PrintCards query={{ q: get('q'), sectionId: get('sectionId'), without: get('without') }} />}
      filters={[
        { name: 'q', label: t('persons.search') },
        {
          name: 'sectionId',
          label: t('section'),
          options: (sections.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
        },
        { name: 'without', label: t('persons.gap'), options: [{ value: 'true', label: t('persons.without') }] },
      ]}
      columns={[
        {
          key: 'name',
          title: t('persons.name'),
          sortable: true,
          width: 160,
          render: (row) => <Link to={cardPath(row.name)}>{row.name}</Link>,
        },
        {
          key: 'posts',
          title: t('nav.posts'),
          sortable: true,
          render: (row) => <div className="name-cell">{row.posts ?? '—'}</div>,
        },
        {
          key: 'points',
          title: t('monitored.points'),
          sortable: true,
          right: true,
          render: (row) => number(row.points),
        },
        {
          key: 'measures',
          title: t('measures.title'),
          sortable: true,
          right: true,
          render: (row) =>
            row.points > 0 && row.measures === 0 ? <Tag color="red">{t('persons.none')}</Tag> : number(row.measures),
        },
        { key: 'done', title: t('measureNeed.DONE'), sortable: true, right: true, render: (row) => number(row.done) },
        {
          key: 'overdue',
          title: t('measureNeed.OVERDUE'),
          sortable: true,
          right: true,
          render: (row) => (row.overdue > 0 ? <Tag color="red">{number(row.overdue)}</Tag> : number(0)),
        },
      ]}
    />
  )
}

/** The cards of everybody who is looked for, or of one person, to be printed and signed. */
export function PrintCards({ query }: { query: Record<string, string | undefined> }) {
  const t = useText()
  const print = useAction((format: string) =>
    download('/risk-persons/cards', { ...query, format }, `cards.${format.toLowerCase()}`),
  )
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'PDF', label: t('persons.asPdf') },
          { key: 'DOCX', label: t('persons.asWord') },
        ],
        onClick: ({ key }) => print.mutate(key),
      }}
    >
      <Button icon={<PrinterOutlined />} loading={print.isPending}>
        {t('persons.print')}
      </Button>
    </Dropdown>
  )
}

function PledgeDialog({ mayWrite, onClose }: { mayWrite: boolean; onClose: () => void }) {
  const t = useText()
  const [form] = Form.useForm<Pledge>()
  const { data, isPending, isError, error } = useQuery({
    queryKey: ['pledge'],
    queryFn: () => api.get<PledgeView>('/risk-persons/pledge'),
  })
  const keep = useAction((values: Pledge) => api.put('/risk-persons/pledge', values, data?.version ?? 0), {
    done: t('saved'),
    onDone: onClose,
  })
  return (
    <Modal
      open
      width={720}
      title={t('pledge.title')}
      okText={t('save')}
      cancelText={t(mayWrite ? 'cancel' : 'close')}
      okButtonProps={{ hidden: !mayWrite }}
      confirmLoading={keep.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t('pledge.intro')}</p>
      {isPending ? (
        <Loading rows={4} />
      ) : isError ? (
        <Problem error={error} />
      ) : (
        <Form<Pledge>
          form={form}
          name="pledge"
          layout="vertical"
          initialValues={{ text: data.text }}
          onFinish={(values) => keep.mutate(values)}
        >
          <Form.Item
            name="text"
            label={t('pledge.text')}
            extra={t('pledge.hint')}
            rules={[{ required: true, whitespace: true, message: t('form.required', { label: t('pledge.text') }) }]}
          >
            <Input.TextArea
              readOnly={!mayWrite}
              autoSize={{ minRows: 6, maxRows: 16 }}
              maxLength={2000}
              showCount={mayWrite}
            />
          </Form.Item>
        </Form>
      )}
    </Modal>
  )
}

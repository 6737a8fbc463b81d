import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Form, Input, Radio, Table, Tag } from 'antd'
import { Link, useNavigate, useParams } from 'react-router'
import { api } from '@/shared/api/http'
import type { BasicAdoption, BasicChange, BasicFieldChange } from '@/shared/api/types'
import { useHasRole } from '@/shared/auth/me'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { FormPage, FormPart } from '@/shared/ui/form-page'
import { PageHeader } from '@/shared/ui/page'
import { Loading, Nothing, Problem } from '@/shared/ui/states'
import { RecordStateTag } from '@/shared/ui/tags'
import { basicChangeQuery } from './basics'

type Choice = 'BASIC' | 'OWN'
type Values = { reason?: string } & Partial<Record<BasicFieldChange['field'], Choice>>

/** A new edition of a claimed item beside what the unit's own power says: what is taken over, and what is chosen. */
export function BasicChangePage() {
  const { id = '' } = useParams()
  const { data, isPending, isError, error } = useQuery({ ...basicChangeQuery(id), staleTime: 0, gcTime: 0 })
  const mayWrite = useHasRole('agency-lead')
  if (isPending) return <Loading />
  if (isError) return <Problem error={error} />
  return mayWrite ? <Answer change={data} /> : <Shown change={data} />
}

function useCrumbs(change: BasicChange) {
  const t = useText()
  return [{ title: t('basics.title'), to: '/basic-claims' }, { title: change.item.name }]
}

function Shown({ change }: { change: BasicChange }) {
  const t = useText()
  return (
    <>
      <PageHeader title={t('basics.changeTitle', { name: change.item.name })} crumbs={useCrumbs(change)} />
      <section className="panel">
        <Why change={change} />
        <Fields change={change} />
      </section>
    </>
  )
}

function Answer({ change }: { change: BasicChange }) {
  const t = useText()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  const { item, fields } = change
  const abolished = item.state === 'ABOLISHED'
  const open = fields.filter((field) => field.outcome !== 'SAME')
  const initial: Values = Object.fromEntries(
    open.filter((field) => field.outcome === 'TAKEN').map((field) => [field.field, 'BASIC'] as const),
  )

  const answer = async ({ reason = '', ...choices }: Values) => {
    if (abolished) {
      await api.post(`/basic-claims/${item.id}/acknowledgement`, undefined, { reason }, item.edition)
    } else {
      const chosen = (choice: Choice) =>
        open.map((field) => field.field).filter((field) => (choices[field] ?? initial[field]) === choice)
      const body: BasicAdoption = { reason, basic: chosen('BASIC'), own: chosen('OWN') }
      await api.post(`/basic-changes/${item.id}/adoption`, body, undefined, item.edition)
    }
    await queries.invalidateQueries()
    void navigate('/basic-claims?standing=CHANGED')
  }

  return (
    <FormPage<Values>
      form={form}
      title={t('basics.changeTitle', { name: item.name })}
      crumbs={useCrumbs(change)}
      intro={t(abolished ? 'basics.abolishedIntro' : 'basics.changeIntro')}
      initial={initial}
      draftKey={`basic-change.${item.id}`}
      basedOn={item.edition}
      submitText={t(abolished ? 'basics.acknowledge' : 'basics.adopt')}
      onSubmit={answer}
      onCancel={() => void navigate('/basic-claims?standing=CHANGED')}
    >
      <FormPart title={t('basics.whatChanged')}>
        <Why change={change} />
        <Fields change={change} choice={(field) => (abolished ? null : <FieldChoice field={field} />)} />
      </FormPart>
      <FormPart title={t('basics.answerPart')} hint={t(abolished ? 'basics.abolishedReason' : 'basics.adoptReason')}>
        <Form.Item
          name="reason"
          label={t('reason')}
          rules={[{ required: true, whitespace: true, message: t('form.required', { label: t('reason') }) }]}
        >
          <Input.TextArea rows={2} maxLength={500} showCount />
        </Form.Item>
      </FormPart>
    </FormPage>
  )
}

function Why({ change: { item, powerId, powerName, state } }: { change: BasicChange }) {
  const t = useText()
  return (
    <>
      <p>
        <Link to={`/powers/${powerId}`}>{t('basics.ownPower', { name: powerName })}</Link>{' '}
        <RecordStateTag state={state} />
      </p>
      {item.reason && <p>{t('basics.why', { reason: item.reason })}</p>}
      {item.state === 'ABOLISHED' && <Alert type="warning" showIcon title={t('basics.itemAbolished')} />}
      {item.state === 'IN_FORCE' && state !== 'DRAFT' && <Alert type="info" showIcon title={t('basics.powerClosed')} />}
    </>
  )
}

const colours = { TAKEN: 'blue', CONFLICT: 'gold', SAME: 'default' } as const

function Fields({ change, choice }: { change: BasicChange; choice?: (field: BasicFieldChange) => React.ReactNode }) {
  const t = useText()
  if (change.fields.length === 0) return <Nothing text={t('basics.nothingChanged')} />
  return (
    <Table<BasicFieldChange>
      size="small"
      rowKey="field"
      aria-label={t('basics.whatChanged')}
      dataSource={change.fields}
      pagination={false}
      columns={[
        { title: t('basics.fieldName'), key: 'field', width: 90, render: (_, row) => labelOf('basicField', row.field) },
        { title: t('basics.wasBefore'), key: 'before', render: (_, row) => <Said row={row} text={row.before} /> },
        { title: t('basics.isNow'), key: 'basic', render: (_, row) => <Said row={row} text={row.basic} /> },
        { title: t('basics.isOwn'), key: 'own', render: (_, row) => <Said row={row} text={row.own} /> },
        {
          title: t('basics.outcome'),
          key: 'outcome',
          width: 170,
          render: (_, row) => (
            <>
              <Tag color={colours[row.outcome]}>{labelOf('fieldOutcome', row.outcome)}</Tag>
              {row.outcome !== 'SAME' && choice?.(row)}
            </>
          ),
        },
      ]}
    />
  )
}

function Said({ row, text }: { row: BasicFieldChange; text: string | null | undefined }) {
  if (!text) return '—'
  return <div className="said">{row.field === 'CATEGORY' ? labelOf('nationalCategory', text) : text}</div>
}

function FieldChoice({ field }: { field: BasicFieldChange }) {
  const t = useText()
  return (
    <Form.Item
      name={field.field}
      className="in-table"
      rules={[{ required: true, message: t('basics.chooseOne', { field: labelOf('basicField', field.field) }) }]}
    >
      <Radio.Group
        aria-label={t('basics.choiceOf', { field: labelOf('basicField', field.field) })}
        options={[
          { value: 'BASIC', label: t('basics.takeBasic') },
          { value: 'OWN', label: t('basics.keepOwn') },
        ]}
      />
    </Form.Item>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, Modal, Select, Space, Table } from 'antd'
import type { Key } from 'react'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { api } from '@/shared/api/http'
import type { TakeInstitutions, TakenInstitutions, TypicalInstitution } from '@/shared/api/types'
import { number } from '@/shared/i18n/format'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { PageHeader } from '@/shared/ui/page'
import { Loading, Nothing, Problem } from '@/shared/ui/states'
import { useAction } from '@/shared/ui/use-action'
import { sectionsQuery, templateInstitutionsQuery } from './query'

/** The typical institutions of the agency's template: those chosen are planned, linked to the risk points they answer. */
export function InstitutionsFromTemplate() {
  const t = useText()
  const [chosen, setChosen] = useState<Key[]>([])
  const [planning, setPlanning] = useState(false)
  const { data, isPending, isError, error, refetch } = useQuery(templateInstitutionsQuery)
  const rows = data?.items ?? []
  const keys = chosen.map(String).filter((key) => rows.some((row) => row.key === key && !row.institutionId))
  return (
    <>
      <PageHeader
        title={t('typicalInstitutions.title')}
        crumbs={[{ title: t('nav.institutions'), to: '/institutions' }, { title: t('typicalInstitutions.title') }]}
        intro={
          data?.template
            ? t('typicalInstitutions.intro', { template: data.template, version: data.version })
            : undefined
        }
      />
      {isPending ? (
        <Loading />
      ) : isError ? (
        <Problem error={error} title={t('list.failed')} onRetry={() => void refetch()} />
      ) : rows.length === 0 ? (
        <Nothing
          text={t('typicalInstitutions.empty')}
          action={<Link to="/institutions/new">{t('institutions.add')}</Link>}
        />
      ) : (
        <section className="panel" aria-label={t('typicalInstitutions.title')}>
          <div className="list-bar">
            <span className="list-count" role="status">
              {t('fromTemplate.count', {
                count: number(rows.length),
                taken: number(rows.filter((row) => row.institutionId).length),
              })}
            </span>
            <Space className="list-tools" wrap>
              <Button type="primary" disabled={keys.length === 0} onClick={() => setPlanning(true)}>
                {t('typicalInstitutions.take', { count: keys.length })}
              </Button>
            </Space>
          </div>
          <Table<TypicalInstitution>
            size="small"
            rowKey="key"
            aria-label={t('typicalInstitutions.title')}
            dataSource={rows}
            pagination={false}
            rowSelection={{
              selectedRowKeys: keys,
              onChange: setChosen,
              getTitleCheckboxProps: () => ({ 'aria-label': t('list.chooseAll') }),
              getCheckboxProps: (row) => ({
                disabled: row.institutionId != null,
                'aria-label': t('list.choose', { name: row.title }),
              }),
            }}
            columns={[
              {
                title: t('institution.title'),
                key: 'title',
                width: 260,
                render: (_, row) => (
                  <>
                    {row.institutionId ? <Link to={`/institutions/${row.institutionId}`}>{row.title}</Link> : row.title}
                    {row.institutionId ? (
                      <div className="as-of">{t('typicalInstitutions.taken')}</div>
                    ) : (
                      row.sameTitle && <div className="as-of">{t('typicalInstitutions.sameTitle')}</div>
                    )}
                  </>
                ),
              },
              { title: t('institution.summary'), dataIndex: 'summary' },
              {
                title: t('institution.kind'),
                key: 'kind',
                width: 120,
                render: (_, row) => labelOf('institutionKind', row.kind),
              },
              {
                title: t('institution.phase'),
                key: 'phase',
                width: 70,
                render: (_, row) => labelOf('institutionPhase', row.phase),
              },
              {
                title: t('nav.riskPoints'),
                key: 'riskPoints',
                align: 'right',
                className: 'figures',
                width: 90,
                render: (_, row) => number(row.riskPoints),
              },
            ]}
          />
        </section>
      )}
      {planning && <PlanDialog keys={keys} onClose={() => setPlanning(false)} />}
    </>
  )
}

/** A plan needs a day and somebody who answers for it; the chosen ones get the same. */
function PlanDialog({ keys, onClose }: { keys: string[]; onClose: () => void }) {
  const t = useText()
  const navigate = useNavigate()
  const [form] = Form.useForm<Omit<TakeInstitutions, 'keys'>>()
  const sections = useQuery(sectionsQuery)
  const take = useAction(
    (values: Omit<TakeInstitutions, 'keys'>) =>
      api.post<TakenInstitutions>('/template-institutions', {
        keys,
        dueOn: values.dueOn,
        sectionId: values.sectionId ?? null,
        ownerName: values.ownerName?.trim() || null,
      }),
    {
      done: (taken) =>
        t('typicalInstitutions.done', { count: number(taken.institutions), points: number(taken.riskPoints) }),
      onDone: () => void navigate('/institutions?state=PLANNED'),
    },
  )
  return (
    <Modal
      open
      title={t('typicalInstitutions.take', { count: keys.length })}
      okText={t('typicalInstitutions.plan')}
      cancelText={t('cancel')}
      confirmLoading={take.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <p>{t('typicalInstitutions.planText')}</p>
      <Form form={form} layout="vertical" onFinish={(values) => take.mutate(values)}>
        <Form.Item
          name="dueOn"
          label={t('institution.dueOn')}
          rules={[{ required: true, message: t('form.required', { label: t('institution.dueOn') }) }]}
        >
          <Input type="date" />
        </Form.Item>
        <Form.Item name="sectionId" label={t('section')}>
          <Select
            allowClear
            options={(sections.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        <Form.Item
          name="ownerName"
          label={t('risk.owner')}
          dependencies={['sectionId']}
          rules={[
            ({ getFieldValue }) => ({
              validator: (_, value?: string) =>
                value?.trim() || getFieldValue('sectionId')
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('typicalInstitutions.nobody'))),
            }),
          ]}
        >
          <Input maxLength={100} />
        </Form.Item>
      </Form>
    </Modal>
  )
}

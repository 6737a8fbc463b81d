import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Checkbox, Form, Input, Radio, Select } from 'antd'
import { useNavigate } from 'react-router'
import { api } from '@/shared/api/http'
import type { FindingProcedure, FindingRound, Listing, OpenFinding } from '@/shared/api/types'
import { separators, today } from '@/shared/i18n/format'
import { useText } from '@/shared/i18n/i18n'
import { FormPage, FormPart } from '@/shared/ui/form-page'
import { Term } from '@/shared/ui/term'
import { sectionsQuery } from './query'

const proceduresQuery = {
  queryKey: ['finding-procedures'],
  queryFn: () => api.get<Listing<FindingProcedure>>('/finding-rounds/procedures'),
}

/** Opens a round: which procedure, until when, who is asked. */
export function OpenFindingRound() {
  const t = useText()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [form] = Form.useForm<OpenFinding>()
  const sections = useQuery(sectionsQuery)
  const procedures = useQuery(proceduresQuery)
  const required = (label: string) => [{ required: true, whitespace: true, message: t('form.required', { label }) }]
  return (
    <FormPage<OpenFinding>
      form={form}
      title={t('findings.open')}
      crumbs={[{ title: t('nav.findingRounds'), to: '/finding-rounds' }, { title: t('findings.open') }]}
      intro={t('findings.openIntro')}
      initial={{ fromOn: today(), leadersFirst: true, sectionIds: [], names: [] }}
      draftKey="finding-round.new"
      submitText={t('findings.open')}
      onSubmit={async (values) => {
        const opened = await api.post<FindingRound>('/finding-rounds', values)
        await queries.invalidateQueries()
        void navigate(`/finding-rounds/${opened.id}`)
      }}
      onCancel={() => void navigate('/finding-rounds')}
    >
      <FormPart title={t('findings.procedure')}>
        <Form.Item name="name" label={t('findings.name')} rules={required(t('findings.name'))}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="procedure" label={t('findings.procedure')} rules={required(t('findings.procedure'))}>
          <Radio.Group
            className="stacked"
            options={(procedures.data?.items ?? []).map((procedure) => ({
              value: procedure.code,
              label: t('findings.procedureOf', { name: procedure.name, source: procedure.source }),
            }))}
          />
        </Form.Item>
        <div className="form-row">
          <Form.Item name="fromOn" label={t('findings.fromOn')} rules={required(t('findings.fromOn'))}>
            <Input type="date" />
          </Form.Item>
          <Form.Item name="dueOn" label={t('findings.dueOn')} rules={required(t('findings.dueOn'))}>
            <Input type="date" />
          </Form.Item>
        </div>
      </FormPart>
      <FormPart title={t('findings.asked')} hint={t('findings.askedHint')}>
        <Form.Item name="sectionIds" label={t('section')} extra={t('findings.sectionsHint')}>
          <Select
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            options={(sections.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        <Form.Item name="names" label={t('findings.names')} extra={t('findings.namesHint')}>
          <Select mode="tags" tokenSeparators={separators} open={false} suffix={null} />
        </Form.Item>
        <Form.Item name="leadersFirst" valuePropName="checked">
          <Checkbox>
            <Term help={t('findings.leadersFirstHelp')}>{t('findings.leadersFirst')}</Term>
          </Checkbox>
        </Form.Item>
      </FormPart>
    </FormPage>
  )
}

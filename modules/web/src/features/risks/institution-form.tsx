import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Form, Input, Radio, Select } from 'antd'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { api } from '@/shared/api/http'
import type { Institution, InstitutionForm as Body } from '@/shared/api/types'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { FormPage, FormPart } from '@/shared/ui/form-page'
import { optionsOf } from '@/shared/ui/options'
import { Forbidden, Loading, Problem } from '@/shared/ui/states'
import { Term } from '@/shared/ui/term'
import { institutionQuery, sectionsQuery } from './query'

/** A new one is a plan, or has been in force for a while. */
type Values = Body & { planned: boolean }

export function NewInstitution() {
  const [parameters] = useSearchParams()
  return (
    <InstitutionForm
      initial={{ planned: parameters.get('inForce') !== 'true', phase: 'DECISION', kind: 'MANAGEMENT' }}
    />
  )
}

export function EditInstitution() {
  const { id = '' } = useParams()
  const { data, isPending, isError, error } = useQuery({ ...institutionQuery(id), staleTime: 0, gcTime: 0 })
  if (isPending) return <Loading />
  if (isError) return <Problem error={error} />
  if (data.state === 'REPEALED') return <Forbidden />
  return (
    <InstitutionForm
      institution={data}
      initial={{
        planned: data.state === 'PLANNED',
        title: data.title,
        documentNo: data.documentNo ?? null,
        issuer: data.issuer ?? null,
        validUntil: data.validUntil ?? null,
        phase: data.phase,
        kind: data.kind,
        summary: data.summary ?? null,
        sectionId: data.sectionId ?? null,
        ownerName: data.ownerName ?? null,
        dueOn: data.dueOn ?? null,
      }}
    />
  )
}

function InstitutionForm({ initial, institution }: { initial: Partial<Values>; institution?: Institution }) {
  const t = useText()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  const planned = Form.useWatch('planned', form) ?? initial.planned
  const sections = useQuery(sectionsQuery)
  const required = (label: string) => [{ required: true, whitespace: true, message: t('form.required', { label }) }]
  const fixed = institution !== undefined && !initial.planned

  const save = async ({ planned: isPlan, ...values }: Values) => {
    const body: Body = {
      ...values,
      documentNo: values.documentNo?.trim() || null,
      issuer: values.issuer?.trim() || null,
      validUntil: values.validUntil || null,
      summary: values.summary?.trim() || null,
      sectionId: values.sectionId ?? null,
      ownerName: values.ownerName?.trim() || null,
      dueOn: (isPlan && values.dueOn) || null,
      inForceOn: (!isPlan && values.inForceOn) || null,
    }
    const saved = institution
      ? await api.put<Institution>(`/institutions/${institution.id}`, body, institution.version)
      : await api.post<Institution>('/institutions', body)
    await queries.invalidateQueries()
    void navigate(`/institutions/${saved.id}`)
  }

  return (
    <FormPage<Values>
      form={form}
      title={institution ? t('institution.editTitle') : t('institutions.add')}
      crumbs={[
        { title: t('nav.institutions'), to: '/institutions' },
        { title: institution?.title ?? t('institutions.add') },
      ]}
      intro={fixed ? t('institution.fixedIntro') : t('institution.formIntro')}
      initial={initial}
      draftKey={`institution.${institution?.id ?? 'new'}`}
      basedOn={institution?.version}
      submitText={t('save')}
      onSubmit={save}
      onCancel={() => void navigate(institution ? `/institutions/${institution.id}` : '/institutions')}
    >
      <FormPart title={t('institution.facts')}>
        <Form.Item name="planned" label={t('state')} hidden={institution !== undefined}>
          <Radio.Group
            options={[
              { value: true, label: labelOf('institutionState', 'PLANNED') },
              { value: false, label: labelOf('institutionState', 'IN_FORCE') },
            ]}
          />
        </Form.Item>
        <Form.Item name="title" label={t('institution.title')} rules={required(t('institution.title'))}>
          <Input maxLength={200} disabled={fixed} />
        </Form.Item>
        <div className="form-row">
          <Form.Item name="documentNo" label={t('institution.documentNo')}>
            <Input maxLength={100} disabled={fixed} />
          </Form.Item>
          <Form.Item
            name="kind"
            label={<Term help={t('institutionKind.help')}>{t('institution.kind')}</Term>}
            rules={required(t('institution.kind'))}
          >
            <Select options={optionsOf('institutionKind')} />
          </Form.Item>
          <Form.Item
            name="phase"
            label={<Term help={t('institutionPhase.help')}>{t('institution.phase')}</Term>}
            rules={required(t('institution.phase'))}
          >
            <Select options={optionsOf('institutionPhase')} />
          </Form.Item>
        </div>
        <div className="form-row">
          <Form.Item name="issuer" label={t('institution.issuer')} extra={t('institution.issuerHint')}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="validUntil" label={t('institution.validUntil')} extra={t('institution.validUntilHint')}>
            <Input type="date" />
          </Form.Item>
        </div>
        <Form.Item name="summary" label={t('institution.summary')}>
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={2000} showCount />
        </Form.Item>
      </FormPart>
      <FormPart title={t('institution.owner')} {...(planned ? { hint: t('institution.ownerHint') } : {})}>
        <div className="form-row">
          <Form.Item name="sectionId" label={t('section')}>
            <Select
              allowClear
              options={(sections.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Form.Item>
          <Form.Item name="ownerName" label={t('risk.owner')}>
            <Input maxLength={100} />
          </Form.Item>
          {planned ? (
            <Form.Item name="dueOn" label={t('institution.dueOn')} rules={required(t('institution.dueOn'))}>
              <Input type="date" />
            </Form.Item>
          ) : (
            !institution && (
              <Form.Item
                name="inForceOn"
                label={t('institution.inForceOn')}
                rules={required(t('institution.inForceOn'))}
              >
                <Input type="date" />
              </Form.Item>
            )
          )}
        </div>
      </FormPart>
    </FormPage>
  )
}

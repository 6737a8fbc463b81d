import { Button, Card, Form, Input, Modal, Space, Tag } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useQuery } from '@tanstack/react-query'
import { api } from '@/shared/api/http'
import type { OpenOverlap, Overlap, OverlapCandidate, OverlapCandidatePage } from '@/shared/api/types'
import { lawTitle, number } from '@/shared/i18n/format'
import { useText } from '@/shared/i18n/i18n'
import { Facts } from '@/shared/ui/detail-page'
import { List } from '@/shared/ui/list-page'
import { PageHeader } from '@/shared/ui/page'
import { Loading, NotFound, Problem } from '@/shared/ui/states'
import { useAction } from '@/shared/ui/use-action'
import { useAddress } from '@/shared/ui/use-address'
import { VerdictTag } from './statement-rows'

const keyOf = (row: OverlapCandidate) => `${row.filingId}:${row.sort}`

/** Looks for powers of other units that overlap with one, and opens a case about those that a person chooses. */
export function NewOverlap() {
  const t = useText()
  const [get] = useAddress()
  const filing = get('filing')
  const row = get('row')
  const [chosen, setChosen] = useState<{ keys: string[]; clear: () => void }>()
  const subject = useQuery({
    queryKey: ['overlap-candidates', 'subject', filing, row],
    queryFn: () => api.get<OverlapCandidatePage>('/overlap-candidates', { filing, row, size: 1 }),
    enabled: Boolean(filing && row),
  })
  if (!filing || !row) return <NotFound />
  if (subject.isPending) return <Loading />
  if (subject.isError) return <Problem error={subject.error} onRetry={() => void subject.refetch()} />
  const mine = subject.data.subject
  return (
    <>
      <PageHeader
        title={t('overlap.findTitle', { name: mine.name })}
        crumbs={[
          { title: t('nav.overlaps'), to: '/overlap-cases' },
          { title: mine.unit, to: `/examinations/${filing}` },
          { title: t('overlap.find') },
        ]}
        intro={t('overlap.findIntro')}
      />
      <Card className="section page-facts" size="small" title={t('overlap.subject')}>
        <Facts
          facts={[
            { label: t('overlap.unit'), value: mine.unit },
            { label: t('power.code'), value: mine.code },
            { label: t('power.category'), value: mine.category },
            { label: t('power.exerciser'), value: mine.exerciser },
            { label: t('power.bases'), value: <Bases row={mine} /> },
            {
              label: t('verdict'),
              value: (
                <>
                  <VerdictTag verdict={mine.verdict} />
                  {mine.contested && <div className="as-of">{t('overlap.inCase', { title: mine.contested })}</div>}
                </>
              ),
            },
          ]}
        />
      </Card>
      <List<OverlapCandidate, OverlapCandidatePage>
        name="overlap-candidates"
        label={t('overlap.candidates')}
        fixed={{ filing, row }}
        load={(query, signal) => api.get('/overlap-candidates', query, signal)}
        rowKey={keyOf}
        rowName={(candidate) => candidate.name}
        selectable={(candidate) => !candidate.contested && !mine.contested}
        empty={{ text: t('overlap.noCandidates') }}
        filters={[{ name: 'q', label: t('overlap.searchAll') }]}
        columns={[
          { key: 'unit', title: t('overlap.unit'), width: 200, render: (candidate) => candidate.unit },
          {
            key: 'name',
            title: t('power.name'),
            render: (candidate) => (
              <>
                {candidate.name}
                <div className="as-of">{candidate.code}</div>
              </>
            ),
          },
          { key: 'why', title: t('overlap.why'), width: 220, render: (candidate) => <Why row={candidate} /> },
          { key: 'bases', title: t('power.bases'), render: (candidate) => <Bases row={candidate} /> },
          {
            key: 'verdict',
            title: t('verdict'),
            width: 130,
            render: (candidate) => (
              <>
                <VerdictTag verdict={candidate.verdict} />
                {candidate.contested && (
                  <div className="as-of">{t('overlap.inCase', { title: candidate.contested })}</div>
                )}
              </>
            ),
          },
        ]}
        bulk={(keys, clear) => (
          <Button size="small" type="primary" onClick={() => setChosen({ keys, clear })}>
            {t('overlap.open')}
          </Button>
        )}
      />
      {chosen && <Open mine={mine} keys={chosen.keys} onClose={() => setChosen(undefined)} />}
    </>
  )
}

function Why({ row }: { row: OverlapCandidate }) {
  const t = useText()
  return (
    <Space size={4} wrap>
      {row.sameName ? (
        <Tag color="purple">{t('overlap.sameName')}</Tag>
      ) : (
        row.likeness >= 60 && <Tag>{t('overlap.likeness', { share: row.likeness })}</Tag>
      )}
      {row.sameCode && <Tag color="purple">{t('overlap.sameCode')}</Tag>}
      {row.sameBasis && <Tag color="blue">{t('overlap.sameBasis')}</Tag>}
    </Space>
  )
}

function Bases({ row }: { row: OverlapCandidate }) {
  const t = useText()
  if (row.bases.length === 0) return t('powers.withoutBasis')
  return row.bases.map((basis, index) => (
    <div key={index}>
      {lawTitle(basis.title)}
      {basis.article}
    </div>
  ))
}

type Values = Pick<OpenOverlap, 'title' | 'reason'>

function Open({ mine, keys, onClose }: { mine: OverlapCandidate; keys: string[]; onClose: () => void }) {
  const t = useText()
  const navigate = useNavigate()
  const [form] = Form.useForm<Values>()
  const open = useAction(
    (values: Values) =>
      api.post<Overlap>('/overlap-cases', {
        ...values,
        rows: [keyOf(mine), ...keys].map((key) => {
          const [filingId = '', sort] = key.split(':')
          return { filingId, sort: Number(sort) }
        }),
      } satisfies OpenOverlap),
    { done: t('overlap.opened'), onDone: (opened) => void navigate(`/overlap-cases/${opened.id}`) },
  )
  const required = (label: string) => [{ required: true, whitespace: true, message: t('form.required', { label }) }]
  return (
    <Modal
      open
      title={t('overlap.openTitle', { count: number(keys.length + 1) })}
      okText={t('overlap.open')}
      cancelText={t('cancel')}
      confirmLoading={open.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t('overlap.openText')}</p>
      <Form<Values>
        form={form}
        name="overlap"
        layout="vertical"
        initialValues={{ title: mine.name.slice(0, 100) }}
        onFinish={(values) => open.mutate(values)}
      >
        <Form.Item name="title" label={t('overlap.caseName')} rules={required(t('overlap.caseName'))}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('overlap.reason')}
          extra={t('overlap.reasonHint')}
          rules={required(t('overlap.reason'))}
        >
          <Input.TextArea rows={4} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  )
}

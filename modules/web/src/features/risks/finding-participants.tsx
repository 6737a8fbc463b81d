import { DownloadOutlined, UserAddOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Card, Checkbox, Form, Input, Modal, Select, Tag } from 'antd'
import { useState } from 'react'
import { api, download } from '@/shared/api/http'
import type {
  FindingEntry,
  FindingParticipant,
  FindingParticipantPage,
  FindingRound,
  Page,
  RiskPointRow,
} from '@/shared/api/types'
import { today } from '@/shared/i18n/format'
import { useText } from '@/shared/i18n/i18n'
import { List } from '@/shared/ui/list-page'
import { Term } from '@/shared/ui/term'
import { useAction } from '@/shared/ui/use-action'
import { useSettled } from '@/shared/ui/use-settled'

/** Who is asked, who has entered what, and who is missing. */
export function FindingParticipants({ round, mayWrite }: { round: FindingRound; mayWrite: boolean }) {
  const t = useText()
  const [adding, setAdding] = useState(false)
  const [entering, setEntering] = useState<FindingParticipant>()
  const exported = useAction(() =>
    download(`/finding-rounds/${round.id}/participants/workbook`, undefined, 'participants.xlsx'),
  )
  const { stages } = round.round.procedure
  const current = stages[round.round.stage]
  const enterable = mayWrite && round.state === 'OPEN' && current?.actor === 'SELF'
  return (
    <Card
      className="section page-facts"
      title={<h2>{t('finding.participants')}</h2>}
      extra={
        mayWrite &&
        round.state === 'OPEN' && (
          <Button size="small" icon={<UserAddOutlined />} onClick={() => setAdding(true)}>
            {t('finding.addPerson')}
          </Button>
        )
      }
    >
      <List<FindingParticipant, FindingParticipantPage>
        label={t('finding.participants')}
        name={`finding-participants.${round.id}`}
        load={(query, signal) => api.get(`/finding-rounds/${round.id}/participants`, query, signal)}
        rowKey={(row) => row.id}
        empty={{ text: t('finding.nobody') }}
        ownExport
        tools={
          <Button icon={<DownloadOutlined />} loading={exported.isPending} onClick={() => exported.mutate()}>
            {t('export')}
          </Button>
        }
        filters={[
          { name: 'q', label: t('finding.search') },
          {
            name: 'missing',
            label: t('finding.missing'),
            options: stages
              .filter((stage) => stage.actor === 'SELF')
              .map((stage) => ({ value: stage.code, label: stage.name })),
          },
        ]}
        columns={[
          {
            key: 'name',
            title: t('persons.name'),
            sortable: true,
            width: 180,
            render: (row) => (
              <>
                {row.name} {row.participant.leader && <Tag>{t('finding.leader')}</Tag>}
                {row.participant.addedBecause && (
                  <div className="form-hint">{t('finding.addedFor', { reason: row.participant.addedBecause })}</div>
                )}
              </>
            ),
          },
          {
            key: 'posts',
            title: t('nav.posts'),
            sortable: true,
            render: (row) => <div className="name-cell">{row.participant.posts.join(t('finding.comma')) || '—'}</div>,
          },
          {
            key: 'entries',
            title: t('finding.entries'),
            render: (row) => <Entries row={row} round={round} />,
          },
          ...(enterable
            ? [
                {
                  key: 'actions',
                  title: t('actions'),
                  width: 110,
                  render: (row: FindingParticipant) => (
                    <Button type="link" size="small" onClick={() => setEntering(row)}>
                      {t(
                        row.participant.entries.some(({ stage }) => stage === current.code)
                          ? 'finding.change'
                          : 'finding.enter',
                      )}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {adding && <AddDialog round={round} onClose={() => setAdding(false)} />}
      {entering && <EntryDialog round={round} row={entering} onClose={() => setEntering(undefined)} />}
    </Card>
  )
}

function Entries({ row, round }: { row: FindingParticipant; round: FindingRound }) {
  const t = useText()
  const name = (code: string) => round.round.procedure.stages.find((stage) => stage.code === code)?.name ?? code
  if (row.participant.entries.length === 0) return <Tag color="gold">{t('finding.notYet')}</Tag>
  return (
    <>
      {row.participant.entries.map((entry) => (
        <div key={entry.stage}>
          {t('finding.entryOf', { stage: name(entry.stage), day: entry.on })}{' '}
          {entry.paper && <Tag>{t('finding.paper')}</Tag>}
          {entry.none && <Tag>{t('finding.nothing')}</Tag>}
          {entry.points.length > 0 && <Tag color="blue">{t('finding.pointCount', { count: entry.points.length })}</Tag>}
          {entry.note && <div className="form-hint">{entry.note}</div>}
        </div>
      ))}
    </>
  )
}

function AddDialog({ round, onClose }: { round: FindingRound; onClose: () => void }) {
  const t = useText()
  const [form] = Form.useForm<{ name: string; reason: string }>()
  const add = useAction(
    (values: { name: string; reason: string }) => api.post(`/finding-rounds/${round.id}/participants`, values),
    { done: t('saved'), onDone: onClose },
  )
  const required = (label: string) => [{ required: true, whitespace: true, message: t('form.required', { label }) }]
  return (
    <Modal
      open
      title={t('finding.addPerson')}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={add.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t('finding.addText')}</p>
      <Form<{ name: string; reason: string }>
        form={form}
        name="participant"
        layout="vertical"
        onFinish={(values) => add.mutate(values)}
      >
        <Form.Item name="name" label={t('persons.name')} rules={required(t('persons.name'))}>
          <Input maxLength={50} />
        </Form.Item>
        <Form.Item name="reason" label={t('reason')} rules={required(t('reason'))}>
          <Input maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  )
}

/** What somebody found: points that are kept already, a note, or that there is nothing. */
function EntryDialog({ round, row, onClose }: { round: FindingRound; row: FindingParticipant; onClose: () => void }) {
  const t = useText()
  const [form] = Form.useForm<FindingEntry>()
  const current = round.round.procedure.stages[round.round.stage]
  const before = row.participant.entries.find(({ stage }) => stage === current?.code)
  const none = Form.useWatch('none', form) ?? before?.none ?? false
  const [words, setWords] = useState('')
  const settled = useSettled(words)
  const points = useQuery({
    queryKey: ['risk-points', 'choice', settled],
    queryFn: () => api.get<Page<RiskPointRow>>('/risk-points', { q: settled, size: 50 }),
  })
  const enter = useAction(
    (values: FindingEntry) =>
      api.post(
        `/finding-rounds/${round.id}/participants/${row.id}/entry`,
        { ...values, points: values.none ? [] : (values.points ?? []), note: values.note || null },
        undefined,
        row.version,
      ),
    { done: t('saved'), onDone: onClose },
  )
  return (
    <Modal
      open
      title={t('finding.enterTitle', { name: row.name, stage: current?.name ?? '' })}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={enter.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<FindingEntry>
        key={row.id}
        form={form}
        name="entry"
        layout="vertical"
        initialValues={{
          on: before?.on ?? today(),
          paper: before?.paper ?? false,
          none: before?.none ?? false,
          note: before?.note ?? null,
          points: before?.points ?? [],
        }}
        onFinish={(values) => enter.mutate(values)}
      >
        <Form.Item
          name="on"
          label={t('finding.on')}
          rules={[{ required: true, message: t('form.required', { label: t('finding.on') }) }]}
        >
          <Input type="date" max={today()} />
        </Form.Item>
        <Form.Item name="none" valuePropName="checked">
          <Checkbox>{t('finding.noneFound')}</Checkbox>
        </Form.Item>
        {!none && (
          <Form.Item name="points" label={t('finding.found')} extra={t('finding.pointsHint')}>
            <Select
              mode="multiple"
              showSearch={{ filterOption: false, onSearch: setWords }}
              options={(points.data?.items ?? []).map((point) => ({ value: point.id, label: point.description }))}
            />
          </Form.Item>
        )}
        <Form.Item name="note" label={t('finding.entryNote')} extra={t('finding.entryNoteHint')}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
        </Form.Item>
        <Form.Item name="paper" valuePropName="checked">
          <Checkbox>
            <Term help={t('finding.paperHelp')}>{t('finding.onPaper')}</Term>
          </Checkbox>
        </Form.Item>
      </Form>
    </Modal>
  )
}

import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, FormOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Input, InputNumber, Select, Space, Table, Tag } from 'antd'
import { useState } from 'react'
import type { FlowFinding, FlowStep, FlowTable, Post } from '@/shared/api/types'
import { lawTitle, stated } from '@/shared/i18n/format'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { optionsOf, postOptions } from '@/shared/ui/options'
import { StepDrawer } from './flow-step-drawer'
import { insertedBelow, kinds, moved, of, patched, statutory, waysTo, without } from './flow-table'

/** The step table: typed row by row, or read. Alt with an arrow key moves a row, Enter in a name adds the next one. */
export function FlowSteps({
  table,
  posts,
  risks,
  findings,
  onChange,
}: {
  table: FlowTable
  posts: Post[]
  risks: { id: string; label: string }[]
  findings: FlowFinding[]
  /** Absent when the table is only read. */
  onChange?: (table: FlowTable) => void
}) {
  const t = useText()
  const [open, setOpen] = useState<string>()
  const nameOf = (key: string) => {
    const at = table.steps.findIndex((step) => step.key === key)
    const step = table.steps[at]
    return step ? `${at + 1} ${step.name || labelOf('stepKind', step.kind)}` : key
  }
  const chosen = table.steps.find((step) => step.key === open)
  const write = onChange
  const patch = (key: string, change: Partial<FlowStep>) => write?.(patched(table, key, change))
  return (
    <>
      <Table<FlowStep>
        size="small"
        rowKey="key"
        className="flow-steps"
        aria-label={t('flow.steps')}
        dataSource={table.steps}
        pagination={false}
        tableLayout="fixed"
        rowClassName={(step) =>
          findings.some((finding) => finding.blocks && finding.steps.includes(step.key)) ? 'row-blocking' : ''
        }
        onRow={(_step, index = 0) => ({
          onKeyDown: (event) => {
            if (!write || !event.altKey || !['ArrowUp', 'ArrowDown'].includes(event.key)) return
            event.preventDefault()
            write(moved(table, index, event.key === 'ArrowUp' ? -1 : 1))
          },
        })}
        columns={[
          { title: t('flow.no'), key: 'no', width: 34, render: (_, __, index) => index + 1 },
          {
            title: t('flow.kind'),
            key: 'kind',
            width: 80,
            render: (_, step, index) =>
              write ? (
                <Select
                  value={step.kind}
                  aria-label={t('flow.rowField', { no: index + 1, field: t('flow.kind') })}
                  options={kinds.map((value) => ({ value, label: labelOf('stepKind', value) }))}
                  onChange={(kind) => patch(step.key, kind === 'END' ? { kind, next: [] } : { kind })}
                />
              ) : (
                labelOf('stepKind', step.kind)
              ),
          },
          {
            title: t('flow.step'),
            key: 'name',
            render: (_, step, index) =>
              write ? (
                <Input
                  value={step.name}
                  maxLength={100}
                  aria-label={t('flow.rowField', { no: index + 1, field: t('flow.step') })}
                  onChange={(event) => patch(step.key, { name: event.target.value })}
                  onPressEnter={() => write(insertedBelow(table, index))}
                />
              ) : (
                step.name
              ),
          },
          {
            title: t('flow.post'),
            key: 'post',
            width: 122,
            render: (_, step, index) =>
              step.kind !== 'TASK' ? null : write ? (
                <Select
                  allowClear
                  showSearch={{ optionFilterProp: 'label' }}
                  className="wide"
                  value={step.post?.id ?? null}
                  aria-label={t('flow.rowField', { no: index + 1, field: t('flow.post') })}
                  options={postOptions(posts)}
                  onChange={(id: string | null) => patch(step.key, { post: id ? { id } : null })}
                />
              ) : (
                (step.post?.name ?? '—')
              ),
          },
          {
            title: t('flow.limit'),
            key: 'limit',
            width: 160,
            render: (_, step, index) =>
              step.kind !== 'TASK' ? null : write ? (
                <Space.Compact>
                  <InputNumber
                    min={0}
                    max={9999}
                    precision={0}
                    className="limit-length"
                    value={step.limit ?? null}
                    aria-label={t('flow.rowField', { no: index + 1, field: t('flow.limit') })}
                    onChange={(limit) =>
                      patch(step.key, { limit, limitUnit: limit === null ? null : (step.limitUnit ?? 'WORKDAY') })
                    }
                  />
                  <Select
                    value={step.limitUnit ?? null}
                    disabled={step.limit == null}
                    aria-label={t('flow.rowField', { no: index + 1, field: t('flow.limitUnit') })}
                    options={optionsOf('limitUnit')}
                    onChange={(limitUnit: NonNullable<FlowStep['limitUnit']>) => patch(step.key, { limitUnit })}
                  />
                </Space.Compact>
              ) : step.limit == null ? (
                '—'
              ) : (
                `${step.limit} ${labelOf('limitUnit', step.limitUnit)}`
              ),
          },
          {
            title: t('flow.basis'),
            key: 'basis',
            width: 104,
            render: (_, step) => step.kind === 'TASK' && <Basis step={step} />,
          },
          {
            title: t('flow.next'),
            key: 'next',
            width: 122,
            render: (_, step, index) =>
              step.kind === 'END' ? null : write ? (
                <Select
                  mode="multiple"
                  className="wide"
                  value={of(step.next).map((next) => next.to)}
                  aria-label={t('flow.rowField', { no: index + 1, field: t('flow.next') })}
                  options={table.steps
                    .filter((other) => other.key !== step.key)
                    .map((other) => ({ value: other.key, label: nameOf(other.key) }))}
                  onChange={(keys: string[]) => patch(step.key, { next: waysTo(step, keys) })}
                />
              ) : (
                stated(of(step.next).map((next) => (next.label ? `${next.label} → ` : '') + nameOf(next.to)))
              ),
          },
          {
            title: t('actions'),
            key: 'actions',
            width: write ? 134 : 60,
            render: (_, step, index) => (
              <Space size={0}>
                {step.kind !== 'END' && (
                  <RowButton
                    icon={<FormOutlined />}
                    text={t('flow.detailOf', { name: nameOf(step.key) })}
                    onClick={() => setOpen(step.key)}
                  />
                )}
                {write && (
                  <>
                    <RowButton
                      icon={<PlusOutlined />}
                      text={t('flow.addBelow', { name: nameOf(step.key) })}
                      onClick={() => write(insertedBelow(table, index))}
                    />
                    <RowButton
                      icon={<ArrowUpOutlined />}
                      text={t('flow.moveUp', { name: nameOf(step.key) })}
                      disabled={index === 0}
                      onClick={() => write(moved(table, index, -1))}
                    />
                    <RowButton
                      icon={<ArrowDownOutlined />}
                      text={t('flow.moveDown', { name: nameOf(step.key) })}
                      disabled={index === table.steps.length - 1}
                      onClick={() => write(moved(table, index, 1))}
                    />
                    <RowButton
                      icon={<DeleteOutlined />}
                      text={t('flow.removeStep', { name: nameOf(step.key) })}
                      onClick={() => write(without(table, step.key))}
                    />
                  </>
                )}
              </Space>
            ),
          },
        ]}
      />
      {chosen && (
        <StepDrawer
          step={chosen}
          title={nameOf(chosen.key)}
          others={table.steps.filter((step) => step.key !== chosen.key)}
          nameOf={nameOf}
          posts={posts}
          risks={risks}
          onClose={() => setOpen(undefined)}
          {...(write ? { onChange: (change: Partial<FlowStep>) => patch(chosen.key, change) } : {})}
        />
      )}
    </>
  )
}

function RowButton({
  icon,
  text,
  disabled = false,
  onClick,
}: {
  icon: React.ReactNode
  text: string
  disabled?: boolean
  onClick: () => void
}) {
  return (
    <Button type="text" size="small" icon={icon} title={text} aria-label={text} disabled={disabled} onClick={onClick} />
  )
}

/** A step that rests on nothing stands out (S1-22, S2-10). */
function Basis({ step }: { step: FlowStep }) {
  const t = useText()
  const bases = of(step.bases)
  return (
    <>
      {!statutory(step) && (
        <Tag color={step.justification ? 'gold' : 'red'}>
          {bases.length === 0 ? t('flow.noBasis') : t('flow.notStatutory')}
        </Tag>
      )}
      {bases.slice(0, 1).map((basis) => (
        <span key={basis.title}>{lawTitle(basis.title) + (basis.article ?? '')}</span>
      ))}
    </>
  )
}

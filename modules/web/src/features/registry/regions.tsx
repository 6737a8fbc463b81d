import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Breadcrumb, Button, Form, Input, Modal, Select, Table } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { api } from '@/shared/api/http'
import type { NewRegion, Region } from '@/shared/api/types'
import { useHasRole } from '@/shared/auth/me'
import { number } from '@/shared/i18n/format'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { PageHeader } from '@/shared/ui/page'
import { Loading, Nothing, Problem } from '@/shared/ui/states'
import { DemoTag } from '@/shared/ui/tags'
import { useAction } from '@/shared/ui/use-action'
import { useAddress } from '@/shared/ui/use-address'
import { regionChildrenQuery, regionQuery } from './query'
import { RegionTree } from './region-tree'

const addable = ['DEVELOPMENT_ZONE', 'TOWNSHIP']

/** The region tree: real division codes, own-level nodes, development zones; everything dated. */
export function Regions() {
  const t = useText()
  const mayAdd = useHasRole('province-admin')
  const [get, set] = useAddress()
  const chosen = get('region')
  const region = useQuery(regionQuery(chosen ?? ''))
  const children = useQuery(regionChildrenQuery(chosen))
  const [adding, setAdding] = useState(false)
  const [opened, setOpened] = useState<string>()
  return (
    <>
      <PageHeader
        title={t('regions.title')}
        intro={t('regions.intro')}
        actions={
          mayAdd && (
            <Button type="primary" icon={<PlusOutlined />} disabled={!region.data} onClick={() => setAdding(true)}>
              {t('regions.add')}
            </Button>
          )
        }
      />
      <div className="split">
        <section className="split-side" aria-label={t('region.tree')}>
          <RegionTree chosen={chosen} {...(opened ? { opened } : {})} onChoose={(code) => set({ region: code })} />
        </section>
        <section className="list" aria-label={t('regions.below')}>
          {region.data && (
            <>
              <Breadcrumb items={region.data.path.map((step) => ({ title: step.name }))} />
              <div className="list-bar">
                <strong>
                  {region.data.name} {region.data.code}
                </strong>
                <DemoTag demo={region.data.demo} />
                <span>{labelOf('regionKind', region.data.kind)}</span>
                <Link to={`/units?region=${region.data.code}`}>{t('regions.toUnits')}</Link>
              </div>
            </>
          )}
          {children.isPending ? (
            <Loading />
          ) : children.isError ? (
            <Problem error={children.error} title={t('list.failed')} onRetry={() => void children.refetch()} />
          ) : (
            <Table<Region>
              size="small"
              rowKey="code"
              aria-label={t('regions.below')}
              dataSource={children.data.items}
              locale={{ emptyText: <Nothing text={t('regions.empty')} /> }}
              pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false, size: 'small' }}
              columns={[
                {
                  title: t('regions.name'),
                  key: 'name',
                  render: (_, row) => (
                    <>
                      <Button type="link" className="drill" onClick={() => set({ region: row.code })}>
                        {row.name}
                      </Button>{' '}
                      <DemoTag demo={row.demo} />
                    </>
                  ),
                },
                { title: t('regions.code'), dataIndex: 'code', className: 'figures' },
                { title: t('regions.kind'), key: 'kind', render: (_, row) => labelOf('regionKind', row.kind) },
                { title: t('unit.level'), key: 'level', render: (_, row) => labelOf('level', row.level) },
                {
                  title: t('regions.units'),
                  key: 'units',
                  align: 'right',
                  className: 'figures',
                  render: (_, row) => number(row.units),
                },
                { title: t('regions.validFrom'), key: 'validFrom', render: (_, row) => row.validFrom },
                { title: t('regions.validTo'), key: 'validTo', render: (_, row) => row.validTo ?? '—' },
              ]}
            />
          )}
        </section>
      </div>
      {adding && region.data && <AddRegion parent={region.data} onClose={() => setAdding(false)} onAdded={setOpened} />}
    </>
  )
}

function AddRegion({
  parent,
  onClose,
  onAdded,
}: {
  parent: Pick<Region, 'code' | 'name'>
  onClose: () => void
  onAdded: (parent: string) => void
}) {
  const t = useText()
  const [form] = Form.useForm<NewRegion>()
  const add = useAction((values: NewRegion) => api.post('/regions', { ...values, parentCode: parent.code }), {
    done: t('regions.added'),
    onDone: () => {
      onAdded(parent.code)
      onClose()
    },
  })
  const required = (label: string) => [{ required: true, whitespace: true, message: t('form.required', { label }) }]
  return (
    <Modal
      open
      title={t('regions.addTo', { parent: parent.name })}
      okText={t('regions.add')}
      cancelText={t('cancel')}
      confirmLoading={add.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<NewRegion>
        form={form}
        name="region"
        layout="vertical"
        initialValues={{ kind: 'DEVELOPMENT_ZONE' }}
        onFinish={(values) => add.mutate(values)}
      >
        <Form.Item name="kind" label={t('regions.kind')}>
          <Select options={addable.map((value) => ({ value, label: labelOf('regionKind', value) }))} />
        </Form.Item>
        <Form.Item name="name" label={t('regions.name')} rules={required(t('regions.name'))}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item
          name="code"
          label={t('regions.code')}
          extra={t('regions.codeHint')}
          rules={required(t('regions.code'))}
        >
          <Input maxLength={12} />
        </Form.Item>
        <Form.Item name="validFrom" label={t('regions.validFrom')} rules={required(t('regions.validFrom'))}>
          <Input type="date" />
        </Form.Item>
      </Form>
    </Modal>
  )
}

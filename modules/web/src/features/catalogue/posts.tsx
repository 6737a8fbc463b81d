import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Form, Input, Modal, Select, Space, Table } from 'antd'
import { useState } from 'react'
import { api } from '@/shared/api/http'
import type { Page, Post, PostForm as PostValues, Section, SectionForm } from '@/shared/api/types'
import { useHasRole } from '@/shared/auth/me'
import { listed, separators } from '@/shared/i18n/format'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { DeleteAction } from '@/shared/ui/approvals'
import { List } from '@/shared/ui/list-page'
import { HolderLayerItem } from '@/shared/ui/holder-layer'
import { PageHeader } from '@/shared/ui/page'
import { Nothing, Problem } from '@/shared/ui/states'
import { DemoTag } from '@/shared/ui/tags'
import { Term } from '@/shared/ui/term'
import { useAction } from '@/shared/ui/use-action'
import { WorkbookTools } from '@/shared/ui/workbook-tools'
import { sectionsQuery } from './query'

/** Sections and the posts in them: who holds what is a post, not a person. */
export function Posts() {
  const t = useText()
  const mayWrite = useHasRole('agency-lead')
  const sections = useQuery(sectionsQuery)
  const [post, setPost] = useState<Post | 'new'>()
  const [section, setSection] = useState<Section | 'new'>()
  const nameOf = (id: string | null | undefined) => sections.data?.items.find((item) => item.id === id)?.name ?? '—'
  return (
    <>
      <PageHeader
        title={t('posts.title')}
        intro={t('posts.intro')}
        actions={
          mayWrite && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setPost('new')}>
              {t('posts.add')}
            </Button>
          )
        }
      />
      <div className="split">
        <section className="split-side" aria-label={t('sections.title')}>
          <Space className="repeat-head">
            <h2>{t('sections.title')}</h2>
            {mayWrite && (
              <Button size="small" icon={<PlusOutlined />} onClick={() => setSection('new')}>
                {t('sections.add')}
              </Button>
            )}
          </Space>
          {sections.isError && <Problem error={sections.error} title={t('list.failed')} />}
          <Table<Section>
            size="small"
            rowKey="id"
            showHeader={false}
            aria-label={t('sections.title')}
            dataSource={sections.data?.items ?? []}
            loading={sections.isPending}
            pagination={false}
            locale={{ emptyText: <Nothing text={t('sections.empty')} /> }}
            columns={[
              {
                title: t('sections.name'),
                key: 'name',
                render: (_: unknown, row: Section) => (
                  <>
                    {row.name} <DemoTag demo={row.demo} />
                  </>
                ),
              },
              ...(mayWrite
                ? [
                    {
                      title: t('actions'),
                      key: 'actions',
                      width: 120,
                      className: 'row-actions',
                      render: (_: unknown, row: Section) => (
                        <>
                          <Button
                            type="link"
                            size="small"
                            onClick={() => setSection(row)}
                            aria-label={`${t('edit')} ${row.name}`}
                          >
                            {t('edit')}
                          </Button>
                          <DeleteAction
                            small
                            path={`/sections/${row.id}`}
                            title={t('sections.deleteTitle', { name: row.name })}
                            text={t('sections.deleteText')}
                          />
                        </>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        </section>
        <List<Post, Page<Post>>
          label={t('posts.title')}
          name="posts"
          load={(query, signal) => api.get('/posts', query, signal)}
          rowKey={(row) => row.id}
          empty={{ text: t('posts.empty') }}
          tools={<WorkbookTools of="powers" />}
          filters={[
            { name: 'q', label: t('posts.search') },
            {
              name: 'section',
              label: t('section'),
              options: (sections.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
            },
          ]}
          columns={[
            {
              key: 'name',
              title: t('posts.name'),
              sortable: true,
              render: (row) => (
                <>
                  {row.name} <DemoTag demo={row.demo} />
                </>
              ),
            },
            { key: 'section', title: t('section'), render: (row) => row.sectionName ?? nameOf(row.sectionId) },
            {
              key: 'holderLayer',
              title: t('power.holderLayer'),
              render: (row) => labelOf('holderLayer', row.holderLayer),
            },
            { key: 'hotPost', title: t('hotPost'), render: (row) => (row.hotPost ? t('yes') : t('no')) },
            { key: 'holders', title: t('posts.holders'), render: (row) => listed(row.holders) || '—' },
            ...(mayWrite
              ? [
                  {
                    key: 'actions',
                    title: t('actions'),
                    width: 120,
                    render: (row: Post) => (
                      <span className="row-actions">
                        <Button
                          type="link"
                          size="small"
                          onClick={() => setPost(row)}
                          aria-label={`${t('edit')} ${row.name}`}
                        >
                          {t('edit')}
                        </Button>
                        <DeleteAction
                          small
                          path={`/posts/${row.id}`}
                          title={t('posts.deleteTitle', { name: row.name })}
                          text={t('posts.deleteText')}
                        />
                      </span>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </div>
      {post && <PostDialog post={post} sections={sections.data?.items ?? []} onClose={() => setPost(undefined)} />}
      {section && <SectionDialog section={section} onClose={() => setSection(undefined)} />}
    </>
  )
}

function PostDialog({ post, sections, onClose }: { post: Post | 'new'; sections: Section[]; onClose: () => void }) {
  const t = useText()
  const [form] = Form.useForm<PostValues>()
  const save = useAction(
    (values: PostValues) => {
      const body: PostValues = { ...values, sectionId: values.sectionId ?? null, holders: values.holders ?? [] }
      return post === 'new' ? api.post('/posts', body) : api.put(`/posts/${post.id}`, body, post.version)
    },
    { done: t('saved'), onDone: onClose },
  )
  return (
    <Modal
      open
      title={post === 'new' ? t('posts.add') : t('posts.edit')}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<PostValues>
        form={form}
        name="post"
        layout="vertical"
        initialValues={post === 'new' ? { hotPost: false, holderLayer: 'STAFF', holders: [] } : post}
        onFinish={(values) => save.mutate(values)}
      >
        <Form.Item
          name="name"
          label={t('posts.name')}
          rules={[{ required: true, whitespace: true, message: t('form.required', { label: t('posts.name') }) }]}
        >
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="sectionId" label={t('section')}>
          <Select allowClear options={sections.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
        <HolderLayerItem />
        <Form.Item name="hotPost" valuePropName="checked">
          <Checkbox>
            <Term help={t('hotPost.help')}>{t('hotPost')}</Term>
          </Checkbox>
        </Form.Item>
        <Form.Item name="holders" label={t('posts.holders')} extra={t('posts.holdersHint')}>
          <Select mode="tags" open={false} suffix={null} tokenSeparators={separators} />
        </Form.Item>
      </Form>
    </Modal>
  )
}

function SectionDialog({ section, onClose }: { section: Section | 'new'; onClose: () => void }) {
  const t = useText()
  const [form] = Form.useForm<SectionForm>()
  const save = useAction(
    (values: SectionForm) =>
      section === 'new' ? api.post('/sections', values) : api.put(`/sections/${section.id}`, values, section.version),
    { done: t('saved'), onDone: onClose },
  )
  return (
    <Modal
      open
      title={section === 'new' ? t('sections.add') : t('sections.edit')}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        name="section"
        layout="vertical"
        initialValues={section === 'new' ? {} : { name: section.name }}
        onFinish={(values) => save.mutate(values)}
      >
        <Form.Item
          name="name"
          label={t('sections.name')}
          rules={[{ required: true, whitespace: true, message: t('form.required', { label: t('sections.name') }) }]}
        >
          <Input maxLength={100} />
        </Form.Item>
      </Form>
    </Modal>
  )
}

import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox, Form, Input, Select } from 'antd'
import { useNavigate, useParams } from 'react-router'
import { api, ApiProblem } from '@/shared/api/http'
import type { InventoryEntry, InventoryList, InventoryListForm as Values, Post } from '@/shared/api/types'
import { separators } from '@/shared/i18n/format'
import { useText } from '@/shared/i18n/i18n'
import { FormPage, FormPart } from '@/shared/ui/form-page'
import { labelledOptions } from '@/shared/ui/options'
import { PowerChoice } from '@/shared/ui/power-choice'
import { Forbidden, Loading, Problem } from '@/shared/ui/states'
import { allPostsQuery, inventoryListQuery, powerCategoriesQuery } from './query'

/** Fills in the list of a section: for each post the powers it exercises, or that it has none. */
export function EditInventoryList() {
  const { id = '', list: listId = '' } = useParams()
  const list = useQuery({ ...inventoryListQuery(id, listId), staleTime: 0, gcTime: 0 })
  const posts = useQuery(allPostsQuery)
  if (list.isPending || posts.isPending) return <Loading />
  const failure = list.error ?? posts.error
  if (failure) return <Problem error={failure} />
  if (!list.data || !posts.data) return null
  if (list.data.state !== 'PENDING' && list.data.state !== 'RETURNED') return <Forbidden />
  const own = posts.data.items.filter((post) => post.sectionId === list.data.sectionId)
  return <InventoryForm list={list.data} posts={own} />
}

/** What the list has, and a line for each post of which it says nothing yet. */
export function linesOf(list: InventoryList, posts: Post[]): InventoryEntry[] {
  const lines = list.entries.map((entry): InventoryEntry => ({
    postId: entry.postId ?? null,
    none: entry.none,
    powerId: entry.powerId ?? null,
    powerName: entry.powerId ? null : (entry.powerName ?? null),
    category: entry.powerId ? null : (entry.category ?? null),
    content: entry.content ?? null,
    note: entry.note ?? null,
  }))
  const missing = posts.filter((post) => !lines.some((line) => line.postId === post.id))
  lines.push(...missing.map((post): InventoryEntry => ({ postId: post.id, none: false })))
  return lines.length > 0 ? lines : [{ none: false }]
}

const written = (line: InventoryEntry) => Boolean(line.none || line.powerId || line.powerName?.trim())

function sent(line: InventoryEntry): InventoryEntry {
  const kept = { postId: line.postId ?? null, note: line.note ?? null }
  if (line.none) return { ...kept, none: true }
  if (line.powerId) return { ...kept, none: false, powerId: line.powerId }
  return {
    ...kept,
    none: false,
    powerName: line.powerName ?? null,
    category: line.category ?? null,
    content: line.content ?? null,
  }
}

function InventoryForm({ list, posts }: { list: InventoryList; posts: Post[] }) {
  const t = useText()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  const categories = useQuery(powerCategoriesQuery)
  const lines = Form.useWatch('entries', form)
  const path = `/inventory-rounds/${list.roundId}/returns/${list.id}`
  const back = `/inventory-rounds/${list.roundId}/lists/${list.id}`
  const postOptions = posts.map(({ id, name }) => ({ value: id, label: name }))
  const people = [...new Set(posts.flatMap((post) => post.holders))]

  const save = async (values: Values) => {
    // Lines in which nothing stands are posts still to be asked, and no part of the list.
    const entries = values.entries.map((line, index) => ({ line, index })).filter(({ line }) => written(line))
    const body: Values = {
      participants: values.participants ?? [],
      entries: entries.map(({ line }) => sent(line)),
    }
    try {
      await api.put<InventoryList>(path, body, list.version)
    } catch (problem) {
      // The server counts the lines it was sent, the form those that it shows.
      if (problem instanceof ApiProblem) {
        for (const entry of problem.errors) {
          entry.field = entry.field.replace(
            /^entries\[(\d+)\]/,
            (_, no: string) => `entries[${entries[Number(no)]?.index ?? no}]`,
          )
        }
      }
      throw problem
    }
    await queries.invalidateQueries()
    void navigate(back)
  }

  return (
    <FormPage<Values>
      form={form}
      title={t('inventory.fillTitle', { name: list.sectionName })}
      crumbs={[
        { title: t('nav.inventory'), to: '/inventory-rounds' },
        { title: list.sectionName, to: back },
        { title: t('inventory.fill') },
      ]}
      intro={t('inventory.fillIntro')}
      initial={{ entries: linesOf(list, posts), participants: list.participants }}
      draftKey={`inventory.${list.id}`}
      basedOn={list.version}
      submitText={t('save')}
      onSubmit={save}
      onCancel={() => void navigate(back)}
    >
      <FormPart title={t('inventory.list')}>
        <Form.List name="entries">
          {(fields, { add, remove }) => (
            <>
              {fields.map((field, index) => {
                const line = lines?.[field.name]
                return (
                  <div
                    key={field.key}
                    className="repeat"
                    role="group"
                    aria-label={t('inventory.lineNo', { no: index + 1 })}
                  >
                    <div className="repeat-head">
                      {t('inventory.lineNo', { no: index + 1 })}
                      <Button
                        type="text"
                        icon={<DeleteOutlined />}
                        aria-label={t('inventory.lineRemove', { no: index + 1 })}
                        onClick={() => remove(field.name)}
                      />
                    </div>
                    <div className="form-row">
                      <Form.Item name={[field.name, 'postId']} label={t('inventory.post')}>
                        <Select
                          allowClear
                          disabled={posts.length === 0}
                          showSearch={{ optionFilterProp: 'label' }}
                          options={postOptions}
                        />
                      </Form.Item>
                      <Form.Item name={[field.name, 'none']} valuePropName="checked" className="beside-field">
                        <Checkbox>{t('inventory.none')}</Checkbox>
                      </Form.Item>
                    </div>
                    {!line?.none && (
                      <>
                        <Form.Item name={[field.name, 'powerId']} label={t('inventory.known')}>
                          <PowerChoice />
                        </Form.Item>
                        {!line?.powerId && (
                          <>
                            <div className="form-row">
                              <Form.Item name={[field.name, 'powerName']} label={t('inventory.newName')}>
                                <Input maxLength={500} />
                              </Form.Item>
                              <Form.Item name={[field.name, 'category']} label={t('power.category')}>
                                <Select
                                  allowClear
                                  showSearch={{ optionFilterProp: 'label' }}
                                  options={labelledOptions(categories.data?.items)}
                                />
                              </Form.Item>
                            </div>
                            <Form.Item name={[field.name, 'content']} label={t('power.content')}>
                              <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={10000} />
                            </Form.Item>
                          </>
                        )}
                      </>
                    )}
                    <Form.Item name={[field.name, 'note']} label={t('inventory.note')}>
                      <Input maxLength={500} />
                    </Form.Item>
                  </div>
                )
              })}
              <Button
                icon={<PlusOutlined />}
                onClick={() => add({ postId: lines?.at(-1)?.postId ?? null, none: false })}
              >
                {t('inventory.lineAdd')}
              </Button>
            </>
          )}
        </Form.List>
      </FormPart>
      <FormPart title={t('inventory.participants')}>
        <Form.Item name="participants" label={t('inventory.participants')} extra={t('inventory.participantsHint')}>
          <Select
            mode="tags"
            options={people.map((name) => ({ value: name, label: name }))}
            tokenSeparators={separators}
          />
        </Form.Item>
      </FormPart>
    </FormPage>
  )
}

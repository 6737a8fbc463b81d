import { afterEach, expect, test, vi } from 'vitest'
import { problem, answering } from '@/shared/testing/server'
import { switchLanguage } from '@/shared/i18n/i18n'
import { address, api, ApiProblem, callAs, download, nameIn, quietly } from './http'

afterEach(() => {
  callAs(undefined)
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

async function failure(call: Promise<unknown>): Promise<ApiProblem> {
  try {
    await call
  } catch (error) {
    return error as ApiProblem
  }
  throw new Error('the call did not fail')
}

test('empty parameters stay out of the address', () => {
  expect(address('/units', { q: '', region: '990123-0', page: 0, state: undefined })).toBe(
    '/api/units?region=990123-0&page=0',
  )
})

test('a problem document tells its reason, its code and its fields', async () => {
  answering({
    '/api/powers': problem(409, '职权编码重复', {
      type: 'urn:mingquan:problem:power-code-taken',
      detail: '编码 WJ-001 已有。',
      errors: [{ field: 'code', reason: '已有' }],
      traceId: 't1',
    }),
  })

  const refused = await failure(api.post('/powers', {}))

  expect(refused).toMatchObject({ status: 409, code: 'power-code-taken', message: '编码 WJ-001 已有。', traceId: 't1' })
  expect(refused.errors).toEqual([{ field: 'code', reason: '已有' }])
})

test('an answer that is no problem document still tells what to do', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('<html>', { status: 502 })))

  const refused = await failure(api.get('/powers'))

  expect(refused.status).toBe(502)
  expect(refused.message).toContain('请稍后重试')
})

test('without a network the person is told so', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed')))

  expect((await failure(api.get('/powers'))).title).toBe('连不上服务器')
})

test('calls carry the token, and a refused token asks to sign in again', async () => {
  const expired = vi.fn()
  const sent: Headers[] = []
  callAs({ token: () => Promise.resolve('abc'), tokenIfAny: () => Promise.reject(new Error()), expired })
  vi.stubGlobal('fetch', (_: string, options: RequestInit) => {
    sent.push(new Headers(options.headers))
    return Promise.resolve(problem(401, '请登录'))
  })

  await failure(api.put('/powers/1', {}, 7))

  expect(sent[0]?.get('Authorization')).toBe('Bearer abc')
  expect(sent[0]?.get('If-Match')).toBe('"7"')
  expect(expired).toHaveBeenCalledOnce()
})

test('a call that nobody waits for fails without leading away', async () => {
  const expired = vi.fn()
  const token = vi.fn()
  callAs({ token, tokenIfAny: () => Promise.resolve('old'), expired })
  vi.stubGlobal('fetch', () => Promise.resolve(problem(401, '请登录')))

  expect((await failure(quietly.put('/form-drafts/power.new', {}))).status).toBe(401)

  expect(expired).not.toHaveBeenCalled()
  expect(token).not.toHaveBeenCalled()
})

test('a file is asked for whatever its type, in the language of the console', async () => {
  const sent: Headers[] = []
  vi.stubGlobal('fetch', (_: string, options: RequestInit) => {
    sent.push(new Headers(options.headers))
    return Promise.resolve(new Response('PK'))
  })
  vi.stubGlobal('URL', { createObjectURL: () => 'blob:1', revokeObjectURL: () => undefined })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)

  await download('/powers/workbook', { content: 'all' }, 'powers.xlsx')
  switchLanguage('en')
  await failure(api.get('/powers'))
  switchLanguage('zh-CN')

  expect(sent[0]?.get('Accept')).toBe('*/*')
  expect(sent[0]?.get('Accept-Language')).toBe('zh-CN')
  expect(sent[1]?.get('Accept')).toBe('application/json, application/problem+json')
  expect(sent[1]?.get('Accept-Language')).toBe('en')
})

test('a Chinese file name is read from its header', () => {
  expect(nameIn("attachment; filename*=UTF-8''%E8%81%8C%E6%9D%83.xlsx")).toBe('职权.xlsx')
  expect(nameIn('attachment; filename="a.xlsx"')).toBe('a.xlsx')
  expect(nameIn(null)).toBeUndefined()
})

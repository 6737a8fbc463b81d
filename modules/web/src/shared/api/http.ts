import { language, translate } from '@/shared/i18n/i18n'
import type { ProblemBody, ProblemEntry } from './types'

export type Query = Record<string, string | number | boolean | null | undefined>

/** An answer of the server that is not a success, with what a person needs to know about it. */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  readonly title: string
  readonly errors: ProblemEntry[]
  readonly traceId: string | undefined

  constructor(status: number, body: ProblemBody) {
    super(body.detail ?? body.title)
    this.name = 'ApiProblem'
    this.status = status
    this.code = body.type?.replace('urn:mingquan:problem:', '') ?? `http-${status}`
    this.title = body.title
    this.errors = body.errors ?? []
    this.traceId = body.traceId
  }
}

interface Session {
  /** A token that is valid for some seconds at least. */
  token(): Promise<string>
  /** As {@link token}, but without one the call fails and nobody is sent to sign in. */
  tokenIfAny(): Promise<string>
  /** The server refused the token: sign in again. */
  expired(): void
}

let session: Session | undefined

/** Says whose token the calls carry. */
export function callAs(next: Session | undefined): void {
  session = next
}

export function address(path: string, query?: Query): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== null && value !== '') parameters.set(name, String(value))
  }
  const text = parameters.toString()
  return text ? `/api${path}?${text}` : `/api${path}`
}

interface Call {
  query?: Query
  /** What the caller can read, where that is not JSON. */
  accept?: string
  json?: unknown
  file?: Blob
  ifMatch?: number | undefined
  signal?: AbortSignal | undefined
  /** Nobody waits for it: its failure leads nowhere. */
  quiet?: boolean
  /** It goes on when the page is closed; the browser allows 64 KiB. */
  keepalive?: boolean
}

async function call(
  method: string,
  path: string,
  { query, accept, json, file, ifMatch, signal, quiet, keepalive }: Call,
): Promise<Response> {
  const headers: Record<string, string> = {
    Accept: accept ?? 'application/json, application/problem+json',
    'Accept-Language': language(),
  }
  if (session) headers.Authorization = `Bearer ${await (quiet ? session.tokenIfAny() : session.token())}`
  if (json !== undefined) headers['Content-Type'] = 'application/json'
  if (file) headers['Content-Type'] = 'application/octet-stream'
  if (ifMatch !== undefined) headers['If-Match'] = `"${ifMatch}"`
  let response: Response
  try {
    response = await fetch(address(path, query), {
      method,
      headers,
      body: file ?? (json === undefined ? null : JSON.stringify(json)),
      signal: signal ?? null,
      keepalive: keepalive ?? false,
    })
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') throw failure
    throw new ApiProblem(0, { title: translate('problem.offline.title'), detail: translate('problem.offline.detail') })
  }
  if (response.status === 401 && !quiet) session?.expired()
  if (!response.ok) throw await problemOf(response)
  return response
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const fallback: ProblemBody = {
    title: translate('problem.unknown.title', { status: response.status }),
    detail: translate('problem.unknown.detail'),
  }
  if (!/json/.test(response.headers.get('Content-Type') ?? '')) return new ApiProblem(response.status, fallback)
  try {
    const body = (await response.json()) as Partial<ProblemBody>
    return new ApiProblem(response.status, { ...fallback, ...body })
  } catch {
    return new ApiProblem(response.status, fallback)
  }
}

async function send<T>(method: string, path: string, options: Call = {}): Promise<T> {
  const response = await call(method, path, options)
  const text = await response.text()
  return (text === '' ? undefined : JSON.parse(text)) as T
}

export const api = {
  get: <T>(path: string, query?: Query, signal?: AbortSignal) => send<T>('GET', path, { query: query ?? {}, signal }),
  post: <T>(path: string, json?: unknown, query?: Query, version?: number) =>
    send<T>('POST', path, { json, query: query ?? {}, ifMatch: version }),
  put: <T>(path: string, json: unknown, version: number) => send<T>('PUT', path, { json, ifMatch: version }),
  delete: (path: string, query?: Query, version?: number) =>
    send<void>('DELETE', path, { query: query ?? {}, ifMatch: version }),
  putFile: <T>(path: string, file: Blob, version: number) => send<T>('PUT', path, { file, ifMatch: version }),
  text: async (path: string) => (await call('GET', path, { accept: '*/*' })).text(),
  upload: <T>(path: string, file: File) => send<T>('POST', path, { file, query: { fileName: file.name } }),
}

/** Calls beside what the person does. They fail like others, but never lead away from the page. */
export const quietly = {
  /** Nothing, where the server has nothing (204). */
  get: <T>(path: string) => send<T | undefined>('GET', path, { quiet: true }),
  put: <T>(path: string, json: unknown, keepalive = false) => send<T>('PUT', path, { json, quiet: true, keepalive }),
  delete: (path: string) => send<void>('DELETE', path, { quiet: true }),
}

/** Fetches a file with the caller's token and hands it to the browser's downloads. */
export async function download(path: string, query?: Query, fileName?: string): Promise<void> {
  const response = await call('GET', path, { query: query ?? {}, accept: '*/*' })
  save(await response.blob(), nameIn(response.headers.get('Content-Disposition')) ?? fileName ?? 'download')
}

/** Hands a file over to the browser's downloads. */
export function save(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

/** The file name of a Content-Disposition header, in its encoded (RFC 5987) form first. */
export function nameIn(header: string | null): string | undefined {
  if (!header) return undefined
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(header)?.[1]
  if (encoded) return decodeURIComponent(encoded)
  return /filename="?([^";]+)"?/i.exec(header)?.[1]
}

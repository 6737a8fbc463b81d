import { vi } from 'vitest'

type Answer = Response | object | ((request: { method: string; query: URLSearchParams; body: unknown }) => unknown)

/**
 * Stands in for the server in tests: answers by path, records "METHOD path?query", and gives 404 for the rest.
 */
export function answering(answers: Record<string, Answer>): string[] {
  const asked: string[] = []
  vi.stubGlobal('fetch', (input: string, options: RequestInit = {}) => {
    const [path = '', query = ''] = input.split('?')
    const method = options.method ?? 'GET'
    asked.push(`${method} ${input}`)
    const answer = answers[`${method} ${path}`] ?? answers[path]
    if (answer === undefined) return Promise.resolve(problem(404, '没有找到'))
    if (answer instanceof Response) return Promise.resolve(answer.clone())
    const body = typeof options.body === 'string' ? (JSON.parse(options.body) as unknown) : options.body
    const value =
      typeof answer === 'function'
        ? (answer as (request: object) => unknown)({ method, query: new URLSearchParams(query), body })
        : answer
    return Promise.resolve(value instanceof Response ? value : json(value))
  })
  return asked
}

function json(value: unknown): Response {
  return new Response(JSON.stringify(value), { headers: { 'Content-Type': 'application/json' } })
}

export function problem(status: number, title: string, more: object = {}): Response {
  return new Response(JSON.stringify({ title, ...more }), {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  })
}

import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { quietly } from '@/shared/api/http'
import type { FormDraft, FormDraftKept } from '@/shared/api/types'
import { meQuery } from '@/shared/auth/me'
import { draftStorage } from '@/shared/auth/own-drafts'

/** How long nobody must have typed before the server gets a copy, in milliseconds. */
const pause = 3_000

/** A file is not kept, nor what antd says of one that was chosen. */
function isFile(value: unknown): boolean {
  return value instanceof Blob || (typeof value === 'object' && value !== null && 'originFileObj' in value)
}

/** What of a form may be kept: no files, and nothing that is called a password. */
export function keepable<V extends object>(values: V): V {
  return JSON.parse(
    JSON.stringify(values, (name, value: unknown) => (/password/i.test(name) || isFile(value) ? undefined : value)),
  ) as V
}

/**
 * Keeps what is typed into one form: in this tab at once, on the server after a pause and when the page is left. No
 * failure of either comes to the form; what could not be kept on the server is still in the tab.
 */
class DraftKeeper<V extends object> {
  private unsent: FormDraft<V> | undefined
  private waiting: ReturnType<typeof setTimeout> | undefined
  private submitting = false
  /** Calls one after the other, so that the last word is also the server's. */
  private calls: Promise<unknown> = Promise.resolve()

  constructor(
    private readonly storage: string,
    /** Undefined as long as nobody knows who is typing. */
    private readonly address: string | undefined,
  ) {}

  private then<T>(call: () => Promise<T>): Promise<T | undefined> {
    const answer = this.calls.then(call).catch(() => undefined)
    this.calls = answer
    return answer
  }

  local(): FormDraft<V> | undefined {
    try {
      const kept = JSON.parse(sessionStorage.getItem(this.storage) ?? 'null') as Partial<FormDraft<V>> | null
      return kept?.body && kept.savedAt ? (kept as FormDraft<V>) : undefined
    } catch {
      return undefined
    }
  }

  private keepLocally(draft: FormDraft<V>) {
    try {
      sessionStorage.setItem(this.storage, JSON.stringify(draft))
    } catch {
      // The tab's store is full; the server has room for this one.
    }
  }

  async remote(): Promise<FormDraft<V> | undefined> {
    const { address } = this
    return address === undefined ? undefined : this.then(() => quietly.get<FormDraft<V>>(address))
  }

  typed(values: V, basedOn: number | undefined) {
    const draft: FormDraft<V> = {
      body: keepable(values),
      ...(basedOn === undefined ? {} : { basedOn }),
      savedAt: new Date().toISOString(),
    }
    this.keepLocally(draft)
    this.unsent = draft
    this.wait()
  }

  private wait() {
    clearTimeout(this.waiting)
    this.waiting = setTimeout(() => this.send(), pause)
  }

  private take(): FormDraft<V> | undefined {
    clearTimeout(this.waiting)
    if (this.submitting) return undefined
    const draft = this.unsent
    this.unsent = undefined
    return draft
  }

  /** To the server, which may take its time. */
  send() {
    const { address } = this
    const draft = this.take()
    if (!draft || address === undefined) return
    void this.then(() => this.put(address, draft)).then((kept) => {
      // From here on both copies bear the server's time: the clocks of two computers may differ.
      if (kept && this.local()?.savedAt === draft.savedAt) this.keepLocally({ ...draft, savedAt: kept.savedAt })
    })
  }

  /** The page may be gone before the answer, so nothing is waited for. */
  sendLeaving() {
    const { address } = this
    const draft = this.take()
    if (draft && address !== undefined) void this.put(address, draft, true).catch(() => undefined)
  }

  private put(address: string, { body, basedOn }: FormDraft<V>, keepalive = false) {
    return quietly.put<FormDraftKept>(address, { body, basedOn }, keepalive)
  }

  submit() {
    clearTimeout(this.waiting)
    this.submitting = true
  }

  refused() {
    this.submitting = false
    if (this.unsent) this.wait()
  }

  /** Nothing is kept any more, here or there. */
  remove() {
    const { address } = this
    clearTimeout(this.waiting)
    this.submitting = false
    this.unsent = undefined
    sessionStorage.removeItem(this.storage)
    if (address !== undefined) void this.then(() => quietly.delete(address))
  }
}

/** The newer of two, as far as there are any. */
function newer<V>(one: FormDraft<V> | undefined, other: FormDraft<V> | undefined): FormDraft<V> | undefined {
  if (!one || !other) return one ?? other
  return Date.parse(other.savedAt) > Date.parse(one.savedAt) ? other : one
}

/**
 * The draft of one form of the person who is signed in: what was found when the form was opened, until somebody decides
 * on it, and what keeps the next one.
 *
 * @param form names the form and what is edited
 */
export function useFormDraft<V extends object>(form: string) {
  const me = useQuery(meQuery).data
  const address = me && `${me.tenant ? '' : '/platform'}/form-drafts/${encodeURIComponent(form)}`
  const storage = draftStorage(me?.username ?? '', form)
  const keeper = useMemo(() => new DraftKeeper<V>(storage, address), [storage, address])
  const [found, setFound] = useState(() => keeper.local())
  const [decided, setDecided] = useState(false)

  useEffect(() => {
    let gone = false
    void keeper.remote().then((remote) => {
      if (!gone) setFound((local) => newer(local, remote))
    })
    const hidden = () => {
      if (document.visibilityState === 'hidden') keeper.sendLeaving()
    }
    document.addEventListener('visibilitychange', hidden)
    return () => {
      gone = true
      document.removeEventListener('visibilitychange', hidden)
      keeper.send()
    }
  }, [keeper])

  return {
    keeper,
    offered: decided ? undefined : found,
    decide: () => setDecided(true),
  }
}

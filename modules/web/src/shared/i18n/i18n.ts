import { useSyncExternalStore } from 'react'
import { en } from './en'
import { zh } from './zh'

export type Text = keyof typeof zh
export type Language = 'zh-CN' | 'en'
export type Translate = (key: Text, values?: Record<string, string | number>) => string

const texts: Record<Language, Record<Text, string>> = { 'zh-CN': zh, en }
const remembered = 'mingquan.language'
const listeners = new Set<() => void>()
let current: Language = localStorage.getItem(remembered) === 'en' ? 'en' : 'zh-CN'

export function language(): Language {
  return current
}

export function switchLanguage(next: Language): void {
  current = next
  localStorage.setItem(remembered, next)
  document.documentElement.lang = next
  for (const listener of listeners) listener()
}

/** The text for a key in the language of the moment; for code outside components. */
export const translate: Translate = (key, values) => {
  const text = texts[current][key]
  if (!values) return text
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, language)
}

/** Re-renders the component when the language changes. */
export function useText(): Translate {
  useLanguage()
  return translate
}

/** The label of a code such as a state, or the code itself when it is one we do not know. */
export function labelOf(prefix: string, code: string | null | undefined): string {
  if (code === null || code === undefined || code === '') return '—'
  const key = `${prefix}.${code}`
  return key in zh ? translate(key as Text) : code
}

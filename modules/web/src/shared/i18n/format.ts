import { language } from './i18n'

/** Whole numbers with thousands separators. */
export function number(value: number): string {
  return value.toLocaleString('en-US')
}

/** 23.0 %; an empty whole has no share. */
export function share(part: number, whole: number): string {
  return whole === 0 ? '—' : `${((part / whole) * 100).toFixed(1)} %`
}

/** A day as tables show it: 2011-06-30. */
export function day(value: string | null | undefined): string {
  if (!value) return '—'
  return value.length > 10 ? instant(value).slice(0, 10) : value
}

/** The day of a point in time as the server searches by it, in China: 2011-06-30. */
export function dayInChina(value: string): string {
  return new Date(new Date(value).getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
}

/** The present day in China, beyond which the server takes nothing as done. */
export function today(): string {
  return dayInChina(new Date().toISOString())
}

/** A point in time in the reader's own zone: 2011-06-30 09:05. */
export function instant(value: string | null | undefined): string {
  if (!value) return '—'
  const at = new Date(value)
  if (Number.isNaN(at.getTime())) return value
  const two = (part: number) => String(part).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`
}

/** A month: 202611 → 2026年11月. */
export function month(period: number): string {
  const year = Math.floor(period / 100)
  const of = period % 100
  return language() === 'en' ? `${year}-${String(of).padStart(2, '0')}` : `${year}年${of}月`
}

/** A size in bytes: 1,234,567 → 1.2 MB. */
export function fileSize(bytes: number): string {
  return bytes < 1 << 20
    ? `${number(Math.max(1, Math.round(bytes / 1024)))} KB`
    : `${(bytes / (1 << 20)).toFixed(1)} MB`
}

const chinese = () => language() !== 'en'

/** Several things in a row: 甲、乙. */
export function listed(items: readonly string[]): string {
  return items.join(chinese() ? '、' : ', ')
}

/** Several statements in a row: 没有依据；还有同名事项. */
export function stated(items: readonly string[]): string {
  return items.join(chinese() ? '；' : '; ')
}

/** Something with what is meant by it: 和川县（510000）. */
export function withNote(text: string, note: string): string {
  return chinese() ? `${text}（${note}）` : `${text} (${note})`
}

/** Something and what is said of it: 发证：没有设定依据. */
export function saidOf(subject: string, text: string): string {
  return chinese() ? `${subject}：${text}` : `${subject}: ${text}`
}

/** The title of a law, which is Chinese in every language. */
export function lawTitle(title: string): string {
  return `《${title.replace(/^《|》$/g, '')}》`
}

/** What people put between names. */
export const separators = ['、', '，', ',', ' ']

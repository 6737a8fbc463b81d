import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { en } from './en'
import { zh } from './zh'

const chinese = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u
const keys = Object.keys(zh) as (keyof typeof zh)[]
const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([found]) => found).sort()

test('both languages have the same texts with the same places to fill in', () => {
  expect(Object.keys(en).sort()).toEqual([...keys].sort())
  expect(keys.filter((key) => placeholders(zh[key]).join() !== placeholders(en[key]).join())).toEqual([])
  expect(keys.filter((key) => zh[key].trim() === '' || en[key].trim() === '')).toEqual([])
})

test('no text is written in two files', () => {
  const files = import.meta.glob<Record<string, Record<string, string>>>('./zh/*.ts', { eager: true })
  const written = Object.values(files).flatMap((file) => Object.values(file).flatMap((texts) => Object.keys(texts)))

  expect(written.sort()).toEqual([...keys].sort())
})

test('the English texts are English', () => {
  // The other language by its own name, and a word explained by its Chinese.
  const meant = ['otherLanguage', 'sectorLine.help']
  expect(keys.filter((key) => chinese.test(en[key]) && !meant.includes(key))).toEqual([])
})

test('the Chinese texts are Chinese', () => {
  const names = /\{\w+\}|\.xlsx|\.docx|\.csv|Excel|Word|CSV|[A-Z]\d*(?![a-z])/g
  expect(keys.filter((key) => key !== 'otherLanguage' && /[A-Za-z]/.test(zh[key].replace(names, '')))).toEqual([])
})

/** The console's own files, without its texts and tests. */
function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return ['main', 'test', 'i18n', 'testing'].includes(entry.name) ? [] : sources(path)
    return /(?<!\.test|\.d)\.tsx?$/.test(entry.name) ? [path] : []
  })
}

const shownAttributes = ['title', 'label', 'placeholder', 'alt', 'aria-label', 'okText', 'cancelText', 'description']

/** What a file says in words: its strings, templates and the text between its tags; and which of that is shown as is. */
function wordsIn(path: string): { word: string; shown: boolean }[] {
  const words: { word: string; shown: boolean }[] = []
  const visit = (node: ts.Node) => {
    if (ts.isJsxText(node)) words.push({ word: node.text, shown: true })
    else if (ts.isStringLiteral(node) || ts.isTemplateLiteralToken(node)) {
      const shown = ts.isJsxAttribute(node.parent) && shownAttributes.includes(node.parent.name.getText())
      words.push({ word: node.text, shown })
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true))
  return words
}

test('no page has words of its own beside the texts', () => {
  const files = sources('src')
  const own = files.flatMap((path) =>
    wordsIn(path)
      .filter(({ word, shown }) => chinese.test(word) || (shown && /[A-Za-z]{2}/.test(word)))
      .map(({ word }) => `${path}: ${word.trim()}`),
  )

  expect(files.length).toBeGreaterThan(50)
  expect(own).toEqual([])
})

/** What the server's code calls the things it records. */
function recordedActions(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return ['test', 'node_modules', 'target'].includes(entry.name) ? [] : recordedActions(path)
    if (!entry.name.endsWith('.java')) return []
    const calls = readFileSync(path, 'utf8').matchAll(/\brecord(?:Each)?\(\s*"([a-z.-]+)"/g)
    return [...calls].map(([, action]) => action ?? '')
  })
}

test('every recorded action has words', () => {
  const actions = recordedActions('..')

  expect(actions.length).toBeGreaterThan(25)
  expect(actions.filter((action) => !(`auditAction.${action}` in zh))).toEqual([])
})

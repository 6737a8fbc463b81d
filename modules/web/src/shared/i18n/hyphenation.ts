/** Where the long English words of narrow headings may be parted. Chromium knows no English syllables by itself. */
const syllables = [
  'Ad-ju-di-ca-tion',
  'Ben-e-fit',
  'Co-er-cion',
  'Con-fir-ma-tion',
  'In-spec-tion',
  'Li-cens-ing',
  'Pen-al-ty',
  'Pow-ers',
  'Pub-lic',
  'Re-ward',
  'ser-vice',
  'ser-vices',
]

const parted = new Map(syllables.map((word) => [word.replaceAll('-', ''), word.replaceAll('-', '\u00AD')]))

/** The text with soft hyphens in the words that need them; they show only where a line ends. */
export function hyphenated(text: string): string {
  return text.replace(/[A-Za-z]+/g, (word) => parted.get(word) ?? word)
}

/**
 * The parts between which a narrow heading may break: Chinese writes no spaces, and its headings are put together of
 * words of two characters, the first of three where the number is odd (行政|许可, 已定级|职权).
 */
export function headingWords(text: string): string[] {
  if (!/^\p{Script=Han}+$/u.test(text)) return [hyphenated(text)]
  const first = text.length % 2 === 0 ? 2 : Math.min(3, text.length)
  return [text.slice(0, first), ...(text.slice(first).match(/../g) ?? [])]
}

/** The text with each number bound to what it counts, so that no line begins with a mere unit. */
export function bound(text: string): string {
  return text.replace(/(\d) (?=\S)/g, '$1\u00A0')
}

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

/** Relative luminance of a #rrggbb colour (WCAG 2.2). */
function luminance(colour: string): number {
  const hex = /^#?([0-9a-f]{6})$/i.exec(colour)?.[1] ?? '888888'
  const channel = (at: number) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4)
}

export function contrast(first: string, second: string): number {
  const a = luminance(first)
  const b = luminance(second)
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** Black or white, whichever reads better on the colour a tenant chose for a level. */
export function textOn(background: string): string {
  return contrast(background, '#ffffff') >= contrast(background, '#1b2430') ? '#ffffff' : '#1b2430'
}

/** The colour as #rrggbb; templates write 红, red or #c00. */
export function hexOf(colour: string | null | undefined): string {
  const named: Record<string, string> = {
    红: '#c62828',
    橙: '#ef7d00',
    黄: '#f7c325',
    绿: '#2e7d32',
    蓝: '#1f5fbf',
    red: '#c62828',
    orange: '#ef7d00',
    yellow: '#f7c325',
    green: '#2e7d32',
    blue: '#1f5fbf',
  }
  if (!colour) return '#d5dae1'
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(colour)
  if (short) return `#${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}`
  return /^#[0-9a-f]{6}$/i.test(colour) ? colour : (named[colour.toLowerCase()] ?? '#d5dae1')
}

/** The same thing has the same colour on every page: the common severities, gravest first, 0 = not graded. */
export const severityColour: Record<string, string> = {
  '1': '#c62828',
  '2': '#ef7d00',
  '3': '#f7c325',
  '0': '#9aa5b1',
}

/** Told apart in the common kinds of colour-blindness; in a fixed order, so that a key keeps its colour. */
export const seriesColours = [
  '#1f5fbf',
  '#e08214',
  '#2a9d8f',
  '#8e5ea2',
  '#c0504d',
  '#5b6573',
  '#74a9cf',
  '#b8860b',
  '#2f7d36',
  '#d6729a',
  '#7a6a58',
]

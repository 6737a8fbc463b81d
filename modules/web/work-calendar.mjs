// Writes the days off and the make-up working days of China that come with the product; with --check it only compares.
// Source: chinese-days (MIT), which follows the yearly notices of the State Council; a second source must agree from 2019 on.
// The year after the last notice is provisional: the days of the law (全国年节及纪念日放假办法, 2024), moved by nobody yet.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const require = createRequire(import.meta.url)
const { getSolarDateFromLunar, getSolarTermDate } = require('chinese-days')
const here = dirname(fileURLToPath(import.meta.url))
const target = join(here, '../platform/src/main/resources/cn/mingquan/platform/calendar')
const years = join(dirname(require.resolve('chinese-days/package.json')), 'dist/years')
const second = join(dirname(require.resolve('holiday-calendar/package.json')), 'data/CN')
const AGREED_FROM = 2019

const json = (file) => JSON.parse(readFileSync(file, 'utf8'))
const iso = (date) => date.toISOString().slice(0, 10)
const day = (text, add = 0) => new Date(Date.parse(`${text}T00:00:00Z`) + add * 86_400_000)

function official(year) {
  const { holidays, workdays } = json(join(years, `${year}.json`))
  const of = (days, kind) => Object.entries(days).map(([date, names]) => [date, kind, names.split(',')[1]])
  return [...of(holidays, 'HOLIDAY'), ...of(workdays, 'WORKDAY')].sort(([a], [b]) => (a < b ? -1 : 1))
}

function provisional(year) {
  const lunar = (month, date) => getSolarDateFromLunar(`${year}-${month}-${date}`).date
  const spring = lunar('01', '01')
  const names = [
    [`${year}-01-01`, 1, '元旦'],
    [iso(day(spring, -1)), 4, '春节'],
    [getSolarTermDate(year, 4, 'pure_brightness'), 1, '清明'],
    [`${year}-05-01`, 2, '劳动节'],
    [lunar('05', '05'), 1, '端午'],
    [lunar('08', '15'), 1, '中秋'],
    [`${year}-10-01`, 3, '国庆节'],
  ]
  return names
    .flatMap(([first, length, name]) => Array.from({ length }, (_, add) => [iso(day(first, add)), 'HOLIDAY', name]))
    .sort(([a], [b]) => (a < b ? -1 : 1))
}

function working(days, date) {
  const kind = days.get(iso(date))
  return kind === 'WORKDAY' || (kind !== 'HOLIDAY' && date.getUTCDay() % 6 !== 0)
}

function disagreements(year, days) {
  const ours = new Map(days.map(([date, kind]) => [date, kind]))
  const theirs = new Map(
    json(join(second, `${year}.json`)).dates.map(({ date, type }) => [
      date,
      type === 'public_holiday' ? 'HOLIDAY' : 'WORKDAY',
    ]),
  )
  const found = []
  for (let date = day(`${year}-01-01`); date.getUTCFullYear() === year; date = day(iso(date), 1)) {
    if (working(ours, date) !== working(theirs, date)) found.push(iso(date))
  }
  return found
}

const known = readdirSync(years)
  .filter((name) => /^\d{4}\.json$/.test(name))
  .map((name) => Number(name.slice(0, 4)))
  .sort()
const wrong = known.filter((year) => year >= AGREED_FROM).flatMap((year) => disagreements(year, official(year)))
if (wrong.length > 0) {
  console.error(`Two sources do not agree on: ${wrong.join(', ')}`)
  process.exit(1)
}
const lines = (days) => days.map((row) => `${row.join(',')}\n`).join('')
const files = {
  'official.csv': lines(known.flatMap(official)),
  'provisional.csv': lines(provisional(known.at(-1) + 1)),
}
for (const [name, text] of Object.entries(files)) {
  const file = join(target, name)
  if (!process.argv.includes('--check')) writeFileSync(file, text)
  else if (readFileSync(file, 'utf8') !== text) {
    console.error(`${name} is not what the sources say: run "npm run calendar"`)
    process.exit(1)
  }
}

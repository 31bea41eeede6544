/**
 * Statistics sheet (tilastolomake): what the national institute asks for, in its lines. Exact for the institute alone, whose
 * collection is confidential (tilastolaki 280/2004, 13 §); with small figures withheld for everybody else.
 */
import { z } from 'zod'
import { dayOf } from '#kernel/day.ts'
import { inForce } from '#kernel/in-force.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import { CASELOAD_CAPS } from '#law/caseload-caps.ts'
import { COUNTED } from '#measures/own-indicators.ts'
import { HALVES, SHEET_LINES, SHEETS, type SheetLine, sheetPeriod } from '#measures/statistics-sheet.ts'
import type { Area } from '#model/area.ts'
import { LANGUAGES, type Language, type Named } from '#model/named.ts'
import { caseloads } from '#pool/episode-count.ts'
import { episodeFiles, episodeTable } from '#pool/episodes.ts'
import { published } from '#pool/pool.ts'
import { deedRow } from '#register/deed.ts'
import { sheetCsv } from '#report/sheet-csv.ts'
import { action, type Call, type Download, no, type Refusal } from './action.ts'
import { countFigures } from './count-figures.ts'
import { figuresOfPeriod, type ToldFigure } from './figures-of-period.ts'
import { areaOf } from './known.ts'
import { atWork, deedOf } from './worker-call.ts'

export interface FilledLine {
  readonly name: Named
  readonly value: number | null
  readonly reason?: string
}

export interface FilledSheet {
  readonly sheet: string
  readonly area: string
  readonly from: string
  readonly to: string
  /** By which day the institute wants it. */
  readonly due: string
  /** Exact figures are for the institute alone. */
  readonly figures: 'exact' | 'protected'
  readonly lines: readonly FilledLine[]
}

const SheetInput = z.strictObject({
  sheet: z.enum(SHEETS),
  area: z.string().min(1),
  year: z.coerce.number().int().min(2000).max(2100),
  half: z.enum(HALVES).default('april-september'),
  figures: z.enum(['exact', 'protected']).default('protected'),
  format: z.enum(['json', 'csv', 'xlsx']).default('json'),
  language: z.enum(LANGUAGES).default('fi'),
})
type SheetInput = z.output<typeof SheetInput>

export const statisticsSheet = action({
  name: 'statistics-sheet',
  kind: 'look',
  allow: ['service-manager', 'administrator', 'controller'],
  about: 'Fills in a sheet of the national institute: processing times, staffing, or the yearly statistics.',
  example: './varhain statistics-sheet --sheet yearly --area esimerkkila --year 2025 --as service-manager',
  input: SheetInput,
  run: async (asked, call): Promise<Outcome<FilledSheet | Download, Refusal>> => {
    const area = areaOf(call.world, asked.area)
    if (!area.ok) return area
    const { period, due } = sheetPeriod(asked.sheet, asked.year, asked.half)
    if (period.to >= dayOf(call.world.now()))
      return no('not-over', `the sheet is of a time that is not over: ${period.to}`, 'year')
    await call.world.register.look((db) =>
      db.log(
        deedRow(
          deedOf(atWork(call), {
            action: 'statistics-sheet',
            purpose: 'figures',
            detail: { sheet: asked.sheet, figures: asked.figures },
          }),
        ),
      ),
    )
    const lines =
      asked.figures === 'exact' ? await exactLines(asked, area.value, call) : await toldLines(asked, area.value, call)
    if (!lines.ok) return lines
    const { sheet, figures } = asked
    const filled: FilledSheet = {
      sheet,
      area: area.value.id,
      from: period.from,
      to: period.to,
      due,
      figures,
      lines: lines.value,
    }
    return done(asked.format === 'json' ? filled : await sheetFile(filled, asked.format, asked.language))
  },
})

/** With small figures withheld, as they are everywhere. */
async function toldLines(asked: SheetInput, area: Area, call: Call): Promise<Outcome<readonly FilledLine[], Refusal>> {
  const { period } = sheetPeriod(asked.sheet, asked.year, asked.half)
  const told = await figuresOfPeriod(area, period, published(call.world.pool), call)
  if (!told.ok) return told
  const bySeries = new Map(told.value.map((one) => [one.series, one]))
  return done(SHEET_LINES[asked.sheet].map((line) => ({ name: line.name, ...filled(line, bySeries) })))
}

/** A division that nothing was counted for is zero, where its whole is told. */
function filled(line: SheetLine, told: ReadonlyMap<string, ToldFigure>): Omit<FilledLine, 'name'> {
  const found = told.get(line.by === undefined ? line.indicator : `${line.indicator}:${line.by}:${line.of}`)
  if (found) return { value: found.value, ...(found.reason !== undefined && { reason: found.reason }) }
  return told.has(line.indicator) ? { value: 0 } : { value: null, reason: 'not-reported' }
}

async function exactLines(asked: SheetInput, area: Area, call: Call): Promise<Outcome<readonly FilledLine[], Refusal>> {
  const { pool } = call.world
  const files = episodeFiles(published(pool), 'management', area.id)
  if (files.length === 0)
    return no(
      'nothing-published',
      `no figures of the work of "${area.id}" are published: see "varhain publish-figures"`,
      'area',
    )
  const { period } = sheetPeriod(asked.sheet, asked.year, asked.half)
  const lines = SHEET_LINES[asked.sheet]
  const table = episodeTable(pool.store, files)
  const wanted = new Set(lines.map(({ indicator }) => indicator))
  const counting = { table, periods: [period], detail: 'divided' } as const
  const figures = await countFigures(
    pool.db,
    counting,
    call.signal,
    COUNTED.filter(({ id }) => wanted.has(id)),
  )
  const values = new Map(
    figures
      .filter(({ municipality }) => municipality === '')
      .map(({ indicator, by, of, value }) => [by === '' ? indicator : `${indicator}:${by}:${of}`, value]),
  )
  const counted = lines.map(({ name, indicator, by, of }) => ({
    name,
    value: values.get(by === undefined ? indicator : `${indicator}:${by}:${of}`) ?? 0,
  }))
  return done(
    asked.sheet === 'staffing'
      ? [...counted, ...overCap(await caseloads(pool.db, table, period.to), period.to)]
      : counted,
  )
}

/** Workers over the cap of the day, and the most that anybody has. */
function overCap(loads: readonly number[], on: string): readonly FilledLine[] {
  const cap = inForce(dayOf(`${on}T12:00:00Z`), CASELOAD_CAPS)
  const most = cap === undefined ? '–' : String(cap.children)
  const over = cap === undefined ? null : loads.filter((load) => load > cap.children).length
  return [
    {
      name: {
        fi: `Työntekijöitä, joilla yli ${most} asiakasta`,
        sv: `Anställda med över ${most} klienter`,
        en: `Workers with more than ${most} clients`,
      },
      value: over,
      ...(over === null && { reason: 'not-in-force' }),
    },
    {
      name: { fi: 'Eniten asiakkaita yhdellä', sv: 'Flest klienter hos en', en: 'Most clients of one' },
      value: loads[0] ?? 0,
    },
  ]
}

const HEADINGS: Readonly<Record<Language, readonly [string, string, string]>> = {
  fi: ['Tieto', 'Luku', 'Huomautus'],
  sv: ['Uppgift', 'Tal', 'Anmärkning'],
  en: ['Item', 'Figure', 'Note'],
}
const WITHHELD: Named = { fi: 'peitetty', sv: 'dolt', en: 'withheld' }
const CONFIDENTIAL: Named = {
  fi: 'Tarkat luvut: vain tilastoviranomaiselle, ei julkaistavaksi',
  sv: 'Exakta tal: endast för statistikmyndigheten, får inte publiceras',
  en: 'Exact figures: for the statistical authority alone, not to be published',
}

async function sheetFile(filled: FilledSheet, format: 'csv' | 'xlsx', language: Language): Promise<Download> {
  const headings = HEADINGS[language]
  const note = ({ reason }: FilledLine) =>
    reason === undefined ? '' : reason === 'too-few' ? WITHHELD[language] : reason
  const rows = filled.lines.map((one) => [one.name[language], one.value, note(one)])
  const head = [
    `${filled.area} ${filled.from}–${filled.to}`,
    null,
    filled.figures === 'exact' ? CONFIDENTIAL[language] : '',
  ]
  const sheet = { name: filled.sheet, headings: [...headings], rows: [head, ...rows] }
  const fileName = `${filled.area}-${filled.sheet}-${filled.to}.${format}`
  if (format === 'csv') return { fileName, type: 'text/csv; charset=utf-8', content: sheetCsv(sheet, language) }
  const { writeXlsx } = await import('hucre/xlsx')
  const content = await writeXlsx({ sheets: [{ name: filled.sheet, rows: [sheet.headings, ...sheet.rows] }] })
  return { fileName, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', content }
}

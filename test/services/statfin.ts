/** A small PxWeb of our own for tests: one folder, one table of population by single years of age. */
import { type Answer, type Asked, type Service, serviceAt } from './service.ts'

export const UPDATED = '2025-04-04T05:00:00Z'
export const AREAS = {
  SSS: 'KOKO MAA',
  KU153: 'Imatra',
  KU405: 'Lappeenranta',
  KU999: 'Entinen',
  MK09: 'Etelä-Karjala',
  SK092: 'x',
}
export const YEARS = ['2022', '2023', '2024']
const AGES = [...Array.from({ length: 30 }, (_, k) => String(k).padStart(3, '0')), '100-']

export interface SmallTable {
  updated: string
  /** The service refuses more cells than this with 403. */
  limit: number
  readonly variables: readonly { code: string; values: readonly string[]; valueTexts: readonly string[] }[]
  /** The cell of an area, age and year. */
  cell: (area: string, age: string, year: string) => number | null
}

/** Each age 10 people, 20 in the next area and so on; the whole is 1000 times that. */
export const cellOf = (area: string, age: string): number =>
  (age === 'SSS' ? 1000 : 10) * (Object.keys(AREAS).indexOf(area) + 1)

export const smallTable = (measure = 'vaesto'): SmallTable => ({
  updated: UPDATED,
  limit: 1_000_000,
  variables: [
    { code: 'Alue', values: Object.keys(AREAS), valueTexts: Object.values(AREAS) },
    { code: 'Ikä', values: ['SSS', ...AGES], valueTexts: ['Yhteensä', ...AGES] },
    { code: 'Sukupuoli', values: ['SSS', '1', '2'], valueTexts: ['Yhteensä', 'Miehet', 'Naiset'] },
    { code: 'Vuosi', values: YEARS, valueTexts: YEARS },
    { code: 'Tiedot', values: [measure], valueTexts: ['Väestö 31.12.'] },
  ],
  cell: cellOf,
})

interface Query {
  readonly query: readonly { readonly code: string; readonly selection: { readonly values: readonly string[] } }[]
}

/** The cells of a question as JSON-stat 2. */
export function cube(table: SmallTable, body: string) {
  const { query } = JSON.parse(body) as Query
  const chosen = new Map(query.map(({ code, selection }) => [code, selection.values]))
  const codes = table.variables.map(({ code }) => code)
  const values = codes.map((code) => chosen.get(code) ?? [])
  const places = values.reduce<string[][]>(
    (all, own) => all.flatMap((one) => own.map((value) => [...one, value])),
    [[]],
  )
  return {
    version: '2.0',
    class: 'dataset',
    updated: table.updated,
    id: codes,
    size: values.map(({ length }) => length),
    dimension: Object.fromEntries(
      codes.map((code, k) => [
        code,
        { label: code, category: { index: Object.fromEntries((values[k] ?? []).map((value, at) => [value, at])) } },
      ]),
    ),
    value: places.map((place) => {
      const at = (code: string) => place[codes.indexOf(code)] ?? ''
      return table.cell(at('Alue'), at('Ikä'), at('Vuosi'))
    }),
  }
}

/** Path of a table → the table. */
export type SmallPxWeb = Map<string, SmallTable>

export function answering(held: SmallPxWeb): (asked: Asked) => Answer {
  return ({ method, path, body }) => {
    const table = held.get(path.slice(1))
    if (method === 'POST' && table) {
      const answer = cube(table, body)
      return answer.value.length > table.limit ? { status: 403, text: 'too many values' } : { json: answer }
    }
    if (table)
      return { json: { title: 'Väestö', variables: table.variables.map((one) => ({ ...one, text: one.code })) } }
    const below = [...held].filter(([name]) => name.startsWith(`${path.slice(1)}/`))
    if (below.length === 0) return { status: 404, text: 'no such thing' }
    return {
      json: below.map(([name, one]) => ({ id: name.split('/').at(-1), type: 't', text: '', updated: one.updated })),
    }
  }
}

export async function smallPxWeb(): Promise<Service & { readonly held: SmallPxWeb }> {
  const held: SmallPxWeb = new Map([
    ['vaerak/statfin_vaerak_pxt_11re.px', smallTable()],
    ['vaenn/statfin_vaenn_pxt_14wx.px', smallTable('vaesto_e24')],
  ])
  const service = await serviceAt('/PXWeb/api/v1/fi/StatFin', answering(held))
  return Object.assign(service, { held })
}

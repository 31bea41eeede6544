/**
 * Area table (alueluettelo): municipalities, counties and others, and how other tables' names and codes find them.
 *
 * `id;code;kind;name_fi;name_sv;name_en;part_of`, and `invented` with `1` for a fictional area. Codes keep their zeros.
 */
import { done, type Outcome, refused } from '#kernel/outcome.ts'
import { Area } from '#model/area.ts'
import type { FileFault } from './file-fault.ts'
import { missingColumn, parseTable, type RowReader, readRows, type TableReading, wrong } from './table.ts'

const COLUMNS = ['id', 'code', 'kind', 'name_fi', 'name_sv', 'name_en', 'part_of']

export function readAreas(text: string): Outcome<TableReading<Area>, FileFault> {
  const table = parseTable(text)
  if (!table.ok) return table
  return missingColumn(table.value, COLUMNS) ?? done(readRows(table.value, readArea))
}

const readArea: RowReader<Area> = ({ at }) => {
  const parsed = Area.safeParse({
    id: at('id'),
    code: at('code'),
    kind: at('kind'),
    name: { fi: at('name_fi'), sv: at('name_sv') || at('name_fi'), en: at('name_en') || at('name_fi') },
    ...(at('part_of') === '' ? {} : { partOf: at('part_of') }),
    isInvented: at('invented') === '1',
  })
  if (parsed.success) return done([parsed.data])
  const field = String(parsed.error.issues[0]?.path[0] ?? '')
  const column = field === 'name' ? 'name_fi' : field
  return wrong(column, at(column) === '' ? 'no-area' : 'unknown-area', at(column))
}

export type AreaFinder = (text: string) => Outcome<string, 'no-area' | 'unknown-area'>

/** Finds an area by id, official code (`5`, `005` and `KU005` alike; `05` and `HVA05` are counties) or name. */
export function areaFinder(areas: readonly Area[]): AreaFinder {
  const ids = new Map<string, string>()
  for (const { id, code, name } of areas) {
    for (const key of [id, name.fi, name.sv, name.en]) ids.set(key.toLowerCase(), id)
    if (code !== '') ids.set(codeKey(code), id)
  }
  return (text) => {
    if (text.trim() === '') return refused('no-area')
    const key = text.trim().toLowerCase()
    const id = ids.get(key) ?? ids.get(codeKey(key))
    return id === undefined ? refused('unknown-area') : done(id)
  }
}

/** Two digits are a county, one or three a municipality: `5` and `005` are Alajärvi, `05` is Southwest Finland. */
function codeKey(text: string): string {
  const [, digits = text] = /^(?:ku|hva?)?(\d{1,3})$/.exec(text) ?? []
  return /^\d$/.test(digits) ? `code ${digits.padStart(3, '0')}` : `code ${digits}`
}

/**
 * Figure table (lukujen taulukko): the counts of indicators as one linked table, with everything a reader could reckon between them.
 *
 * An area is its municipalities and those whose municipality is not told; a whole is its divisions; a year of events is its
 * months; a count that is a part of another leaves a rest. What is never shown but could be reckoned stands in it as `never`.
 */
import type { LinkedTable, TableCell, TableLink } from '#model/protected-table.ts'
import type { CountedIndicator } from './indicator-rule.ts'

/** Which count: an indicator in a period, of the whole area or a municipality, whole or a division of it. */
export interface FigureKey {
  readonly indicator: string
  readonly period: string
  /** Empty for the whole area; `-` for those whose municipality is not told. */
  readonly municipality: string
  /** Empty for the whole; else `age`, `type`, … */
  readonly by: string
  readonly of: string
}

export interface Figure extends FigureKey {
  readonly value: number
  /** How many children stand behind it. */
  readonly children: number
}

/** Those whose municipality must not be told, or is not known. */
export const UNTOLD = '-'

export const cellId = ({ indicator, period, municipality, by, of }: FigureKey): string =>
  `${indicator}|${period}|${municipality}|${by === '' ? '' : `${by}:${of}`}`

/** A count that is wholly within another: what is left of the other could be reckoned. */
interface Within {
  readonly part: string
  readonly whole: string
  /** The division of the whole that it is, where it is one. */
  readonly is?: { readonly by: string; readonly of: string }
}

const WITHIN: readonly Within[] = [
  { part: 'concerns-with-consent', whole: 'contacts', is: { by: 'type', of: 'concern-with-consent' } },
  { part: 'contacts-without-consent', whole: 'contacts', is: { by: 'type', of: 'contact-without-consent' } },
  { part: 'child-welfare-notifications', whole: 'contacts', is: { by: 'type', of: 'child-welfare-notification' } },
  { part: 'anticipatory-notifications', whole: 'contacts', is: { by: 'type', of: 'anticipatory-notification' } },
  { part: 'assessments-started-in-time', whole: 'assessments-started' },
  { part: 'assessments-started-late', whole: 'assessments-started' },
  { part: 'assessments-finished-in-time', whole: 'assessments-finished' },
  { part: 'assessments-finished-late', whole: 'assessments-finished' },
  { part: 'open-care-clients', whole: 'child-protection-clients' },
  { part: 'family-work-bought', whole: 'family-work-services', is: { by: 'production', of: 'bought' } },
  { part: 'placed-children-at-end', whole: 'placed-children' },
  { part: 'new-placed-children', whole: 'placed-children' },
  { part: 're-entries', whole: 'new-placed-children' },
  { part: 'urgently-placed-children', whole: 'placed-children', is: { by: 'ground', of: 'emergency' } },
  { part: 'promises-kept', whole: 'promises-due' },
  { part: 'discussions-held', whole: 'discussions-offered' },
]

/** Cells and links of some figures; each is there once. */
export interface FigureBook {
  readonly figures: ReadonlyMap<string, Figure>
  readonly rules: ReadonlyMap<string, CountedIndicator>
  /** Of figures that were told or withheld earlier, by id of their cell. */
  readonly standing?: ReadonlyMap<string, 'told' | 'withheld'>
}

const isAdded = ({ count: { of } }: CountedIndicator): boolean => of === 'events' || of === 'days'

/** A child has one age and one municipality in a period, and may have several of anything else. */
const linkKind = (rule: CountedIndicator, by: string): TableLink['kind'] =>
  isAdded(rule) || (rule.count.of === 'children' && (by === 'age' || by === 'municipality')) ? 'sum' : 'cover'

/** What everybody looks at first: a whole of the area is withheld only where nothing else will do. */
const WHOLE_WEIGHT = 20

function cellOf({ rules, standing }: FigureBook, id: string, figure: Figure): TableCell {
  const stands = figure.municipality === UNTOLD ? 'never' : standing?.get(id)
  return {
    id,
    value: figure.value,
    kind: 'count',
    ...(rules.get(figure.indicator)?.count.of !== 'children' && { contributors: figure.children }),
    ...(stands !== undefined && { standing: stands }),
    ...(figure.municipality === '' && figure.by === '' && { weight: WHOLE_WEIGHT }),
  }
}

/** Every whole is linked to its divisions, every figure of the area to those of its municipalities. */
function divisionLinks({ figures, rules }: FigureBook): TableLink[] {
  const groups = new Map<string, { kind: TableLink['kind']; total: string; parts: string[] }>()
  const into = (key: string, kind: TableLink['kind'], total: FigureKey, part: string) => {
    const found = groups.get(key) ?? { kind, total: cellId(total), parts: [] }
    found.parts.push(part)
    groups.set(key, found)
  }
  for (const [id, figure] of figures) {
    const rule = rules.get(figure.indicator)
    if (!rule) continue
    if (figure.by !== '') {
      const whole = { ...figure, by: '', of: '' }
      into(`${cellId(whole)} by ${figure.by}`, linkKind(rule, figure.by), whole, id)
    }
    if (figure.municipality !== '') {
      const all = { ...figure, municipality: '' }
      into(`${cellId(all)} by place`, linkKind(rule, 'municipality'), all, id)
    }
  }
  return [...groups.values()].filter(({ total }) => figures.has(total))
}

/** What is left of a whole when a part of it is taken away; where the part is a division, they are the same figure. */
function withinLinks({ figures }: FigureBook): { cells: TableCell[]; links: TableLink[] } {
  const cells: TableCell[] = []
  const links: TableLink[] = []
  for (const part of figures.values()) {
    if (part.by !== '') continue
    for (const { whole, is } of WITHIN.filter((one) => one.part === part.indicator)) {
      const total = figures.get(cellId({ ...part, indicator: whole, ...(is ?? {}) }))
      if (total === undefined || total.value < part.value) continue
      const id = `${cellId(part)} short of ${whole}`
      if (is !== undefined && total.value === part.value) {
        links.push({ kind: 'sum', total: cellId(total), parts: [cellId(part)] })
        continue
      }
      const value = total.value - part.value
      cells.push({ id, value, kind: 'count', standing: 'never' })
      links.push({ kind: 'sum', total: cellId(total), parts: [cellId(part), id] })
    }
  }
  return { cells, links }
}

/** Periods within a longer one that make the whole of it: months of a year. */
export type PeriodTree = ReadonlyMap<string, readonly string[]>

function periodLinks({ figures, rules }: FigureBook, periods: PeriodTree): TableLink[] {
  const links: TableLink[] = []
  for (const [id, figure] of figures) {
    const parts = (periods.get(figure.period) ?? []).map((period) => cellId({ ...figure, period }))
    const rule = rules.get(figure.indicator)
    if (parts.length === 0 || !rule || rule.count.when === 'at-end' || !parts.every((part) => figures.has(part)))
      continue
    links.push({ kind: isAdded(rule) ? 'sum' : 'cover', total: id, parts })
  }
  return links
}

const NO_MORE: LinkedTable = { cells: [], links: [] }

/** The table that is protected as one. Where two counts do not come to what a link says, the link is left out. */
export function figureTable(book: FigureBook, periods: PeriodTree, more: LinkedTable = NO_MORE): LinkedTable {
  const cells = [...book.figures].map(([id, figure]) => cellOf(book, id, figure))
  const within = withinLinks(book)
  const all = [...cells, ...within.cells, ...more.cells]
  const values = new Map(all.map(({ id, value }) => [id, value]))
  const links = [...divisionLinks(book), ...within.links, ...periodLinks(book, periods), ...more.links]
  return { cells: all, links: links.filter((link) => holds(link, values)) }
}

function holds({ kind, total, parts }: TableLink, values: ReadonlyMap<string, number>): boolean {
  const whole = values.get(total) ?? 0
  const told = parts.map((part) => values.get(part) ?? 0)
  const sum = told.reduce((all, one) => all + one, 0)
  return kind === 'sum' ? sum === whole : Math.max(...told) <= whole && whole <= sum
}

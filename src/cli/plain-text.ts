/** Plain text (selkoteksti): any result as lines and tables that a person can read; the exact shape is what `--json` is for. */
type Cell = string | number | boolean | null

const isCell = (value: unknown): value is Cell =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value)

const MOST_ROWS = 60
const WIDEST = 44

export function plainText(value: unknown): string {
  if (isCell(value)) return String(value ?? '–')
  if (Array.isArray(value)) return listText(value)
  if (typeof value !== 'object' || value === undefined) return ''
  return Object.entries(value)
    .map(([key, inner]) =>
      isCell(inner) ? `${key}: ${inner ?? '–'}` : `${key}:\n${indented(plainText(nameOf(inner)))}`,
    )
    .join('\n')
}

const indented = (text: string): string => text.replace(/^/gm, '  ')

/** A name in three languages is said in Finnish. */
function nameOf(value: unknown): unknown {
  const isNamed = typeof value === 'object' && value !== null && 'fi' in value && 'sv' in value && 'en' in value
  return isNamed ? value.fi : value
}

function listText(list: readonly unknown[]): string {
  if (list.length === 0) return '–'
  if (list.every(isCell)) return list.join(', ')
  const rows = list
    .slice(0, MOST_ROWS)
    .map((one) =>
      Object.fromEntries(Object.entries(one as object).flatMap(([key, inner]) => cellsOf(key, nameOf(inner)))),
    )
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row).filter((key) => isCell(row[key]))))]
  const more = list.length > MOST_ROWS ? `\n… ${list.length - MOST_ROWS} more: use --json` : ''
  return (
    tableText(
      columns,
      rows.map((row) => columns.map((column) => cellText(row[column]))),
    ) + more
  )
}

/** A field as columns: one of plain values within it each, `target.category`. */
function cellsOf(key: string, value: unknown): [string, unknown][] {
  if (isCell(value) || value === undefined || Array.isArray(value)) return [[key, value]]
  return Object.entries(value as object).map(([inner, part]) => [`${key}.${inner}`, nameOf(part)])
}

const cellText = (value: unknown): string => {
  const text = value === null || value === undefined ? '–' : String(value)
  return text.length > WIDEST ? `${text.slice(0, WIDEST - 1)}…` : text
}

/** Columns as wide as they must be; numbers to the right. */
export function tableText(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = headings.map((heading, k) => Math.max(heading.length, ...rows.map((row) => row[k]?.length ?? 0)))
  const isNumeric = headings.map((_, k) => rows.every((row) => /^[-–]?[\d\s.,–]*$/.test(row[k] ?? '')))
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, k) => (isNumeric[k] ? cell.padStart(widths[k] ?? 0) : cell.padEnd(widths[k] ?? 0)))
      .join('  ')
      .trimEnd()
  return [line(headings), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line)].join('\n')
}

/**
 * Indicator list (mittariluettelo): indicators of one's own, brought as a table, so that their figures can be brought in after:
 * `id;name_fi;name_sv;name_en;unit;time;category;production;titles`, titles by which tables name them between `|` signs.
 */
import { done, type Outcome } from '#kernel/outcome.ts'
import { CategoryId } from '#model/category.ts'
import { Indicator } from '#model/observation.ts'
import type { FileFault } from './file-fault.ts'
import { missingColumn, parseTable, type RowReader, readRows, type TableReading, wrong } from './table.ts'

export function readIndicatorList(text: string): Outcome<TableReading<Indicator>, FileFault> {
  const table = parseTable(text)
  if (!table.ok) return table
  return missingColumn(table.value, ['id', 'name_fi', 'unit', 'time']) ?? done(readRows(table.value, readIndicator))
}

const readIndicator: RowReader<Indicator> = ({ at }) => {
  const category = at('category')
  if (category !== '' && !CategoryId.safeParse(category).success) return wrong('category', 'unknown-category', category)
  const fi = at('name_fi')
  const parsed = Indicator.safeParse({
    id: at('id'),
    name: { fi, sv: at('name_sv') || fi, en: at('name_en') || fi },
    unit: at('unit'),
    time: at('time'),
    ...(category === '' ? {} : { category }),
    ...(at('production') === '' ? {} : { production: at('production') }),
    titles: [fi, ...at('titles').split('|')].map((title) => title.trim()).filter((title) => title !== ''),
  })
  if (parsed.success && at('unit') !== '') return done([parsed.data])
  const field = parsed.success ? 'unit' : String(parsed.error.issues[0]?.path[0] ?? 'id')
  const column = field === 'name' ? 'name_fi' : field
  return wrong(column, at(column) === '' ? 'no-value' : 'unknown-indicator', at(column))
}

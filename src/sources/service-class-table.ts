/**
 * Service class table (palveluluokitus): the official codes of services, brought by the user: `code;name_fi;name_sv;name_en;category`.
 *
 * No official number is written in this product; codes keep their zeros.
 */
import { done, type Outcome } from '#kernel/outcome.ts'
import { CategoryId } from '#model/category.ts'
import type { Named } from '#model/named.ts'
import type { FileFault } from './file-fault.ts'
import { missingColumn, parseTable, type RowReader, readRows, type TableReading, wrong } from './table.ts'

export interface ServiceClass {
  readonly code: string
  readonly name: Named
  readonly category: CategoryId
}

export function readServiceClasses(text: string): Outcome<TableReading<ServiceClass>, FileFault> {
  const table = parseTable(text)
  if (!table.ok) return table
  return missingColumn(table.value, ['code', 'name_fi', 'category']) ?? done(readRows(table.value, readClass))
}

const readClass: RowReader<ServiceClass> = ({ at }) => {
  if (at('code') === '') return wrong('code', 'no-value')
  if (at('name_fi') === '') return wrong('name_fi', 'no-value')
  const category = CategoryId.safeParse(at('category'))
  if (!category.success) return wrong('category', 'unknown-category', at('category'))
  const fi = at('name_fi')
  const name = { fi, sv: at('name_sv') || fi, en: at('name_en') || fi }
  return done([{ code: at('code'), name, category: category.data }])
}

/** Answer (vastaus): what was answered, as a person reads it: a choice and a code by their names, a day as a day, rows one by one. */
import { useQuery } from '@tanstack/react-query'
import { WORK } from '#casework/work.ts'
import type { ChoiceWord, FieldWord } from '#casework/work-words.ts'
import { PART_KINDS } from '#model/part.ts'
import { useLanguage, useWords } from '../use-words.ts'
import { codesQuery } from './work-queries.ts'

/** Fields that hold a code, with the list that it is of. */
const CODE_LISTS: ReadonlyMap<string, string> = new Map(
  PART_KINDS.flatMap((kind) => Object.values(WORK[kind].steps))
    .flatMap(({ form }) => Object.entries(form))
    .flatMap(([name, field]) => (field.type === 'code' ? [[name, field.list] as const] : [])),
)

function CodeName({ list, code }: { list: string; code: string }) {
  const language = useLanguage()
  const found = useQuery(codesQuery()).data?.lists.find((one) => one.list === list && one.code === code)
  return <>{found ? { fi: found.nameFi, sv: found.nameSv, en: found.nameEn }[language] : code}</>
}

/** An answer as a person reads it: a choice by its name, a day as a day, a list row by row. */
export function Answer({ field, value }: { field: string; value: unknown }) {
  const { work, screen, format, casework } = useWords()
  if (value === null || value === undefined || value === '') return <>{casework.nothing}</>
  if (typeof value === 'boolean') return <>{value ? screen.yes : screen.no}</>
  if (Array.isArray(value)) return <Rows rows={value as readonly Readonly<Record<string, unknown>>[]} />
  const text = String(value)
  const list = CODE_LISTS.get(field)
  if (list !== undefined) return <CodeName list={list} code={text} />
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return <>{format.day(text)}</>
  if ((field === 'price' || field === 'dayPrice') && typeof value === 'number') return <>{format.cents(value / 100)}</>
  return <>{work.choices[`${field}.${text}` as ChoiceWord] ?? text}</>
}

function Rows({ rows }: { rows: readonly Readonly<Record<string, unknown>>[] }) {
  const { work } = useWords()
  return (
    <span className="answer-rows">
      {rows.map((row) => (
        <span key={JSON.stringify(row)} className="answer-row">
          {Object.entries(row)
            .filter(([, value]) => value !== null && value !== undefined && value !== '')
            .map(([name, value], at) => (
              <span key={name}>
                {at > 0 && ' · '}
                {(at > 0 || typeof value === 'boolean') && `${work.fields[name as FieldWord] ?? name}: `}
                <Answer field={name} value={value} />
              </span>
            ))}
        </span>
      ))}
    </span>
  )
}

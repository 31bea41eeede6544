/** Category field (menoluokkakenttä): a text field that offers the categories by their names; typed, not hunted for. */
import { useQuery } from '@tanstack/react-query'
import type { Ref } from 'react'
import { Field } from '../field.tsx'
import { categoriesQuery } from '../queries.ts'
import { useWords } from '../use-words.ts'
import { categoryPath, categoryTyped } from './book-draft.ts'

const LIST = 'category-list'

export function useCategoryNames() {
  const { format } = useWords()
  const categories = useQuery(categoriesQuery()).data?.categories ?? []
  return {
    pathOf: (id: string) => categoryPath(id, categories, format.language),
    typed: (text: string) => categoryTyped(text, categories, format.language),
  }
}

/** The offered categories, once a page. */
export function CategoryList() {
  const { data } = useQuery(categoriesQuery())
  const { pathOf } = useCategoryNames()
  return (
    <datalist id={LIST}>
      {data?.categories.map((one) => (
        <option key={one.id} value={pathOf(one.id)} />
      ))}
    </datalist>
  )
}

export function CategoryField({
  value,
  onChange,
  field,
  fault,
}: {
  value: string
  onChange: (text: string) => void
  field?: Ref<HTMLInputElement>
  fault?: string
}) {
  const { mapping } = useWords()
  return (
    <Field label={mapping.category} {...(fault && { how: fault })}>
      {(ids) => (
        <input
          {...ids}
          type="text"
          list={LIST}
          value={value}
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
          {...(fault && { 'aria-invalid': true })}
          {...(field && { ref: field })}
        />
      )}
    </Field>
  )
}

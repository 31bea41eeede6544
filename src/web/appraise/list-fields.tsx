/** Rows of a list of the form (lomakkeen rivit): posts, effects, what is bought less, where money is taken from. */
import { useWords } from '../use-words.ts'
import { blankRow } from './blank-proposal.ts'
import { FormField, type FormProps } from './form-field.tsx'
import { draftOf, rowsOf, type Texts } from './proposal-draft.ts'
import { type ListName, ROWS } from './proposal-fields.ts'

interface ListProps extends FormProps {
  readonly list: ListName
  readonly add: (list: ListName, row: Texts) => void
  readonly remove: (list: ListName, row: number) => void
}

export function ListFields({ list, add, remove, ...form }: ListProps) {
  const words = useWords()
  const told = words.proposalForm.lists[list]
  const rows = Array.from({ length: rowsOf(form.texts, list) }, (_, at) => at)
  const addRow = () => {
    const { texts } = draftOf({ [list]: [blankRow(list, form.texts.start ?? '')] }, words.format.language)
    const start = `${list}.0.`
    add(list, Object.fromEntries(Object.entries(texts).map(([path, text]) => [path.slice(start.length), text])))
  }
  return (
    <section className="form-list" aria-label={told.title}>
      <h3>{told.title}</h3>
      {rows.map((at) => (
        <fieldset className="form-row" key={at}>
          <legend>{told.row(at + 1)}</legend>
          {ROWS[list].map((spec) => (
            <FormField key={spec.path} spec={spec} path={`${list}.${at}.${spec.path}`} {...form} />
          ))}
          <button
            type="button"
            className="quiet"
            aria-label={`${told.remove}: ${told.row(at + 1)}`}
            onClick={() => remove(list, at)}
          >
            {told.remove}
          </button>
        </fieldset>
      ))}
      <button type="button" onClick={addRow}>
        {told.add}
      </button>
    </section>
  )
}

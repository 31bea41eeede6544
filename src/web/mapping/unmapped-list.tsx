/**
 * Unmapped list (kohdistamattomat): sums without a rule, largest first, mapped by keyboard alone.
 *
 * The sums are one group of radio buttons, so arrows move in it; a letter goes on to the category, Enter adds the rule.
 */
import { type FormEvent, type KeyboardEvent, type RefObject, useRef, useState } from 'react'
import type { MappingState, UnmappedKey } from '#model/mapping-state.ts'
import type { MappingBook } from '#model/rule.ts'
import { SelectField } from '../field.tsx'
import { useWords } from '../use-words.ts'
import { nextRuleId, ruleForKey, type Scope, withRule } from './book-draft.ts'
import { CategoryField, useCategoryNames } from './category-field.tsx'

const keyOf = (one: UnmappedKey): string =>
  [one.area, one.organisation, one.costCentre, one.account, one.function, one.provider, one.reason].join('|')

interface ListProps {
  readonly state: MappingState
  readonly book: MappingBook
  readonly onChange: (book: MappingBook) => void
}

/** The sums still to be mapped, the one in hand, and the deed that maps it and goes on to the next. */
function useMapOne({ state, book, onChange }: ListProps) {
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set())
  const [chosen, setChosen] = useState('')
  const left = state.unmapped.filter((one) => !taken.has(keyOf(one)))
  const current = left.find((one) => keyOf(one) === chosen) ?? left[0]
  const map = (sum: UnmappedKey, category: string, scope: Scope) => {
    const target = { kind: 'category', category } as const
    onChange(withRule(book, ruleForKey(sum, scope, target, nextRuleId(book.rules))))
    const place = left.indexOf(sum)
    const next = left[place + 1] ?? left[place - 1]
    setTaken(new Set([...taken, keyOf(sum)]))
    setChosen(next ? keyOf(next) : '')
  }
  return { left, current, choose: (sum: UnmappedKey) => setChosen(keyOf(sum)), map }
}

export function UnmappedList(props: ListProps) {
  const { mapping: told } = useWords()
  const { left, current, choose, map } = useMapOne(props)
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  // A letter typed on a sum belongs to the category: the field takes the focus before the letter arrives.
  const onKey = (event: KeyboardEvent) => {
    const isLetter = event.key.length === 1 && event.key !== ' '
    if (isLetter && !event.ctrlKey && !event.metaKey && !event.altKey) field.current?.focus()
  }
  const onMap = (category: string, scope: Scope) => {
    if (current) map(current, category, scope)
    requestAnimationFrame(() => list.current?.querySelector<HTMLInputElement>('input:checked')?.focus())
  }
  return (
    <section aria-label={told.unmapped} className="unmapped-sums">
      <h2>{told.unmapped}</h2>
      {current ? (
        <>
          <p className="note">{told.unmappedHow}</p>
          <MapForm field={field} proposed={current.proposed} onMap={onMap} />
          <div className="sums" ref={list} onKeyDown={onKey} role="radiogroup" aria-label={told.unmapped}>
            {left.map((one) => (
              <Sum key={keyOf(one)} sum={one} chosen={one === current} onChoose={() => choose(one)} />
            ))}
          </div>
        </>
      ) : (
        <p>{told.allMapped}</p>
      )}
    </section>
  )
}

interface MapProps {
  /** What the service classes say of the sum in hand: taken where nothing is typed. */
  readonly proposed: string | undefined
  readonly field: RefObject<HTMLInputElement | null>
  readonly onMap: (category: string, scope: Scope) => void
}

function MapForm({ field, proposed, onMap }: MapProps) {
  const { mapping: told } = useWords()
  const { typed } = useCategoryNames()
  const [text, setText] = useState('')
  const [scope, setScope] = useState<Scope>('account')
  const [fault, setFault] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const category = text.trim() === '' && proposed ? proposed : typed(text)
    setFault(category ? '' : told.categoryUnknown)
    if (!category) return
    setText('')
    onMap(category, scope)
  }
  return (
    <form className="map-one" onSubmit={submit}>
      <CategoryField value={text} onChange={setText} field={field} {...(fault && { fault })} />
      <SelectField
        label={told.scope}
        value={scope}
        options={Object.entries(told.scopes)}
        onChange={(value) => setScope(value as Scope)}
      />
      <button type="submit" className="first">
        {told.addRule}
      </button>
    </form>
  )
}

function Sum({ sum, chosen, onChoose }: { sum: UnmappedKey; chosen: boolean; onChoose: () => void }) {
  const { format, mapping } = useWords()
  const { pathOf } = useCategoryNames()
  const places = [
    `${sum.costCentre} ${sum.costCentreName}`.trim() || '–',
    `${sum.account} ${sum.accountName}`.trim(),
    `${sum.function} ${sum.functionName}`.trim(),
    sum.provider,
  ]
  return (
    <label className="sum">
      <input type="radio" name="unmapped" checked={chosen} onChange={onChoose} />
      <span className="sum-text">
        <strong>{format.cents(sum.euros)}</strong> {places.filter((place) => place !== '').join(' · ')}
        <span className="note">
          {' '}
          {sum.organisation}, {format.day(sum.from)}–{format.day(sum.to)}, {mapping.reasons[sum.reason]}
          {sum.proposed ? `; ${mapping.proposed(pathOf(sum.proposed))}` : ''}
        </span>
      </span>
    </label>
  )
}

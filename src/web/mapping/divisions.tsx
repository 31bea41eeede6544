/** Divisions (jaot): how a shared sum is divided; the sum of the shares stands beside them until it is the whole. */
import { useState } from 'react'
import type { Division, MappingBook } from '#model/rule.ts'
import { SelectField, TextField } from '../field.tsx'
import { useWords } from '../use-words.ts'
import { millionthsOf, replacedDivision, sumOfShares, withoutDivision } from './book-draft.ts'
import { CategoryField, useCategoryNames } from './category-field.tsx'
import { DateField } from './rule-form.tsx'

interface DivisionsProps {
  readonly book: MappingBook
  readonly onChange: (book: MappingBook) => void
}

export function Divisions({ book, onChange }: DivisionsProps) {
  const { mapping: told } = useWords()
  const add = () => {
    const id = `jako-${book.divisions.length + 1}`
    const parts = [{ category: 'corrective', millionths: 1_000_000 }]
    onChange({ ...book, divisions: [...book.divisions, { id, parts, note: '' }] })
  }
  return (
    <section className="band">
      <h2>{told.divisions}</h2>
      <p className="note">{told.divisionsHow}</p>
      {book.divisions.map((division, place) => (
        <DivisionForm
          // biome-ignore lint/suspicious/noArrayIndexKey: the id is what is being typed, so its place is its key
          key={place}
          division={division}
          onChange={(changed) => onChange(replacedDivision(book, place, changed))}
          onRemove={() => onChange(withoutDivision(book, place))}
        />
      ))}
      <p>
        <button type="button" onClick={add}>
          {told.newDivision}
        </button>
      </p>
    </section>
  )
}

interface FormProps {
  readonly division: Division
  readonly onChange: (division: Division) => void
  readonly onRemove: () => void
}

function DivisionForm({ division, onChange, onRemove }: FormProps) {
  const words = useWords()
  const told = words.mapping
  const sum = sumOfShares(division)
  const isWhole = sum === 1_000_000
  const setParts = (parts: Division['parts']) => onChange({ ...division, parts })
  return (
    <details className="division">
      <summary>
        {[division.id, datesText(division, words.format)].filter((text) => text !== '').join(' ')}{' '}
        <span className={isWhole ? 'note' : 'bad'}>{told.shareSum(sharePercent(sum, words.format))}</span>
      </summary>
      <div className="fields">
        <TextField label={told.divisionId} value={division.id} onChange={(id) => onChange({ ...division, id })} />
        <DateField label={told.from} value={division.from} onChange={(day) => onChange(dated(division, 'from', day))} />
        <DateField label={told.to} value={division.to} onChange={(day) => onChange(dated(division, 'to', day))} />
        <TextField label={told.note} value={division.note} onChange={(note) => onChange({ ...division, note })} />
      </div>
      {division.parts.map((part, place) => (
        <PartFields
          // biome-ignore lint/suspicious/noArrayIndexKey: two parts may be alike while they are being typed
          key={place}
          part={part}
          place={place + 1}
          onChange={(changed) => setParts(division.parts.map((old, k) => (k === place ? changed : old)))}
          onRemove={() => setParts(division.parts.filter((_, k) => k !== place))}
        />
      ))}
      <p className="tools">
        <button
          type="button"
          onClick={() =>
            setParts([...division.parts, { category: 'corrective', millionths: Math.max(1, 1_000_000 - sum) }])
          }
        >
          {told.addPart}
        </button>
        <button type="button" onClick={onRemove}>
          {told.removeDivision(division.id)}
        </button>
      </p>
    </details>
  )
}

const sharePercent = (millionths: number, format: { plain: (value: number) => string }): string =>
  `${format.plain(millionths / 10_000)}\u00a0%`

/** `1.1.2018–31.12.2022`; nothing where it is always in force. */
function datesText({ from, to }: Division, format: { day: (iso: string) => string }): string {
  return from || to ? `${from ? format.day(from) : ''}–${to ? format.day(to) : ''}` : ''
}

function dated(division: Division, end: 'from' | 'to', day: string): Division {
  const { [end]: _, ...rest } = division
  return day === '' ? rest : { ...rest, [end]: day }
}

type Part = Division['parts'][number]

interface PartProps {
  readonly part: Part
  readonly place: number
  readonly onChange: (part: Part) => void
  readonly onRemove: () => void
}

function PartFields({ part, place, onChange, onRemove }: PartProps) {
  const words = useWords()
  const told = words.mapping
  const { pathOf, typed } = useCategoryNames()
  const [text, setText] = useState(pathOf(part.category))
  const [share, setShare] = useState(words.format.plain(part.millionths / 10_000))
  return (
    <div className="fields part">
      <CategoryField
        value={text}
        onChange={(next) => {
          setText(next)
          const category = typed(next)
          if (category) onChange({ ...part, category })
        }}
        {...(typed(text) === undefined && { fault: told.categoryUnknown })}
      />
      <TextField
        label={told.share}
        value={share}
        onChange={(next) => {
          setShare(next)
          const millionths = millionthsOf(next)
          if (millionths) onChange({ ...part, millionths })
        }}
      />
      <SelectField
        label={told.production}
        value={part.production ?? ''}
        options={Object.entries(told.productions)}
        onChange={(value) => {
          const { production: _, ...rest } = part
          onChange(value === 'own' || value === 'bought' || value === 'unknown' ? { ...rest, production: value } : rest)
        }}
      />
      <button type="button" className="quiet" onClick={onRemove}>
        {told.removePart(place)}
      </button>
    </div>
  )
}

/** Rule list (säännöt): in the order in which they are tried; each can be moved, edited and removed. */
import { useState } from 'react'
import type { MappingState } from '#model/mapping-state.ts'
import type { MappingBook, Rule } from '#model/rule.ts'
import { useWords } from '../use-words.ts'
import { movedRule, replacedRule, withoutRule } from './book-draft.ts'
import { useCategoryNames } from './category-field.tsx'
import { RuleForm } from './rule-form.tsx'

interface RulesProps {
  readonly state: MappingState
  readonly book: MappingBook
  readonly onChange: (book: MappingBook) => void
}

export function RuleList({ state, book, onChange }: RulesProps) {
  const { mapping: told } = useWords()
  const uses = new Map(state.uses.map((use) => [use.rule, use]))
  return (
    <section aria-label={told.rules} className="rules">
      <h2>{told.rules}</h2>
      <p className="note">{book.rules.length === 0 ? told.noRules : told.rulesHow}</p>
      <ol className="rule-list">
        {book.rules.map((rule, place) => (
          <RuleItem
            key={rule.id}
            rule={rule}
            place={place + 1}
            euros={uses.get(rule.id)?.euros}
            last={book.rules.length}
            book={book}
            onChange={onChange}
          />
        ))}
      </ol>
    </section>
  )
}

interface ItemProps {
  readonly rule: Rule
  readonly place: number
  readonly last: number
  readonly euros: number | undefined
  readonly book: MappingBook
  readonly onChange: (book: MappingBook) => void
}

function RuleItem({ rule, place, last, euros, book, onChange }: ItemProps) {
  const words = useWords()
  const told = words.mapping
  const [mode, setMode] = useState<'read' | 'edit'>('read')
  const { pathOf } = useCategoryNames()
  const target =
    rule.target.kind === 'category' ? pathOf(rule.target.category) : told.divisionTarget(rule.target.division)
  return (
    <li>
      <p className="rule-line">
        <strong>{target}</strong>
        {euros !== undefined && (
          <span>
            {told.uses} {words.format.money(euros)}
          </span>
        )}
      </p>
      <p className="note">{patternText(rule, told.fields, told.everything)}</p>
      {rule.note && <p className="note">{rule.note}</p>}
      <RuleTools
        place={place}
        last={last}
        mode={mode}
        onMove={(step) => onChange(movedRule(book, rule.id, step))}
        onEdit={() => setMode(mode === 'edit' ? 'read' : 'edit')}
        onRemove={() => onChange(withoutRule(book, rule.id))}
      />
      {mode === 'edit' && (
        <RuleForm
          rule={rule}
          divisions={book.divisions.map((division) => division.id)}
          onChange={(changed) => onChange(replacedRule(book, changed))}
        />
      )}
    </li>
  )
}

interface ToolProps {
  readonly place: number
  readonly last: number
  readonly mode: 'read' | 'edit'
  readonly onMove: (step: -1 | 1) => void
  readonly onEdit: () => void
  readonly onRemove: () => void
}

function RuleTools({ place, last, mode, onMove, onEdit, onRemove }: ToolProps) {
  const { mapping: told, screen } = useWords()
  const tools = [
    { name: told.up(place), text: '↑', does: () => onMove(-1), isOff: place === 1 },
    { name: told.down(place), text: '↓', does: () => onMove(1), isOff: place === last },
  ]
  return (
    <p className="tools">
      {tools.map((tool) => (
        <button
          key={tool.name}
          type="button"
          className="quiet"
          aria-label={tool.name}
          disabled={tool.isOff}
          onClick={tool.does}
        >
          {tool.text}
        </button>
      ))}
      <button
        type="button"
        className="quiet"
        aria-expanded={mode === 'edit'}
        aria-label={told.edit(place)}
        onClick={onEdit}
      >
        {screen.edit}
      </button>
      <button type="button" className="quiet" aria-label={told.remove(place)} onClick={onRemove}>
        {screen.remove}
      </button>
    </p>
  )
}

/** `Kustannuspaikka 4711 · Tili 43*`: only what the rule asks for. */
function patternText(rule: Rule, fields: Readonly<Record<string, string>>, everything: string): string {
  const asked = (['area', 'organisation', 'costCentre', 'account', 'function', 'provider'] as const).filter(
    (field) => rule[field] !== '*',
  )
  const dates = rule.from || rule.to ? [`${rule.from ?? ''}–${rule.to ?? ''}`] : []
  const parts = [...asked.map((field) => `${fields[field]} ${rule[field]}`), ...dates]
  return parts.length === 0 ? everything : parts.join(' · ')
}

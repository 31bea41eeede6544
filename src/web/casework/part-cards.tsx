/** Part cards (osat): what runs in the matter and what has ended, each with its state, its facts and its next steps. */
import { useQuery } from '@tanstack/react-query'
import type { FieldWord } from '#casework/work-words.ts'
import type { Duty } from '#model/duty.ts'
import type { PartWithKept } from '#model/part.ts'
import { useLanguage, useWords } from '../use-words.ts'
import { Answer } from './answer.tsx'
import { type ChosenStep, NextSteps } from './next-steps.tsx'
import { partName } from './step-field.tsx'
import { organisationQuery } from './work-queries.ts'

interface CardsProps {
  readonly parts: readonly PartWithKept[]
  readonly duty: Duty
  readonly onChoose: (step: ChosenStep) => void
}

/** What is over at once says itself on the timeline. */
const ON_TIMELINE: readonly string[] = ['note', 'visit', 'discussion']

export function PartCards({ parts, duty, onChoose }: CardsProps) {
  const { casework } = useWords()
  const shown = parts.filter((one) => one.closedOn === null || !ON_TIMELINE.includes(one.kind))
  const open = shown.filter((one) => one.closedOn === null)
  const over = shown.filter((one) => one.closedOn !== null)
  return (
    <section>
      <h2>{casework.running}</h2>
      {open.length === 0 && <p>{casework.nothingRuns}</p>}
      {open.map((one) => (
        <PartCard key={one.id} part={one} duty={duty} onChoose={onChoose} />
      ))}
      {over.length > 0 && (
        <details>
          <summary>{casework.overParts(over.length)}</summary>
          {over.map((one) => (
            <PartCard key={one.id} part={one} duty={duty} onChoose={onChoose} />
          ))}
        </details>
      )}
    </section>
  )
}

const PRINTED: readonly string[] = ['service', 'placement', 'custody', 'restriction', 'plan']

/** Facts that a colleague looks for first; the rest stands on the timeline. */
const FACTS: readonly FieldWord[] = [
  'production',
  'provider',
  'price',
  'dayPrice',
  'placeType',
  'validUntil',
  'invitedUntil',
  'purpose',
  'isSpecialNeed',
  'guardianStand',
  'childStand',
]

function PartCard({ part, duty, onChoose }: { part: PartWithKept } & Omit<CardsProps, 'parts'>) {
  const { work, casework, format } = useWords()
  const language = useLanguage()
  const workers = useQuery(organisationQuery()).data?.workers ?? []
  const holder = workers.find(({ id }) => id === part.worker)
  const named = partName(part, work.choices)
  const state = work.states[`${part.kind}.${part.state}` as keyof typeof work.states]
  const facts = FACTS.filter((name) => {
    const value = part.kept[name]
    return value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)
  })
  return (
    <article className="card" id={`osa-${part.id}`} tabIndex={-1}>
      <h3>
        {work.kinds[part.kind]}
        {named !== '' && `: ${named}`}
      </h3>
      <p>
        <strong>{state}</strong> {casework.since(format.day(part.openedOn))}
        {part.closedOn && ` – ${format.day(part.closedOn)}`}
        {holder && <span className="note"> {holder.name}</span>}
      </p>
      {facts.length > 0 && (
        <dl className="told">
          {facts.map((name) => (
            <div key={name}>
              <dt>{work.fields[name]}</dt>
              <dd>
                <Answer field={name} value={part.kept[name]} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {PRINTED.includes(part.kind) && (
        <p className="print-link">
          <a href={`/api/print-part?id=${part.id}&language=${language}`}>{casework.print}</a>
        </p>
      )}
      <NextSteps part={part} duty={duty} onChoose={onChoose} />
    </article>
  )
}

/**
 * Essentials of a matter (pääkohdat): where the child lives now, what is agreed and concluded, who works on it and when next;
 * what a colleague on duty needs before reading anything else.
 */
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { ChoiceWord } from '#casework/work-words.ts'
import type { MatterView } from '#model/matter-view.ts'
import type { PartKind, PartWithKept } from '#model/part.ts'
import { useWords } from '../use-words.ts'
import { partName } from './step-field.tsx'
import { organisationQuery } from './work-queries.ts'

/** What decides where a child lives and what it is given, the weightiest first. */
const WEIGHTY: readonly PartKind[] = ['custody', 'placement', 'restriction', 'service', 'consultation']

export function MatterEssentials({ view }: { view: MatterView }) {
  const { casework, work } = useWords()
  const open = view.parts.filter(({ closedOn }) => closedOn === null)
  const weighty = WEIGHTY.flatMap((kind) => open.filter((one) => one.kind === kind))
  return (
    <dl className="essentials" aria-label={casework.essentials}>
      {weighty.map((one) => (
        <Point key={one.id} name={work.kinds[one.kind]}>
          <Running part={one} />
        </Point>
      ))}
      <Next view={view} />
      <LastVisit view={view} />
      <Team view={view} open={open} />
      <Goals open={open} />
      <Conclusion parts={view.parts} />
    </dl>
  )
}

function Point({ name, isWide, children }: { name: string; isWide?: true; children: ReactNode }) {
  return (
    <div className={isWide && 'wide'}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

const textOf = (part: PartWithKept, field: string): string | undefined => {
  const value = part.kept[field]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** `Sijaishuolto: Perhehoito, Esimerkkiperhe, alkaen 3.2.2026`. */
function Running({ part }: { part: PartWithKept }) {
  const { casework, work, format } = useWords()
  const place = textOf(part, 'placeType')
  const since = textOf(part, 'begunOn') ?? textOf(part, 'startedOn') ?? textOf(part, 'validFrom') ?? part.openedOn
  const until = textOf(part, 'validUntil')
  const said = [
    partName(part, work.choices),
    place && work.choices[`placeType.${place}` as ChoiceWord],
    textOf(part, 'provider'),
    work.states[`${part.kind}.${part.state}` as keyof typeof work.states].toLowerCase(),
    until ? `${format.day(since)}–${format.day(until)}` : casework.since(format.day(since)),
  ]
  return <>{said.filter(Boolean).join(', ')}</>
}

function Next({ view }: { view: MatterView }) {
  const { casework, work, format } = useWords()
  const next = view.dues.find(({ rule, state, due }) => rule === 'appointment' && state === 'open' && due >= view.today)
  const part = view.parts.find(({ id }) => id === next?.part)
  const what = part && (textOf(part, 'visitTopic') ?? textOf(part, 'topic') ?? work.kinds[part.kind])
  return (
    <Point name={casework.nextMeeting}>
      {next
        ? [format.day(next.due), what, part && textOf(part, 'place')].filter(Boolean).join(', ')
        : casework.nothingAgreed}
    </Point>
  )
}

function LastVisit({ view }: { view: MatterView }) {
  const { casework, work, format } = useWords()
  const visits = view.parts.filter(({ kind, state }) => kind === 'visit' && state === 'made')
  const last = visits.toSorted((a, b) => (String(a.kept.visitOn) < String(b.kept.visitOn) ? 1 : -1))[0]
  const said = last && [
    format.day(String(last.kept.visitOn)),
    work.choices[`visitKind.${last.kept.visitKind}` as ChoiceWord],
    last.kept.metChildAlone === true && casework.metAlone,
  ]
  return <Point name={casework.lastVisit}>{said ? said.filter(Boolean).join(', ') : casework.noVisits}</Point>
}

/** Whoever holds the matter or something open in it, and whoever is invited now, each with what for. */
function Team({ view, open }: { view: MatterView; open: readonly PartWithKept[] }) {
  const { casework, work, format } = useWords()
  const workers = useQuery(organisationQuery()).data?.workers ?? []
  const tasks = [
    { worker: view.matter.worker, task: casework.ownWorker },
    ...open
      .filter(({ kind, worker }) => kind !== 'invitation' && worker !== view.matter.worker)
      .map((one) => ({ worker: one.worker, task: partName(one, work.choices) || work.kinds[one.kind] })),
    ...open
      .filter(({ kind, kept }) => kind === 'invitation' && String(kept.invitedUntil) >= view.today)
      .map(({ kept }) => ({
        worker: Number(kept.invited),
        task: casework.invitedUntil(String(kept.purpose), format.day(String(kept.invitedUntil))),
      })),
  ]
  const known = workers.filter(({ id }) => tasks.some(({ worker }) => worker === id))
  return (
    <Point name={casework.team} isWide>
      {known.length === 0 && casework.nobodyYet}
      <ul className="plain">
        {known.map(({ id, name, position }) => (
          <li key={id}>
            {name}, {position}
            <span className="note">
              {' '}
              {[...new Set(tasks.filter(({ worker }) => worker === id).map(({ task }) => task))].join('; ')}
            </span>
          </li>
        ))}
      </ul>
    </Point>
  )
}

interface Goal {
  readonly goal?: string
  readonly goalState?: string
}

function Goals({ open }: { open: readonly PartWithKept[] }) {
  const { casework, work, format } = useWords()
  return open
    .filter(({ kind }) => kind === 'plan')
    .map((plan) => {
      const goals = (Array.isArray(plan.kept.goals) ? plan.kept.goals : []) as readonly Goal[]
      const review = textOf(plan, 'reviewOn')
      const written = textOf(plan, 'writtenOn') ?? plan.openedOn
      return (
        <Point
          key={plan.id}
          name={casework.planSince(partName(plan, work.choices) || work.kinds.plan, format.day(written))}
          isWide
        >
          <ul>
            {goals.map(({ goal, goalState }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two goals may read alike
              <li key={at}>
                {goal}
                {goalState && <span className="note"> {work.choices[`goalState.${goalState}` as ChoiceWord]}</span>}
              </li>
            ))}
          </ul>
          {review && <span className="note">{casework.agreedReview(format.day(review))}</span>}
        </Point>
      )
    })
}

/** Of the newest assessment that has one. */
function Conclusion({ parts }: { parts: readonly PartWithKept[] }) {
  const { casework, format } = useWords()
  const finished = parts.find((one) => one.kind === 'assessment' && textOf(one, 'conclusion') !== undefined)
  if (!finished) return null
  const on = textOf(finished, 'finishedOn') ?? finished.openedOn
  return (
    <Point name={casework.assessedOn(format.day(on))} isWide>
      {textOf(finished, 'conclusion')}
    </Point>
  )
}

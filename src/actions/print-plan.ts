/** Printed plan (suunnitelma tulosteena): needs, goals and where they stand, services, views and the next review. */
import { rowsOf } from '#casework/contact-rules.ts'
import type { Day } from '#kernel/day.ts'
import type { DueRow } from '#model/due.ts'
import type { TimelineEvent } from '#model/event.ts'
import type { PartWithKept } from '#model/part.ts'
import type { Person } from '#model/person.ts'
import type { PlanInput, PlannedService } from '#report/paper-plan.ts'
import type { Words } from '#words/dictionary.ts'
import { baseOf, organiserOf, type Printed } from './print-base.ts'
import { choiceIn, correctionLines, documentName, textIn } from './print-words.ts'

interface Asked {
  readonly recipient: Person | undefined
  readonly words: Words
  readonly dues: readonly DueRow[]
}

const SERVICE_PLANS: readonly unknown[] = ['family-work-plan', 'intensified-family-work-plan']

/** @param written the event of the plan as it stands: its writing or its last review */
export function planInput(printed: Printed, part: PartWithKept, written: TimelineEvent, asked: Asked): PlanInput {
  const { words, recipient, dues } = asked
  const { kept } = part
  const author = { name: written.by ?? written.position, position: written.position }
  const events = printed.events.filter((one) => one.part === part.id)
  const reviews = dues.filter(
    ({ state, rule }) => state === 'open' && (rule === 'plan-review' || rule === 'review-agreed'),
  )
  const [reviewBy] = reviews.map(({ due }) => due).toSorted()
  const [childView, reviewed] = [textIn(kept, 'childView'), textIn(kept, 'reviewNote')]
  return {
    ...baseOf(printed, { author, recipient, corrections: correctionLines(events, words) }, words),
    kind: SERVICE_PLANS.includes(kept.planKind) ? 'service' : 'client',
    name: documentName(written, words),
    needs: linesOf(textIn(kept, 'needs')),
    goals: rowsOf(kept.goals).map((one) => ({
      goal: textIn(one, 'goal'),
      means: textIn(one, 'means'),
      measure: textIn(one, 'measure'),
      state: choiceIn(one, 'goalState', words),
    })),
    services: printed.parts.flatMap((one) => plannedService(printed, one, words)),
    clientView: textIn(kept, 'clientView'),
    ...(childView === '' ? {} : { childView }),
    helpers: linesOf(textIn(kept, 'network')),
    agreed: [],
    participants: [],
    ...(reviewed === '' ? {} : { reviewed }),
    ...(reviewBy === undefined ? {} : { reviewBy }),
    day: written.on,
  }
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

function plannedService(printed: Printed, { kind, state, kept }: PartWithKept, words: Words): PlannedService[] {
  if (kind !== 'service' || (state !== 'granted' && state !== 'running')) return []
  const until = textIn(kept, 'validUntil')
  const { hoursPerMonth } = kept
  return [
    {
      name: choiceIn(kept, 'serviceKind', words),
      ...(typeof hoursPerMonth === 'number'
        ? { extent: words.paper.decision.hours(words.format.number(hoursPerMonth)) }
        : {}),
      provider: textIn(kept, 'provider') || organiserOf(printed, words),
      period: { from: textIn(kept, 'validFrom') as Day, ...(until === '' ? {} : { to: until as Day }) },
    },
  ]
}

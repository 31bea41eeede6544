/** Appeal of a printed decision (muutoksenhaku): by the act it was made under; addresses that are not known are left to fill in. */
import { dueOf } from '#casework/due.ts'
import type { Day } from '#kernel/day.ts'
import type { Appeal } from '#report/paper-appeal.ts'
import type { Words } from '#words/dictionary.ts'
import { lawIn } from './print-words.ts'

interface Asked {
  readonly act: 'SHL' | 'LSL'
  /** The day on which the decision was served, where it is known. */
  readonly served: Day | null
  readonly today: Day
  readonly organiser: string
}

/** SHL: review by the county's own body first. LSL: straight to the administrative court (89–92 §). */
export function appealOf({ act, served, today, organiser }: Asked, words: Words): Appeal {
  const rule = act === 'SHL' ? 'administrative-review' : 'court-appeal'
  const found = dueOf(rule, served ?? today)
  const [count] = found.ok ? found.value.counts : []
  if (!found.ok || !count || !('days' in count.span)) throw new Error(`no days: ${rule}`)
  const { reviewBody, courtBody, fill } = words.paper.appeal
  return {
    kind: act === 'SHL' ? 'review' : 'court',
    to: act === 'SHL' ? reviewBody(organiser) : courtBody,
    address: [fill, fill],
    days: count.span.days,
    basis: lawIn(words, found.value.basis),
    ...(served === null ? {} : { last: { served, day: found.value.due } }),
  }
}

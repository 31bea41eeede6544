/** Rows of the work (työn rivit): whom a row is about, what is due and why, shown alike on every list. */
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ageOn } from '#casework/age.ts'
import type { ClockWord } from '#casework/work-words.ts'
import type { Day } from '#kernel/day.ts'
import type { About } from '#model/my-day.ts'
import { useWords } from '../use-words.ts'

/** First name, first letter of the family name and age: enough for a worker, little for whoever passes by. */
export function AboutChild({ about, today }: { about: About; today: string }) {
  const { casework } = useWords()
  if (about.givenNames === null) return <>{casework.nameless}</>
  const family = about.familyName === null ? '' : ` ${about.familyName.slice(0, 1)}.`
  const age = about.birth === null ? '' : `, ${casework.age(ageOn(about.birth, today as Day))}`
  return (
    <>
      {about.familyName === null ? about.givenNames : about.givenNames.split(' ')[0]}
      {family}
      {age}
    </>
  )
}

/** Where a part is looked at: in its matter, or by itself while it has none. */
export function PartLink({ matter, part, children }: { matter: number | null; part: number; children: ReactNode }) {
  return matter === null ? (
    <Link to="/tyo/osa/$id" params={{ id: String(part) }}>
      {children}
    </Link>
  ) : (
    <Link to="/tyo/asia/$id" params={{ id: String(matter) }}>
      {children}
    </Link>
  )
}

/** What a clock is called: by law, an appointment, or a promise of the county's own. */
export function ClockName({ rule, promises }: { rule: string; promises?: ReadonlyMap<string, string> }) {
  const { work, casework } = useWords()
  return <>{work.clocks[rule as ClockWord] ?? promises?.get(rule) ?? casework.promise}</>
}

/** Late, today, soon: said in words and marked by shape, not by colour alone. */
export function DueDay({ due, today }: { due: string; today: string }) {
  const { format, casework } = useWords()
  const days = Math.round((Date.parse(due) - Date.parse(today)) / 86_400_000)
  if (days < 0)
    return (
      <span className="late">
        ● {format.day(due)} <strong>{casework.late(-days)}</strong>
      </span>
    )
  if (days === 0) return <strong>● {casework.today}</strong>
  return (
    <span>
      ○ {format.day(due)} {days <= 7 && <span className="note">{casework.inDays(days)}</span>}
    </span>
  )
}

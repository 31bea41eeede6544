/** Saved (tallennettu): says in a live region what was saved and moves the focus to it, so that nobody has to look for it. */
import { type ReactNode, useEffect, useState } from 'react'
import type { StepWord } from '#casework/work-words.ts'
import { useWords } from '../use-words.ts'

interface Saved {
  readonly part: number
  readonly text: string
}

/** The line to be shown, and how it is told. */
export function useSaved(today: string): { line: ReactNode; tell: (part: number, step: string) => void } {
  const { casework, work, format } = useWords()
  const [saved, setSaved] = useState<Saved>()
  useEffect(() => {
    if (saved) placeOf(saved.part)?.focus()
  }, [saved])
  return {
    line: (
      <p role="status" className="saved">
        {saved?.text}
      </p>
    ),
    tell: (part, step) =>
      setSaved({ part, text: casework.saved(work.steps[step as StepWord].done, format.day(today)) }),
  }
}

/** The card of what still runs, else its newest line on the timeline. */
const placeOf = (part: number): HTMLElement | null =>
  document.getElementById(`osa-${part}`) ?? document.querySelector<HTMLElement>(`[data-part="${part}"]`)

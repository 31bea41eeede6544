/** Plan of an evaluation in sentences (suunnitelma): when it was agreed on and by whom, whether it was run as agreed, what was changed. */
import type { PlanReport } from '#model/evaluation.ts'
import type { PlanState } from '#model/kept-plan.ts'
import type { Words } from '#words/dictionary.ts'

export interface PlanTold {
  /** The standing in two words, where there is a plan. */
  readonly standing: string | undefined
  readonly sentence: string
  /** Part, from, to, when, by whom. */
  readonly changes: readonly (readonly [string, string, string, string, string])[]
}

/** @param report of the version that was agreed beforehand; none where none was */
export function planSentences(state: PlanState | null, report: PlanReport | null, words: Words): PlanTold {
  const { evaluationPage: told, format } = words
  if (!state) return { standing: undefined, sentence: told.noPlan, changes: [] }
  const { plan, standing, changes, agreedBy } = state
  const on = (moment: string) => format.day(moment.slice(0, 10))
  const agreed =
    standing === 'agreed' && report
      ? told.agreedOn({ day: on(report.agreed), by: agreedBy ?? plan.by, hash: report.hash.slice(0, 12) })
      : told.notAgreed(on(plan.at))
  const isUnchanged = standing === 'agreed' && changes.length === 0 && (report?.changes.length ?? 0) === 0
  const ran = (report?.changes ?? []).filter(({ part }) => !changes.some((one) => one.part === part))
  return {
    standing: told.standing[standing],
    sentence: isUnchanged ? `${agreed} ${told.unchanged}` : agreed,
    changes: [
      ...changes.map(({ part, from, to, at, by }) => [told.parts[part] ?? part, or(from), or(to), on(at), by] as const),
      // Of a run before its whole window has come, among others.
      ...ran.map(({ part, agreed: from, ran: to }) => [told.parts[part] ?? part, or(from), or(to), '–', '–'] as const),
    ],
  }
}

const or = (text: string): string => (text === '' ? '–' : text)

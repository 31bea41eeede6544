/** Evaluation in words (vaikutusarvio sanoina): warnings and the verdict of findings, in the language asked for. */
import { type BareVerdict, type BareWarning, type Findings, warning } from '#evaluate/findings.ts'
import { holmCorrected } from '#evaluate/holm.ts'
import { verdictOf } from '#evaluate/verdict.ts'
import type { Evaluation, PlanReport, Verdict, Warning } from '#model/evaluation.ts'
import type { Language } from '#model/named.ts'
import { type Words, wordsOf } from '#words/dictionary.ts'

const MOST_DECIMALS = 4

/** Three digits that tell something: 0,0123, 1,23, 12,3, 123. */
export function shown(words: Words, value: number): string {
  if (!Number.isFinite(value)) return '–'
  const decimals = value === 0 ? 0 : Math.min(MOST_DECIMALS, Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value)))))
  return words.format.number(value, Number.isInteger(value) ? 0 : decimals)
}

export function warningIn(words: Words, bare: BareWarning): Warning {
  const about = bare.about.map((one) => (typeof one === 'number' ? shown(words, one) : one))
  return { ...bare, text: words.evaluation.warning[bare.code](about) }
}

/** A ratio has no unit, nor has a column of a file that has not told it. */
function withUnit(words: Words, text: string, { scale }: Findings, unit: string | undefined): string {
  const name = unit === 'percent' ? words.evaluationPage.points : words.unit.name[unit ?? '']
  return name === undefined || scale === 'rate-ratio' ? text : `${text} ${name}`
}

export function verdictIn(
  words: Words,
  bare: BareVerdict,
  findings: Findings,
  { claim, unit }: Pick<Asked, 'claim' | 'unit'>,
): Verdict {
  const said = words.evaluation
  const { effect, interval95, method } = findings
  const moved = effect - (findings.scale === 'rate-ratio' ? 1 : 0)
  const told = {
    effect: withUnit(words, shown(words, effect), findings, unit),
    interval: interval95 ? said.from(shown(words, interval95[0]), shown(words, interval95[1])) : said.noInterval,
    change: said.change[moved < 0 ? 'lower' : moved > 0 ? 'higher' : 'neither'],
  }
  const remedies = bare.because.flatMap((code) => said.remedy[code] ?? [])
  return {
    ...bare,
    claimed: claimText(words, findings, claim),
    supported: said.supported[bare.grade](told),
    howSure: said.howSure[bare.grade],
    wouldChange: [...new Set([...remedies, ...planRemedy(words, findings)])],
    cannotKnow: [said.cannotKnow[method], said.cannotKnowChildren],
  }
}

const planRemedy = (words: Words, { warnings }: Findings): readonly string[] =>
  warnings.some(({ code }) => code === 'no-plan') ? [words.evaluation.remedy['no-plan'] ?? ''] : []

function claimText(words: Words, { effect, interval95 }: Findings, claim: number | undefined): string {
  const said = words.evaluation
  if (claim === undefined) return said.claimedNothing
  const first = said.claimed({ claim: shown(words, claim), effect: shown(words, effect) })
  if (!interval95) return first
  const isInside = claim >= interval95[0] && claim <= interval95[1]
  return `${first} ${isInside ? said.claimInside : said.claimOutside}`
}

export interface Asked {
  readonly language: Language
  readonly claim: number | undefined
  /** Of the outcome, where it is known. */
  readonly unit?: string
  readonly plan: PlanReport | null
  /** p below which an effect is spoken of, where the plan says so. */
  readonly threshold: number | undefined
}

/** The whole answer: the main outcome in full, the others beside it, their p values corrected together. */
export function told(all: readonly Findings[], asked: Asked, money: Evaluation['money']): Evaluation {
  const { plan, threshold } = asked
  const words = wordsOf(asked.language)
  const corrected = holmCorrected(all.map(({ p }) => p))
  const [main] = all
  if (!main) throw new Error('no outcome: evaluate')
  const cautioned = all.map((one, at) => ({
    ...one,
    p: corrected[at] ?? null,
    warnings: [...one.warnings, ...askedCautions(plan, all.length)],
  }))
  const first = cautioned[0] as Findings
  return {
    ...first,
    p: main.p,
    warnings: first.warnings.map((one) => warningIn(words, one)),
    verdict: verdictIn(words, verdictOf(first, threshold), first, asked),
    outcomes: cautioned.map((one, at) => ({
      outcome: one.outcome,
      effect: one.effect,
      interval95: one.interval95,
      p: all[at]?.p ?? null,
      pHolm: one.p,
      grade: verdictOf(one, threshold).grade,
    })),
    plan,
    money,
  }
}

function askedCautions(plan: PlanReport | null, outcomes: number): readonly BareWarning[] {
  return [
    ...(outcomes > 1 ? [warning('outcomes-many', 'note', [outcomes])] : []),
    ...(plan === null ? [warning('no-plan', 'note')] : []),
    ...(plan && plan.changes.length > 0
      ? [
          warning(
            'plan-changed',
            'serious',
            plan.changes.map(({ part }) => part),
          ),
        ]
      : []),
  ]
}

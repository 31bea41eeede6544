/** Evaluation in words (vaikutusarvio sanoina): warnings and the verdict of findings, in the language asked for. */
import type { BareVerdict, BareWarning, Findings } from '#evaluate/findings.ts'
import type { Verdict, Warning } from '#model/evaluation.ts'
import type { Words } from '#words/dictionary.ts'

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

export function verdictIn(words: Words, bare: BareVerdict, findings: Findings, claim: number | undefined): Verdict {
  const said = words.evaluation
  const { effect, interval95, method } = findings
  const told = {
    effect: shown(words, effect),
    interval: interval95 ? said.from(shown(words, interval95[0]), shown(words, interval95[1])) : said.noInterval,
    change: said.change[effect < 0 ? 'lower' : effect > 0 ? 'higher' : 'neither'],
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

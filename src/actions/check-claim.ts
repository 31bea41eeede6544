/** Checks a claim (väitteen tarkistus): recomputes it from the figures it stood on and says what they can and cannot support. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { type CheckedClaim, checkedClaim } from '#evaluate/claim.ts'
import { done } from '#kernel/outcome.ts'
import { Claim, ClaimReport } from '#model/claim.ts'
import { EVERYBODY } from '#model/duty.ts'
import { LANGUAGES } from '#model/named.ts'
import { nameIn, type Words, wordsOf } from '#words/dictionary.ts'
import { action, no } from './action.ts'
import { shown } from './evaluation-words.ts'

export const checkClaim = action({
  name: 'check-claim',
  kind: 'look',
  needsNothing: true,
  argument: 'claim',
  allow: EVERYBODY,
  about: 'Recomputes a published claim of an effect from its own figures and says what they can and cannot support.',
  example: './varhain claim kouvola --json',
  input: z.object({
    /** A claim that ships with the product, by its name. */
    claim: z.string().trim().min(1).max(100),
    language: z.enum(LANGUAGES).default('fi'),
  }),
  output: ClaimReport,
  run: async ({ claim, language }, { world }) => {
    const claims = z.array(Claim).parse(JSON.parse(await readFile(join(world.seeds, 'claims.json'), 'utf8')))
    const found = claims.find(({ id }) => id === claim.toLowerCase())
    if (!found) return no('no-such-claim', `claims: ${claims.map(({ id }) => id).join(', ')}`, 'claim')
    return done(reportOf(found, checkedClaim(found), wordsOf(language)))
  },
})

function reportOf(claim: Claim, checked: CheckedClaim, words: Words): ClaimReport {
  const named = (all: Claim['peers']) =>
    all.map(({ name, unit, ...rest }) => ({ ...rest, name: nameIn(words, name), unit: nameIn(words, unit) }))
  const sources = [claim.before, claim.after, ...(claim.part ? [claim.part] : []), ...claim.peers, ...claim.later]
  return {
    claim: nameIn(words, claim.name),
    about: nameIn(words, claim.about),
    ...checked,
    cautions: checked.cautions.map((code) => ({ code, text: words.claim.caution[code] })),
    supports: supported(checked, claim, words),
    cannotSupport: [words.claim.grade, ...words.claim.cannotSupport],
    peers: named(claim.peers),
    later: named(claim.later),
    sources: [...new Set([...sources.map(({ source }) => source), claim.priceSource, claim.claimedSource])],
  }
}

const SELDOM = 0.05

function supported({ arithmetic, chance }: CheckedClaim, { before, after }: Claim, words: Words): readonly string[] {
  const said = words.claim.supports
  const { number, money, plain } = words.format
  const { fewer, price, fullYearEuros, claimedEuros, claimedChildYears, part } = arithmetic
  const p = shown(words, chance.p)
  return [
    said.fewer({ before: plain(before.value), after: plain(after.value), fewer: plain(fewer) }),
    chance.p < SELDOM ? said.chance({ p }) : said.noChance({ p }),
    said.fullYear({ fewer: plain(fewer), price: money(price), euros: words.format.cents(fullYearEuros) }),
    said.childYears({ claimed: money(claimedEuros), years: number(claimedChildYears, 1) }),
    ...(part
      ? [said.part({ value: plain(part.value), months: String(part.months), annualised: plain(part.annualised) })]
      : []),
  ]
}

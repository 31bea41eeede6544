/**
 * Sotkanet description (mittarin kuvaus): what `indicators/{id}` says: title, years, update date, ages, preliminary years.
 *
 * Texts come with HTML. Ages are read from the title, which changes when the figure does. A preliminary year is one that a notice
 * names as such.
 */
import { z } from 'zod'
import { type Day, parseDay, yearOf } from '#kernel/day.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import type { Named } from '#model/named.ts'
import { type Ages, GENDERS, type Gender, type SotkanetIndicator } from '#model/statistic.ts'
import { markupText } from './markup-text.ts'
import { faultyStatistic, type StatisticFault } from './statistic-fault.ts'

export interface SotkanetDescription {
  readonly id: number
  readonly updated: Day
  readonly first: number
  readonly last: number
  readonly title: Named
  /** What its keeper says of it, in three languages where told; plain text. */
  readonly notice: Named | undefined
  readonly ages: Ages | undefined
  readonly genders: readonly Gender[]
  readonly preliminary: readonly number[]
  /** Of the value; nothing where it is not told. */
  readonly decimals: number | undefined
}

const Texts = z.object({ fi: z.string().nullish(), sv: z.string().nullish(), en: z.string().nullish() })

const Answer = z.object({
  id: z.int(),
  'data-updated': z.string(),
  range: z.object({ start: z.int(), end: z.int() }),
  title: Texts,
  description: Texts.nullish(),
  limits: Texts.nullish(),
  notices: Texts.nullish(),
  decimals: z.int().min(0).max(6).nullish(),
  classifications: z.object({ sex: z.object({ values: z.array(z.string()) }).nullish() }).nullish(),
})

/** @param today the day of asking: an update after the morrow cannot be */
export function readDescription(
  answer: unknown,
  wanted: SotkanetIndicator,
  today: Day,
): Outcome<SotkanetDescription, StatisticFault> {
  const parsed = Answer.safeParse(answer)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return faultyStatistic('wrong-shape', `its description: ${issue?.path.join('.') || 'whole'}: ${issue?.message}`)
  }
  const { data } = parsed
  if (data.id !== wanted.id) return faultyStatistic('wrong-shape', `asked for ${wanted.id}, was told of ${data.id}`)
  const updated = parseDay(data['data-updated'].slice(0, 10))
  const { start, end } = data.range
  if (!updated.ok || yearOf(updated.value) > yearOf(today) + 1)
    return faultyStatistic('odd-dates', `it says it was updated "${data['data-updated']}"`)
  if (start > end || start < 1900 || end > yearOf(today) + 1)
    return faultyStatistic('odd-dates', `it says it covers ${start}–${end}`)
  const title = named(data.title)
  if (!title) return faultyStatistic('wrong-shape', 'its description has no title')
  return meant(title.fi, wanted, {
    id: data.id,
    updated: updated.value,
    first: start,
    last: end,
    title,
    notice: named(data.notices) ?? named(data.limits),
    ages: agesIn(title.fi),
    genders: gendersOf(data.classifications?.sex?.values),
    decimals: data.decimals ?? undefined,
    preliminary: preliminaryYears([data.notices, data.limits, data.description], start, end),
  })
}

/** Whether the number still means what it is taken for. */
function meant(
  title: string,
  wanted: SotkanetIndicator,
  told: SotkanetDescription,
): Outcome<SotkanetDescription, StatisticFault> {
  const lacking = wanted.titleHolds.filter((stem) => !title.toLowerCase().includes(stem))
  if (lacking.length > 0)
    return faultyStatistic('other-meaning', `its title "${title}" does not hold "${lacking.join('", "')}"`)
  const { ages } = wanted.definition
  if (ages && told.ages && (ages.from !== told.ages.from || ages.to !== told.ages.to))
    return faultyStatistic('other-meaning', `it was of ages ${ages.from}–${ages.to}, now "${title}"`)
  if (wanted.series.includes('{ages}') && !told.ages)
    return faultyStatistic('other-meaning', `its title "${title}" tells no ages`)
  return done(told)
}

/** Finnish where a language is left out; nothing where Finnish is. */
function named(texts: z.infer<typeof Texts> | null | undefined): Named | undefined {
  const [fi = '', sv = '', en = ''] = [texts?.fi, texts?.sv, texts?.en].map((text) => markupText(text ?? ''))
  return fi === '' ? undefined : { fi, sv: sv === '' ? fi : sv, en: en === '' ? fi : en }
}

/** `0 - 17-vuotiaat`, `0–2-vuotiaat`, `alle 18-vuotiaista`; the first that is told. */
export function agesIn(title: string): Ages | undefined {
  const [, from, to] = /(?<!\d)(\d{1,2}) ?[-–] ?(\d{1,2}) ?[-–]? ?vuoti/.exec(title) ?? []
  if (from !== undefined && to !== undefined && Number(from) <= Number(to))
    return { from: Number(from), to: Number(to) }
  const [, under] = /alle (\d{1,2}) ?[-–]? ?vuoti/i.exec(title) ?? []
  return under === undefined || under === '0' ? undefined : { from: 0, to: Number(under) - 1 }
}

const gendersOf = (values: readonly string[] | undefined): Gender[] => {
  const told = GENDERS.filter((gender) => values?.includes(gender))
  return told.length === 0 ? ['total'] : told
}

/** Not `ennakollinen`: an anticipatory notification is no preliminary figure. */
const PRELIMINARY = /ennakkotie|ennakkolu|ennakkoarv|alustav/i

function preliminaryYears(texts: readonly (z.infer<typeof Texts> | null | undefined)[], first: number, last: number) {
  const sentences = texts.flatMap((text) => markupText(text?.fi ?? '').split(/(?<=[.!?])\s+|\n/))
  const years = sentences
    .filter((sentence) => PRELIMINARY.test(sentence))
    .flatMap((sentence) => {
      const named = [...sentence.matchAll(/\b(?:19|20)\d\d\b/g)].map(([year]) => Number(year))
      return named.length === 0 && /uusim|viimeisi|tuorei/i.test(sentence) ? [last] : named
    })
  return [...new Set(years)].filter((year) => year >= first && year <= last).toSorted()
}

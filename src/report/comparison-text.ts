/** Comparison in words (vertailu sanoin): where the area stands among the others, and how sure that is. */
import type { IndicatorPage, Peer } from '#model/indicator-page.ts'
import { nameIn, type Words } from '#words/dictionary.ts'
import { areaName } from './peer-names.ts'
import { periodText } from './ranking-chart.ts'
import { valueText } from './value-text.ts'

/** Sentences in reading order; the first two belong in the answer of the page. */
export function comparisonSentences(page: IndicatorPage, words: Words): string[] {
  const { comparison, notCompared } = page
  if (!comparison) return [words.peers.notCompared[notCompared ?? 'no-figures']]
  const own = comparison.standings.find((one) => one.area === page.area.id)
  if (!own) return []
  const all = String(comparison.standings.length)
  const { quartiles, unit, silent } = comparison
  return [
    words.peers.answer({
      at: `${whoText(page, words)}, ${periodText(comparison, words)}`,
      value: valueText(words, own.value, unit),
      place: words.peers.place(String(own.place.first), String(own.place.last), all),
      median: quartiles ? valueText(words, quartiles.median, unit) : '',
    }),
    own.open ? words.peers.open(String(own.open.first), String(own.open.last), all) : uncertain(own.unknown, words),
    ...(silent.length > 0
      ? [words.peers.silent(silent.map(({ area }) => areaName(page, area, words)).join(', '))]
      : []),
    ...(comparison.indicator.id === page.indicator.id
      ? []
      : [words.peers.comparedAs(nameIn(words, comparison.indicator.name))]),
  ].filter((sentence) => sentence !== '')
}

const uncertain = (unknown: 'no-count' | 'no-rate' | undefined, words: Words): string =>
  unknown === 'no-rate' ? '' : words.peers.openUnknown

/** The county or collaboration area whose members stand beside, else how they were chosen. */
function whoText({ choice, peers }: IndicatorPage, words: Words): string {
  const [first] = peers
  return first?.why.kind === 'county' ? nameIn(words, first.why.within) : words.peers.choices[choice].toLowerCase()
}

/** Why an area stands beside, in words. */
export function whyText({ why }: Peer, words: Words): string {
  if (why.kind === 'county') return words.peers.why.county(nameIn(words, why.within))
  if (why.kind !== 'likeness') return words.peers.why[why.kind]
  const { variables, missing } = why
  const told = variables.map((one) =>
    words.peers.apart(nameOf(one.id, words), words.format.plain(one.own), words.format.plain(one.theirs)),
  )
  return [
    `${words.peers.why.likeness(words.format.number(why.distance, 2))} (${told.join('; ')}).`,
    ...(missing.length > 0 ? [words.peers.missingVariables(missing.map((id) => nameOf(id, words)).join(', '))] : []),
  ].join(' ')
}

const nameOf = (id: string, words: Words): string => words.peers.variables[id] ?? id

/** `Painot: lasten määrä 1, …`, where the areas were chosen by likeness. */
export function weightsText(peers: readonly Peer[], words: Words): string {
  const weights = new Map(
    peers.flatMap(({ why }) =>
      why.kind === 'likeness' ? why.variables.map((one) => [one.id, one.weight] as const) : [],
    ),
  )
  const list = [...weights].map(([id, weight]) => words.peers.weight(nameOf(id, words), words.format.plain(weight)))
  return list.length === 0 ? '' : words.peers.weights(list.join(', '))
}

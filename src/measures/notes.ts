/**
 * Notes (huomautukset): what is said beside a value that is missing or not a full one, in the reader's language.
 *
 * Each note is a sentence built from the figures themselves, so that the same picture reads the same on every screen.
 */
import { type Day, dateOf, monthOf, yearOf } from '#kernel/day.ts'
import type { Language } from '#model/named.ts'
import { noteWords, type ObservationNote } from '#model/observation-note.ts'

export interface Notes {
  readonly otherSource: (used: string, first: string) => string
  readonly elsewhere: (source: string, value: string) => string
  readonly otherDate: (at: Day) => string
  readonly partYear: (from: Day, to: Day) => string
  readonly meanOfYears: (first: string, last: string) => string
  readonly preliminary: string
  readonly annualised: (from: Day, to: Day, asIs: string) => string
  readonly lacking: (organisations: readonly string[]) => string
  readonly notIncluded: (categories: readonly string[]) => string
  readonly nothingBooked: string
  readonly onlyYearly: string
  readonly gapBefore: string
  readonly notAddable: string
  readonly otherPeriods: string
  readonly acrossBreak: (name: string) => string
  readonly marked: Readonly<Record<ObservationNote, string>>
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

const dotted = (at: Day): string => `${dateOf(at)}.${monthOf(at)}.${yearOf(at)}`
const spelled = (at: Day): string => `${dateOf(at)} ${MONTHS[monthOf(at) - 1]} ${yearOf(at)}`

const FI: Notes = {
  otherSource: (used, first) => `Luku on lähteestä ${used}; lähteessä ${first} ei ole lukua.`,
  elsewhere: (source, value) => `Toisessa lähteessä (${source}): ${value}.`,
  otherDate: (at) => `Tilanne ${dotted(at)}.`,
  partYear: (from, to) => `Osavuosi ${dotted(from)}–${dotted(to)}.`,
  meanOfYears: (first, last) => `Vuosien ${first}–${last} keskiarvo.`,
  preliminary: 'Ennakkotieto: luku voi vielä muuttua.',
  annualised: (from, to, asIs) =>
    `Laajennettu koko vuodeksi ajasta ${dotted(from)}–${dotted(to)}, jolloin luku on ${asIs}.`,
  lacking: (organisations) => `Kirjanpito puuttuu osalta ajasta: ${organisations.join(', ')}.`,
  notIncluded: (categories) => `Luku puuttuu eikä ole mukana: ${categories.join(', ')}.`,
  nothingBooked: 'Kirjanpidossa ei ole tapahtumia.',
  onlyYearly: 'Luku on julkaistu vain koko vuodelta.',
  gapBefore: 'Edellisen ajanjakson lukua ei ole.',
  notAddable: 'Saman asiakkaan voi laskea monta kertaa, joten lukuja ei lasketa yhteen.',
  otherPeriods: 'Kustannus ja suorite ovat eri ajalta.',
  acrossBreak: (name) => `Vertailun välissä: ${name}.`,
  marked: {
    'none-told': 'Julkaisija ei kerro lukua: se on suojattu tai tapauksia ei ollut. Tyhjä ei ole nolla.',
    preliminary: 'Ennakkotieto, joka voi vielä muuttua.',
    projection: 'Ennuste, ei havainto.',
    summed: 'Laskettu yhteen alueen nykyisistä kunnista.',
    derived: 'Johdettu kahdesta muusta luvusta.',
  },
}

const SV: Notes = {
  otherSource: (used, first) => `Siffran kommer från ${used}; i ${first} finns ingen siffra.`,
  elsewhere: (source, value) => `I en annan källa (${source}): ${value}.`,
  otherDate: (at) => `Läget ${dotted(at)}.`,
  partYear: (from, to) => `Del av år ${dotted(from)}–${dotted(to)}.`,
  meanOfYears: (first, last) => `Medeltal för åren ${first}–${last}.`,
  preliminary: 'Preliminär uppgift: talet kan ännu ändras.',
  annualised: (from, to, asIs) => `Omräknad till helt år från ${dotted(from)}–${dotted(to)}, då siffran är ${asIs}.`,
  lacking: (organisations) => `Bokföring saknas för en del av tiden: ${organisations.join(', ')}.`,
  notIncluded: (categories) => `Siffran saknas och ingår inte: ${categories.join(', ')}.`,
  nothingBooked: 'Inga händelser i bokföringen.',
  onlyYearly: 'Siffran har publicerats endast för hela året.',
  gapBefore: 'Det finns ingen siffra för föregående period.',
  notAddable: 'Samma klient kan räknas flera gånger, därför summeras siffrorna inte.',
  otherPeriods: 'Kostnaden och prestationen gäller olika tider.',
  acrossBreak: (name) => `Mellan de jämförda åren: ${name}.`,
  marked: {
    'none-told': 'Utgivaren anger inget tal: det är skyddat eller så fanns inga fall. Tomt är inte noll.',
    preliminary: 'Preliminär uppgift som ännu kan ändras.',
    projection: 'Prognos, ingen observation.',
    summed: 'Summerat av områdets nuvarande kommuner.',
    derived: 'Härlett ur två andra tal.',
  },
}

const EN: Notes = {
  otherSource: (used, first) => `The figure is from ${used}; ${first} has none.`,
  elsewhere: (source, value) => `In another source (${source}): ${value}.`,
  otherDate: (at) => `As at ${spelled(at)}.`,
  partYear: (from, to) => `Part of the year, ${spelled(from)} – ${spelled(to)}.`,
  meanOfYears: (first, last) => `Mean of the years ${first}–${last}.`,
  preliminary: 'Preliminary: the figure may still change.',
  annualised: (from, to, asIs) => `Scaled to a full year from ${spelled(from)} – ${spelled(to)}, when it is ${asIs}.`,
  lacking: (organisations) => `The ledger is missing for part of the time: ${organisations.join(', ')}.`,
  notIncluded: (categories) => `The figure is missing and not included: ${categories.join(', ')}.`,
  nothingBooked: 'Nothing is booked in the ledgers.',
  onlyYearly: 'Published for the whole year only.',
  gapBefore: 'There is no figure for the period before.',
  notAddable: 'The same client may be counted many times, so the figures are not added up.',
  otherPeriods: 'The cost and the volume are of different times.',
  acrossBreak: (name) => `Between the two: ${name}.`,
  marked: {
    'none-told': 'The publisher tells no figure: it is withheld or there were no cases. Empty is not zero.',
    preliminary: 'Preliminary; it may still change.',
    projection: 'A projection, not an observation.',
    summed: 'Added up from the area’s present municipalities.',
    derived: 'Derived from two other figures.',
  },
}

export const NOTES: Readonly<Record<Language, Notes>> = { fi: FI, sv: SV, en: EN }

/** A value as a note writes it: `1,8 milj. €`, `3,8 %`, `21,29`. At most two decimals. */
export function noteValue(value: number, unit: string, language: Language): string {
  const isMillions = unit === 'EUR' && Math.abs(value) >= 1_000_000
  const text = String(Math.round((isMillions ? value / 1_000_000 : value) * 100) / 100)
  const number = language === 'en' ? text : text.replace('.', ',')
  const million = { fi: ' milj. €', sv: ' mn €', en: ' million €' }[language]
  if (unit === 'EUR') return `${number}${isMillions ? million : ' €'}`
  return unit === 'percent' ? `${number} %` : number
}

/** A note of an observation as it is read: the product's own words as sentences, a source's as they are. */
export const toldNote = (note: string | undefined, { marked }: Notes): string | undefined =>
  noteWords(note)
    ?.map((word) => marked[word])
    .join(' ') ?? note

/** Notes after each other, each written as a sentence; what a source says in its own words comes last. */
export const joinNotes = (...notes: readonly (string | undefined)[]): string | undefined =>
  notes.flatMap((note) => (note ? [sentence(note)] : [])).join(' ') || undefined

const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`

/**
 * Episode (jakso): what happened to a child from a day to another, as figures need it and no more.
 *
 * Nobody can be told from it: the child, the worker and the provider are keyed pseudonyms of one purpose, the birth is a month,
 * and where somebody in the home is under non-disclosure the municipality is left out. No name, code, address or free text.
 */
import { z } from 'zod'
import { AreaId } from './area.ts'
import { PRODUCTIONS } from './category.ts'

export const EPISODE_KINDS = [
  'contact', // yhteydenotto, on one day
  'guidance', // ohjaus ja neuvonta, on one day
  'assessment', // palvelutarpeen arviointi, from pending to finished
  'service', // palvelu, from its start to its end
  'relationship', // asiakkuus
  'placement', // sijoitus in one place
  'custody', // huostassapito, from the decision
  'discussion', // Lapset puheeksi, from the offer to the talk
  'promise', // palvelutakuu, from its start to the day it was kept
  'responsibility', // asian vastuutyöntekijä
] as const
export type EpisodeKind = (typeof EPISODE_KINDS)[number]

/** What figures are published for; the same child has another pseudonym in each. */
export const PURPOSES = ['management', 'statistics', 'research'] as const
export type Purpose = (typeof PURPOSES)[number]

const word = z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$|^$/, 'is not a word of ours')
const pseudonym = z.string().regex(/^[\w-]{0,40}$/, 'is not a pseudonym')
const Day = z.iso.date()

export const Episode = z
  .object({
    /** Names this episode among all of the purpose. */
    episode: pseudonym,
    child: pseudonym,
    /** The county or municipality whose work it was. */
    area: AreaId,
    kind: z.enum(EPISODE_KINDS),
    /** By kind: of contact, service, relationship, place of a placement. Empty where there is one only. */
    type: word,
    /** By kind: legal ground of a placement, act of a service, `special-need`, `replaces-notification`. */
    ground: word,
    from: Day,
    /** Included; empty while it lasts. */
    to: Day.nullable(),
    /** Of an assessment: the day work on it began. */
    startedOn: Day.nullable(),
    /** By which day the law wants an assessment started and finished; of a promise the promised day. */
    startDue: Day.nullable(),
    finishDue: Day.nullable(),
    production: z.enum(PRODUCTIONS),
    provider: pseudonym,
    /** Whole cents for a unit. */
    priceCents: z.int().nullable(),
    priceUnit: z.enum(['', 'hour', 'visit', 'day', 'month']),
    worker: pseudonym,
    birthMonth: z
      .string()
      .regex(/^\d{4}-\d{2}$/)
      .nullable(),
    /** Where the child lived on the first day; empty where it is not known or must not be told. */
    municipality: z.union([AreaId, z.literal('')]),
    /** Told already by another contact: counted with that one. */
    isRepeat: z.boolean(),
  })
  .readonly()
export type Episode = z.infer<typeof Episode>

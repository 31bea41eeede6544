/**
 * Units (yksiköt) as sources write them → how they are read: after a number (`of`) and alone in a title (`name`).
 *
 * A unit that is not listed is shown as the source writes it.
 */
const of: Record<string, (amount: string) => string> = {
  children: (amount) => `${amount} lasta`,
  persons: (amount) => `${amount} henkilöä`,
  clients: (amount) => `${amount} asiakasta`,
  families: (amount) => `${amount} perhettä`,
  days: (amount) => `${amount} hoitopäivää`,
  visits: (amount) => `${amount} käyntiä`,
  notifications: (amount) => `${amount} ilmoitusta`,
  posts: (amount) => `${amount} vakanssia`,
  events: (amount) => `${amount} kertaa`,
  workers: (amount) => `${amount} työntekijää`,
}

const name: Record<string, string> = {
  EUR: 'euroa',
  'EUR/child': 'euroa lasta (0–17 v.) kohti',
  'EUR/inhabitant': 'euroa asukasta kohti',
  'EUR/day': 'euroa hoitopäivää kohti',
  'EUR/days': 'euroa hoitopäivää kohti',
  'EUR/visit': 'euroa käyntiä kohti',
  'EUR/visits': 'euroa käyntiä kohti',
  'EUR/client': 'euroa asiakasta kohti',
  'EUR/clients': 'euroa asiakasta kohti',
  'EUR/year': 'euroa vuodessa',
  'EUR/child-year': 'euroa lapsivuotta kohti',
  percent: 'prosenttia',
  share: 'osuus',
  children: 'lasta',
  persons: 'henkilöä',
  inhabitants: 'asukasta',
  clients: 'asiakasta',
  families: 'perhettä',
  days: 'hoitopäivää',
  visits: 'käyntiä',
  notifications: 'ilmoitusta',
  posts: 'vakanssia',
  events: 'kertaa',
  workers: 'työntekijää',
  'per-1000': 'tuhatta lasta kohden',
  'per-worker': 'työntekijää kohden',
  index: 'indeksi',
}

/** What stands behind the slash of a price: `1 240 €/lapsi`. */
const per: Record<string, string> = {
  child: 'lapsi',
  children: 'lapsi',
  inhabitant: 'asukas',
  inhabitants: 'asukas',
  day: 'hoitopäivä',
  days: 'hoitopäivä',
  visit: 'käynti',
  visits: 'käynti',
  client: 'asiakas',
  clients: 'asiakas',
  year: 'vuosi',
  'child-year': 'lapsivuosi',
}

export const unit = { of, name, per }

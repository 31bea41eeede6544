/**
 * Names (nimet): invented names of the fictional county, spelt now the Finnish and now the Swedish way.
 *
 * A family name is a word of tales and an ending (Satumäki, Drömqvist), so that nobody takes it for a real family.
 */
import type { Random } from '#kernel/random.ts'

const WORDS_FI = [
  'Satu',
  'Taru',
  'Untu',
  'Usva',
  'Kielo',
  'Havu',
  'Kaisla',
  'Lumme',
  'Kuvitel',
  'Malli',
  'Keksi',
  'Haave',
  'Hahmo',
  'Tuike',
  'Kajo',
  'Pilvi',
  'Sumu',
  'Vanamo',
  'Loru',
  'Runo',
  'Virma',
  'Helky',
]
const ENDINGS_FI = ['mäki', 'ranta', 'vaara', 'nen', 'la', 'lahti', 'korpi', 'niemi', 'salo', 'harju', 'suo', 'maa']
const WORDS_SV = ['Sago', 'Dröm', 'Påhitt', 'Exempel', 'Fantasi', 'Myt', 'Dikt', 'Sken', 'Dimm', 'Ljung']
const ENDINGS_SV = ['ström', 'berg', 'qvist', 'kvist', 'wall', 'vall', 'lund', 'gren', 'backa', 'hielm']

const GIVEN_FI = [
  ...['Aino', 'Eevi', 'Helmi', 'Lilja', 'Venla', 'Sofia', 'Sophia', 'Emma', 'Iida', 'Ida', 'Aada', 'Kerttu', 'Hilla'],
  ...[
    'Väinö',
    'Eino',
    'Onni',
    'Leo',
    'Oliver',
    'Elias',
    'Viljami',
    'Wiljami',
    'Niilo',
    'Toivo',
    'Kristian',
    'Christian',
  ],
  ...[
    'Noel',
    'Luka',
    'Luca',
    'Matilda',
    'Mathilda',
    'Saara',
    'Sara',
    'Sanni',
    'Isla',
    'Peetu',
    'Aapo',
    'Olivia',
    'Hugo',
  ],
]
const GIVEN_SV = [
  ...['Alva', 'Ebba', 'Tuva', 'Ellen', 'Filippa', 'Philippa', 'Signe', 'Stina', 'Vilma', 'Wilma', 'Elin', 'Maja'],
  ...['Axel', 'Aksel', 'Viktor', 'Victor', 'Oskar', 'Oscar', 'Anton', 'Emil', 'William', 'Viggo', 'Isak', 'Arvid'],
]
const PARENTS_FI = [
  ...[
    'Liisa',
    'Kaisa',
    'Anna',
    'Johanna',
    'Katariina',
    'Catharina',
    'Hanna',
    'Henna',
    'Tiina',
    'Minna',
    'Laura',
    'Jenni',
  ],
  ...[
    'Mikko',
    'Jukka',
    'Antti',
    'Timo',
    'Janne',
    'Petri',
    'Markus',
    'Marcus',
    'Tuomas',
    'Thomas',
    'Sami',
    'Ville',
    'Kalle',
  ],
]
const PARENTS_SV = [
  ...['Ulrika', 'Camilla', 'Annika', 'Kristina', 'Christina', 'Malin', 'Sofie', 'Therese', 'Heidi', 'Petra'],
  ...['Anders', 'Fredrik', 'Henrik', 'Niklas', 'Nicklas', 'Mats', 'Patrik', 'Patrick', 'Stefan', 'Karl', 'Carl'],
]

export type Tongue = 'fi' | 'sv'

export function pick<T>(random: Random, list: readonly T[]): T {
  const found = list[Math.floor(random.next() * list.length)]
  if (found === undefined) throw new Error('empty list: names')
  return found
}

/** The first of a list far oftener than the last, as names are. */
function oftenFirst<T>(random: Random, list: readonly T[]): T {
  const found = list[Math.floor(random.next() ** 1.7 * list.length)]
  if (found === undefined) throw new Error('empty list: names')
  return found
}

export const familyName = (random: Random, tongue: Tongue): string =>
  tongue === 'sv'
    ? `${oftenFirst(random, WORDS_SV)}${oftenFirst(random, ENDINGS_SV)}`
    : `${oftenFirst(random, WORDS_FI)}${oftenFirst(random, ENDINGS_FI)}`

export const childNames = (random: Random, tongue: Tongue): string => {
  const names = tongue === 'sv' ? GIVEN_SV : GIVEN_FI
  return random.next() < 0.3 ? `${pick(random, names)} ${pick(random, names)}` : pick(random, names)
}

export const parentName = (random: Random, tongue: Tongue): string =>
  pick(random, tongue === 'sv' ? PARENTS_SV : PARENTS_FI)

const STREETS = ['Satukuja', 'Tarupolku', 'Mallitie', 'Usvakatu', 'Kielorinne', 'Haavetie', 'Sagovägen', 'Drömgränden']

export const address = (random: Random): string =>
  `${pick(random, STREETS)} ${random.whole(1, 60)}${random.next() < 0.4 ? ` ${pick(random, ['A', 'B', 'C'])} ${random.whole(1, 40)}` : ''}, Esimerkkilä`

/** A number that no net gives out. */
export const phone = (random: Random): string => `04000${String(random.whole(0, 99_999)).padStart(5, '0')}`

/**
 * Service plan (palvelusuunnitelma): the services of the fictional county, with how much of each a child needs and its price.
 *
 * Magnitudes are rounded from public figures (an institutional day about 300 € own and 400 € bought, foster care 70 €;
 * about 0.9 % of children placed at a time) and stand for no real county.
 */
import type { CategoryId } from '#model/category.ts'

export type Branch = 'social' | 'psychiatry' | 'education'

export interface Service {
  /** Two digits that its cost centres share. */
  readonly code: string
  readonly name: string
  readonly category: CategoryId
  readonly branch: Branch
  readonly measure: 'care-days' | 'visits' | 'clients'
  /** Units a child and year in the first year. */
  readonly perChild: number
  /** Euros a unit at first-year prices: own, and bought where some is. */
  readonly own: number
  readonly bought?: number
  /** The part that is bought, before and after the county invests in its own work. */
  readonly boughtShare?: readonly [before: number, after: number]
}

const PROTECTION = 'corrective/child-protection'
const EARLY = 'early/family-services'

export const SERVICES: readonly Service[] = [
  {
    code: '41',
    name: 'Laitoshuolto',
    category: `${PROTECTION}/placement/institution`,
    branch: 'social',
    measure: 'care-days',
    perChild: 1.15,
    own: 300,
    bought: 400,
    boughtShare: [0.75, 0.6],
  },
  {
    code: '42',
    name: 'Ammatillinen perhehoito',
    category: `${PROTECTION}/placement/professional-home`,
    branch: 'social',
    measure: 'care-days',
    perChild: 0.5,
    own: 190,
    bought: 210,
    boughtShare: [1, 1],
  },
  {
    code: '43',
    name: 'Perhehoito',
    category: `${PROTECTION}/placement/foster`,
    branch: 'social',
    measure: 'care-days',
    perChild: 1.5,
    own: 70,
    bought: 110,
    boughtShare: [0.2, 0.15],
  },
  {
    code: '44',
    name: 'Muu sijaishuolto',
    category: `${PROTECTION}/placement/other`,
    branch: 'social',
    measure: 'care-days',
    perChild: 0.06,
    own: 130,
  },
  {
    code: '45',
    name: 'Kiireellinen sijoitus',
    category: `${PROTECTION}/emergency-placement`,
    branch: 'social',
    measure: 'care-days',
    perChild: 0.2,
    own: 340,
    bought: 430,
    boughtShare: [0.5, 0.4],
  },
  {
    code: '46',
    name: 'Lastensuojelun avohuolto',
    category: `${PROTECTION}/open-care`,
    branch: 'social',
    measure: 'clients',
    perChild: 0.042,
    own: 2300,
    bought: 3100,
    boughtShare: [0.35, 0.25],
  },
  {
    code: '47',
    name: 'Jälkihuolto',
    category: `${PROTECTION}/aftercare`,
    branch: 'social',
    measure: 'clients',
    perChild: 0.008,
    own: 7800,
    bought: 9800,
    boughtShare: [0.4, 0.4],
  },
  {
    code: '31',
    name: 'Palveluohjaus',
    category: `${EARLY}/guidance`,
    branch: 'social',
    measure: 'visits',
    perChild: 0.04,
    own: 85,
  },
  {
    code: '32',
    name: 'Perhetyö',
    category: `${EARLY}/family-work`,
    branch: 'social',
    measure: 'visits',
    perChild: 0.3,
    own: 105,
    bought: 130,
    boughtShare: [0.8, 0.15],
  },
  {
    code: '33',
    name: 'Tehostettu perhetyö',
    category: `${EARLY}/intensified-family-work`,
    branch: 'social',
    measure: 'visits',
    perChild: 0.16,
    own: 125,
    bought: 165,
    boughtShare: [0.7, 0.2],
  },
  {
    code: '34',
    name: 'Lapsiperheiden kotipalvelu',
    category: `${EARLY}/home-help`,
    branch: 'social',
    measure: 'visits',
    perChild: 0.1,
    own: 75,
  },
  {
    code: '35',
    name: 'Kasvatus- ja perheneuvonta',
    category: `${EARLY}/family-counselling`,
    branch: 'social',
    measure: 'visits',
    perChild: 0.11,
    own: 145,
  },
  {
    code: '36',
    name: 'Vertaisryhmät',
    category: `${EARLY}/peer-group`,
    branch: 'social',
    measure: 'visits',
    perChild: 0.02,
    own: 40,
  },
  {
    code: '37',
    name: 'Hyvinvointineuvola',
    category: 'early/clinic/wellbeing-clinic',
    branch: 'social',
    measure: 'visits',
    perChild: 0.22,
    own: 115,
  },
  {
    code: '51',
    name: 'Lastenpsykiatria, osasto',
    category: 'corrective/psychiatry/child-ward',
    branch: 'psychiatry',
    measure: 'care-days',
    perChild: 0.045,
    own: 880,
  },
  {
    code: '52',
    name: 'Lastenpsykiatria, avohoito',
    category: 'corrective/psychiatry/child-outpatient',
    branch: 'psychiatry',
    measure: 'visits',
    perChild: 0.2,
    own: 240,
  },
  {
    code: '53',
    name: 'Nuorisopsykiatria, osasto',
    category: 'corrective/psychiatry/youth-ward',
    branch: 'psychiatry',
    measure: 'care-days',
    perChild: 0.06,
    own: 830,
  },
  {
    code: '54',
    name: 'Nuorisopsykiatria, avohoito',
    category: 'corrective/psychiatry/youth-outpatient',
    branch: 'psychiatry',
    measure: 'visits',
    perChild: 0.28,
    own: 225,
  },
  {
    code: '61',
    name: 'Koulukoti',
    category: 'corrective/education/reform-school',
    branch: 'education',
    measure: 'care-days',
    perChild: 0.03,
    own: 380,
    bought: 390,
    boughtShare: [1, 1],
  },
  {
    code: '62',
    name: 'Koulunkäynnin ohjaajat',
    category: 'corrective/education/school-assistant',
    branch: 'education',
    measure: 'clients',
    perChild: 0.012,
    own: 4100,
  },
  {
    code: '63',
    name: 'Erityinen tuki',
    category: 'corrective/education/special-support',
    branch: 'education',
    measure: 'clients',
    perChild: 0.05,
    own: 1900,
  },
]

export const isEarly = (service: Service): boolean => service.category.startsWith('early/')

/** Guidance, family counselling and peer groups share one cost centre, the family centre. */
export const FAMILY_CENTRE = { code: '30', name: 'Perhekeskus', services: ['31', '35', '36'] } as const

/** Guessed shares of the family centre by service, before and after the investment, in millionths. */
export const FAMILY_CENTRE_SHARES: readonly (readonly [before: number, after: number])[] = [
  [180_000, 260_000],
  [780_000, 650_000],
  [40_000, 90_000],
]

/** What the ledgers hold besides: kept apart, left outside, or left unmapped for the controller to find. */
export const OTHER_CENTRES = [
  { code: '90', name: 'Hallinto ja kehittäminen', perChild: 62, account: '4000' },
  { code: '80', name: 'Aikuissosiaalityö', perChild: 95, account: '4000' },
  { code: '99', name: 'Hankkeet', perChild: 14, account: '4341' },
] as const

/** Fictional firms: none of them exists. */
export const PROVIDERS = [
  'Lastenkoti Esimerkki-Kielo Oy',
  'Perhekodit Esimerkkimäki Oy',
  'Esimerkin Perhetuki Oy',
] as const

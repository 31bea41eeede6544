/**
 * Booking (kirjaus): what stands in a ledger for one key over one year, a sum a month.
 *
 * Own work is booked as salaries, side costs, purchases and rents; bought work as one sum with its provider. Until the
 * reform the municipality pays the hospital district for psychiatry: the same euros stand in both ledgers.
 */
import type { Random } from '#kernel/random.ts'
import type { Course, Delivery } from './course.ts'
import { FAMILY_CENTRE, OTHER_CENTRES, PROVIDERS, type Service } from './service-plan.ts'

export type OrganisationKey = 'county' | 'municipality' | 'hospital'

export interface Booking {
  readonly organisation: OrganisationKey
  readonly year: number
  readonly centre: string
  readonly centreName: string
  readonly account: string
  readonly accountName: string
  /** The service's code, as each ledger calls it in its own column. */
  readonly service: string
  readonly serviceName: string
  readonly provider: string
  /** Cents by month, January first. */
  readonly cents: readonly number[]
}

export const ORGANISATIONS: Readonly<Record<OrganisationKey, { readonly id: string; readonly name: string }>> = {
  county: { id: '9900', name: 'Esimerkkilän hyvinvointialue' },
  municipality: { id: '2900', name: 'Esimerkin kunta' },
  hospital: { id: '7700', name: 'Esimerkin sairaanhoitopiiri' },
}

/** How the municipality's ledger writes the hospital district. */
export const HOSPITAL_ALIAS = 'ESIMERKIN SHP KY'

/** Cost centres begin with an organisation's own digits. */
export const CENTRE_STEMS: Readonly<Record<OrganisationKey, string>> = {
  county: '71',
  municipality: '43',
  hospital: 'P',
}

export const ACCOUNTS: Readonly<Record<string, string>> = {
  '4000': 'Palkat ja palkkiot',
  '4100': 'Henkilösivukulut',
  '4341': 'Asiakaspalvelujen ostot',
  '4500': 'Aineet ja tarvikkeet',
  '4820': 'Vuokrat',
  '3290': 'Asiakasmaksut',
}

/** Account → its part of what own work costs. */
const OWN_ACCOUNTS: readonly [account: string, part: number][] = [
  ['4000', 0.69],
  ['4100', 0.17],
  ['4500', 0.08],
  ['4820', 0.06],
]

export function organisationOf(service: Service, year: number, { reform }: Course): OrganisationKey {
  if (service.branch === 'education') return 'municipality'
  if (year >= reform) return 'county'
  return service.branch === 'psychiatry' ? 'hospital' : 'municipality'
}

export function bookingsOf(delivery: Delivery, course: Course): Booking[] {
  const { service, year, production } = delivery
  const organisation = organisationOf(service, year, course)
  const isShared = FAMILY_CENTRE.services.some((code) => code === service.code)
  const centre = isShared ? FAMILY_CENTRE : service
  const key = {
    organisation,
    year,
    centre: `${CENTRE_STEMS[organisation]}${centre.code}`,
    centreName: centre.name,
    service: isShared ? '' : service.code,
    serviceName: isShared ? '' : service.name,
  }
  const booked =
    production === 'bought'
      ? [{ ...key, ...accounted('4341'), provider: providerOf(service), cents: delivery.cents }, ...fees(key, delivery)]
      : OWN_ACCOUNTS.map(([account, part]) => ({
          ...key,
          ...accounted(account),
          provider: '',
          cents: partOf(delivery.cents, part),
        }))
  return organisation === 'hospital' ? [...booked, payment(delivery)] : booked
}

const accounted = (account: string) => ({ account, accountName: ACCOUNTS[account] ?? '' })

const partOf = (cents: readonly number[], part: number): number[] => cents.map((sum) => Math.round(sum * part))

const providerOf = (service: Service): string => PROVIDERS[Number(service.code) % PROVIDERS.length] ?? ''

type Key = Pick<Booking, 'organisation' | 'year' | 'centre' | 'centreName' | 'service' | 'serviceName'>

/** Parents' fees for placements: an income, so a negative cost. */
function fees(key: Key, { service, cents }: Delivery): Booking[] {
  if (!service.category.includes('/placement/')) return []
  return [{ ...key, ...accounted('3290'), provider: '', cents: partOf(cents, -0.012) }]
}

/** The municipality's share of a psychiatric service, paid to the hospital district. */
const payment = ({ service, year, cents }: Delivery): Booking => ({
  organisation: 'municipality',
  year,
  centre: '4391',
  centreName: 'Erikoissairaanhoidon maksuosuudet',
  ...accounted('4341'),
  service: service.code,
  serviceName: service.name,
  provider: HOSPITAL_ALIAS,
  cents: partOf(cents, 0.96),
})

/** Administration, other clients' work and projects, in each year's main organisation. */
export function otherBookings(year: number, course: Course, random: Random): Booking[] {
  const organisation: OrganisationKey = year >= course.reform ? 'county' : 'municipality'
  const level = (course.index.get(year) ?? 100) / 100
  const children = course.children.get(year) ?? 0
  return OTHER_CENTRES.map(({ code, name, perChild, account }) => ({
    organisation,
    year,
    centre: `${CENTRE_STEMS[organisation]}${code}`,
    centreName: name,
    ...accounted(account),
    service: '',
    serviceName: '',
    provider: '',
    cents: Array.from({ length: 12 }, () =>
      Math.round((perChild * children * level * 100 * (0.95 + 0.1 * random.next())) / 12),
    ),
  }))
}

/**
 * Mapping book of the example (esimerkin kohdistuskirja): the rules a controller of the fictional county would have written.
 *
 * Some sums are left unmapped on purpose (the projects), one cost centre is divided by dated shares, rents and
 * administration are overheads, and other clients' work is left outside.
 */
import type { MappingBook, Rule } from '#model/rule.ts'
import { CENTRE_STEMS, HOSPITAL_ALIAS, ORGANISATIONS, type OrganisationKey } from './booking.ts'
import type { Course } from './course.ts'
import { FAMILY_CENTRE, FAMILY_CENTRE_SHARES, SERVICES, type Service } from './service-plan.ts'

export const EXAMPLE_AREA = 'esimerkkila'
const AUTHOR = 'Esimerkki'
const DIVISION = 'perhekeskus'

export function exampleBook({ investment }: Course): MappingBook {
  const shares = (k: 0 | 1) =>
    FAMILY_CENTRE.services.map((code, at) => ({
      category: serviceOf(code).category,
      millionths: FAMILY_CENTRE_SHARES[at]?.[k] ?? 0,
    }))
  return {
    organisations: [
      organisation('county', ['ESIMERKKILÄN HVA']),
      organisation('municipality', ['ESIMERKIN KUNTA KONSERNI']),
      organisation('hospital', [HOSPITAL_ALIAS, 'Esimerkin shp']),
    ],
    divisions: [
      { id: DIVISION, to: `${investment - 1}-12-31`, parts: shares(0), note: 'Työajan seuranta, keksitty' },
      {
        id: DIVISION,
        from: `${investment}-01-01`,
        parts: shares(1),
        note: 'Työajan seuranta investoinnin jälkeen, keksitty',
      },
    ],
    rules: [...generalRules(), ...paymentRules(), ...serviceRules()],
  }
}

const organisation = (key: OrganisationKey, aliases: readonly string[]) => ({
  ...ORGANISATIONS[key],
  area: EXAMPLE_AREA,
  aliases,
})

function serviceOf(code: string): Service {
  const service = SERVICES.find((one) => one.code === code)
  if (!service) throw new Error(`no such service: ${code}`)
  return service
}

type Fields = Partial<Pick<Rule, 'organisation' | 'costCentre' | 'account' | 'function'>>

const rule = (id: string, fields: Fields, target: Rule['target'], note: string): Rule => ({
  id,
  area: EXAMPLE_AREA,
  organisation: '*',
  costCentre: '*',
  account: '*',
  function: '*',
  provider: '*',
  ...fields,
  target,
  note,
  author: AUTHOR,
  at: '',
})

const to = (category: string): Rule['target'] => ({ kind: 'category', category })

/** A cost centre's numbers in the county and the municipality. */
const centres = (code: string): string => `${CENTRE_STEMS.county}${code},${CENTRE_STEMS.municipality}${code}`

const generalRules = (): Rule[] => [
  rule('ulkopuoliset', { costCentre: centres('80') }, to('outside'), 'Aikuissosiaalityö ei kuulu kuvaan'),
  rule('hallinto', { costCentre: centres('90') }, to('overhead/administration'), 'Pidetään erillään'),
  rule('vuokrat', { account: '4820' }, to('overhead/premises'), 'Vuokrat pidetään erillään joka yksikössä'),
  rule(
    'perhekeskus',
    { costCentre: centres('30') },
    { kind: 'division', division: DIVISION },
    'Yhteinen kustannuspaikka jaetaan',
  ),
]

const paymentRules = (): Rule[] =>
  SERVICES.filter(({ branch }) => branch === 'psychiatry').map(({ code, name, category }) =>
    rule(
      `maksuosuus-${code}`,
      { organisation: ORGANISATIONS.municipality.id, costCentre: '4391', function: code },
      to(category),
      `Kunnan maksu sairaanhoitopiirille: ${name}`,
    ),
  )

const serviceRules = (): Rule[] =>
  SERVICES.filter(({ code }) => !FAMILY_CENTRE.services.some((shared) => shared === code)).map(
    ({ code, name, category, branch }) => {
      const hospital = branch === 'psychiatry' ? `,${CENTRE_STEMS.hospital}${code}` : ''
      return rule(`palvelu-${code}`, { costCentre: `${centres(code)}${hospital}` }, to(category), name)
    },
  )

/**
 * Sotkanet regions (Sotkanetin alueet): which of our areas a region is. Its `id` is Sotkanet's own and says nothing: a region is
 * found by its category, official code and name.
 *
 * Counties were renumbered: one is found by code and name together, and by its name alone where the code is now another's. An id
 * that is known from before keeps its area though the list no longer has it.
 */
import { z } from 'zod'
import { done, type Outcome } from '#kernel/outcome.ts'
import type { Area } from '#model/area.ts'
import { markupText } from './markup-text.ts'
import { faultyStatistic, type StatisticFault } from './statistic-fault.ts'

const Region = z.object({
  id: z.int(),
  code: z.string().nullish(),
  category: z.string(),
  title: z.object({ fi: z.string().nullish(), sv: z.string().nullish(), en: z.string().nullish() }),
})

/** Categories that our areas are of; the others (sub-regions, states' offices, Europe) are left out. */
export const OUR_CATEGORIES = ['KUNTA', 'HYVINVOINTIALUE', 'MAA'] as const
type Category = (typeof OUR_CATEGORIES)[number]

export interface SotkanetRegion {
  readonly id: number
  readonly code: string
  readonly category: string
  readonly names: readonly string[]
}

/** A region with the area that it was found to be. */
export interface RegionPlace {
  readonly id: number
  readonly category: Category
  readonly code: string
  readonly name: string
  readonly area: string
}

/** A region of our categories that is none of our areas, and why. */
export interface StrangeRegion {
  readonly id: number
  readonly category: Category
  readonly code: string
  readonly name: string
  /** `no-such-code`, `other-name`: its code is of an area of another name, `no-such-county`. */
  readonly why: 'no-such-code' | 'other-name' | 'no-such-county'
}

export interface RegionMatch {
  readonly places: readonly RegionPlace[]
  readonly strange: readonly StrangeRegion[]
  /** Counties found by name though their code is not ours: Sotkanet renumbered them. */
  readonly renumbered: readonly RegionPlace[]
  /** Ids of the other categories. */
  readonly leftOut: ReadonlySet<number>
}

export function readRegions(answer: unknown): Outcome<SotkanetRegion[], StatisticFault> {
  const parsed = z.array(Region).min(1).safeParse(answer)
  if (!parsed.success) return faultyStatistic('wrong-shape', 'its list of regions is not one')
  return done(
    parsed.data.map(({ id, code, category, title }) => ({
      id,
      code: (code ?? '').trim(),
      category: category.trim().toUpperCase(),
      names: [title.fi, title.sv, title.en].map((name) => markupText(name ?? '')).filter((name) => name !== ''),
    })),
  )
}

export function matchRegions(regions: readonly SotkanetRegion[], areas: readonly Area[]): RegionMatch {
  const find = finder(areas.filter(({ isInvented }) => !isInvented))
  const places: RegionPlace[] = []
  const strange: StrangeRegion[] = []
  const renumbered: RegionPlace[] = []
  const leftOut = new Set<number>()
  for (const region of regions) {
    const category = OUR_CATEGORIES.find((one) => one === region.category)
    if (!category) {
      leftOut.add(region.id)
      continue
    }
    const told = { id: region.id, category, code: region.code, name: region.names[0] ?? '' }
    const found = find(category, region)
    if (typeof found === 'string') strange.push({ ...told, why: found })
    else {
      places.push({ ...told, area: found.area.id })
      if (found.isRenumbered) renumbered.push({ ...told, area: found.area.id })
    }
  }
  return { places, strange, renumbered, leftOut }
}

type Found = { readonly area: Area; readonly isRenumbered: boolean } | StrangeRegion['why']

function finder(areas: readonly Area[]): (category: Category, region: SotkanetRegion) => Found {
  const country = areas.find(({ kind }) => kind === 'country')
  const municipalities = new Map(
    areas.flatMap((one) => (one.kind === 'municipality' ? [[one.code, one] as const] : [])),
  )
  const counties = areas.filter(({ kind }) => kind === 'county')
  const whole = (area: Area | undefined, why: StrangeRegion['why']): Found =>
    area ? { area, isRenumbered: false } : why
  return (category, region) => {
    if (category === 'MAA') return whole(country, 'no-such-code')
    if (category === 'KUNTA') return whole(municipalities.get(region.code.padStart(3, '0')), 'no-such-code')
    // The city that is a county of its own stands among the counties too.
    const city = [...municipalities.values()].find((one) => shareName(one, region) && one.partOf === country?.id)
    return countyOf(region, counties) ?? whole(city, 'no-such-county')
  }
}

function countyOf(region: SotkanetRegion, counties: readonly Area[]): Found | undefined {
  const digits = /(\d{1,2})$/.exec(region.code)?.[1]?.padStart(2, '0')
  const byCode = counties.find(({ code }) => code === digits)
  const byName = counties.find((county) => shareName(county, region))
  if (byName) return { area: byName, isRenumbered: byCode !== byName }
  return byCode ? 'other-name' : undefined
}

const shareName = ({ name }: Area, { names }: SotkanetRegion): boolean =>
  [name.fi, name.sv, name.en].some((own) => names.some((other) => stem(own) === stem(other)))

/** A name without the words for what kind of area it is: `Kymenlaakson hyvinvointialue` and `Kymenlaakson HVA` are alike. */
export const stem = (name: string): string =>
  name
    .toLowerCase()
    .replace(/hyvinvointialue|\bhva\b|välfärdsområde|wellbeing services county|^city of|\bkaupunki\b|\bstad\b/g, '')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()

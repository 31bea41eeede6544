/**
 * Example county (esimerkkialue): makes the fictional Esimerkkilä from a seed, as the files that a real area would bring.
 *
 * The same form gives the same bytes on every machine. Voucher lines are written as they are made, so tens of millions of
 * them need no more memory than one block.
 */
import { mkdir, open, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { randomOf } from '#kernel/random.ts'
import { type Booking, bookingsOf, ORGANISATIONS, type OrganisationKey, otherBookings } from './booking.ts'
import {
  comparisonAreasText,
  comparisonDecision,
  comparisonIndicatorText,
  comparisonText,
} from './comparison-statistic.ts'
import { type CourseForm, courseOf, deliveriesOf } from './course.ts'
import { countyLedger, hospitalLedger, municipalityLedger } from './ledgers.ts'
import { EXAMPLE_AREA, exampleBook } from './mapping-book.ts'
import { HOSPITAL_PROFILE, MUNICIPALITY_PROFILE } from './profiles.ts'
import {
  areasText,
  comparisonSourceOf,
  populationText,
  priceIndexText,
  readmeText,
  sourceOf,
  volumesText,
} from './reference-files.ts'
import { SERVICES } from './service-plan.ts'

export interface ExampleForm extends CourseForm {
  readonly seed: number
  /** About how many voucher lines the municipality's and the hospital district's ledgers hold together. */
  readonly lines?: number
}

export interface ExampleLedger {
  readonly file: string
  /** Id of a shipped profile, or the name of a profile file beside the ledger. */
  readonly profile: string
  readonly organisation: string
  readonly lines: number
  /** What the amounts add up to, for a control total. */
  readonly cents: number
}

export interface Example {
  readonly area: string
  readonly seed: number
  readonly years: readonly number[]
  readonly investment: number
  readonly reform: number
  readonly ledgers: readonly ExampleLedger[]
  /** What was decided and agreed on, of which the comparison statistic tells. */
  readonly decision: ReturnType<typeof comparisonDecision>
  /** Children of the first year. */
  readonly children: number
}

export interface Watch {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((linesDone: number, linesTotal: number) => void) | undefined
}

const MONTHS = 12

/** Writes the example into a folder. Throws where the form asks for fewer than two years or the signal aborts. */
export async function generateExample(form: ExampleForm, outFolder: string, watch: Watch = {}): Promise<Example> {
  const random = randomOf(form.seed)
  const course = courseOf(form, random)
  const deliveries = course.years.flatMap((year) =>
    SERVICES.flatMap((service) => deliveriesOf(service, year, course, random)),
  )
  const bookings = [
    ...deliveries.flatMap((delivery) => bookingsOf(delivery, course)).flat(),
    ...course.years.flatMap((year) => otherBookings(year, course, random)),
  ]
  await mkdir(outFolder, { recursive: true })
  const ledgers = await writeLedgers(bookings, { form, reform: course.reform, outFolder, watch })
  const { years, investment, reform } = course
  const example: Example = {
    ...{ area: EXAMPLE_AREA, seed: form.seed, years, investment, reform, ledgers },
    decision: comparisonDecision(course),
    children: form.children,
  }
  const files: Readonly<Record<string, string>> = {
    'areas.csv': areasText(),
    'volumes.csv': volumesText(deliveries),
    'population.csv': populationText(course),
    'price-index.csv': priceIndexText(course),
    'source.json': json(sourceOf(form.seed)),
    'mapping.json': json(exampleBook(course)),
    'kunta.profile.json': json(MUNICIPALITY_PROFILE),
    'sairaanhoitopiiri.profile.json': json(HOSPITAL_PROFILE),
    'comparison.csv': comparisonText(form.seed, course),
    'comparison-areas.csv': comparisonAreasText(),
    'comparison-indicator.csv': comparisonIndicatorText(),
    'comparison-source.json': json(comparisonSourceOf(form.seed)),
    'example.json': json(example),
    'README.md': readmeText(form.seed, course),
  }
  for (const [name, text] of Object.entries(files)) await writeFile(join(outFolder, name), text)
  return example
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

interface Job {
  readonly form: ExampleForm
  readonly reform: number
  readonly outFolder: string
  readonly watch: Watch
}

async function writeLedgers(bookings: readonly Booking[], job: Job): Promise<ExampleLedger[]> {
  const of = (key: OrganisationKey) => bookings.filter(({ organisation }) => organisation === key)
  const [county, municipality, hospital] = [of('county'), of('municipality'), of('hospital')]
  const keys = (municipality.length + hospital.length) * MONTHS
  const vouchers = Math.max(1, Math.round((job.form.lines ?? 0) / keys))
  const detail = (salt: number) => ({ vouchers, random: randomOf(job.form.seed ^ salt) })
  const progress = tally(keys * vouchers + county.length, job.watch)
  const write = async (file: string, blocks: Iterable<string>, encoding: 'utf8' | 'latin1') =>
    writeBlocks(join(job.outFolder, file), encoding, counted(blocks, progress))
  await write('hyvinvointialue.csv', countyLedger(county), 'latin1') // no sign of ours differs from windows-1252
  await write('kunta.csv', municipalityLedger(municipality, job.reform, detail(0x6b756e74)), 'utf8')
  await write('sairaanhoitopiiri.csv', hospitalLedger(hospital, detail(0x73687000)), 'utf8')
  return [
    ledger('county', county, { file: 'hyvinvointialue.csv', profile: 'county-erp-wide', lines: county.length }),
    ledger('municipality', municipality, {
      file: 'kunta.csv',
      profile: 'kunta.profile.json',
      lines: municipality.length * MONTHS * vouchers,
    }),
    ledger('hospital', hospital, {
      file: 'sairaanhoitopiiri.csv',
      profile: 'sairaanhoitopiiri.profile.json',
      lines: hospital.length * MONTHS * vouchers,
    }),
  ]
}

const ledger = (
  key: OrganisationKey,
  bookings: readonly Booking[],
  about: Pick<ExampleLedger, 'file' | 'profile' | 'lines'>,
): ExampleLedger => ({
  ...about,
  organisation: ORGANISATIONS[key].id,
  cents: bookings.reduce((sum, { cents }) => sum + cents.reduce((part, month) => part + month, 0), 0),
})

const tally = (total: number, { onProgress, signal }: Watch) => {
  let done = 0
  return (block: string) => {
    signal?.throwIfAborted()
    if (!onProgress) return
    for (let at = block.indexOf('\n'); at >= 0; at = block.indexOf('\n', at + 1)) done += 1
    onProgress(Math.min(done, total), total)
  }
}

function* counted(blocks: Iterable<string>, count: (block: string) => void): Generator<string> {
  for (const block of blocks) {
    count(block)
    yield block
  }
}

/** Writes block after block and waits for the disk each time: the memory holds one. */
async function writeBlocks(path: string, encoding: 'utf8' | 'latin1', blocks: Iterable<string>): Promise<void> {
  const file = await open(path, 'w')
  try {
    for (const block of blocks) await file.writeFile(block, { encoding })
  } finally {
    await file.close()
  }
}

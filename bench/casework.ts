/**
 * Case work: a county of 400,000 inhabitants with every matter of eight years, looked at and worked on by 200 workers.
 *
 * The register is made once from its seed in the folder of temporary files and found again by the next run; with DATABASE_URL
 * set, the same is made and measured on that server too. Ratios are to one bare indexed question in the same session.
 */
import { asked, crowdOf, TIMED, times } from './casework-actions.ts'
import { rush } from './casework-crowd.ts'
import { bigRegister, counted } from './casework-register.ts'

const NOW = '2026-11-20T10:00:00.000Z'

export async function benchCasework(children: number): Promise<void> {
  const form = { seed: 1, children, years: 8, now: NOW }
  await benchOn('embedded', form)
  const { DATABASE_URL: url } = process.env
  if (url !== undefined && url !== '') await benchOn('given', form, url)
}

async function benchOn(place: string, form: Parameters<typeof bigRegister>[0], url?: string): Promise<void> {
  const { register, made } = await bigRegister(form, url)
  try {
    const { people, matters, events, parts, dues, workers, size } = await counted(register)
    console.log(
      `${place} PostgreSQL: ${people} people, ${matters} matters, ${parts} parts, ${events} events, ${dues} due days, ${workers} workers, ${size}`,
    )
    if (made) console.log(`made in ${made.seconds.toFixed(0)} s, ${Math.round(made.rows / made.seconds)} rows/s`)
    const crowd = await crowdOf(register, NOW)
    console.log(`${''.padEnd(26)} median     p95    floor   ratio   aim`)
    for (const one of TIMED) {
      const floor = await times(60, () => asked(crowd, one.floor(crowd)))
      const { median, p95 } = await times(60, () => one.run(crowd))
      const ratio = median / floor.median
      console.log(
        `${one.name.padEnd(24)}${ms(median)}${ms(p95)}${ms(floor.median)}${ratio.toFixed(1).padStart(8)}  < ${one.aim}`,
      )
    }
    for (const pause of [4000, 0]) {
      const told = await rush(crowd, { workers: 200, actsEach: 6, pause })
      const { looks, steps, accepted, refused, lost, perSecond } = told
      console.log(
        `200 workers, ${pause === 0 ? 'no pause' : `a pause of ${pause / 1000} s`}: looks p95${ms(looks.p95)}, steps p95${ms(steps.p95)} (aim < 300), ${perSecond.toFixed(0)}/s; ${accepted} steps taken, ${refused} refused as too late, ${lost} lost`,
      )
      if (lost !== 0) throw new Error(`lost updates: ${lost}`)
    }
  } finally {
    await register.close()
  }
}

const ms = (value: number): string => `${value.toFixed(1).padStart(6)} ms`

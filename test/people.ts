/** People for a test: a register of its own with units and workers of each duty, and an actor for each of them. */
import type { z } from 'zod'
import type { Action, Actor, Call, World } from '#actions/action.ts'
import { ACTIONS } from '#actions/catalogue.ts'
import { perform } from '#actions/perform.ts'
import { EVERY_CLASS, wholeCounty } from '#casework/access.ts'
import { keysOfNames } from '#casework/name-key.ts'
import type { Day } from '#kernel/day.ts'
import type { Duty } from '#model/duty.ts'
import { addPerson } from '#register/person.ts'
import { NOWHERE, type Reach } from '#register/reach.ts'
import type { Write } from '#register/register.ts'
import { addUnit, addWorker } from '#register/worker.ts'
import { type TestRegister, testRegister } from './database.ts'

export interface TestPeople {
  readonly register: World['register']
  /** Where the register stands. */
  readonly database: TestRegister
  readonly units: { readonly guidance: number; readonly social: number; readonly home: number }
  /** The day on which everything happens from now on. */
  setToday(day: string): void
  actor(duty: Duty): Actor
  call(actor: Actor): Call
  /** Runs an action by its name as somebody of a duty; throws the refusal. */
  run(name: string, input: object, duty?: Duty): Promise<StepResult>
  refusal(
    name: string,
    input: object,
    duty?: Duty,
  ): Promise<{ why: string; message: string; where?: string; stands?: unknown }>
  child(name: string, birth: string): Promise<number>
  /** All of the county's records, for a test that looks past who may. */
  readonly everything: Reach
  write<T>(work: (db: Write) => Promise<T>): Promise<T>
  asOwner: TestRegister['asOwner']
  close(): Promise<void>
}

export interface StepResult {
  readonly part: number
  readonly state: string
  readonly version: number
  readonly matter: number | null
  readonly opened: readonly { kind: string; part: number }[]
}

const DUTIES_AT: readonly (readonly [Duty, string, 'guidance' | 'social' | 'home'])[] = [
  ['guidance-worker', 'palveluohjaaja', 'guidance'],
  ['social-worker', 'sosiaalityöntekijä', 'social'],
  ['leading-social-worker', 'johtava sosiaalityöntekijä', 'social'],
  ['family-worker', 'perhetyöntekijä', 'home'],
  ['service-manager', 'palvelupäällikkö', 'social'],
  ['administrator', 'pääkäyttäjä', 'guidance'],
  ['privacy-officer', 'tietosuojavastaava', 'guidance'],
]

export async function testPeople(today = '2026-03-02'): Promise<TestPeople> {
  const database = await testRegister()
  const { register, folder, close } = database
  let day = today
  let tick = 0
  const now = () => `${day}T08:00:${String(tick++ % 60).padStart(2, '0')}.000Z`
  const { units, actors } = await register.change((db) => organisation(db))
  // Only what the register's actions reach for: the pool is another matter.
  const world = { register, data: folder, now } as World
  const actor = (duty: Duty): Actor => actors.get(duty) ?? { name: duty, duty }
  const call = (who: Actor): Call => ({
    world,
    actor: who,
    signal: new AbortController().signal,
    progress: () => undefined,
  })
  const attempt = (name: string, input: object, duty: Duty) => perform(named(name), input, call(actor(duty)))
  return {
    register,
    database,
    units,
    setToday: (next) => {
      day = next
    },
    actor,
    call,
    async run(name, input, duty = 'social-worker') {
      const outcome = await attempt(name, input, duty)
      if (!outcome.ok) throw new Error(`${outcome.why.why}: ${outcome.why.message}`)
      return outcome.value as StepResult
    },
    async refusal(name, input, duty = 'social-worker') {
      const outcome = await attempt(name, input, duty)
      if (outcome.ok) throw new Error('was not refused')
      return outcome.why
    },
    child: (name, birth) => register.change((db) => addChild(db, name, birth as Day)),
    everything: {
      ...{ ...NOWHERE, area: 'esimerkkila', today: today as Day },
      ...{ units: Object.values(units), grants: wholeCounty(EVERY_CLASS) },
    },
    write: (work) => register.change(work),
    asOwner: database.asOwner,
    close,
  }
}

function named(name: string): Action<z.ZodType, unknown> {
  const found = ACTIONS.find((one) => one.name === name)
  if (!found) throw new Error(`no action: ${name}`)
  return found
}

async function organisation(db: Write) {
  const named = (text: string) => ({ fi: text, sv: text, en: text })
  const units = {
    guidance: await addUnit(db, { name: named('Palveluohjaus'), kind: 'guidance', area: 'esimerkkila' }),
    social: await addUnit(db, { name: named('Sosiaalityö'), kind: 'family-social-work', area: 'esimerkkila' }),
    home: await addUnit(db, { name: named('Kotiin vietävät'), kind: 'home-services', area: 'esimerkkila' }),
  }
  const actors = new Map<Duty, Actor>()
  for (const [duty, position, unit] of DUTIES_AT) {
    const one = { name: `Työntekijä ${position}`, position, duty, unit: units[unit] }
    actors.set(duty, { name: one.name, duty, worker: { ...one, id: await addWorker(db, one) } })
  }
  return { units, actors }
}

function addChild(db: Write, name: string, birth: Day): Promise<number> {
  const [givenNames = '', familyName = ''] = name.split(' ')
  const nothing = { identityCode: null, phone: null, email: null, address: null, municipality: null, language: null }
  return addPerson(
    db,
    { ...nothing, familyName, givenNames, birth, isProtected: false, area: 'esimerkkila' },
    keysOfNames(name),
  )
}

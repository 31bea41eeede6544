/** Acting (kenenä toimitaan): whoever can read the data folder is at the machine, and says on the command line as whom it acts. */
import { dayOf } from '#kernel/day.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import { DUTIES } from '#model/duty.ts'
import { workerById, workers } from '#register/worker.ts'
import { type Actor, no, type Refusal, type World } from './action.ts'

/** A worker by its number. Somebody who does not work here any more is nobody. */
async function actingAs(world: World, worker: number): Promise<Actor | undefined> {
  const found = await world.register.look((db) => workerById(db, worker, dayOf(world.now())))
  return found && { name: found.name, duty: found.duty, worker: found }
}

/** By number, or by a duty: its first worker, or nobody in particular where it has none yet. */
export async function actorCalled(world: World, text: string): Promise<Outcome<Actor, Refusal>> {
  if (/^\d+$/.test(text)) {
    const actor = await actingAs(world, Number(text))
    return actor ? done(actor) : no('unknown-worker', `there is no worker ${text}: see list-workers`, 'as')
  }
  const duty = DUTIES.find((one) => one === text)
  if (duty === undefined)
    return no('unknown-worker', `"${text}" is neither a worker's number nor a duty: ${DUTIES.join(', ')}`, 'as')
  const all = await world.register.look((db) => workers(db, dayOf(world.now())))
  const worker = all.find((one) => one.duty === duty)
  return done(worker ? { name: worker.name, duty, worker } : { name: 'command line', duty })
}

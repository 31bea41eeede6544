/** Performing (toiminnon suoritus): who may, what is given, what is logged: the only way in. */
import type { z } from 'zod'
import type { Outcome } from '#kernel/outcome.ts'
import { KeysMissing } from '#register/key-file.ts'
import { RegisterUnreachable } from '#register/postgres-fault.ts'
import { type Action, type Call, no, type Refusal } from './action.ts'
import { loggedAs } from './logged-actions.ts'
import { logRefused } from './refused-attempt.ts'
import { unwritableIn } from './writable-text.ts'

/**
 * Runs an action for somebody: permission, input, deed; the only way in. What is about people and leaves no row in the log is
 * not done, and who was refused what stands there too.
 */
export async function perform<Input extends z.ZodType, Output>(
  one: Action<Input, Output>,
  input: unknown,
  call: Call,
): Promise<Outcome<Output, Refusal>> {
  try {
    const outcome = await attempted(one, input, call)
    if (!outcome.ok) await logRefused(one.name, input, outcome.why, call)
    return outcome
  } catch (error) {
    call.signal.throwIfAborted() // said as the one who cancelled said it
    return storeAway(error)
  }
}

/** Looks at published figures without having signed in. */
const isNobody = ({ duty, worker }: Call['actor']): boolean => duty === 'viewer' && worker === undefined

/** What is planned is for those who work here or have been let in; the public form's duty stands for everybody else. */
const isForEverybody = ({ allow }: Pick<Action, 'allow'>): boolean => allow.includes('reporter')

async function attempted<Input extends z.ZodType, Output>(
  one: Action<Input, Output>,
  input: unknown,
  call: Call,
): Promise<Outcome<Output, Refusal>> {
  if (!one.allow.includes(call.actor.duty)) {
    return no('not-allowed', `${one.name} is not open to the duty "${call.actor.duty}"`)
  }
  if (isNobody(call.actor) && !isForEverybody(one))
    return no('not-allowed', `${one.name} is for those who have signed in`)
  const parsed = one.input.safeParse(input)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const where = issue?.path.join('.') ?? ''
    return no('bad-input', `${where === '' ? 'input' : where}: ${issue ? inWords(issue) : 'not as expected'}`, where)
  }
  const odd = unwritableIn(parsed.data)
  if (odd !== undefined) return no('bad-input', `${odd}: holds what cannot be written down`, odd)
  return await one.run(parsed.data, loggedAs(one.name) === undefined ? call : demanding(one.name, call))
}

/** The same call, where whatever is looked at or changed must be logged. */
const demanding = (action: string, call: Call): Call => ({
  ...call,
  world: { ...call.world, register: call.world.register.demanding(action) },
})

function inWords({ code, message }: z.core.$ZodIssue): string {
  if (code === 'invalid_type' && message.endsWith('undefined')) return 'is needed'
  return message.endsWith('NaN') ? 'is not a number' : message
}

/** Work of a door beside the actions, with the same answer where a store is away. */
export async function orAway<T>(work: () => Promise<Outcome<T, Refusal>>): Promise<Outcome<T, Refusal>> {
  try {
    return await work()
  } catch (error) {
    return storeAway(error)
  }
}

/** A store that another process holds or that is away: a person can wait, so it is a refusal; other errors are thrown on. */
function storeAway(error: unknown) {
  if (error instanceof RegisterUnreachable) return no('register-unreachable', `${error.message}; nothing was changed`)
  if (error instanceof KeysMissing) return no('keys-missing', `${error.message}; nothing was changed`)
  const holder = error instanceof Error ? /^pool in use: (\d+)/.exec(error.message)?.[1] : undefined
  if (holder === undefined) throw error
  return no(
    'pool-in-use',
    `another process (${holder}) is changing the pool: wait until it is done and try again; nothing was changed`,
  )
}

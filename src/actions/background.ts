/**
 * Background (taustalaskenta): a long computation in worker threads, so that the server goes on serving; its parts are told as they
 * come, and a cancelled one is stopped at once.
 *
 * The result does not depend on how many threads there are: parts are given by number and put together in their order.
 */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Call } from './action.ts'
import type { BackgroundTasks } from './background-work.ts'

export type PartAnswer = { readonly part: number; readonly result: unknown } | { readonly failed: string }

const ENTRY = new URL('./background-worker.ts', import.meta.url)

export interface Parts<Name extends keyof BackgroundTasks> {
  readonly work: Name
  readonly task: BackgroundTasks[Name]['task']
  readonly parts: readonly BackgroundTasks[Name]['part'][]
  /** A word for who waits. */
  readonly step: string
  /** Threads at most; as many as the machine has processors where left out. */
  readonly threads?: number
}

export async function inBackground<Name extends keyof BackgroundTasks>(
  { work, task, parts, step, threads = availableParallelism() }: Parts<Name>,
  { signal, progress }: Pick<Call, 'signal' | 'progress'>,
): Promise<readonly BackgroundTasks[Name]['result'][]> {
  signal.throwIfAborted()
  const results: unknown[] = new Array(parts.length)
  let [given, done] = [0, 0]
  const queue: Queue = {
    next: () => (given < parts.length ? { part: given, input: parts[given++] } : undefined),
    take: (part, result) => {
      results[part] = result
      progress(step, ++done / parts.length)
    },
  }
  const count = Math.min(threads, parts.length)
  const workers = Array.from({ length: count }, () => new Worker(ENTRY, { workerData: { work, task } }))
  const over = new AbortController()
  const stopped = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true, signal: over.signal })
  })
  try {
    await Promise.race([stopped, Promise.all(workers.map((worker) => worked(worker, queue)))])
  } finally {
    over.abort()
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
  return results as BackgroundTasks[Name]['result'][]
}

interface Queue {
  readonly next: () => { readonly part: number; readonly input: unknown } | undefined
  readonly take: (part: number, result: unknown) => void
}

/** Gives a thread part after part until there are no more. */
const worked = (worker: Worker, { next, take }: Queue): Promise<void> =>
  new Promise((resolve, reject) => {
    const give = () => {
      const part = next()
      if (part === undefined) resolve()
      else worker.postMessage(part)
    }
    worker.on('error', reject)
    worker.on('message', (answer: PartAnswer) => {
      if ('failed' in answer) return reject(new Error(answer.failed))
      take(answer.part, answer.result)
      give()
    })
    give()
  })

/** The thread that background work runs in: it is given its task once, then part after part. */
import { parentPort, workerData } from 'node:worker_threads'
import type { PartAnswer } from './background.ts'
import { BACKGROUND_WORK, type BackgroundTasks } from './background-work.ts'

const { work, task } = workerData as { readonly work: keyof BackgroundTasks; readonly task: never }

parentPort?.on('message', ({ part, input }: { readonly part: number; readonly input: never }) => {
  parentPort?.postMessage(answerTo(part, input))
})

function answerTo(part: number, input: never): PartAnswer {
  try {
    return { part, result: BACKGROUND_WORK[work](task, input) }
  } catch (error) {
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

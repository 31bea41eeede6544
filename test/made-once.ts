/** Made once for the run (kerran tehty): whoever asks first makes what is in a folder, the others wait for it. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

/** Beside the folder, once it is whole; the run's teardown takes both. */
export const readyMark = (folder: string): string => `${folder}.ready`

/** In the folder of a product that all share: where it listens and its process. */
export const TOLD = 'shared.json'

/** For what hangs: the one who makes it may be slow on a busy machine. */
const PATIENCE = 280_000

/** Throws `not made in time: …` where the one who makes it fails. */
export async function madeOnce(folder: string, make: () => Promise<unknown>): Promise<void> {
  if (isFirst(folder)) {
    await make()
    tellMade(folder)
  }
  for (let waited = 0; !existsSync(readyMark(folder)); waited += 100) {
    if (waited > PATIENCE) throw new Error(`not made in time: ${folder}`)
    await pause(100)
  }
}

/** What is in the folder is whole: whoever waits for it goes on. */
export const tellMade = (folder: string): void => writeFileSync(readyMark(folder), '')

/** Whoever makes the folder makes what is in it. */
export function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder)
    return true
  } catch {
    return false
  }
}

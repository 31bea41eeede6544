/** Part (osuus): one measured thing in a process of its own, so that its peak memory is its own. */
import { fork } from 'node:child_process'

export interface Part {
  readonly seconds: number
  /** Processor seconds over all threads: what a busy neighbour changes least. */
  readonly cpu: number
  readonly peakMb: number
  readonly told: Readonly<Record<string, number>>
}

/** Runs a part in a child process: the file must call `tellPart` with what it measured. */
export function runPart(file: string, args: readonly string[]): Promise<Part> {
  return new Promise((resolve, reject) => {
    const child = fork(file, [...args], { execArgv: ['--disable-warning=ExperimentalWarning'] })
    let part: Part | undefined
    child.on('message', (message) => {
      part = message as Part
    })
    child.on('exit', (code) => (part ? resolve(part) : reject(new Error(`part failed: ${file} ${code}`))))
  })
}

export interface Spent {
  readonly seconds: number
  readonly cpu: number
}

/** Starts a watch; what it gives tells the time and the processor time since. */
export function stopwatch(): () => Spent {
  const start = performance.now()
  const before = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(before)
    return { seconds: (performance.now() - start) / 1000, cpu: (user + system) / 1e6 }
  }
}

export function tellPart(spent: Spent, told: Readonly<Record<string, number>> = {}): void {
  process.send?.({ ...spent, peakMb: process.resourceUsage().maxRSS / 1024, told })
}

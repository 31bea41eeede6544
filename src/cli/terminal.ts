/** Terminal (pääte): where the command line writes: results to standard output, progress and errors to standard error. */
export interface Terminal {
  readonly isScreen: boolean
  readonly width: number
  print(text: string): void
  bytes(content: string | Uint8Array): void
  complain(text: string): void
  progress(step: string, share: number): void
  clear(): void
}

export function processTerminal(): Terminal {
  const isScreen = process.stderr.isTTY === true
  // Whoever reads the output may have read enough: `varhain list-areas | head`.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })
  let last = ''
  // `varhain … | head` closes the pipe early: that is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
  return {
    isScreen,
    width: process.stdout.columns ?? 100,
    print: (text) => process.stdout.write(`${text}\n`),
    bytes: (content) => process.stdout.write(content),
    complain: (text) => process.stderr.write(`${text}\n`),
    progress: (step, share) => {
      const told = `${step} ${Math.round(share * 100)} %`
      if (told === last) return
      last = told
      if (isScreen) process.stderr.write(`\r\u001b[2K${told}`)
    },
    clear: () => {
      if (isScreen && last !== '') process.stderr.write('\r\u001b[2K')
      last = ''
    },
  }
}

/** Screens: what the first load weighs, and how long from start to the first answer. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const HOME = join(import.meta.dirname, '..')

export async function benchScreens(): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'varhain-bench-'))
  try {
    for (const which of ['first start, example loaded', 'second start']) {
      const start = performance.now()
      const server = spawn(process.execPath, ['tools/run.mjs', 'src/main.ts', 'serve', '--port', '0', '--data', data], {
        cwd: HOME,
        stdio: ['ignore', 'pipe', 'ignore'],
      })
      const address = await new Promise<string>((resolve) => {
        server.stdout.on('data', (chunk: Buffer) => {
          const found = /Varhain: (\S+)/.exec(chunk.toString())?.[1]
          if (found) resolve(found)
        })
      })
      const ready = performance.now() - start
      const page = await timed(`${address}/kuva/imatra`)
      const picture = await timed(`${address}/api/show-picture?area=imatra`)
      console.log(
        `${which}: ready ${(ready / 1000).toFixed(2)} s, page ${page.toFixed(0)} ms, picture ${picture.toFixed(0)} ms`,
      )
      server.kill('SIGINT')
      await new Promise((done) => server.on('exit', done))
    }
    firstLoad()
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}

async function timed(address: string): Promise<number> {
  const start = performance.now()
  const answer = await fetch(address)
  await answer.arrayBuffer()
  if (!answer.ok) throw new Error(`no answer: ${address}`)
  return performance.now() - start
}

/** What index.html names, compressed; the rest of the scripts come when a screen asks for them. */
function firstLoad(): void {
  const web = join(HOME, 'dist', 'web')
  const html = readFileSync(join(web, 'index.html'), 'utf8')
  const named = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map((match) => match[1] ?? '')
  const kb = (name: string) => gzipSync(readFileSync(join(web, name))).length / 1000
  const first = named.reduce((sum, name) => sum + kb(name), kb('index.html'))
  const all = readdirSync(web, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(js|css)$/.test(name))
    .reduce((sum, name) => sum + kb(name), 0)
  console.log(`first load ${first.toFixed(0)} kB compressed (aim ≤ 250), every screen ${all.toFixed(0)} kB`)
}

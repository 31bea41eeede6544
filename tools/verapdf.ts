/**
 * A second opinion on our PDF files: veraPDF, the reference validator of PDF/A and PDF/UA, in Java.
 *
 *   npm run verapdf -- paper.pdf other.pdf
 *
 * Each file is checked against what it says itself to be. The validator comes from Maven's own store, or is fetched there once by
 * Maven; where Java or Maven is missing there is none, and nothing else needs it.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

const VERSION = '1.28.2'
const NAME = 'greenfield-apps'
const JAR = join(homedir(), '.m2/repository/org/verapdf/apps', NAME, VERSION, `${NAME}-${VERSION}.jar`)
/** Short runs: no time is spent on making Java fast. */
const JAVA = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-cp', JAR, 'org.verapdf.apps.GreenfieldCliWrapper']
const LONGEST = 120_000

/** What a file was found to be by one standard; broken are the clauses that it breaks. */
export interface Finding {
  readonly file: string
  readonly standard: string
  readonly passes: boolean
  readonly broken: string[]
}

/** Why the validator cannot be run here; nothing where it can. Fetches it where only it is missing. */
export function missingForVeraPdf(): string | undefined {
  if (spawnSync('java', ['-version']).status !== 0) return 'no Java'
  if (existsSync(JAR)) return undefined
  const wanted = `-Dartifact=org.verapdf.apps:${NAME}:${VERSION}`
  spawnSync('mvn', ['-q', '-B', 'dependency:get', wanted], { stdio: 'ignore', timeout: LONGEST })
  return existsSync(JAR) ? undefined : 'veraPDF could not be fetched by Maven'
}

/** Each file by each standard that it says itself to keep. */
export function checkedByVeraPdf(files: readonly string[]): readonly Finding[] {
  const run = spawnSync('java', [...JAVA, '--format', 'text', '-v', ...files], { encoding: 'utf8', maxBuffer: 1 << 26 })
  const found: Finding[] = []
  for (const line of run.stdout.split('\n')) {
    const [, verdict, file, standard] = /^(PASS|FAIL) (.+) (\w+)$/.exec(line) ?? []
    const [, clause] = /^\s+FAIL (\S+)$/.exec(line) ?? []
    if (file && standard) found.push({ file, standard, passes: verdict === 'PASS', broken: [] })
    else if (clause) found.at(-1)?.broken.push(clause)
  }
  if (found.length === 0) throw new Error(`veraPDF said nothing: ${run.stderr}`)
  return found
}

function main(files: readonly string[]): number {
  const missing = missingForVeraPdf()
  if (missing !== undefined) throw new Error(missing)
  const found = checkedByVeraPdf(files)
  for (const { file, standard, passes, broken } of found)
    console.log(`${passes ? 'passes' : 'FAILS '} ${standard.padEnd(4)} ${file} ${broken.join(' ')}`.trimEnd())
  return found.every(({ passes }) => passes) ? 0 : 1
}

if (process.argv[1] === import.meta.filename) process.exitCode = main(process.argv.slice(2))

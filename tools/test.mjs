/**
 * Runs every test and closes with the runner's own counts: `N passed, N failed, N skipped` alone on the last line.
 * Arguments are passed on to vitest: `npm test -- src/pool`.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folder = mkdtempSync(join(tmpdir(), 'varhain-test-'))
const report = join(folder, 'report.json')
const run = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
  { stdio: ['ignore', 'inherit', 'inherit'], cwd: join(import.meta.dirname, '..') },
)
const { counts, skipped } = read(report)
rmSync(folder, { recursive: true, force: true })
for (const line of skipped) console.log(`skipped: ${line}`)
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
process.exit(run.status === 0 && counts.failed === 0 && counts.passed > 0 ? 0 : 1)

/** A runner that died without a report has failed. */
function read(path) {
  try {
    const told = JSON.parse(readFileSync(path, 'utf8'))
    const brokenFiles = told.testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.length === 0,
    )
    const counts = {
      passed: told.numPassedTests,
      failed: told.numFailedTests + brokenFiles.length,
      skipped: told.numPendingTests + told.numTodoTests,
    }
    const skipped = told.testResults
      .flatMap((file) => file.assertionResults)
      .filter((test) => test.status === 'skipped' || test.status === 'pending' || test.status === 'todo')
      .map((test) => test.fullName)
    return { counts, skipped }
  } catch {
    return { counts: { passed: 0, failed: 1, skipped: 0 }, skipped: [] }
  }
}

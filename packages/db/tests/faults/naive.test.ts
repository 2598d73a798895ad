import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const files = ['unit-of-work', 'idempotency', 'jobs', 'reconnect'].map(name => `packages/db/tests/${name}.test.ts`)

interface Report {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly title: string; readonly status: string }[]
  }[]
}

/** Runs the tests of this package against `_naive.ts`. */
async function runNaively(): Promise<{ failed: string[]; output: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'atelier-naive-'))
  const report = join(folder, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile=${report}`]
  const args = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--project', 'integration', ...files, ...reporters]
  // With CI set the report would go where the configuration says.
  const run = spawn(process.execPath, args, { cwd: root, env: { ...process.env, NAIVE: '1', CI: '' } })
  let output = ''
  for (const stream of [run.stdout, run.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  await once(run, 'close')
  try {
    const { testResults }: Report = JSON.parse(await readFile(report, 'utf8'))
    const results = testResults.flatMap(result => result.assertionResults)
    return { failed: results.filter(result => result.status === 'failed').map(result => result.title), output }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

it('every fault test of this package fails against its naive double', async () => {
  const { failed, output } = await runNaively()
  expect(failed.toSorted()).toEqual([
    'R12: parks with its cause after five attempts with growing, uneven waits, and the others run once',
    'acts once for fifty concurrent requests with one key',
    'exists if and only if its transaction committed',
    'is not repeated by itself',
    'never shows half a change to those who read meanwhile',
    'writes nothing once another attempt holds it',
  ])
  // A dropped idle connection without an error listener ends the process: the runner reports it beside the tests.
  expect(output).toContain('Uncaught Exception')
  expect(output).toContain('terminating connection due to administrator command')
})

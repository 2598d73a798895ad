import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { promisify } from 'node:util'
import { openapiDocument } from '../apps/server/src/rest/openapi/document.ts'

// Fails when apps/server/openapi.json is out of date or a public linter rejects it.
const path = 'apps/server/openapi.json'
const document = openapiDocument({ publicUrl: 'https://atelier.example', version: '0.0.0' })
const text = `${JSON.stringify(document, null, 2)}\n`

if (process.argv.includes('--fix')) writeFileSync(path, text)
else if (readFileSync(path, 'utf8') !== text) {
  console.error(`${path} is out of date: run pnpm openapi:update and read the diff`)
  process.exitCode = 1
}

/** A false alarm: an id is a number, so `/offers/slug/prices` is unambiguous. */
const falseAlarm =
  /^Paths should resolve unambiguously.* `\/v1\/offers\/slug\/\{slug\}` and `\/v1\/offers\/\{id\}\/prices`\.$/

interface Problem {
  readonly ruleId: string
  readonly message: string
  readonly location: readonly { readonly pointer?: string }[]
}

// No telemetry, no check for a newer version.
const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' }
const redocly = createRequire(new URL('../apps/server/package.json', import.meta.url)).resolve(
  '@redocly/cli/bin/cli.js',
)
const options = ['lint', path, '--extends', 'recommended', '--format', 'json', '--max-problems', '1000']
const { stdout } = await promisify(execFile)(process.execPath, [redocly, ...options], {
  env,
  maxBuffer: 64 << 20,
}).catch((error: { stdout: string }) => error)
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the linter's own format, checked by use
const { problems } = JSON.parse(stdout) as { problems: readonly Problem[] }
for (const { ruleId, message, location } of problems) {
  if (falseAlarm.test(message)) continue
  console.error(`${path} ${location[0]?.pointer ?? ''}: ${message} (${ruleId})`)
  process.exitCode = 1
}
if (!process.exitCode)
  console.log(`${Object.keys(document.paths).length} paths, valid under the linter's recommended rules`)

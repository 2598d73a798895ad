import { availableParallelism } from 'node:os'
import { runProgram } from './verify/run.ts'
import { schedule } from './verify/schedule.ts'
import { isThere, type Step, steps } from './verify/steps.ts'

const fixing = process.argv.includes('--fix')
const failed: string[] = []

async function take(step: Step): Promise<void> {
  const result = isThere(step)
    ? await runProgram(fixing ? (step.fix ?? step.run) : step.run)
    : { ok: false, seconds: 0, output: 'its script is missing' }
  console.log(`${result.ok ? 'ok    ' : 'FAILED'}  ${step.name.padEnd(16)} ${result.seconds.toFixed(1).padStart(6)} s`)
  if (result.ok) return
  failed.push(step.name)
  console.log(result.output.trimEnd().replaceAll(/^/gm, '        '))
}

const started = performance.now()
// Mending writes files that other steps read: one at a time then, and the formatter, last in the list, has the last word.
await schedule(steps, fixing ? 1 : Math.max(2, availableParallelism()), take)
const seconds = ((performance.now() - started) / 1000).toFixed(1)

if (failed.length > 0) {
  console.log(`verify failed after ${seconds} s: ${failed.join(', ')}`)
  if (!fixing) console.log('`pnpm verify --fix` mends what a machine can; then read the diff.')
  process.exitCode = 1
} else console.log(`verify passed in ${seconds} s${fixing ? '; now read the diff' : ''}`)

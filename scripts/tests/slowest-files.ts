import { relative } from 'node:path'
import type { Reporter, TestModule } from 'vitest/node'

const shown = 10

/** Prints where the time of a whole run went: the ten files that took longest. */
export class SlowestFiles implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    if (modules.length <= shown) return
    const timed = modules
      .map(module => ({ file: relative(process.cwd(), module.moduleId), ms: millisecondsOf(module) }))
      .toSorted((one, other) => other.ms - one.ms)
    const lines = timed.slice(0, shown).map(({ file, ms }) => `${(ms / 1000).toFixed(1).padStart(6)} s  ${file}`)
    console.log(`\nThe ${shown} slowest files\n${lines.join('\n')}\n`)
  }
}

function millisecondsOf(module: TestModule): number {
  const { collectDuration, duration } = module.diagnostic()
  return collectDuration + duration
}

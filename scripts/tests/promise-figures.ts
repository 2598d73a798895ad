import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import type { Reporter, TestCase, TestModule } from 'vitest/node'
import { rowsOf as promiseTests } from '../promises/promises.ts'
import { figuresIn, rowsOf, withRows } from './promise-table.ts'

const page = 'docs/promises.md'

/** `pnpm test:faults` ends with a table of promises, their bound and what was seen, which it also writes into the page. */
export class PromiseFigures implements Reporter {
  readonly #figures = new Map<string, string[]>()

  onUserConsoleLog({ content }: { readonly content: string }): void {
    for (const [id, figure] of figuresIn(content)) this.#figures.set(id, [...(this.#figures.get(id) ?? []), figure])
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    const text = readFileSync(page, 'utf8')
    const spec = readFileSync('docs/spec/reliability.md', 'utf8')
    const named = promiseTests(text)
    const [passed, failed] = [new Map<string, number>(), new Map<string, number>()]
    for (const module of modules) {
      const file = relative(process.cwd(), module.moduleId)
      for (const test of module.children.allTests()) {
        const state = test.result().state
        if (state !== 'passed' && state !== 'failed') continue
        const counts = state === 'passed' ? passed : failed
        for (const id of promisesOf(test, file, named)) counts.set(id, (counts.get(id) ?? 0) + 1)
      }
    }
    const date = new Date().toISOString().slice(0, 10)
    const rows = rowsOf({ spec, figures: this.#figures, passed, failed, date })
    if (rows.length === 0) return
    console.log('\nPromises\n')
    console.table(rows.map(({ id, bound, figure, tests }) => ({ id, bound, figure, tests })))
    writeFileSync(page, withRows(text, spec, rows))
    spawnSync('node_modules/.bin/oxfmt', [page])
  }
}

function promisesOf(test: TestCase, file: string, named: ReturnType<typeof promiseTests>): ReadonlySet<string> {
  const rows = named.filter(row => row.file === file && isNamed(test.fullName, row.name))
  return new Set(rows.map(({ id }) => id))
}

/** The page names a part of a test's title as it stands in the source, where `%s` and `${…}` stand for values. */
const isNamed = (title: string, name: string): boolean => {
  const parts = name.split(/%[a-z]|\$\{[^}]*\}|\$\w+/).map(part => part.trim())
  return parts.every(part => title.includes(part))
}

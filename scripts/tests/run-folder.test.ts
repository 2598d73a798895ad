import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { runFolder } from './run-folder.ts'

const root = mkdtempSync(join(tmpdir(), 'atelier-run-folder-'))
afterAll(() => rmSync(root, { recursive: true }))

it('is made, and those of ended processes go; of living ones and of others nothing does', () => {
  const { pid: ended } = spawnSync('true')
  const [left, living, other] = [`atelier-tests-${ended}`, `atelier-tests-${process.ppid}`, 'other'].map(name =>
    join(root, name),
  )
  for (const folder of [left, living, other]) mkdirSync(folder ?? '')
  const own = runFolder(root)
  expect([own, left, living, other].map(folder => existsSync(folder ?? ''))).toEqual([true, false, true, true])
})

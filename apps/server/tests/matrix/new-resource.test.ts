import { spawnSync } from 'node:child_process'
import { cpSync, globSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../../..')
const copy = mkdtempSync(join(tmpdir(), 'atelier-resource-'))
afterAll(() => rmSync(copy, { recursive: true }))

/** Copies what git tracks; links of packages stay relative, so they lead to packages of the copy. */
beforeAll(() => {
  const tracked = spawnSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8' })
  for (const path of tracked.stdout.split('\0').filter(name => name !== '')) {
    cpSync(join(root, path), join(copy, path))
  }
  for (const manifest of globSync('{apps,packages}/*/package.json', { cwd: root }).concat('bench/package.json')) {
    for (const part of ['node_modules', 'dist-tsc']) {
      const from = join(root, dirname(manifest), part)
      if (globSync(from).length > 0)
        cpSync(from, join(copy, dirname(manifest), part), { recursive: true, verbatimSymlinks: true })
    }
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
})

/** What the command printed where it failed; empty where it succeeded. */
function failureOf(command: string): string {
  const [program = '', ...args] = command.split(' ')
  const path = `${join(root, 'node_modules/.bin')}:${process.env['PATH']}`
  const ran = spawnSync(program, args, { cwd: copy, encoding: 'utf8', env: { ...process.env, PATH: path } })
  return ran.status === 0 ? '' : `${command}:\n${ran.stdout}${ran.stderr}`
}

const script = (path: string) => `node --conditions=@atelier/source ${path}`
const written = () => {
  const options = { cwd: copy, exclude: (name: string) => /node_modules|dist/.test(name) }
  return globSync('{apps,packages}/**/*price-tag*{,/*}.ts', options).join(' ')
}

describe('a new resource, before anything is written by hand', () => {
  it.each([
    'node scripts/new.ts price-tags',
    script('apps/server/src/cli/db.ts generate create-price-tags'),
    script('scripts/drift-types.ts --fix'),
    'tsc -b',
    ...['sql', 'openapi', 'er', 'events', 'sdk'].map(name => script(`scripts/drift-${name}.ts --fix`)),
    ...['db', 'routes'].map(name => script(`scripts/drift-${name}.ts`)),
    script('scripts/layers.ts'),
    'vitest run apps/server/tests/rest/price-tags.test.ts packages/domain/src/price-tags',
  ])('passes: %s', command => expect(failureOf(command)).toBe(''))

  it('is formatted and has no warning', () => {
    expect(failureOf(`oxfmt --check ${written()}`)).toBe('')
    expect(failureOf(`oxlint --type-aware --deny-warnings ${written()}`)).toBe('')
  })
})

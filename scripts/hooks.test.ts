import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'atelier-hooks-'))
const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:GIT_|LEFTHOOK)/.test(name)))

function run(program: string, ...args: readonly string[]) {
  return spawnSync(program, args, { cwd: folder, env: environment, encoding: 'utf8' })
}

function commit(path: string, text: string): number | null {
  writeFileSync(join(folder, path), text)
  run('git', 'add', '-A')
  return run('git', '-c', 'user.name=Ana', '-c', 'user.email=ana@studio.example', 'commit', '-qm', 'change').status
}

describe('git hooks', () => {
  beforeAll(() => {
    for (const file of ['lefthook.yml', '.oxlintrc.json', '.oxfmtrc.json', '.gitignore'])
      copyFileSync(file, join(folder, file))
    writeFileSync(join(folder, 'tsconfig.json'), '{ "compilerOptions": { "strict": true } }')
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
    run('git', 'init', '-q')
    run('git', 'config', 'core.excludesFile', join(folder, '.excluded'))
    writeFileSync(join(folder, '.excluded'), 'node_modules\n.excluded\n')
    expect(run(resolve('node_modules/.bin/lefthook'), 'install').status).toBe(0)
  })

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('refuse a commit that the linter refuses', () => {
    expect(commit('bad.ts', 'export const f = (x: any) => x\n')).not.toBe(0)
    rmSync(join(folder, 'bad.ts'))
  })

  it('format what is committed', () => {
    expect(commit('scrambled.ts', 'export const  f = (x:   number) =>   x;\n')).toBe(0)
    expect(readFileSync(join(folder, 'scrambled.ts'), 'utf8')).toBe('export const f = (x: number) => x\n')
    expect(run('git', 'status', '--porcelain').stdout).toBe('')
  })

  it('let generated files through, which are neither formatted nor linted', () => {
    mkdirSync(join(folder, 'generated'))
    expect(commit('generated/contract.ts', 'export const  f: any = 1;\n')).toBe(0)
  })
})

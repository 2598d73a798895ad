import { describe, expect, it } from 'vitest'
import { isOlder, type Lockfile, versionFaults } from './checks.ts'

const lock = (dependencies: Record<string, string>, snapshots: Lockfile['snapshots'] = {}): Lockfile => ({
  importers: {
    'apps/server': {
      dependencies: Object.fromEntries(Object.entries(dependencies).map(([name, version]) => [name, { version }])),
    },
  },
  snapshots,
})

describe('versions', () => {
  it.each([
    ['4.12.33', '4.12.34', true],
    ['4.9.0', '4.12.34', true],
    ['4.12.34', '4.12.34', false],
    ['4.13.0', '4.12.34', false],
    ['10.0.0', '9.0.5', false],
    ['link:../../packages/api', '1.0.0', false],
  ])('compares numbers, not texts: %s against %s', (version, minimum, older) => {
    expect(isOlder(version, minimum)).toBe(older)
  })

  it('lets a sound lockfile pass', () => {
    expect(versionFaults(lock({ hono: '4.13.19', '@atelier/api': 'link:../../packages/api' }))).toEqual([])
  })

  it('finds a version of ours that is too old, whatever peers it was resolved with', () => {
    expect(versionFaults(lock({ hono: '4.9.0(zod@4.6.7)' }))).toEqual(['hono 4.9.0 is older than 4.12.34'])
  })

  it('finds an old version that a production dependency pulls in', () => {
    const snapshots = { 'some-orm@1.0.0': { dependencies: { pg: '8.11.0' } }, 'pg@8.11.0': {} }
    expect(versionFaults(lock({ 'some-orm': '1.0.0' }, snapshots))).toEqual(['pg 8.11.0 is older than 8.16.0'])
  })

  it('leaves alone what only a development tool pulls in', () => {
    const snapshots = { 'pg@8.11.0': {}, 'tool@1.0.0': { dependencies: { pg: '8.11.0' } } }
    const tools: Lockfile = { importers: { '.': { devDependencies: { tool: { version: '1.0.0' } } } }, snapshots }
    expect(versionFaults(tools)).toEqual([])
  })

  it('refuses a package that is on the list, and only the old majors of one that was mended', () => {
    expect(versionFaults(lock({ jsonwebtoken: '9.0.2' }))).toEqual([expect.stringContaining('lists jsonwebtoken')])
    expect(versionFaults(lock({ busboy: '0.3.1' }))).toEqual([expect.stringContaining('lists busboy')])
    expect(versionFaults(lock({ busboy: '1.6.0' }))).toEqual([])
  })
})

import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const staticImport = /^(?:import|export) (?!type )(?:[^'\n]|\n(?!import|export))*?from '([^']+)'$/gm

/** Packages that a module loads before it runs, those of the modules that it imports included. */
function packagesOf(file: string, seen = new Set<string>()): Set<string> {
  const packages = new Set<string>()
  if (seen.has(file)) return packages
  seen.add(file)
  for (const [, specifier = ''] of readFileSync(file, 'utf8').matchAll(staticImport)) {
    if (!specifier.startsWith('.')) packages.add(specifier)
    else for (const one of packagesOf(join(dirname(file), specifier), seen)) packages.add(one)
  }
  return packages
}

test('probes answer before the procedures and the database are loaded', () => {
  const packages = packagesOf(join(import.meta.dirname, 'main.ts'))
  expect(packages).toContain('@hono/node-server')
  expect([...packages].filter(name => ['@atelier/api', '@atelier/db'].includes(name))).toEqual([])
})

import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../../..')
const sources = globSync('{packages/*,apps/*}/{src,dev}/**/*.ts', { cwd: root }).filter(
  path => !path.endsWith('.test.ts'),
)

it('connections to Postgres are made in one place, which listens for their errors', () => {
  expect(sources.length).toBeGreaterThan(500)
  const makers = sources.filter(path => /\bnew (?:pg\.)?(?:Client|Pool)\(/.test(readFileSync(join(root, path), 'utf8')))
  expect(makers).toEqual(['packages/db/src/connection/clients.ts'])
})

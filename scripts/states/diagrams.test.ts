import { expect, it } from 'vitest'
import { stateDiagrams, withStates } from './diagrams.ts'

const lamps = { name: 'oak lamps', transitions: { off: ['on'], on: ['off', 'broken'], broken: [] }, first: ['off'] }

it('draws where a record begins, every change of the table, and where it ends', () => {
  expect(stateDiagrams([lamps])).toBe(
    '### Oak lamps\n\n```mermaid\nstateDiagram-v2\n  [*] --> off\n  off --> on\n  on --> off\n  on --> broken\n  broken --> [*]\n```',
  )
})

it('replaces what stands between the marks and nothing else', () => {
  const page = 'before\n<!-- states:start, written by pnpm verify --fix -->\nold\n<!-- states:end -->\nafter\n'
  const once = withStates(page, 'new')
  expect(once).toMatch(/^before\n[\s\S]*\nafter\n$/)
  expect(once).not.toContain('old')
  expect(withStates(once, 'new')).toBe(once)
  expect(() => withStates('no marks', 'new')).toThrow('has no')
})

import { existsSync, globSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'

const read = (path: string): string => readFileSync(path, 'utf8')
const pages = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/**/*.md'), ...globSync('packages/*/README.md')]

describe('the pages', () => {
  it.each(pages)('%s links to what is there', page => {
    // What stands in code is no link.
    const text = read(page).replaceAll(/`[^`\n]*`/g, '')
    const targets = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#]+)[^)]*\)/g)].map(match =>
      posix.join(posix.dirname(page), match[1] ?? ''),
    )
    expect(targets.filter(target => !existsSync(target))).toEqual([])
  })

  it('start with the two commands', () => {
    expect(read('README.md')).toMatch(
      /^# Atelier\n\n```sh\nnpx -y pnpm@12\.21\.0 start .*\nnpx -y pnpm@12\.21\.0 test .*\n```/,
    )
  })
})

describe('docs/decisions', () => {
  it('lists every page once, and numbers each differently', () => {
    const files = globSync('docs/decisions/[0-9]*.md').map(path => posix.basename(path))
    const listed = [...read('docs/decisions/README.md').matchAll(/\]\((\d[^)]+\.md)\)/g)].map(match => match[1])
    expect(new Set(listed)).toEqual(new Set(files))
    expect(listed).toHaveLength(files.length)
    const numbers = files.map(file => file.split('-')[0])
    expect(new Set(numbers).size).toBe(numbers.length)
  })
})

describe('docs/acceptance.md', () => {
  const rows = read('docs/acceptance.md')
    .split('\n')
    .filter(line => /^\| \d+ /.test(line))
    .map(line => line.split('|').map(cell => cell.trim()))

  it('holds every feature of the documents once', () => {
    expect(rows.map(row => Number(row[1]))).toEqual(Array.from({ length: 86 }, (_, index) => index + 1))
  })

  it('says of each whether it works, works in part, or comes later', () => {
    const states = rows.map(row => row[5] ?? '')
    expect(states.filter(state => !/^(works|partly|not seen yet|later: [a-z]+)$/.test(state))).toEqual([])
  })

  it('names the test or the command wherever it claims something, and only tests that exist', () => {
    const claims = rows.filter(row => /^(works|partly)$/.test(row[5] ?? '')).map(row => row[6] ?? '')
    expect(claims.filter(claim => !claim.includes('`'))).toEqual([])
    const tests = claims.flatMap(claim =>
      [...claim.matchAll(/`([\w./-]+\.test(?:-d)?\.ts)`/g)].map(match => match[1] ?? ''),
    )
    const missing = tests.filter(test => !existsSync(test) && !existsSync(posix.join('apps/server/tests', test)))
    expect(missing).toEqual([])
  })
})

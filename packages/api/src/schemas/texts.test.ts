import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

/** Texts of rows of a file stand beside the title of their column. */
const files = globSync('*.ts', { cwd: import.meta.dirname }).filter(name => !/test|import-rows/.test(name))
const given = /\.regex\(\/.*\/u?, '([^']+)'\)|\berror: (?:'([^']+)'|"([^"]+)"|`([^`]+)`)/g

const textsOf = (source: string) =>
  [...source.matchAll(given)].map(([, regex, single, double, template]) => regex ?? single ?? double ?? template ?? '')

it('every pattern of a schema has a text that says what it wants', () => {
  const bare = files.flatMap(name => {
    const source = readFileSync(join(import.meta.dirname, name), 'utf8')
    return [...source.matchAll(/^(?!.*z\.string\(\)\.regex).*\.regex\(\/.*\/u?\).*$/gm)].map(
      ([line]) => `${name}: ${line.trim()}`,
    )
  })
  expect(bare).toEqual([])
})

it('every text of a schema goes on from the name of its field, names it, or says what to send', () => {
  const texts = files.flatMap(name => textsOf(readFileSync(join(import.meta.dirname, name), 'utf8')))
  expect(texts.length).toBeGreaterThan(50)
  expect(texts.filter(text => !/^(?:[a-z]|'|Send )/.test(text))).toEqual([])
})

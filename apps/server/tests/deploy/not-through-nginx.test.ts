import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { notThroughNginx } from './_not-through-nginx.ts'

it('REST tests left out behind nginx exist, and are listed with their reason', () => {
  const rows = notThroughNginx.flatMap(({ file, names, reason }) => names.map(name => ({ file, name, reason })))
  console.table(rows)
  const textOf = (file: string): string => readFileSync(new URL(`../rest/${file}.test.ts`, import.meta.url), 'utf8')
  expect(rows.filter(({ file, name }) => !textOf(file).includes(name))).toEqual([])
})

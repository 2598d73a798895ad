import { expect, it } from 'vitest'
import { tagsCellOf, tagsOfCell } from './tags-cell.ts'

it.each([
  ['steel; New, steel', ['steel', 'new']],
  ['"black, matt"; oak', ['black, matt', 'oak']],
  ['"3"" pipe";', ['3" pipe']],
  ['3" pipe; oak', ['3" pipe', 'oak']],
  ['"open; oak', ['"open', 'oak']],
  [' ; ,', []],
])('reads %j', (cell, tags) => expect(tagsOfCell(cell)).toEqual(tags))

it.each([[['black, matt', 'oak']], [['a;b', '"', 'c"d']], [[]]])('writes %j so that it is read as the same', tags =>
  expect(tagsOfCell(tagsCellOf(tags))).toEqual(tags),
)

import { describe, expect, it } from 'vitest'
import { isAllowed, parseAllowList } from './allow-list.ts'

const lets = (text: string | undefined, email: string) => isAllowed(parseAllowList(text).list, email)

describe('the allow-list', () => {
  it.each<[string | undefined, string, boolean]>([
    [undefined, 'anybody@x.example', true],
    ['', 'anybody@x.example', false],
    [' , ,', 'anybody@x.example', false],
    [' Ana@Studio.example ,bob@x.example', 'ana@studio.EXAMPLE', true],
    ['ana@studio.example', 'bob@studio.example', false],
    ['*@studio.example', 'bob@Studio.example', true],
    ['*@studio.example', 'bob@sub.studio.example', false],
    ['*@studio.example', 'bob@notstudio.example', false],
    ['*@studio.example', 'bob@studio.example.evil.example', false],
  ])('%j and %s: %s', (text, email, result) => expect(lets(text, email)).toBe(result))

  it('names entries that are neither an address nor a domain', () => {
    expect(parseAllowList('ana@x.example, studio.example, *@, *, a b@x.example, *@y.example').faults).toEqual([
      'studio.example',
      '*@',
      '*',
      'a b@x.example',
    ])
  })
})

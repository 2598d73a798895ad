import { describe, expect, it } from 'vitest'
import { wrapText } from './wrap-text.ts'

/** Every character is one wide. */
const wrapped = (text: string, width: number) => wrapText(text, width, part => part.length)

describe('a text too wide for its column', () => {
  it.each([
    ['breaks behind blanks', 'drill with two batteries', 10, ['drill with', 'two', 'batteries']],
    ['breaks behind hyphens', 'cordless-drill', 10, ['cordless-', 'drill']],
    ['breaks between ideographs', '日本語名前', 3, ['日本語', '名前']],
    ['keeps punctuation and brackets with their characters', '日本、「語」', 3, ['日本、', '「語」']],
    ['breaks a word only where it is wider than a line', 'a incomprehensible b', 8, ['a', 'incompre', 'hensible', 'b']],
    ['keeps its own line ends', 'one\r\n\ntwo three', 5, ['one', '', 'two', 'three']],
    ['that fits stays as it is', ' two  blanks ', 20, [' two  blanks ']],
  ] as const)('%s', (...[, text, width, lines]) => expect(wrapped(text, width)).toEqual(lines))

  it('loses no character but blanks at line ends', () => {
    const text = 'Дрель ⌀20 → 30 mm “quick” (x) 東京、日本'
    for (let width = 1; width < 30; width++)
      expect(wrapped(text, width).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
  })
})

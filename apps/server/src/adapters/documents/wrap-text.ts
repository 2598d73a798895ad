/** Punctuation that stays with the character before it, and brackets that stay with the one behind. */
const closing = '\\p{Close_Punctuation}\\p{Final_Punctuation}、。，．・：；？！ー々っゃゅょッャュョ'
const opening = '\\p{Open_Punctuation}\\p{Initial_Punctuation}'
const ideograph = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}'
/** Pieces that a line may end behind: a word with its blanks, a part of a word up to a hyphen, one ideograph. */
const pieces = new RegExp(
  `[${opening}]*[${ideograph}][${closing}]*\\s*|[^\\s${ideograph}]*?[-/](?=\\p{L})|[^\\s${ideograph}${opening}]+\\s*|[${opening}]+|\\s+`,
  'gu',
)

/** The widths of characters add up: no font kerns here. */
type WidthOf = (text: string) => number

/** Lines of a text no wider than that, broken where the writing allows it and elsewhere only if it must. */
export function wrapText(text: string, width: number, widthOf: WidthOf): readonly string[] {
  return text.split(/\r\n|\r|\n/).flatMap(line => (widthOf(line) <= width ? [line] : wrapLine(line, width, widthOf)))
}

function wrapLine(text: string, width: number, widthOf: WidthOf): readonly string[] {
  const lines: string[] = []
  let line = ''
  let lineWidth = 0
  const endLine = (): void => {
    if (line !== '') lines.push(line.trimEnd())
    line = ''
    lineWidth = 0
  }
  const add = (piece: string): void => {
    if (lineWidth + widthOf(piece.trimEnd()) > width) endLine()
    line += piece
    lineWidth += widthOf(piece)
  }
  for (const piece of text.match(pieces) ?? []) {
    if (widthOf(piece.trimEnd()) <= width) add(piece)
    else {
      endLine()
      for (const character of piece) add(character)
    }
  }
  return [...lines, line.trimEnd()]
}

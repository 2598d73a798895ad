import type { MarkdownIt, StateInline } from 'markdown-it'

/** Ends a bare URL before the mark that closes emphasis or strikethrough around it: `**https://x.example**(draft)`. */
export function marksAroundUrls(markdown: MarkdownIt): void {
  let open: ReadonlySet<string> = new Set()
  markdown.inline.ruler.before('linkify', 'open_marks', state => {
    if (state.src[state.pos] === ':') open = openMarks(state)
    return false
  })
  const matchAtStart = markdown.linkify.matchAtStart.bind(markdown.linkify)
  markdown.linkify.matchAtStart = text => {
    const match = matchAtStart(text)
    const end = match ? closingMark(match.raw, open) : -1
    return end === -1 ? match : matchAtStart(text.slice(0, end))
  }
}

/** Marks that were opened before this place and not closed yet. */
function openMarks({ delimiters }: StateInline): ReadonlySet<string> {
  const marks = new Set<string>()
  for (const { marker, open, close } of delimiters) {
    const mark = String.fromCodePoint(marker)
    if (close && marks.has(mark)) marks.delete(mark)
    else if (open) marks.add(mark)
  }
  return marks
}

/** Where the first closing mark begins, or -1; an underscore inside a word closes nothing. */
function closingMark(url: string, open: ReadonlySet<string>): number {
  const ends = [...open].map(mark => url.search(mark === '_' ? /_+(?![A-Za-z0-9_])/ : mark === '*' ? /\*/ : /~~/))
  const found = ends.filter(end => end > 0)
  return found.length === 0 ? -1 : Math.min(...found)
}

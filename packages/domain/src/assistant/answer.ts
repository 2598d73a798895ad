import { assistantLimits } from './question.ts'

/** Controls, invisible signs and those that turn the direction of writing around. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}]/gu

/**
 * What a model wrote as plain text: no markup, no links, no unseen signs, one line unless paragraphs are asked for, and
 * cut at a word. Still a stranger's words: a person decides whether they are used.
 */
export function plainAnswer(
  text: string,
  { maxLength, paragraphs = false }: { maxLength: number; paragraphs?: boolean },
): string {
  const seen = text
    .slice(0, maxLength * 8)
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(unseen, sign => (sign === '\n' || sign === '\t' ? sign : ''))
  const bare = withoutMarkup(seen)
  const blocks = bare
    .split(/\n\s*\n/)
    .map(block => block.replaceAll(/\s+/g, ' ').trim())
    .filter(block => block !== '')
  const joined = blocks.join(paragraphs ? '\n\n' : ' ').replace(/^["'“”„«»]+|["'“”„«»]+$/g, '')
  return cutAtWord(joined.trim(), maxLength)
}

/** Lower-case words, each once. */
export function tagsOf(text: string): readonly string[] {
  const lines = withoutMarkup(text.slice(0, 4_000).replaceAll(unseen, sign => (sign === '\n' ? sign : '')))
  const tags = lines
    .split(/[,;\n]/)
    .map(part =>
      part
        .replaceAll(/^[\s\d.)*#"'-]+|["'.\s]+$/g, '')
        .replaceAll(/\s+/g, ' ')
        .toLowerCase(),
    )
    .filter(tag => /^[\p{L}\p{N}][\p{L}\p{N} &+-]{0,29}$/u.test(tag))
  return [...new Set(tags)].slice(0, assistantLimits.maxTags)
}

const withoutMarkup = (text: string): string =>
  text
    .replaceAll(/<[^<>]{0,2000}>/g, '')
    .replaceAll(/!?\[([^[\]]{0,500})\]\((?:[^()]|\([^()]{0,200}\)){0,1000}\)/g, '$1')
    .replaceAll(/\b[a-z][a-z0-9+.-]{1,20}:\/\/\S+/gi, '')
    .replaceAll(/\b(?:javascript|data|vbscript):\S*/gi, '')
    .replaceAll(/[<>]/g, '')
    .replaceAll(/^#{1,6}\s+|[*_`~]{2,}|`/gm, '')

function cutAtWord(text: string, maxLength: number): string {
  const letters = Array.from(text)
  if (letters.length <= maxLength) return text
  const cut = letters.slice(0, maxLength - 1).join('')
  return `${cut.replace(/\s+\S*$/, '')}…`
}

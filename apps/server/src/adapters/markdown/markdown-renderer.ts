import { slugOf } from '@atelier/domain'
import type { Heading, MarkdownRenderer } from '@atelier/domain/projects'
import MarkdownIt, { type Token } from 'markdown-it'
import sanitizeHtml from 'sanitize-html'
import { marksAroundUrls } from './marks-around-urls.ts'
import { taskLists } from './markdown-task-lists.ts'

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']
const allowed: sanitizeHtml.IOptions = {
  allowedTags: [
    headings,
    ['p', 'br', 'hr', 'blockquote', 'ul', 'ol', 'li', 'pre', 'code', 'em', 'strong', 'del', 'a', 'img', 'input'],
    ['table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ].flat(),
  allowedAttributes: {
    a: ['href', 'title'],
    img: ['src', 'alt', 'title'],
    input: ['checked', 'disabled', 'type'],
    ol: ['start'],
    th: ['style'],
    td: ['style'],
  },
  allowedClasses: { code: ['language-*'] },
  allowedStyles: { '*': { 'text-align': [/^(?:left|right|center)$/] } },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  exclusiveFilter: frame => frame.tag === 'input' && frame.attribs['type'] !== 'checkbox',
}

/** CommonMark and GFM without raw HTML, then sanitised; the table of contents comes apart (`documented-api.md` 4.5). */
export function createMarkdownRenderer(): MarkdownRenderer {
  const markdown = new MarkdownIt({ html: false, linkify: true, xhtmlOut: true })
  markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false })
  markdown.validateLink = url => isAllowedUrl(url)
  markdown.renderer.rules['s_open'] = () => '<del>'
  markdown.renderer.rules['s_close'] = () => '</del>'
  markdown.use(taskLists)
  markdown.use(marksAroundUrls)

  return {
    render(text) {
      const env = {}
      const tokens = markdown.parse(text, env)
      const html = markdown.renderer.render(tokens, markdown.options, env)
      return { html: sanitizeHtml(html, allowed).replace(/\n$/, ''), toc: tocOf(tokens) }
    },
  }
}

function isAllowedUrl(url: string): boolean {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url.replaceAll(/[\s\p{Cc}]/gu, ''))?.[1]
  return scheme === undefined ? !url.trim().startsWith('//') : /^(?:https?|mailto)$/i.test(scheme)
}

function tocOf(tokens: readonly Token[]): Heading[] {
  const taken = new Map<string, number>()
  return tokens.flatMap((token, index) => {
    if (token.type !== 'heading_open') return []
    const text = plain(tokens[index + 1]?.children ?? [])
    const base = slugOf(text) || 'section'
    const count = (taken.get(base) ?? 0) + 1
    taken.set(base, count)
    return [{ level: headings.indexOf(token.tag) + 1, text, anchor: count === 1 ? base : `${base}-${count}` }]
  })
}

const plain = (children: readonly Token[]): string =>
  children.map(child => (child.type === 'softbreak' ? ' ' : child.content)).join('')

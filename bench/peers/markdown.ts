import MarkdownIt from 'markdown-it'
import sanitizeHtml from 'sanitize-html'

const markdown = new MarkdownIt()
const tags = ['p', 'h1', 'h2', 'h3', 'ul', 'ol', 'li', 'em', 'strong', 'code', 'pre', 'a', 'blockquote', 'table', 'img']

/** Markdown to safe HTML, the way the READMEs of the two packages show it. */
export const render = (body: string): string => sanitizeHtml(markdown.render(body), { allowedTags: tags }).trim()

import type { PageHead } from './head.ts'

/** What the pages know of the server that sends them. */
export interface SiteFacts {
  readonly siteName: string
  /** In development: where mails can be read. */
  readonly mailboxUrl: string | undefined
}

const slot = /<!--head-->[\s\S]*<!--\/head-->/

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, character => escapes[character] ?? '')

/** A data block is no script, so the policy lets it stand; no text in it can end it. */
const dataBlock = (data: object): string =>
  `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', String.raw`\u003c`)}</script>`

const meta = (name: string, content: string): string => `<meta name="${name}" content="${escaped(content)}" />`
const property = (name: string, content: string): string => `<meta property="${name}" content="${escaped(content)}" />`

/** The built HTML with what this server and this page say. */
export function pageHtml(built: string, facts: SiteFacts, head: PageHead | undefined): string {
  const { siteName, mailboxUrl } = facts
  const title = head ? `${head.title} · ${siteName}` : siteName
  const tags = [
    `<title>${escaped(title)}</title>`,
    meta('application-name', siteName),
    ...(mailboxUrl === undefined ? [] : [meta('atelier:mailbox', mailboxUrl)]),
    ...(head ? tagsOf(head, siteName) : []),
  ]
  return built.replace(slot, () => tags.join('\n    '))
}

/** Title, type, image and URL are what every page of the Open Graph protocol has (ogp.me). */
const tagsOf = ({ title, description, image, url, data }: PageHead, siteName: string): readonly string[] => [
  meta('description', description),
  property('og:title', title),
  property('og:type', 'website'),
  property('og:url', url),
  property('og:site_name', siteName),
  property('og:description', description),
  ...(image === undefined ? [] : [property('og:image', image)]),
  dataBlock(data),
]

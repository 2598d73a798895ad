import type { MailMessage } from './ports.ts'

/** A mail before it is rendered: plain words, at most one link. */
interface MailTemplateParts {
  readonly to: string
  readonly subject: string
  readonly greeting: string
  readonly paragraphs: readonly string[]
  readonly action?: { readonly label: string; readonly url: string }
  readonly closing: string
  /** Default `en`. */
  readonly locale?: 'en' | 'ru'
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
/** Text that may stand anywhere in HTML. */
const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/g, sign => entities[sign] ?? sign)
/** What is not seen inside a word, such as the soft hyphen. The joiners that Persian and Hindi words are written with stay. */
const invisible = /(?![\u200C\u200D])\p{Cf}/gu
/** One line without control characters: a name can add no header and no line of its own. */
const oneLine = (text: string): string =>
  text
    .replaceAll(invisible, '')
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()

const button =
  'display:inline-block;padding:10px 18px;border-radius:6px;background:#1f2937;color:#ffffff;text-decoration:none'

/** HTML and text of one letter, from one source. */
export function renderMail(letter: MailTemplateParts): MailMessage {
  const { to, action } = letter
  const lines = [letter.greeting, ...letter.paragraphs].map(oneLine)
  const closing = oneLine(letter.closing)
  const html = [
    ...lines.map(line => `<p>${escapeHtml(line)}</p>`),
    ...(action
      ? [
          `<p><a href="${escapeHtml(action.url)}" style="${button}">${escapeHtml(oneLine(action.label))}</a></p>`,
          `<p style="color:#6b7280;font-size:13px">${letter.locale === 'ru' ? 'Или откройте адрес' : 'Or open this address'}: ${escapeHtml(action.url)}</p>`,
        ]
      : []),
    `<p>${escapeHtml(closing)}</p>`,
  ].join('\n')
  const text = [...lines, ...(action ? [`${oneLine(action.label)}: ${action.url}`] : []), closing].join('\n\n')
  const body = `<body style="font-family:system-ui,sans-serif;max-width:34rem;margin:2rem auto;color:#111827">\n${html}\n</body>`
  return {
    to,
    subject: oneLine(letter.subject),
    text: `${text}\n`,
    html: `<!doctype html>\n<html lang="${letter.locale ?? 'en'}">\n${body}\n</html>\n`,
  }
}

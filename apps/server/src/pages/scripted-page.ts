import { createHash } from 'node:crypto'
import type { RequestScope } from '../http/scope.ts'

interface Page {
  readonly title: string
  readonly style: string
  /** HTML before the script. */
  readonly body: string
  readonly script: string
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** A page of one style and one script, which its policy allows by their hashes and nothing else. */
export function scriptedPage({ title, style, body, script }: Page): (scope: RequestScope) => Response {
  const html = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<style>${style}</style></head>
<body>
<h1>${title}</h1>
${body}
<script>${script}</script>
</body>
</html>
`
  const policy = [
    "default-src 'none'",
    `style-src ${hashOf(style)}`,
    `script-src ${hashOf(script)}`,
    "connect-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
  return scope =>
    new Response(html, {
      headers: {
        ...scope.baseHeaders,
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': policy,
        'cache-control': 'no-store',
      },
    })
}

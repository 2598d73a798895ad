import { createHash } from 'node:crypto'
import type { RequestScope } from '../http/scope.ts'

const style = `body{font-family:system-ui,sans-serif;max-width:36rem;margin:4rem auto;padding:0 1rem;color:#111827;line-height:1.5}
a{color:#1d4ed8}code{background:#f3f4f6;padding:.1rem .3rem;border-radius:4px}`

const html = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Atelier</title>
<style>${style}</style></head>
<body>
<h1>Atelier</h1>
<p>This is the API of a studio or shop: accounts, projects, images, events, posters and a catalog with prices.</p>
<ul>
<li><a href="/docs">Documentation</a>, where every call can be tried out</li>
<li><a href="/openapi.json">OpenAPI document</a>, for generators and other tools</li>
<li><a href="/readyz">Readiness</a> of this server</li>
</ul>
<p>In development, <code>pnpm start</code> prints the address of the mailbox with the mails that were sent, and the demo logins.</p>
</body>
</html>
`

const hash = createHash('sha256').update(style).digest('base64')
const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

/** The page at `/` for people who open the API in a browser. */
export const startPage = ({ baseHeaders }: RequestScope): Response =>
  new Response(html, {
    headers: { ...baseHeaders, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
  })

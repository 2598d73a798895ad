import { createHash } from 'node:crypto'
import type { RequestScope } from '../http/scope.ts'

const style = `body{font-family:system-ui,sans-serif;max-width:24rem;margin:4rem auto;padding:0 1rem;color:#111827}
label,input,button{display:block;width:100%;box-sizing:border-box;font:inherit}
input{margin:.4rem 0 1rem;padding:.6rem;border:1px solid #9ca3af;border-radius:6px}
button{padding:.7rem;border:0;border-radius:6px;background:#1f2937;color:#fff;cursor:pointer}
p{min-height:1.5em}`

/** The token stays in the fragment, so that no log and no Referer carries it. */
const script = `const form = document.querySelector('form'), said = document.querySelector('p')
form.addEventListener('submit', async event => {
  event.preventDefault()
  const token = location.hash.replace(/^#token=/, '')
  const password = form.elements.password.value
  const answer = await fetch('/v1/accounts/password/reset', {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ token, password }),
  }).catch(() => null)
  if (answer?.ok) { form.delete(); said.textContent = 'Your new password is set. You can log in with it now.'; return }
  const error = (await answer?.json().catch(() => null))?.error
  said.textContent = error?.details?.issues?.[0]?.message ?? error?.message ?? 'No answer: try again in a moment.'
})`

const html = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Set a new password</title>
<style>${style}</style></head>
<body>
<h1>Set a new password</h1>
<form><label for="password">New password</label>
<input id="password" name="password" type="password" autocomplete="new-password" required>
<button>Set password</button></form>
<p role="status"></p>
<script>${script}</script>
</body>
</html>
`

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const policy = [
  "default-src 'none'",
  `style-src ${hashOf(style)}`,
  `script-src ${hashOf(script)}`,
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Where the link of a reset mail leads when no frontend stands in front: one form over the documented route. */
export const resetPasswordPage = (scope: RequestScope): Response =>
  new Response(html, {
    headers: {
      ...scope.baseHeaders,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cache-control': 'no-store',
    },
  })

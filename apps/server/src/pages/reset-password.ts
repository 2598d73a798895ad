import { scriptedPage } from './scripted-page.ts'

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

/** Where the link of a reset mail leads when no frontend stands in front: one form over the documented route. */
export const resetPasswordPage = scriptedPage({
  title: 'Set a new password',
  style,
  body: `<form><label for="password">New password</label>
<input id="password" name="password" type="password" autocomplete="new-password" required>
<button>Set password</button></form>
<p role="status"></p>`,
  script,
})

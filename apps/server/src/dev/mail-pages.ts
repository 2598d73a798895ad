import { Hono } from 'hono'
import { html, raw } from 'hono/html'
import { mailTemplates } from '@atelier/domain/mail'
import { previewOf, type SampleNames } from './mail-previews.ts'
import type { Mail, MailStore } from './mail-store.ts'

/** Mails come from anywhere: their HTML runs no script, loads nothing, and opens links in a window of their own. */
const mailPolicy =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:"
const pagePolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; frame-ancestors 'none'"

/**
 * The pages of the mailbox, and the same as JSON: `/messages.json?to=<address>`, `/messages/<id>.json`.
 * `/templates` shows every mail there is with sample data, `?names=hostile` with names that try to break out.
 */
export function createMailPages(store: MailStore): Hono {
  const app = new Hono()
  app.get('/', c => c.html(page('Mailbox', listOf(store.list())), 200, { 'content-security-policy': pagePolicy }))
  app.get('/messages.json', c => c.json(store.list(c.req.query('to'))))
  app.delete('/messages', c => {
    store.clear()
    return c.body(null, 204)
  })
  app.get('/messages/:name{\\d+\\.json}', c => {
    const mail = store.get(Number.parseInt(c.req.param('name'), 10))
    return mail ? c.json(mail) : c.notFound()
  })
  app.get('/messages/:id{\\d+}/html', c => {
    const mail = store.get(Number(c.req.param('id')))
    if (!mail) return c.notFound()
    return c.html(`<base target="_blank">${mail.html}`, 200, { 'content-security-policy': mailPolicy })
  })
  app.get('/messages/:id{\\d+}', c => {
    const mail = store.get(Number(c.req.param('id')))
    if (!mail) return c.notFound()
    return c.html(page(mail.subject, one(mail)), 200, { 'content-security-policy': pagePolicy })
  })
  app.get('/templates', c =>
    c.html(page('Templates', templatesOf(namesOf(c.req.query('names')))), 200, {
      'content-security-policy': pagePolicy,
    }),
  )
  app.get('/templates/:name/html', c => {
    const preview = previewOf(c.req.param('name'), namesOf(c.req.query('names')))
    if (!preview) return c.notFound()
    return c.html(`<base target="_blank">${preview.html}`, 200, { 'content-security-policy': mailPolicy })
  })
  return app
}

const namesOf = (query: string | undefined): SampleNames => (query === 'hostile' ? 'hostile' : 'plain')

const style = `
  body { font: 15px/1.5 system-ui, sans-serif; max-width: 56rem; margin: 2rem auto; padding: 0 1rem; color: #222 }
  table { border-collapse: collapse; width: 100% } td, th { text-align: left; padding: .4rem .6rem; border-bottom: 1px solid #ddd }
  iframe { width: 100%; height: 26rem; border: 1px solid #ccc } pre { white-space: pre-wrap; background: #f6f6f6; padding: 1rem }
  time, .quiet { color: #777 }`

const page = (title: string, body: unknown) =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>${title}</title>
        <style>
          ${raw(style)}
        </style>
      </head>
      <body>
        ${body}
      </body>
    </html>`

const listOf = (mails: readonly Mail[]) => html`
  <h1>Mailbox</h1>
  <p><a href="/templates">All templates</a></p>
  ${
    mails.length === 0
      ? html`<p class="quiet">No mail yet. Register an account and look again.</p>`
      : html`<table>
          <tr>
            <th>Subject</th>
            <th>To</th>
            <th>Received</th>
          </tr>
          ${mails.map(
            mail =>
              html`<tr>
                <td><a href="/messages/${mail.id}">${mail.subject || '(no subject)'}</a></td>
                <td>${mail.to.join(', ')}</td>
                <td><time>${mail.receivedAt}</time></td>
              </tr>`,
          )}
        </table>`
  }
`

const one = (mail: Mail) => html`
  <p><a href="/">All mails</a></p>
  <h1>${mail.subject || '(no subject)'}</h1>
  <p>From ${mail.from} to ${mail.to.join(', ')} <time>${mail.receivedAt}</time></p>
  ${
    mail.html
      ? html`<iframe
          title="HTML part"
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          src="/messages/${mail.id}/html"
        ></iframe>`
      : ''
  }
  <h2>Text</h2>
  <pre>${mail.text}</pre>
`

const templatesOf = (names: SampleNames) => html`
  <p><a href="/">All mails</a></p>
  <h1>Templates</h1>
  <p class="quiet">
    With sample data${names === 'hostile' ? ', with hostile names' : ''}.
    ${
      names === 'hostile'
        ? html`<a href="/templates">With plain names</a>`
        : html`<a href="/templates?names=hostile">With hostile names</a>`
    }
  </p>
  ${mailTemplates.map(name => {
    const preview = previewOf(name, names)
    return html`
      <h2 id="${name}">${preview?.subject}</h2>
      <p class="quiet">Template ${name}</p>
      <iframe
        title="HTML part of ${name}"
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        src="/templates/${name}/html?names=${names}"
      ></iframe>
      <pre>${preview?.text}</pre>
    `
  })}
`

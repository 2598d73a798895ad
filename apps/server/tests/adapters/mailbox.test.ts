import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { afterEach, expect, it } from 'vitest'
import { type Mailbox, startMailbox } from '../../src/dev/mailbox.ts'
import { mailTemplates } from '@atelier/domain/mail'

const running: Mailbox[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map(mailbox => mailbox.stop()))
})

async function aMailbox(directory?: string): Promise<Mailbox> {
  const mailbox = await startMailbox(directory ? { directory } : {})
  running.push(mailbox)
  return mailbox
}

const send = (mailbox: Mailbox, html: string) =>
  createTransport(mailbox.smtpUrl).sendMail({
    from: 'Atelier <no-reply@localhost>',
    to: 'ana@studio.example',
    subject: 'Grüße & <b>bold</b>',
    text: 'plain',
    html,
  })

it('shows what was sent over SMTP, as JSON and as a page', async () => {
  const mailbox = await aMailbox()
  await send(mailbox, '<p>Hello</p>')
  const mail = await mailbox.waitFor(({ to }) => to.includes('ana@studio.example'))
  expect(mail).toMatchObject({ subject: 'Grüße & <b>bold</b>', from: 'no-reply@localhost', text: 'plain\n' })
  expect(mail.html).toContain('<p>Hello</p>')

  const listed: unknown = await (await fetch(`${mailbox.url}/messages.json?to=ANA@studio.example`)).json()
  expect(listed).toEqual([mail])
  expect(await (await fetch(`${mailbox.url}/messages.json?to=ben@studio.example`)).json()).toEqual([])

  const page = await (await fetch(mailbox.url)).text()
  expect(page).toContain('Grüße &amp; &lt;b&gt;bold&lt;/b&gt;')
})

it('resolves a wait that began before the mail', async () => {
  const mailbox = await aMailbox()
  const waiting = mailbox.waitFor(mail => mail.text.startsWith('plain'))
  await send(mailbox, '')
  expect((await waiting).to).toEqual(['ana@studio.example'])
})

it('shows hostile HTML in a sandbox without scripts', async () => {
  const mailbox = await aMailbox()
  await send(mailbox, '<script>alert(1)</script>')
  const { id } = await mailbox.waitFor(() => true)
  const part = await fetch(`${mailbox.url}/messages/${id}/html`)
  const policy = part.headers.get('content-security-policy')
  expect(policy).toContain('sandbox')
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('allow-scripts')
  const page = await (await fetch(`${mailbox.url}/messages/${id}`)).text()
  expect(page).not.toContain('<script>')
})

it('keeps mails over a restart when it has a folder', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'atelier-mail-'))
  const before = await aMailbox(directory)
  await send(before, '')
  const mail = await before.waitFor(() => true)
  await before.stop()
  running.splice(0)
  expect((await aMailbox(directory)).list()).toEqual([mail])
  await rm(directory, { recursive: true })
})

it('shows every template with sample data, and hostile names as mere text', async () => {
  const mailbox = await aMailbox()
  const page = await (await fetch(`${mailbox.url}/templates`)).text()
  for (const name of mailTemplates) {
    expect(page).toContain(`/templates/${name}/html`)
    const html = await fetch(`${mailbox.url}/templates/${name}/html?names=hostile`)
    expect(html.headers.get('content-security-policy')).toContain('sandbox')
    const text = await html.text()
    expect(text).toMatch(/<\/html>/)
    expect(text).not.toMatch(/<script|<img|<b>|<h1/)
  }
  const hostile = await (await fetch(`${mailbox.url}/templates?names=hostile`)).text()
  expect(hostile).not.toMatch(/<script|<img src=x/)
  expect((await fetch(`${mailbox.url}/templates/constructor/html`)).status).toBe(404)
})

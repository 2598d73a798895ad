import { PermanentFailure } from '@atelier/domain'
import { SMTPServer } from 'smtp-server'
import { expect, it } from 'vitest'
import { createSmtpMailer } from './smtp-mailer.ts'

const message = { to: 'ana@studio.example', subject: 'Hello', text: 'Hello\n', html: '<p>Hello</p>' }

/** A server that answers every recipient with `code`; 250 takes it, and the mail is added to `received`. */
async function answering(code: number, received: string[] = []): Promise<AsyncDisposable & { url: string }> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_address, _session, done) =>
      code === 250 ? done() : done(Object.assign(new Error('no'), { responseCode: code })),
    onData(stream, _session, done) {
      stream.setEncoding('utf8')
      let mail = ''
      stream.on('data', piece => (mail += piece))
      stream.on('end', () => {
        received.push(mail)
        done()
      })
    },
  })
  const { promise, resolve } = Promise.withResolvers<void>()
  server.listen(0, '127.0.0.1', resolve)
  await promise
  const address = server.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `smtp://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: () => new Promise(stopped => server.close(() => stopped())),
  }
}

it('keeps its headers in ASCII where the domain of the sender has other letters', async () => {
  const received: string[] = []
  await using server = await answering(250, received)
  const mailer = createSmtpMailer({ url: server.url, from: 'Möbel <post@möbel.example>' })
  await mailer.send(message, 'one')
  mailer.close()
  const [headers = ''] = (received[0] ?? '').split('\r\n\r\n')
  expect(headers).toMatch(/^Message-ID: <one@xn--mbel-5qa\.example>\r$/m)
  expect(headers).toMatch(/^[\t\r\n -~]+$/)
})

it.each([
  [250, 'sent'],
  [451, 'again'],
  [550, 'never again'],
])('a server that answers %i: %s', async (code, outcome) => {
  await using server = await answering(code)
  const mailer = createSmtpMailer({ url: server.url, from: 'Atelier <no-reply@studio.example>' })
  const result = await mailer.send(message, 'one').then(
    () => 'sent',
    (error: unknown) => (error instanceof PermanentFailure ? 'never again' : 'again'),
  )
  mailer.close()
  expect(result).toBe(outcome)
})

it('says that no person wrote the mail, so that notes of absence do not answer it', async () => {
  const received: string[] = []
  await using server = await answering(250, received)
  const mailer = createSmtpMailer({ url: server.url, from: 'Atelier <no-reply@studio.example>' })
  await mailer.send(message, 'one')
  mailer.close()
  expect(received).toEqual([expect.stringMatching(/^Auto-Submitted: auto-generated\r$/m)])
})

it.each([
  ['Studio: Oak <mail@studio.example>', '"Studio: Oak" <mail@studio.example>'],
  ['Oak; Iron (Lyon) <mail@studio.example>', '"Oak; Iron (Lyon)" <mail@studio.example>'],
  ['"Studio: Oak" <mail@studio.example>', '"Studio: Oak" <mail@studio.example>'],
  ['A < B <mail@studio.example>', '"A < B" <mail@studio.example>'],
  ['Atelier <mail@studio.example>', 'Atelier <mail@studio.example>'],
  ['mail@studio.example', 'mail@studio.example'],
])('names the sender %s as a whole', async (from, header) => {
  const received: string[] = []
  await using server = await answering(250, received)
  const mailer = createSmtpMailer({ url: server.url, from })
  await mailer.send(message, 'one')
  mailer.close()
  expect(/^From: (.*)\r$/m.exec(received[0] ?? '')?.[1]).toBe(header)
  expect(received[0]).toMatch(/^Message-ID: <one@studio\.example>\r$/m)
})

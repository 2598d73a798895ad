import { createServer } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { getRequestListener } from '@hono/node-server'
import { SMTPServer } from 'smtp-server'
import { closeServer, listenNear } from './listen-near.ts'
import { createMailStore, type Mail } from './mail-store.ts'
import { createMailPages } from './mail-pages.ts'

export type { Mail } from './mail-store.ts'

export interface Mailbox {
  readonly smtpUrl: string
  /** The page that lists the mails; `/messages.json` gives them to tests. */
  readonly url: string
  /** Newest first; those to `address`, or all. */
  list(address?: string): readonly Mail[]
  /** Resolves with the first mail that passes, of those here and those to come. */
  waitFor(test: (mail: Mail) => boolean): Promise<Mail>
  /** Deletes the mails in memory. */
  clear(): void
  readonly stop: () => Promise<void>
}

export interface MailboxOptions {
  /** Keeps mails over restarts; unset: in memory only. */
  readonly directory?: string
  readonly smtpPort?: number
  readonly pagePort?: number
}

const maxMailBytes = 5 * 1024 * 1024

/** Starts an SMTP server that delivers nothing, and a page that shows what it got. For development and tests. */
export async function startMailbox(options: MailboxOptions = {}): Promise<Mailbox> {
  const store = await createMailStore(options.directory)
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    size: maxMailBytes,
    onData(stream, session, done) {
      void (async () => {
        try {
          const recipients = session.envelope.rcptTo.map(recipient => recipient.address)
          await store.add(await buffer(stream), recipients)
          done()
        } catch (error) {
          done(error instanceof Error ? error : new Error('mail could not be read'))
        }
      })()
    },
  })
  smtp.on('error', () => undefined)
  const smtpPort = await listenNear(smtp.server, options.smtpPort ?? 0)
  const pages = createMailPages(store)
  const page = createServer((incoming, outgoing) => void getRequestListener(pages.fetch)(incoming, outgoing))
  const pagePort = await listenNear(page, options.pagePort ?? 0)
  return {
    smtpUrl: `smtp://127.0.0.1:${smtpPort}`,
    url: `http://localhost:${pagePort}`,
    list: store.list,
    waitFor: store.waitFor,
    clear: store.clear,
    stop: async () => {
      await Promise.all([closeServer(page), new Promise<void>(resolve => smtp.close(resolve))])
    },
  }
}

import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { listenAnywhere } from './_proxy.ts'

interface Delivery {
  readonly to: string
  readonly messageId: string
}

export interface MailSink extends AsyncDisposable {
  readonly url: string
  /** Every mail it took, once a recipient, in order. */
  readonly delivered: readonly Delivery[]
}

interface Wanted {
  readonly onRcptTo?: SMTPServerOptions['onRcptTo']
  /** Told of each mail after it was taken and before the sender can know. */
  readonly onDelivery?: () => void
}

/** A mail server that says yes unless told otherwise, and counts. */
export async function mailSink({ onRcptTo, onDelivery }: Wanted = {}): Promise<MailSink> {
  const delivered: Delivery[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    ...(onRcptTo ? { onRcptTo } : {}),
    onData(stream, session, done) {
      let text = ''
      stream.on('data', (chunk: Buffer) => (text += chunk.toString()))
      stream.on('end', () => {
        const messageId = /^Message-ID: (.*)$/im.exec(text)?.[1] ?? ''
        for (const { address } of session.envelope.rcptTo) delivered.push({ to: address, messageId })
        onDelivery?.()
        done()
      })
    },
  })
  // A sender that is killed breaks its connection: that is the point.
  server.on('error', () => undefined)
  return {
    url: `smtp://127.0.0.1:${await listenAnywhere(server.server)}`,
    delivered,
    [Symbol.asyncDispose]: () => new Promise<void>(resolve => server.close(() => resolve())),
  }
}

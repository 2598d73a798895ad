import { once } from 'node:events'
import { SMTPServer } from 'smtp-server'

/** A mail server in this process that takes every mail and keeps none: an order is not done before its mail has left. */
async function startSink(): Promise<string> {
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, done) {
      stream.resume().on('end', () => done())
    },
  })
  smtp.on('error', () => undefined)
  const server = smtp.listen(0, '127.0.0.1')
  await once(server, 'listening')
  // Ends with the process.
  server.unref()
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('a TCP server has an address')
  return `smtp://127.0.0.1:${address.port}`
}

let started: Promise<string> | undefined

/** Its URL; the same for all servers of a run. */
export const mailSink = (): Promise<string> => (started ??= startSink())

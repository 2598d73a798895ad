import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import PostalMime from 'postal-mime'

/** A mail as it was delivered. */
export interface Mail {
  readonly id: number
  /** ISO 8601 UTC. */
  readonly receivedAt: string
  /** Envelope recipients: who really got it. */
  readonly to: readonly string[]
  readonly from: string
  readonly subject: string
  readonly messageId: string
  readonly text: string
  readonly html: string
}

export interface MailStore {
  readonly add: (raw: Buffer, recipients: readonly string[]) => Promise<void>
  readonly list: (address?: string) => readonly Mail[]
  readonly get: (id: number) => Mail | undefined
  readonly clear: () => void
  readonly waitFor: (test: (mail: Mail) => boolean) => Promise<Mail>
}

/** How many of the newest mails are stored. */
const capacity = 500

/** Keeps mails in memory and, with a folder, as files that a restart reads again. */
export async function createMailStore(directory?: string): Promise<MailStore> {
  const mails: Mail[] = directory ? await readAll(directory) : []
  const waiting = new Set<(mail: Mail) => void>()
  let nextId = (mails.at(-1)?.id ?? 0) + 1

  return {
    async add(raw, to) {
      const mail = await read(raw, { id: nextId++, to })
      mails.push(mail)
      if (mails.length > capacity) mails.shift()
      for (const notify of waiting) notify(mail)
      if (directory) await writeFile(join(directory, `${mail.id}.json`), JSON.stringify(mail))
    },
    list: address =>
      mails
        .filter(mail => address === undefined || mail.to.some(to => to.toLowerCase() === address.toLowerCase()))
        .toReversed(),
    get: id => mails.find(mail => mail.id === id),
    clear: () => void mails.splice(0),
    waitFor(test) {
      const here = mails.find(mail => test(mail))
      if (here) return Promise.resolve(here)
      const { promise, resolve } = Promise.withResolvers<Mail>()
      const notify = (mail: Mail): void => {
        if (!test(mail)) return
        waiting.delete(notify)
        resolve(mail)
      }
      waiting.add(notify)
      return promise
    },
  }
}

async function read(raw: Buffer, envelope: Pick<Mail, 'id' | 'to'>): Promise<Mail> {
  const parsed = await PostalMime.parse(raw)
  return {
    ...envelope,
    receivedAt: new Date().toISOString(),
    from: parsed.from?.address ?? '',
    subject: parsed.subject ?? '',
    messageId: parsed.messageId ?? '',
    text: parsed.text ?? '',
    html: parsed.html ?? '',
  }
}

async function readAll(directory: string): Promise<Mail[]> {
  await mkdir(directory, { recursive: true })
  const names = (await readdir(directory)).filter(name => /^\d+\.json$/.test(name))
  const newest = names.toSorted((a, b) => parseInt(a, 10) - parseInt(b, 10)).slice(-capacity)
  const texts = await Promise.all(newest.map(name => readFile(join(directory, name), 'utf8')))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own files, of a development tool
  return texts.map(text => JSON.parse(text) as Mail)
}

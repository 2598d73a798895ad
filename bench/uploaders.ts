import { mkdtempSync, rmSync } from 'node:fs'
import { setPriority, tmpdir } from 'node:os'
import { join } from 'node:path'
import { startObjectStore } from '../apps/server/src/dev/object-store.ts'
import { picture } from '../apps/server/tests/_images.ts'

/** Uploads to send until the time is over. */
export interface Sending {
  readonly port: number
  readonly tokens: readonly string[]
  readonly seconds: number
}
export interface Sent {
  readonly uploads: number
  /** Answers that are no success, by code. */
  readonly failed: Readonly<Record<string, number>>
}

// In production, store and clients run on other machines: here they get the CPU that is left.
setPriority(15)
const folder = mkdtempSync(join(tmpdir(), 'atelier-bench-s3-'))
const store = await startObjectStore(folder)
const photo = Buffer.from(await picture('jpeg', { width: 3_000, height: 2_000 }))
let serial = 0

/** The same picture with a comment of its own, so that its hash is new. */
function anotherPhoto(): File {
  const text = Buffer.from(`${process.pid}-${(serial += 1)}`)
  const head = Buffer.from([0xff, 0xfe, 0, text.length + 2])
  return new File([Buffer.concat([photo.subarray(0, 2), head, text, photo.subarray(2)])], 'photo.jpg')
}

async function send({ port, tokens, seconds }: Sending): Promise<Sent> {
  const endsAt = performance.now() + seconds * 1_000
  const failed: Record<string, number> = {}
  let uploads = 0
  const uploader = async (token: string) => {
    while (performance.now() < endsAt) {
      const body = new FormData()
      body.append('photo', anotherPhoto())
      const headers = { authorization: `Bearer ${token}` }
      const answer = await fetch(`http://127.0.0.1:${port}/v1/assets/images`, { method: 'POST', headers, body })
      const said = await answer.text()
      const code = /"code":"(\w+)"/.exec(said)?.[1] ?? String(answer.status)
      if (answer.ok) uploads += 1
      else failed[code] = (failed[code] ?? 0) + 1
    }
  }
  await Promise.all(tokens.map(uploader))
  return { uploads, failed }
}

process.on('message', (sending: Sending) => void send(sending).then(sent => process.send?.(sent)))
process.on('disconnect', () => {
  rmSync(folder, { recursive: true, force: true })
  process.exit(0)
})
process.send?.(store.env)

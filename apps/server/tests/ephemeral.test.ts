import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createClient } from '@atelier/sdk'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { run, type Running } from './_process.ts'

const Addresses = z.strictObject({
  url: z.url(),
  mailbox: z.url(),
  reset: z.url(),
  logins: z.array(z.strictObject({ email: z.email(), password: z.string(), role: z.enum(['ADMIN', 'USER']) })),
})

let started: Running
let addresses: z.infer<typeof Addresses>

beforeAll(async () => {
  // Addresses of services are not taken over: nothing of theirs is touched.
  const env = {
    DATABASE_URL: 'postgres://a:b@127.0.0.1:1/a',
    S3_ENDPOINT: 'http://127.0.0.1:1',
    RATE_LIMIT_FACTOR: '0',
  }
  started = run('dev/start.ts', env, ['--ephemeral'])
  await started.said('\n')
  addresses = Addresses.parse(JSON.parse(started.output()))
})

afterAll(() => started[Symbol.asyncDispose]())

const reset = () => fetch(addresses.reset, { method: 'POST' })
const mails = async () => (await fetch(`${addresses.mailbox}/messages.json`)).json()
const admin = () => {
  const [login] = addresses.logins
  if (!login) throw new Error('no login was printed')
  return login
}
const client = () => createClient({ url: addresses.url })

/** Running processes that were started by a process. */
function childrenOf(parent: number) {
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .flatMap(pid => {
      try {
        const [, ppid] = /\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? []
        if (Number(ppid) !== parent) return []
        return [{ pid: Number(pid), command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') }]
      } catch {
        return []
      }
    })
}

describe('pnpm start --ephemeral', () => {
  it('prints one line of JSON; its logins work, its shop has goods, its mailbox is empty', async () => {
    expect(started.output().split('\n')).toHaveLength(2)
    for (const { email, password, role } of addresses.logins) {
      const api = client()
      await api.sessions.login.mutate({ email, password })
      expect([email, (await api.accounts.me.query()).role]).toEqual([email, role])
    }
    const { items } = await client().products.list.query({ limit: 100 })
    expect(items.length).toBeGreaterThan(55)
    const picture = items.find(({ imageUrl }) => imageUrl !== null)?.imageUrl ?? ''
    expect((await fetch(picture)).headers.get('content-type')).toMatch(/^image\//)
    expect(await mails()).toEqual([])
  })

  it('a reset brings the demo back: records, caches, logins, pictures and mails', async () => {
    const api = client()
    await api.sessions.login.mutate({ email: admin().email, password: admin().password })
    const [product] = (await api.products.list.query({ limit: 1 })).items
    if (!product) throw new Error('the demo has no product')
    await api.products.update.mutate({ id: product.id, name: 'Renamed' })
    const guest = client()
    expect((await guest.products.get.query({ id: product.id })).name).toBe('Renamed')
    await guest.accounts.register.mutate({ username: 'cleo', email: 'cleo@example.com', password: 'four' })
    await expect.poll(mails).toHaveLength(1)

    expect((await reset()).status).toBe(204)
    expect((await guest.products.get.query({ id: product.id })).name).toBe(product.name)
    await expect(api.accounts.me.query()).rejects.toMatchObject({ code: 'SESSION_ENDED' })
    await expect(client().sessions.login.mutate({ email: 'cleo@example.com', password: 'four' })).rejects.toMatchObject(
      { code: 'INVALID_CREDENTIALS' },
    )
    expect(await mails()).toEqual([])
    expect((await fetch(product.imageUrl ?? '')).status).toBe(200)
  })

  it('requests that come during a reset wait for it', async () => {
    const api = client()
    const [, answer] = await Promise.all([reset(), api.products.list.query({ limit: 1 })])
    expect(answer.items).toHaveLength(1)
    const statuses = await Promise.all([reset(), reset()].map(async answering => (await answering).status))
    expect(statuses).toEqual([204, 204])
  })

  it('only a POST to the printed path resets', async () => {
    expect((await fetch(addresses.reset)).status).toBe(405)
    expect((await fetch(new URL('/reset', addresses.reset), { method: 'POST' })).status).toBe(404)
  })

  it('is refused in production', async () => {
    await using refused = run('dev/start.ts', { NODE_ENV: 'production' }, ['--ephemeral'])
    expect(await refused.ended).toBe(1)
    expect([refused.output(), refused.errors()]).toEqual([
      '',
      '--ephemeral: the passwords of the demo are published; start without NODE_ENV=production\n',
    ])
  })

  it('leaves nothing after SIGTERM', async () => {
    const commands = childrenOf(started.pid).map(({ command }) => command)
    const folders = new Set(commands.join(' ').match(/\/\S+\/atelier-[\da-f-]{36}/g))
    expect([...folders].map(existsSync)).toEqual([true, true])
    started.kill('SIGTERM')
    expect(await started.ended).toBe(0)
    expect(started.errors()).toMatch(/^(?:Filling the database with the demo …\n)?$/)
    expect([...folders].map(existsSync)).toEqual([false, false])
    await expect.poll(() => childrenOf(started.pid)).toEqual([])
    await expect(fetch(addresses.url)).rejects.toThrow('fetch failed')
    await expect(fetch(addresses.mailbox)).rejects.toThrow('fetch failed')
    await expect(reset()).rejects.toThrow('fetch failed')
  })
})

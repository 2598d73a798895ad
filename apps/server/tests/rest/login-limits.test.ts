import { afterAll, beforeAll, expect, it } from 'vitest'
import { createPerson, type Person, rowsOf } from '../_people.ts'
import { type TestServer, testServer } from '../_server.ts'

let server: TestServer
beforeAll(async () => void (server = await testServer({ RATE_LIMIT_FACTOR: '1', TRUSTED_PROXY_HOPS: '1' })))
afterAll(() => server[Symbol.asyncDispose]())

let addresses = 0
/** Headers of a request from an address of its own: limits by address are not what these tests are about. */
const elsewhere = () => ({ 'x-forwarded-for': `198.51.${Math.floor(++addresses / 250)}.${addresses % 250}` })

/** A new person; limits by address would end a file of many. */
async function aPerson(): Promise<Person> {
  server.backend.time.ahead += 3_600_000
  return createPerson(server.backend)
}

type Name = { readonly email: string } | { readonly username: string }
const login = (name: Name, password: string, device: Readonly<Record<string, string>> = {}) =>
  server.sent('POST', '/v1/accounts/login', { json: { ...name, password }, headers: { ...elsewhere(), ...device } })

async function statusesOf(times: number, send: () => Promise<{ status: number }>): Promise<number[]> {
  const statuses: number[] = []
  for (let time = 0; time < times; time += 1) statuses.push((await send()).status)
  return statuses
}

/** Logs in on a device and keeps what it is known by. */
async function knownDeviceOf({ email, password }: Person) {
  const answer = await login({ email }, password)
  const cookie = answer.headers.getSetCookie().find(one => one.startsWith('__Host-device=')) ?? ''
  const token = /=([^;]+)/.exec(cookie)?.[1] ?? ''
  return { cookie, token, inCookie: { cookie: `__Host-device=${token}` }, inHeader: { 'device-token': token } }
}

/** Wrong passwords from many addresses until the name is blocked. */
const block = (name: Name) => statusesOf(6, () => login(name, 'a guess'))
const blocked = [401, 401, 401, 401, 401, 429]

it('S12: guesses from everywhere block a name for strangers, and leave the owner in on a known device', async () => {
  const ana = await aPerson()
  const device = await knownDeviceOf(ana)
  expect(await block(ana)).toEqual(blocked)
  // A right password during the block is not revealed.
  expect(await login(ana, ana.password)).toMatchObject({ status: 429, error: { details: { bucket: 'login-account' } } })
  expect(await login(ana, ana.password, device.inCookie)).toMatchObject({ status: 200 })
  expect(await login(ana, ana.password, device.inHeader)).toMatchObject({ status: 200 })
  // The owner's login gives the guesser no new tries.
  expect((await login(ana, 'a guess')).status).toBe(429)
})

it('S12: a known device has five failures of its own, which a right password clears', async () => {
  const ana = await aPerson()
  const { inCookie } = await knownDeviceOf(ana)
  const guess = () => login(ana, 'a guess', inCookie)
  expect(await statusesOf(4, guess)).toEqual([401, 401, 401, 401])
  expect((await login(ana, ana.password, inCookie)).status).toBe(200)
  expect(await statusesOf(6, guess)).toEqual(blocked)
  expect(await guess()).toMatchObject({ error: { details: { bucket: 'login-device' } } })
  // Others are not affected by it.
  expect((await login(ana, ana.password)).status).toBe(200)
})

it('S12: a device is known only to the accounts that logged in on it, and for 180 days', async () => {
  const [ana, ben] = [await aPerson(), await aPerson()]
  const device = await knownDeviceOf(ana)
  expect(await block(ben)).toEqual(blocked)
  for (const token of [device.token, 'x'.repeat(43), 'short', '"; drop'])
    expect((await login(ben, ben.password, { 'device-token': token })).status).toBe(429)
  server.backend.time.ahead += 181 * 86_400_000
  expect(await block(ana)).toEqual(blocked)
  expect((await login(ana, ana.password, device.inCookie)).status).toBe(429)
})

it('the device token is a Lax cookie, kept over logins, and lies hashed for each account', async () => {
  const [ana, ben] = [await aPerson(), await aPerson()]
  const device = await knownDeviceOf(ana)
  expect(device.cookie).toMatch(/^__Host-device=[\w-]{43}; Max-Age=15552000; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
  const again = await login(ben, ben.password, device.inCookie)
  expect(again.headers.getSetCookie().join()).toContain(`__Host-device=${device.token};`)
  // The refresh token is in a cookie, so the device token is in one too.
  expect(again.headers.get('device-token')).toBeNull()
  const rows = await rowsOf(server.backend, 'select token_hash from known_devices where account_id = any($1)', [
    [ana.accountId, ben.accountId],
  ])
  expect(JSON.stringify(rows)).not.toContain(device.token)
  // One device, with another hash for each account.
  expect(new Set(rows.map(row => JSON.stringify(row))).size).toBe(2)
})

it('S12: over tRPC the device token comes in a header for clients that keep their tokens', async () => {
  const ana = await aPerson()
  const json = { email: ana.email, password: ana.password }
  const answer = await server.sent('POST', '/trpc/sessions.login', { json, headers: elsewhere() })
  expect(answer.headers.get('device-token')).toMatch(/^[\w-]{43}$/)
  expect(answer.headers.getSetCookie().join()).toContain(`__Host-device=${answer.headers.get('device-token')};`)
})

it.each(['change', 'reset'] as const)('a password %s forgets every device', async way => {
  const ana = await aPerson()
  const device = await knownDeviceOf(ana)
  const password = 'linen and oak'
  if (way === 'change') {
    const json = { current_password: ana.password, password }
    await server.sent('PUT', '/v1/accounts/password', { token: (await tokenOf(ana)) ?? '', json })
  } else {
    await server.sent('POST', '/v1/accounts/password/forgot', { json: { email: ana.email } })
    const { text } = await server.backend.mailTo(ana.email, 'Set a new password')
    const token = /#token=([\w-]+)/.exec(text)?.[1] ?? ''
    await server.sent('POST', '/v1/accounts/password/reset', { json: { token, password } })
  }
  expect(await block(ana)).toEqual(blocked)
  expect((await login(ana, password, device.inCookie)).status).toBe(429)
})

it('a limit says nothing of accounts: names are counted as they are sent, a right password beyond all tries is wrong', async () => {
  const [ana, ben] = [await aPerson(), await aPerson()]
  const unknown = { email: 'nobody@studio.example' }
  expect(await block({ email: ana.email })).toEqual(blocked)
  expect(await block(unknown)).toEqual(blocked)
  // A first try by the username answers alike for the same account, another one and none.
  for (const username of [ana.username, ben.username, 'nobody-here'])
    expect((await login({ username }, 'a guess')).status).toBe(401)
  // Five by e-mail and five by username are all tries of the account.
  expect(await statusesOf(4, () => login({ username: ana.username }, 'a guess'))).toEqual([401, 401, 401, 401])
  server.backend.time.ahead += 40_000
  const address = { email: ana.email.toUpperCase() }
  expect((await login(address, ana.password)).status).toBe(429)
  server.backend.time.ahead += 20_000
  // The waits of the account end before those of a name, so the owner's next turn counts.
  expect((await login(address, ana.password)).status).toBe(200)
})

it('tries under all names count for one account: beyond them a right password answers like a wrong one', async () => {
  const ana = await aPerson()
  const { inCookie } = await knownDeviceOf(ana)
  const [byEmail, byUsername] = [{ email: ana.email }, { username: ana.username }]
  await statusesOf(5, () => login(byEmail, 'a guess'))
  await statusesOf(5, () => login(byUsername, 'a guess'))
  server.backend.time.ahead += 60_000
  // Each name has a turn again, the account has one for both.
  expect((await login(byEmail, 'a guess')).status).toBe(401)
  expect((await login(byUsername, ana.password)).status).toBe(401)
  expect((await login(byUsername, ana.password, inCookie)).status).toBe(200)
})

const tokenOf = async (person: Person, device?: Readonly<Record<string, string>>): Promise<string | undefined> =>
  (await login(person, person.password, device)).body?.access_token

it('step-up has tries of its own, counted for each session', async () => {
  const ana = await aPerson()
  const device = await knownDeviceOf(ana)
  const [mine, stolen] = [await tokenOf(ana), await tokenOf(ana)]
  const confirm = (token: string | undefined, password: string) =>
    server.sent('POST', '/v1/accounts/reauthenticate', { token: token ?? '', json: { password } })
  // Guesses at login do not lock the owner out of step-up.
  expect(await block(ana)).toEqual(blocked)
  expect((await confirm(mine, ana.password)).status).toBe(204)
  // Guesses at step-up lock out neither another session, nor a login.
  expect(await statusesOf(6, () => confirm(stolen, 'a guess'))).toEqual(blocked)
  expect(await confirm(stolen, ana.password)).toMatchObject({ status: 429, error: { details: { bucket: 'step-up' } } })
  expect((await confirm(mine, ana.password)).status).toBe(204)
  expect((await login(ana, ana.password, device.inCookie)).status).toBe(200)
})

it.each(['/v1/accounts/register', '/trpc/accounts.register'])(
  'mistyped registrations at %s use up no limit; what reveals accounts does',
  async path => {
    const headers = elsewhere()
    const json = (username: string, email = `${username}@studio.example`) => ({
      username,
      email,
      password: 'oak and linen',
    })
    const register = async (body: object) => (await server.sent('POST', path, { json: body, headers })).status
    const wrong = [{}, { email: 'x' }, json('A B'), json('short-of-mail', 'x')]
    for (const body of [...wrong, ...wrong]) expect(await register(body)).toBe(400)
    const malformed = { body: '{', headers: { ...headers, 'content-type': 'application/json' } }
    expect((await server.sent('POST', path, malformed)).status).toBe(400)
    const name = path.startsWith('/v1') ? 'newcomer' : 'stranger'
    const statuses = [await register(json(name))]
    for (let again = 0; again < 5; again += 1) statuses.push(await register(json(name)))
    const [made, taken] = path.startsWith('/v1') ? [201, 400] : [200, 409]
    expect(statuses).toEqual([made, taken, taken, taken, taken, 429])
  },
)

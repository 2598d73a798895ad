import { createClient, memoryStorage, safe } from '@atelier/sdk'
import { describe, expect, it } from 'vitest'
import { listeningServer } from './_listening.ts'
import { createPerson, type Person, rowsOf } from './_people.ts'

/** A little more than an access token lives. */
const halfAnHour = 31 * 60_000
const credentialsOf = ({ email, password }: Person) => ({ email, password })

describe('a login of the SDK on the real server', () => {
  it('outlives its access token: calls of one moment share one refresh', async () => {
    await using server = await listeningServer()
    const person = await createPerson(server.backend)
    const api = createClient({ url: server.url })
    await api.sessions.login.mutate(credentialsOf(person))
    server.backend.time.ahead = halfAnHour
    const answers = await Promise.all(Array.from({ length: 20 }, () => api.accounts.me.query()))
    expect(new Set(answers.map(({ email }) => email))).toEqual(new Set([person.email]))
    const rotations = await rowsOf(server.backend, 'select refresh_counter from sessions order by id')
    expect(rotations.map(row => JSON.stringify(row)).filter(row => row.includes(':1'))).toHaveLength(1)
  })

  it('survives tabs that refresh at once without knowing of each other', async () => {
    await using server = await listeningServer()
    const person = await createPerson(server.backend)
    const { accessToken, refreshToken } = person
    server.backend.time.ahead = halfAnHour
    const tabs = Array.from({ length: 5 }, () =>
      createClient({ url: server.url, storage: memoryStorage({ accessToken, refreshToken }) }),
    )
    const results = await Promise.all(tabs.map(tab => safe(tab.accounts.me.query())))
    expect(results.map(([me, error]) => me?.email ?? error?.code)).toEqual(tabs.map(() => person.email))
  })

  it('keeps its new tokens after a password change, while the old ones are dead', async () => {
    await using server = await listeningServer()
    const person = await createPerson(server.backend)
    const api = createClient({ url: server.url })
    await api.sessions.login.mutate(credentialsOf(person))
    const before = await api.$login.accessToken()
    await api.accounts.changePassword.mutate({ currentPassword: person.password, password: 'linen and oak' })
    expect(await api.$login.accessToken()).not.toBe(before)
    expect((await api.accounts.me.query()).email).toBe(person.email)
  })

  it('ends on the server by logout though its access token has expired', async () => {
    await using server = await listeningServer()
    const person = await createPerson(server.backend)
    const api = createClient({ url: server.url })
    await api.sessions.login.mutate(credentialsOf(person))
    const sessions = () => rowsOf(server.backend, 'select id from sessions')
    const before = (await sessions()).length
    server.backend.time.ahead = halfAnHour
    await api.sessions.logout.mutate()
    expect(await sessions()).toHaveLength(before - 1)
  })
})

import { testDatabase } from '@atelier/db/testing'
import { expect, it } from 'vitest'
import { ask, logIn, registerUser, startReplica } from './_replica.ts'

// Catches the headers of a request in its access line.
it('S38: no line of the log holds a password, a token, a cookie or an address, at any level', async () => {
  await using database = await testDatabase()
  await using replica = await startReplica({
    databaseUrl: database.url,
    smtpUrl: 'smtp://127.0.0.1:1',
    env: { LOG_LEVEL: 'trace' },
  })
  const { url } = replica
  const ana = await registerUser(url)
  const { accessToken, refreshToken } = await logIn(url, ana)
  const cookie = '__Host-refresh=canary-of-a-cookie; __Host-device=canary-of-a-device'
  const canaries = [ana.password, ana.email, accessToken, refreshToken, 'canary-of-a-cookie', 'canary-of-a-device']
  await ask(url, 'POST /v1/accounts/login', {
    json: { email: ana.email, password: `${ana.password} canary` },
    headers: { cookie },
  })
  await ask(url, 'POST /v1/accounts/password/forgot', { json: { email: ana.email } })
  await ask(url, 'PUT /v1/accounts/password', {
    token: accessToken,
    json: { current_password: 'x', password: ana.password },
  })
  await ask(url, 'GET /v1/accounts/me', { token: `${accessToken}x` })
  await ask(url, 'POST /trpc/sessions.refresh', { json: { refreshToken } })
  const forged = 'a line\r\n{"level":"info","msg":"forged"}'
  await ask(url, `GET /v1/projects?q=${encodeURIComponent(forged)}`, {
    headers: { 'user-agent': '\u001b[31mred' },
  }).catch(String)
  replica.kill('SIGTERM')
  await replica.ended
  const lines = replica.output().trim().split('\n')
  expect(lines.length).toBeGreaterThan(6)
  for (const line of lines) expect(JSON.parse(line)).not.toMatchObject({ msg: 'forged' })
  expect(canaries.filter(canary => replica.output().includes(canary))).toEqual([])
})

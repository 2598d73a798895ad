import { AppError } from '@atelier/domain'
import { TRPCError } from '@trpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testBackend, type TestBackend } from '../_backend.ts'
import { anImageFile } from '../_images.ts'
import { createPerson, rowsOf } from '../_people.ts'

let backend: TestBackend
beforeAll(async () => void (backend = await testBackend()))
afterAll(() => backend[Symbol.asyncDispose]())

/** The listed code a call was refused with, or `ok`. */
async function codeOf(call: Promise<unknown>): Promise<string> {
  try {
    await call
    return 'ok'
  } catch (error) {
    return error instanceof TRPCError && error.cause instanceof AppError ? error.cause.code : String(error)
  }
}

const linkOf = (text: string) => /[/=]([\w-]{43})\b/.exec(text)?.[1] ?? ''

describe('verification', () => {
  it('goes by the mailed link, once, and says so afterwards', async () => {
    const email = 'Vera@Studio.Example'
    const account = await backend.as().accounts.register({ email, password: 'oak and linen', username: 'vera' })
    expect(account).toMatchObject({
      email,
      verified: false,
      updatedAt: null,
      user: { username: 'vera', avatarUrl: 'default.jpg' },
    })
    const mail = await backend.mailTo(email, 'Confirm your e-mail address')
    expect(mail.text).toContain('http://api.test:8443/v1/accounts/verify/')
    const token = linkOf(mail.text)

    const preview = await backend.as().accounts.verify({ token, preview: true })
    expect(preview.verified).toBe(false)
    const twenty = await Promise.all(Array.from({ length: 20 }, () => codeOf(backend.as().accounts.verify({ token }))))
    expect(twenty.toSorted()).toEqual([...Array.from({ length: 19 }, () => 'ALREADY_VERIFIED'), 'ok'])
    const [row] = await rowsOf(
      backend,
      'select verified_at is not null and updated_at is not null as good from accounts where id = $1',
      [account.id],
    )
    expect(row).toEqual({ good: true })
  })

  it('refuses unknown, superseded, expired and foreign tokens alike', async () => {
    const email = 'sven@studio.example'
    await backend.as().accounts.register({ email, password: 'oak and linen', username: 'sven' })
    const first = linkOf((await backend.mailTo(email, 'Confirm')).text)
    await backend.as().accounts.resendVerification({ email })
    const second = linkOf(
      (await backend.mailbox.waitFor(mail => mail.to.includes(email) && !mail.text.includes(first))).text,
    )
    expect(await codeOf(backend.as().accounts.verify({ token: first }))).toBe('LINK_TOKEN_INVALID')
    expect(await codeOf(backend.as().accounts.verify({ token: 'x' }))).toBe('LINK_TOKEN_INVALID')
    expect(await codeOf(backend.as().accounts.resetPassword({ token: second, password: 'linen and oak' }))).toBe(
      'LINK_TOKEN_INVALID',
    )
    backend.time.ahead = 24 * 3600 * 1000
    expect(await codeOf(backend.as().accounts.verify({ token: second }))).toBe('LINK_TOKEN_INVALID')
    backend.time.ahead = 0
    expect(await codeOf(backend.as().accounts.verify({ token: second }))).toBe('ok')
  })

  it('answers a deleted account as documented', async () => {
    const email = 'gone@studio.example'
    await backend.as().accounts.register({ email, password: 'oak and linen', username: 'gone' })
    const token = linkOf((await backend.mailTo(email, 'Confirm')).text)
    const { accessToken } = await backend.as().sessions.login({ email, password: 'oak and linen' })
    await backend.as(accessToken).accounts.deleteMe()
    await expect(backend.as().accounts.verify({ token })).rejects.toThrow(
      `No registered account with the email '${email}'`,
    )
    expect(await codeOf(backend.as(accessToken).accounts.me())).toBe('SESSION_ENDED')
  })
})

describe('password', () => {
  it('is reset by mail: the address is proven, sessions and other links end, the link works once', async () => {
    const rosa = await createPerson(backend, { verified: false })
    await backend.as().accounts.forgotPassword({ email: rosa.email.toUpperCase() })
    const mail = await backend.mailTo(rosa.email, 'Set a new password')
    expect(mail.text).toContain('http://api.test:8443/reset-password#token=')
    const token = linkOf(mail.text)

    expect(await codeOf(backend.as().accounts.resetPassword({ token, password: 'abc' }))).toBe('INVALID_INPUT')
    const password = 'linen and oak'
    const twenty = await Promise.all(
      Array.from({ length: 20 }, () => codeOf(backend.as().accounts.resetPassword({ token, password }))),
    )
    expect(twenty.filter(code => code === 'ok')).toHaveLength(1)
    expect(new Set(twenty)).toEqual(new Set(['ok', 'LINK_TOKEN_INVALID']))

    expect(await codeOf(backend.as(rosa.accessToken).accounts.me())).toBe('SESSION_ENDED')
    expect(await codeOf(backend.as().sessions.refresh({ refreshToken: rosa.refreshToken }))).toBe('SESSION_ENDED')
    expect(await codeOf(backend.as().sessions.login({ email: rosa.email, password: rosa.password }))).toBe(
      'INVALID_CREDENTIALS',
    )
    const { accessToken } = await backend.as().sessions.login({ email: rosa.email, password })
    expect((await backend.as(accessToken).accounts.me()).verified).toBe(true)
    await backend.mailTo(rosa.email, 'Your password was changed')
  })

  // Each line of defence alone: the links of a changed account are deleted too.
  it.each([
    ['of an older credential', 'update accounts set credential_version = credential_version + 1 where id = $1'],
    ['to another address', `update accounts set email = 'x' || email where id = $1`],
    ['that was used', 'update link_tokens set used_at = now() where account_id = $1'],
    ['that has expired', `update link_tokens set expires_at = now() - interval '1 second' where account_id = $1`],
    ['for another purpose', `update link_tokens set purpose = 'email_change' where account_id = $1`],
  ])('is not reset by a link %s', async (_, change) => {
    const person = await createPerson(backend)
    await backend.as().accounts.forgotPassword({ email: person.email })
    const token = linkOf((await backend.mailTo(person.email, 'Set a new password')).text)
    await rowsOf(backend, change, [person.accountId])
    const reset = backend.as().accounts.resetPassword({ token, password: 'linen and oak' })
    expect(await codeOf(reset)).toBe('LINK_TOKEN_INVALID')
    expect(await codeOf(backend.as(person.accessToken).accounts.me())).toBe('ok')
  })

  it('is changed with the current one: all sessions end, this device gets a new one', async () => {
    const hugo = await createPerson(backend)
    const wrong = backend
      .as(hugo.accessToken)
      .accounts.changePassword({ currentPassword: 'x', password: 'linen and oak' })
    expect(await codeOf(wrong)).toBe('INVALID_CREDENTIALS')
    const opened = await backend
      .as(hugo.accessToken)
      .accounts.changePassword({ currentPassword: hugo.password, password: 'linen and oak' })
    expect(await codeOf(backend.as(hugo.accessToken).accounts.me())).toBe('SESSION_ENDED')
    expect((await backend.as(opened.accessToken).accounts.me()).user.username).toBe(hugo.username)
  })

  it('sends nothing to an address without an account, and answers the same', async () => {
    const before = backend.mailbox.list().length
    expect(await backend.as().accounts.forgotPassword({ email: 'nobody@studio.example' })).toBeUndefined()
    const [job] = await rowsOf(
      backend,
      "select count(*)::int as n from pgboss.job where name = 'mail.password-reset' and data::text like '%nobody@%'",
    )
    expect(job).toEqual({ n: 1 })
    expect(backend.mailbox.list('nobody@studio.example')).toEqual([])
    expect(backend.mailbox.list().length).toBeGreaterThanOrEqual(before)
  })
})

describe('e-mail', () => {
  it('changes by a link to the new address; the old one hears of it and stays until then', async () => {
    const nora = await createPerson(backend)
    await backend.as(nora.accessToken).accounts.changeEmail({ email: 'nora.new@studio.example' })
    const token = linkOf((await backend.mailTo('nora.new@studio.example', 'Confirm your new')).text)
    expect((await backend.as(nora.accessToken).accounts.me()).email).toBe(nora.email)
    const changed = await backend.as().accounts.confirmEmail({ token })
    expect(changed.email).toBe('nora.new@studio.example')
    await backend.mailTo(nora.email, 'Your e-mail address was changed')
    expect(await codeOf(backend.as().accounts.confirmEmail({ token }))).toBe('LINK_TOKEN_INVALID')
    expect(await codeOf(backend.as(nora.accessToken).accounts.me())).toBe('SESSION_ENDED')
  })

  it('asks for the password when it was entered more than ten minutes ago', async () => {
    const olga = await createPerson(backend)
    backend.time.ahead = 601_000
    const change = { email: 'olga.new@studio.example' }
    expect(await codeOf(backend.as(olga.accessToken).accounts.changeEmail(change))).toBe('STEP_UP_REQUIRED')
    expect(await codeOf(backend.as(olga.accessToken).accounts.changeEmail({ ...change, password: 'x' }))).toBe(
      'INVALID_CREDENTIALS',
    )
    expect(await codeOf(backend.as(olga.accessToken).sessions.reauthenticate({ password: olga.password }))).toBe('ok')
    expect(await codeOf(backend.as(olga.accessToken).accounts.changeEmail(change))).toBe('ok')
    backend.time.ahead = 0
  })
})

describe('registration', () => {
  it('of rivals for one address or name lets one in', async () => {
    const rivals = Array.from({ length: 10 }, (_, index) =>
      codeOf(
        backend.as().accounts.register({
          email: index % 2 ? 'Rival@x.example' : 'rival@X.example',
          password: 'oak and linen',
          username: `rival-${index}`,
        }),
      ),
    )
    const outcomes = await Promise.all(rivals)
    expect(outcomes.toSorted()).toEqual([...Array.from({ length: 9 }, () => 'ALREADY_EXISTS'), 'ok'])
    const [users] = await rowsOf(backend, "select count(*)::int as n from users where username like 'rival-%'")
    expect(users).toEqual({ n: 1 })
  })

  it('keeps everything about oneself in one export, and nothing of it after deletion', async () => {
    const mia = await createPerson(backend)
    await backend.as(mia.accessToken).projects.create({ title: 'Lamp', body: '## Oak' })
    const place = { date: '2026-12-31', time: '8pm', venue: 'Hall', address: 'Oak Street 1' }
    await backend.as(mia.accessToken).events.create(place)
    await backend.as((await createPerson(backend)).accessToken).events.create({ ...place, venue: 'Barn' })
    const files = [await anImageFile('lamp.png')]
    const { images } = await backend.as(mia.accessToken).assets.uploadImages({ files })
    const own = await backend.as(mia.accessToken).accounts.exportMe()
    expect(own.assets.map(asset => asset.id)).toEqual(images.map(image => image.id))
    expect(own.events.map(event => event.venue)).toEqual(['Hall'])
    expect(own.account.email).toBe(mia.email)
    expect(own.projects.map(project => project.html)).toEqual(['<h2>Oak</h2>'])
    expect(own.sessions.map(session => session.current)).toEqual([true])
    await backend.as(mia.accessToken).accounts.deleteMe({ password: mia.password })
    const left = await rowsOf(
      backend,
      'select 1 from users where id = $1 union all select 1 from projects where user_id = $1 union all select 1 from sessions where user_id = $1',
      [mia.userId],
    )
    expect(left).toEqual([])
  })
})

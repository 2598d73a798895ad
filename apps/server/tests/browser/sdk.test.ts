import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { listeningServer } from '../_listening.ts'
import { createPerson, type Person } from '../_people.ts'
import { browserOfSuite, hasChromium } from './_chromium.ts'
import { frontend } from './_frontend.ts'

/** Runs the body of an async function in the page, where `api` is a client and `safe` the SDK's. */
function inPage<T>(page: Page, url: string, body: string): Promise<T> {
  return page.evaluate(
    `(async () => {
      const { createClient, browserStorage, safe } = await import('/sdk.js')
      const cookie = options => createClient({ url: '${url}', refreshIn: 'cookie', ...options })
      const api = window.api ??= cookie()
      ${body}
    })()`,
  )
}

const credentials = ({ email, password }: Person) => JSON.stringify({ email, password })
const halfAnHour = 31 * 60_000

describe.skipIf(!hasChromium)('the built SDK in Chromium', () => {
  const { aContext, aPage } = browserOfSuite()

  describe('a page of another origin with the SDK in cookie mode', () => {
    it('logs in, publishes, and stays logged in after a reload; no script sees the refresh token', async () => {
      await using pages = await frontend()
      await using server = await listeningServer({ CORS_ORIGINS: pages.origin })
      const url = server.url.replace('127.0.0.1', 'localhost')
      const ana = await createPerson(server.backend)
      const page = await aPage()
      await page.goto(pages.origin)

      const first = await inPage(
        page,
        url,
        `const anonymous = await api.$login.resume()
        const login = await api.sessions.login.mutate(${credentials(ana)})
        const project = await api.projects.create.mutate({ title: 'Lamp', body: '## Oak' })
        const seen = [document.cookie, JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })]
        return [anonymous, login.refreshToken, project.html, seen]`,
      )
      expect(first).toEqual([false, null, '<h2>Oak</h2>', ['', '{}', '{}']])

      await page.reload()
      const second = await inPage(
        page,
        url,
        `return [await api.$login.resume(), (await api.accounts.me.query()).email]`,
      )
      expect(second).toEqual([true, ana.email])

      const third = await inPage(
        page,
        url,
        `await api.sessions.logout.mutate()
        const [, error] = await safe(api.accounts.me.query())
        return [await cookie().$login.resume(), error.code]`,
      )
      expect(third).toEqual([false, 'UNAUTHENTICATED'])
    })

    it('renews an expired token in two tabs at once', async () => {
      await using pages = await frontend()
      await using server = await listeningServer({ CORS_ORIGINS: pages.origin })
      const url = server.url.replace('127.0.0.1', 'localhost')
      const ana = await createPerson(server.backend)
      const context = await aContext()
      const tabs = [await context.newPage(), await context.newPage()]
      const [one, two] = tabs
      await Promise.all(tabs.map(tab => tab.goto(pages.origin)))
      if (!one || !two) throw new Error('two tabs were opened')
      await inPage(one, url, `await api.sessions.login.mutate(${credentials(ana)})`)
      await inPage(two, url, `await api.$login.resume()`)
      server.backend.time.ahead = halfAnHour
      const answers = await Promise.all(
        tabs.map(tab =>
          inPage(
            tab,
            url,
            `return (await Promise.all([1, 2, 3].map(() => api.accounts.me.query()))).map(me => me.email)`,
          ),
        ),
      )
      expect(answers.flat()).toEqual(Array.from({ length: 6 }, () => ana.email))
    })

    it('hears of events, with a token that had to be renewed first', async () => {
      await using pages = await frontend()
      await using server = await listeningServer({ CORS_ORIGINS: pages.origin })
      const url = server.url.replace('127.0.0.1', 'localhost')
      const ana = await createPerson(server.backend)
      const page = await aPage()
      await page.goto(pages.origin)
      await inPage(page, url, `await api.sessions.login.mutate(${credentials(ana)})`)
      server.backend.time.ahead = halfAnHour
      await inPage(
        page,
        url,
        `window.heard = []
        api.live.subscribe({ types: ['user.updated'] }, { onEvent: event => heard.push(Number(event.id)) })`,
      )
      const update = (location: string) =>
        inPage<readonly number[]>(
          page,
          url,
          `await api.accounts.updateMe.mutate({ location: '${location}' }); return heard`,
        )
      // Each update changes something: an equal one would emit no event.
      let turn = 0
      await expect.poll(() => update(`Berlin ${(turn += 1)}`), { interval: 400 }).not.toEqual([])
      const ids = await inPage<readonly number[]>(page, url, `return heard`)
      expect(ids).toEqual([...new Set(ids)].toSorted((a, b) => a - b))
    })

    it('is refused from an origin that is not listed', async () => {
      await using pages = await frontend()
      await using server = await listeningServer({ CORS_ORIGINS: 'https://elsewhere.example' })
      const url = server.url.replace('127.0.0.1', 'localhost')
      const page = await aPage()
      await page.goto(pages.origin)
      const code = await inPage(
        page,
        url,
        `const [, error] = await safe(api.projects.list.query({}, { timeoutMs: 2_000 }))
        return error.code`,
      )
      expect(['NETWORK_ERROR', 'DEADLINE_EXCEEDED']).toContain(code)
    })
  })

  describe('a page that keeps its login in localStorage', () => {
    it('is signed in in every tab, and signed out in every tab', async () => {
      await using pages = await frontend()
      await using server = await listeningServer({ CORS_ORIGINS: pages.origin })
      const ana = await createPerson(server.backend)
      const context = await aContext()
      const [one, two] = [await context.newPage(), await context.newPage()]
      await Promise.all([one.goto(pages.origin), two.goto(pages.origin)])
      const client = `const kept = createClient({ url: '${server.url}', storage: browserStorage() });`
      await inPage(one, server.url, `${client} await kept.sessions.login.mutate(${credentials(ana)})`)
      // A browser shows a tab what another stored a moment later.
      const signedInAt = (page: typeof one) =>
        expect.poll(() => inPage(page, server.url, `${client} return kept.$login.signedIn()`))
      await signedInAt(two).toBe(true)
      expect(await inPage(two, server.url, `${client} return (await kept.accounts.me.query()).email`)).toBe(ana.email)
      await inPage(two, server.url, `${client} await kept.sessions.logout.mutate()`)
      await signedInAt(one).toBe(false)
    })
  })
})

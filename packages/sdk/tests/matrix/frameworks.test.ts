import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ListeningServer, listeningServer } from '../../../../apps/server/tests/_listening.ts'
import { createPerson } from '../../../../apps/server/tests/_people.ts'
import { aBrowser, hasChromium } from '../../../../apps/server/tests/browser/_chromium.ts'
import { must, packedProject, resolutions, strict, tsc } from '../_packed.ts'
import { pageServer } from '../_page-app.ts'

/** Each framework with its adapter of TanStack Query, from the registry, in a project of its own. */
const frameworks = {
  vue: { vite: '8.3.8', vue: '3.5.45', '@tanstack/vue-query': '5.104.0' },
  svelte: {
    vite: '8.3.8',
    svelte: '5.57.3',
    '@sveltejs/vite-plugin-svelte': '7.3.1',
    '@tanstack/svelte-query': '6.3.6',
  },
} as const
/** What the compiler reads; it does not read Svelte's own files. */
const checked = { vue: 'main.ts', svelte: 'client.ts' } as const

let pages: Awaited<ReturnType<typeof pageServer>>
let server: ListeningServer
let browser: Browser

describe.skipIf(!hasChromium)('@atelier/sdk/query of the packed package', () => {
  beforeAll(async () => {
    pages = await pageServer()
    ;[server, browser] = await Promise.all([listeningServer({ CORS_ORIGINS: pages.origin }), aBrowser()])
  })
  afterAll(async () => {
    await browser.close()
    await server[Symbol.asyncDispose]()
    await pages[Symbol.asyncDispose]()
  })

  /** Installs, type-checks and builds the app of a framework. */
  async function built(name: keyof typeof frameworks): Promise<string> {
    const project = await packedProject()
    const folder = join(project.folder, `framework-${name}`)
    await mkdir(folder, { recursive: true })
    await cp(join(import.meta.dirname, 'apps', name), folder, { recursive: true })
    for (const file of await readdir(folder)) {
      const text = await readFile(join(folder, file), 'utf8')
      await writeFile(join(folder, file), text.replace('http://localhost:8081', server.url))
    }
    const dependencies = { ...frameworks[name], '@atelier/sdk': `file:${project.folder}/atelier-sdk.tgz` }
    await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module', dependencies }))
    await writeFile(
      join(folder, 'index.html'),
      '<!doctype html><link rel="icon" href="data:,"><body></body><script type="module" src="./main.ts"></script>',
    )
    await must('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', '--prefer-offline'], folder)
    await must(tsc, [...strict, ...resolutions.bundler, '--skipLibCheck', '--noEmit', checked[name]], folder)
    await must(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], folder)
    return join(folder, 'dist')
  }

  it.each(['vue', 'svelte'] as const)(
    'pages, edits before the answer, rolls back and follows others in %s',
    async name => {
      pages.serve(await built(name))
      const person = await createPerson(server.backend)
      const api = server.backend.as(person.accessToken)
      for (const title of ['Ash', 'Beech', 'Cherry']) await api.projects.create({ title, body: '' })
      const page = await (await browser.newContext()).newPage()
      const faults: string[] = []
      page.on('pageerror', error => faults.push(String(error)))
      await page.goto(pages.origin)
      const { accessToken, refreshToken } = person
      await page.evaluate(
        login => localStorage.setItem('atelier.login', login),
        JSON.stringify({ accessToken, refreshToken }),
      )
      await page.reload()
      const first = page.locator('li').first()
      await page.locator('output', { hasText: person.username }).waitFor()
      await page.getByRole('button', { name: 'More' }).click()
      await page.locator('li', { hasText: 'Ash' }).waitFor()

      const held = Promise.withResolvers<void>()
      await page.route('**/trpc/projects.update', async route => {
        await held.promise
        await route.continue()
      })
      await page.locator('input').fill('Oak')
      await first.getByRole('button').click()
      await first.filter({ hasText: 'Oak' }).waitFor()
      held.resolve()
      const [newest] = (await api.projects.list({ limit: 1 })).items
      const id = newest?.id ?? 0
      await expect.poll(async () => (await api.projects.get({ id })).title).toBe('Oak')
      await page.unroute('**/trpc/projects.update')

      await api.projects.update({ id, title: 'Elm' })
      await first.filter({ hasText: 'Elm' }).waitFor()
      await page.route('**/trpc/projects.update', async route => {
        await api.projects.update({ id, title: 'Fir' })
        await route.continue()
      })
      await first.getByRole('button').click()
      await page.locator('output', { hasText: 'changed by someone else' }).waitFor()
      await first.filter({ hasText: 'Fir' }).waitFor()
      expect(faults).toEqual([])
    },
  )
})

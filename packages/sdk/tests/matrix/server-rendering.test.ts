import { spawn } from 'node:child_process'
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freePort } from '../../../../apps/server/tests/_free-port.ts'
import { type ListeningServer, listeningServer } from '../../../../apps/server/tests/_listening.ts'
import { createPerson } from '../../../../apps/server/tests/_people.ts'
import { must, packedProject } from '../_packed.ts'

interface Framework {
  /** From the registry, in a project of its own. */
  readonly packages: Readonly<Record<string, string>>
  /** Programs below `node_modules`, each with its arguments. */
  readonly build: readonly (readonly string[])[]
  readonly start: (port: number) => readonly string[]
  /** Variables of the started server. */
  readonly env?: (origin: string, port: number) => Readonly<Record<string, string>>
}

const frameworks: Readonly<Record<string, Framework>> = {
  next: {
    packages: {
      next: '16.4.6',
      react: '19.3.1',
      'react-dom': '19.3.1',
      '@types/react': '^19',
      '@types/node': '^24',
      typescript: '5.9.3',
    },
    build: [['node_modules/next/dist/bin/next', 'build']],
    start: port => ['node_modules/next/dist/bin/next', 'start', '-p', String(port)],
  },
  sveltekit: {
    packages: {
      '@sveltejs/kit': '3.2.0',
      '@sveltejs/adapter-node': '6.0.1',
      '@sveltejs/vite-plugin-svelte': '7.3.1',
      '@types/node': '^24',
      svelte: '5.57.3',
      'svelte-check': '4.7.8',
      typescript: '6.0.3',
      vite: '8.4.0',
    },
    build: [
      ['node_modules/vite/bin/vite.js', 'build'],
      ['node_modules/svelte-check/bin/svelte-check', '--fail-on-warnings'],
    ],
    start: () => ['build/index.js'],
    env: (origin, port) => ({ ORIGIN: origin, PORT: String(port), HOST: '127.0.0.1' }),
  },
}

let server: ListeningServer
beforeAll(async () => void (server = await listeningServer()))
afterAll(() => server[Symbol.asyncDispose]())

/** The app of that name with its packages and the packed SDK, asking our server. */
async function install(name: string, packages: Framework['packages']): Promise<string> {
  const project = await packedProject()
  const folder = join(project.folder, `framework-${name}`)
  await mkdir(folder, { recursive: true })
  await cp(join(import.meta.dirname, 'apps', name), folder, { recursive: true })
  for (const file of await readdir(folder, { recursive: true })) {
    if (!/\.tsx?$/.test(file)) continue
    const text = await readFile(join(folder, file), 'utf8')
    await writeFile(join(folder, file), text.replaceAll('http://localhost:8081', server.url))
  }
  const dependencies = { ...packages, '@atelier/sdk': `file:${project.folder}/atelier-sdk.tgz` }
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module', dependencies }))
  await must('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', '--prefer-offline'], folder)
  return folder
}

it.each(Object.entries(frameworks))(
  'renders for a visitor in %s, and renews the login before the page',
  async (name, framework) => {
    const folder = await install(name, framework.packages)
    const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' }
    for (const args of framework.build)
      await must('env', ['NEXT_TELEMETRY_DISABLED=1', 'NODE_ENV=production', process.execPath, ...args], folder)

    const port = await freePort()
    const origin = `http://127.0.0.1:${port}`
    const child = spawn(process.execPath, framework.start(port), {
      cwd: folder,
      env: { ...env, ...framework.env?.(origin, port) },
      stdio: 'ignore',
    })
    try {
      const ana = await createPerson(server.backend)
      await server.backend.as(ana.accessToken).projects.create({ title: 'Oak lamp', body: '' })
      const read = async (cookie = '') => {
        const page = await fetch(origin, { headers: { cookie } })
        return { text: await page.text(), cookie: page.headers.get('set-cookie')?.split(';')[0] }
      }
      await expect.poll(async () => (await read().catch(() => ({ text: '' }))).text).toContain('Oak lamp')
      expect((await read()).text).toContain('guest')

      const login = (password: string) =>
        fetch(`${origin}/login`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ username: ana.username, password }),
        })
      expect(await (await login('not it')).json()).toEqual({ code: 'INVALID_CREDENTIALS' })
      const signedIn = await login(ana.password)
      expect(signedIn.headers.get('set-cookie')).toMatch(/; HttpOnly; SameSite=lax/i)
      const [cookie = ''] = signedIn.headers.get('set-cookie')?.split(';') ?? []
      const first = await read(cookie)
      expect([first.text.includes(ana.username), first.cookie]).toEqual([true, undefined])

      server.backend.time.ahead += 31 * 60_000
      const renewed = await read(cookie)
      expect([renewed.text.includes(ana.username), renewed.cookie === cookie]).toEqual([true, false])
      const after = await read(renewed.cookie)
      expect([after.text.includes(ana.username), after.cookie]).toEqual([true, undefined])
    } finally {
      child.kill('SIGKILL')
    }
  },
)

import { spawn } from 'node:child_process'
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freePort } from '../../../../apps/server/tests/_free-port.ts'
import { type ListeningServer, listeningServer } from '../../../../apps/server/tests/_listening.ts'
import { createPerson } from '../../../../apps/server/tests/_people.ts'
import { must, packedProject } from '../_packed.ts'

/** From the registry, in a project of its own. */
const packages = { next: '16.4.6', react: '19.3.1', 'react-dom': '19.3.1', '@types/react': '^19', '@types/node': '^24' }
const sources = join(import.meta.dirname, 'apps/next')

let server: ListeningServer
beforeAll(async () => void (server = await listeningServer()))
afterAll(() => server[Symbol.asyncDispose]())

it('renders for a visitor in the App Router of Next.js, and renews the login before the page', async () => {
  const project = await packedProject()
  const folder = join(project.folder, 'framework-next')
  await mkdir(folder, { recursive: true })
  await cp(sources, folder, { recursive: true })
  for (const file of await readdir(folder, { recursive: true })) {
    if (!/\.tsx?$/.test(file)) continue
    const text = await readFile(join(folder, file), 'utf8')
    await writeFile(join(folder, file), text.replaceAll('http://localhost:8081', server.url))
  }
  const dependencies = { ...packages, typescript: '5.9.3', '@atelier/sdk': `file:${project.folder}/atelier-sdk.tgz` }
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module', dependencies }))
  await must('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', '--prefer-offline'], folder)
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' }
  const next = join(folder, 'node_modules/next/dist/bin/next')
  await must('env', ['NEXT_TELEMETRY_DISABLED=1', 'NODE_ENV=production', process.execPath, next, 'build'], folder)

  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, [next, 'start', '-p', String(port)], { cwd: folder, env, stdio: 'ignore' })
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
      fetch(`${origin}/login`, { method: 'POST', body: JSON.stringify({ username: ana.username, password }) })
    expect(await (await login('not it')).json()).toEqual({ code: 'INVALID_CREDENTIALS' })
    const signedIn = await login(ana.password)
    expect(signedIn.headers.get('set-cookie')).toMatch(/; HttpOnly; SameSite=lax/i)
    const [cookie = ''] = signedIn.headers.get('set-cookie')?.split(';') ?? []
    const first = await read(cookie)
    expect([first.text.includes(ana.username), first.cookie]).toEqual([true, undefined])

    server.backend.time.ahead = 31 * 60_000
    const renewed = await read(cookie)
    expect([renewed.text.includes(ana.username), renewed.cookie === cookie]).toEqual([true, false])
    const after = await read(renewed.cookie)
    expect([after.text.includes(ana.username), after.cookie]).toEqual([true, undefined])
  } finally {
    child.kill('SIGKILL')
  }
})

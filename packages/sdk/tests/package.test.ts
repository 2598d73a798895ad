import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { anOfferFor } from '../../../apps/server/tests/_carts.ts'
import { picture } from '../../../apps/server/tests/_images.ts'
import { listeningServer } from '../../../apps/server/tests/_listening.ts'
import { createPerson, inDatabase } from '../../../apps/server/tests/_people.ts'
import { aShippingMethod } from '../../../apps/server/tests/_shop.ts'
import { run } from '../../../scripts/sdk/run.ts'
import { must, type PackedProject, packedProject, resolutions, root, strict, tsc } from './_packed.ts'
import { numbers } from './_story/numbers.ts'

const readme = () => readFile(join(root, 'packages/sdk/README.md'), 'utf8')
/** The TypeScript blocks of the README that need nothing but this package. */
const blocks = async () => [...(await readme()).matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(([, code = '']) => code)

let project: PackedProject
beforeAll(async () => {
  project = await packedProject()
})

const check = (folder: string, flags: readonly string[]) =>
  run(tsc, ['--noEmit', ...strict, ...flags, '--skipLibCheck', 'false', 'app.ts'], folder)

describe('the packed package', () => {
  it('brings itself and nothing else', async () => {
    expect((await readdir(project.installed)).toSorted()).toEqual([
      'LICENSE',
      'README.md',
      'THIRD-PARTY-NOTICES.md',
      'index.d.ts',
      'index.js',
      'offline.d.ts',
      'offline.js',
      'package.json',
      'query.d.ts',
      'query.js',
      'react.d.ts',
      'react.js',
      'testing.d.ts',
      'testing.js',
      'webhooks.d.ts',
      'webhooks.js',
    ])
    expect(await readdir(join(project.folder, 'node_modules/@atelier'))).toEqual(['sdk'])
    const manifest: unknown = JSON.parse(await readFile(join(project.installed, 'package.json'), 'utf8'))
    for (const key of ['dependencies', 'devDependencies', 'scripts']) {
      expect(manifest).not.toHaveProperty(key)
    }
    for (const file of ['index.js', 'index.d.ts']) {
      expect(await readFile(join(project.installed, file), 'utf8')).not.toMatch(/^import |\bfrom ['"]|\brequire\(/m)
    }
  })

  it('is what npm would publish', async () => {
    // A dry run asks no registry.
    const registry = ['--registry', 'http://127.0.0.1:9']
    const output = await must('npm', ['publish', '--dry-run', ...registry, project.installed], project.folder)
    expect(output).toContain('+ @atelier/sdk@')
    expect(output).toContain('total files: 16')
  })

  it.each(Object.entries(resolutions))(
    'type-checks with its declarations, module resolution %s',
    async (name, flags) => {
      const good = `import { createClient, safe } from '@atelier/sdk'
const [project, error] = await safe(createClient({ url: '' }).projects.get.query({ id: 7 }))
export const title: string = error ? error.code : project.title
`
      expect(await check(await project.app(`good-${name}`, good), flags)).toEqual({ ok: true, output: '' })
      const wrong = `${good.replace('{ id: 7 }', "{ id: '7' }")}export const none: null = project ?? null\n`
      const bad = await check(await project.app(`bad-${name}`, wrong), flags)
      expect(bad.output).toContain("Type 'string' is not assignable to type 'number'")
      // The compiler names types as an editor does.
      expect(bad.output).toContain("Type 'Project | null' is not assignable to type 'null'")
    },
  )

  it('makes every block of its README compile', async () => {
    const folder = await project.app('readme', 'export {}\n')
    const names = (await blocks()).map(async (block, at) => {
      const declared = block.includes('const api =') ? '' : "declare const api: import('@atelier/sdk').Client\n"
      await writeFile(join(folder, `block-${at}.ts`), `${declared}${block}\nexport {}\n`)
      return `block-${at}.ts`
    })
    expect(names.length).toBeGreaterThan(4)
    await must(tsc, ['--noEmit', ...strict, ...resolutions.nodenext, ...(await Promise.all(names))], folder)
  })
})

describe('the packed package against a live server', () => {
  it('runs the five lines of its README', async () => {
    await using server = await listeningServer()
    const ana = { username: 'ana', email: 'ana@studio.example', password: 'atelier-demo' }
    await server.backend.as().accounts.register(ana)
    await inDatabase(server.backend, client => client.query('update accounts set verified_at = now()'))
    const [five = ''] = await blocks()
    const folder = await project.app('five-lines', five.replace('http://localhost:8081', server.url))
    await must(tsc, [...strict, ...resolutions.nodenext, 'app.ts'], folder)
    expect((await must(process.execPath, ['app.js'], folder)).trim()).toBe('<h2>Oak</h2>')
  })

  it('orders as a guest by the block of its README', async () => {
    await using server = await listeningServer()
    await anOfferFor(server.backend, { price: 1_000, stock: 3 })
    await aShippingMethod(server.backend)
    const block = (await blocks()).find(each => each.includes('carts.checkout')) ?? ''
    const folder = await project.app('checkout', block.replace('http://localhost:8081', server.url))
    await must(tsc, [...strict, ...resolutions.nodenext, 'app.ts'], folder)
    expect(await must(process.execPath, ['app.js'], folder)).toMatch(/^O-\d{4}-\d{6} PENDING_PAYMENT 1500\n$/)
  })

  it('uploads a photo by the script of its README, with a progress line, and prints the srcset', async () => {
    await using server = await listeningServer()
    const ana = { username: 'ana', email: 'ana@studio.example', password: 'atelier-demo' }
    await server.backend.as().accounts.register(ana)
    await inDatabase(server.backend, client => client.query('update accounts set verified_at = now()'))
    const script = /^```js\n([\s\S]*?)^```/m.exec(await readme())?.[1] ?? ''
    const folder = await project.app('photo', '')
    await writeFile(join(folder, 'upload.mjs'), script.replace('http://localhost:8081', server.url))
    await writeFile(join(folder, 'Oak Lamp.jpg'), await picture('jpeg', { width: 4_000, height: 3_000 }))
    const [line = '', srcset = ''] = (await must(process.execPath, ['upload.mjs', 'Oak Lamp.jpg'], folder)).split('\n')
    const shown = line.split('\r').slice(1)
    const reported = shown.map(text => Number(/(\d+) %$/.exec(text)?.[1]))
    expect(reported).toEqual([...new Set(reported)].toSorted((a, b) => a - b))
    expect([shown[0], shown.at(-1)]).toEqual(['.................... 0 %', '==================== 100 %'])
    expect(reported.length).toBeGreaterThan(5)
    expect(srcset.match(/ \d+w/g)).toEqual([' 320w', ' 960w', ' 1920w', ' 4000w'])
    expect(srcset).toMatch(/\/images\/oak_lamp_[\w-]+\.jpg 4000w$/)
  })

  it('registers, logs in, publishes, lists, logs out, and meets failures by their codes', async () => {
    await using server = await listeningServer()
    const folder = await project.app(
      'whole-way',
      `import { createClient, safe } from '@atelier/sdk'
const ends: string[] = []
const api = createClient({ url: '${server.url}', onSignedOut: error => ends.push(error?.code ?? 'logout') })
const reported: unknown[] = []
const ben = { username: 'ben', email: 'ben@studio.example', password: 'oak and linen' }
const account = await api.accounts.register.mutate(ben)
const [, taken] = await safe(api.accounts.register.mutate(ben))
reported.push([account.user.username, taken?.code === 'ALREADY_EXISTS' && taken.details.field])
const [, wrong] = await safe(api.sessions.login.mutate({ username: 'ben', password: 'not it' }))
reported.push([wrong?.code, wrong?.status])
await api.sessions.login.mutate({ username: 'ben', password: ben.password })
const made = await Promise.all([1, 2, 3].map(n => api.projects.create.mutate({ title: 'Lamp ' + n, body: '' })))
const ids = new Set(made.map(project => project.id))
const [mine, me, missing] = await Promise.all([
  api.projects.listByUser.query({ username: 'ben' }), api.accounts.me.query(), safe(api.projects.get.query({ id: 999_999 })),
])
const [, none] = missing
reported.push([ids.size, mine.length, me.email, none?.code, none?.code === 'NOT_FOUND' && none.details.resource])
const [, invalid] = await safe(api.projects.create.mutate({ title: '', body: '' }))
reported.push(invalid?.code === 'INVALID_INPUT' && invalid.details.issues.map(issue => issue.path))
await api.sessions.logout.mutate()
const [, out] = await safe(api.accounts.me.query())
reported.push([out?.code, ends])
console.log(JSON.stringify(reported))
`,
    )
    await must(tsc, [...strict, ...resolutions.nodenext, 'app.ts'], folder)
    const reported: unknown = JSON.parse(await must(process.execPath, ['app.js'], folder))
    expect(reported).toEqual([
      ['ben', 'email'],
      ['INVALID_CREDENTIALS', 401],
      [3, 3, 'ben@studio.example', 'NOT_FOUND', 'project'],
      ['title'],
      ['UNAUTHENTICATED', ['logout']],
    ])
  })
})

/** The numbers of a story of the shop, on a server of its own. */
async function storyOf(program: string): Promise<unknown> {
  const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
  await using server = await listeningServer({ FAKE_PAYMENTS_SECRET: secret })
  const admin = await createPerson(server.backend, { role: 'ADMIN' })
  const buyer = await createPerson(server.backend)
  const env = {
    STORY_URL: server.url,
    STORY_SECRET: secret,
    STORY_PASSWORD: admin.password,
    STORY_ADMIN: admin.email,
    STORY_BUYER: buyer.email,
  }
  const output = await must(
    'env',
    [...Object.entries(env).map(([k, v]) => `${k}=${v}`), process.execPath, program],
    project.folder,
  )
  expect(server.unforeseen).toEqual([])
  return JSON.parse(output)
}

describe('the whole shop', () => {
  it('is walked by the packed SDK and by curl, from the receipt to the credit note, with the same numbers', async () => {
    await cp(join(import.meta.dirname, '_story'), join(project.folder, 'story'), { recursive: true })
    const [bySdk, byCurl] = await Promise.all([storyOf('story/by-sdk.ts'), storyOf('story/by-curl.ts')])
    expect(bySdk).toEqual(numbers)
    expect(byCurl).toEqual(numbers)
  })
})

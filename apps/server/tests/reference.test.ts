import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { hash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createSiteBuild } from '../src/site/build.ts'
import { type TestServer, testServer } from './_server.ts'

const script = 'document.documentElement.className = "dark"'
const html = `<!doctype html><script id="scheme">${script}</script><script type="module" src="/reference/assets/app.1.js"></script>`
let folder: string
let server: TestServer
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atelier-reference-'))
  server = await testServer({}, { reference: createSiteBuild([join(folder, 'dist')]) })
})
afterAll(async () => {
  await server[Symbol.asyncDispose]()
  await rm(folder, { recursive: true, force: true })
})

const get = async (path: string, headers: Readonly<Record<string, string>> = {}) =>
  server.app(new Request(`http://api.test:8443/reference${path}`, { headers }))

it('is the docs page until it is built, then its own pages under a policy that names the scripts in them', async () => {
  const before = await get('/')
  expect([before.status, before.headers.get('location')]).toEqual([302, '/docs'])
  expect((await get('/api/products.html')).status).toBe(404)

  await mkdir(join(folder, 'dist/assets/chunks'), { recursive: true })
  await mkdir(join(folder, 'dist/api'))
  await writeFile(join(folder, 'secret.html'), 'beside the folder')
  await writeFile(join(folder, 'dist/assets/chunks/search.2.js'), 'search()')
  for (const page of ['api/products.html', 'index.html']) {
    await writeFile(join(folder, 'dist', page), html)
    await writeFile(join(folder, 'dist', `${page}.gz`), gzipSync(html))
  }

  expect((await get('')).headers.get('location')).toBe('/reference/')
  const policy = `script-src 'self' 'sha256-${hash('sha256', script, 'base64')}';`
  for (const path of ['/', '/api/products.html']) {
    const page = await get(path, { 'accept-encoding': 'gzip' })
    expect([page.status, page.headers.get('content-type'), page.headers.get('content-encoding')]).toEqual([
      200,
      'text/html; charset=utf-8',
      'gzip',
    ])
    expect(String(gunzipSync(await page.arrayBuffer()))).toBe(html)
    expect(page.headers.get('content-security-policy')).toContain(policy)
    expect(page.headers.get('cache-control')).toBe('no-cache')
    const known = { 'accept-encoding': 'gzip', 'if-none-match': page.headers.get('etag') ?? '' }
    expect((await get(path, known)).status).toBe(304)
  }
  const asset = await get('/assets/chunks/search.2.js')
  expect([await asset.text(), asset.headers.get('cache-control')]).toEqual([
    'search()',
    'public, max-age=31536000, immutable',
  ])
})

it('sends nothing that is not of the build', async () => {
  for (const path of ['/none.html', '/..%2fsecret.html', '/%2e%2e/secret.html', '/a/b/c/d', '/%E0%A4%A'])
    expect([path, (await get(path)).status < 500 && (await get(path)).status >= 400]).toEqual([path, true])
})

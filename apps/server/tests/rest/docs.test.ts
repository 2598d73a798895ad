import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestServer, testServer } from '../_server.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server[Symbol.asyncDispose]())

test('the page loads nothing but files of ours, and may load nothing else', async () => {
  const page = await server.send('GET', '/docs')
  const html = await page.text()
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'")
  const files = Array.from(html.matchAll(/(?:src|href)="([^"]+)"/g), match => match[1] ?? '')
  expect(files).toHaveLength(4)
  for (const file of files) {
    expect(file).toMatch(/^\/docs\//)
    const answer = await server.send('GET', file)
    expect(answer.status).toBe(200)
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(500)
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    const etag = answer.headers.get('etag') ?? ''
    expect((await server.send('GET', file, { headers: { 'if-none-match': etag } })).status).toBe(304)
  }
})

test('the document lists every route once with its codes, examples and a curl line', async () => {
  const answer = await server.send('GET', '/openapi.json')
  const document = await answer.json()
  expect([answer.headers.get('content-type'), document.openapi]).toEqual(['application/json', '3.1.0'])
  expect(document.servers).toEqual([{ url: 'http://api.test:8443' }])
  const { post } = document.paths['/v1/projects']
  expect(post.operationId).toBe('projects.create')
  expect(post.responses['201'].content['application/json'].schema).toEqual({
    $ref: '#/components/schemas/DocumentedProject',
  })
  expect(Object.keys(document.components.schemas.DocumentedProject.properties)).toEqual([
    'id',
    'user_id',
    'created_at',
    'updated_at',
    'title',
    'body',
    'html',
  ])
  expect(Object.keys(post.responses)).toEqual(
    expect.arrayContaining(['201', '400', '403', '413', '422', '429', '500', '503']),
  )
  expect(post.responses['401']).toBeUndefined()
  expect(post['x-codeSamples'][0].source).toContain(
    `curl -X POST http://api.test:8443/v1/projects -H "Authorization: Bearer $TOKEN"`,
  )
  expect(document.paths['/register']).toBeUndefined()
  expect(document.paths['/v1/accounts/register'].post['x-aliases']).toEqual(['/register'])
  expect(document.tags).toContainEqual({ name: 'taxClasses', description: 'Tax rates' })
})

test('files are binary texts without a content encoding, at which converters to OpenAPI 3.0 stop', async () => {
  const { paths } = await (await server.send('GET', '/openapi.json')).json()
  const { put } = paths['/v1/users/{id}/avatar']
  const { image } = put.requestBody.content['multipart/form-data'].schema.properties
  expect(image).toMatchObject({ type: 'string', format: 'binary' })
  expect(JSON.stringify(paths).includes('contentEncoding')).toBe(false)
})

test('patterns are such that Python reads them, too; classes of Unicode are said in words', async () => {
  const document = await (await server.send('GET', '/openapi.json')).json()
  const { code } = document.components.schemas.Coupon.properties
  expect(code).toMatchObject({ type: 'string', description: expect.stringMatching(/^Letters, digits/) })
  expect(JSON.stringify(document)).toContain('"pattern":')
  expect(JSON.stringify(document)).not.toContain(String.raw`\\p{`)
})

import { appRouter, scopes } from '@atelier/api'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { AjvJsonSchemaValidator } from '@modelcontextprotocol/sdk/validation/ajv'
import type {
  JsonSchemaType,
  JsonSchemaValidator,
  jsonSchemaValidator,
} from '@modelcontextprotocol/sdk/validation/types.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { spawnSync } from 'node:child_process'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { procedureOf } from '../src/http/procedures.ts'
import { createPerson, type Person, rowsOf } from './_people.ts'
import { testServer, type TestServer } from './_server.ts'

// The official client speaks to the endpoint; nothing here knows how a tool is made.
let server: TestServer
let ana: Person, boss: Person
beforeAll(async () => {
  server = await testServer()
  ana = await createPerson(server.backend)
  boss = await createPerson(server.backend, { role: 'ADMIN' })
})
afterAll(() => server[Symbol.asyncDispose]())

const url = new URL('http://api.test:8443/mcp')

/** The client's own validator, at work for the tools that are called instead of for all that are listed. */
const own = new AjvJsonSchemaValidator()
const lazily: jsonSchemaValidator = {
  getValidator<T>(schema: JsonSchemaType) {
    let validate: JsonSchemaValidator<T> | undefined
    return input => (validate ??= own.getValidator<T>(schema))(input)
  },
}

async function connected(token?: string, at = server) {
  const client = new Client({ name: 'test', version: '1' }, { jsonSchemaValidator: lazily })
  const transport = new StreamableHTTPClientTransport(url, {
    ...(token === undefined ? {} : { requestInit: { headers: { authorization: `Bearer ${token}` } } }),
    fetch: async (_, init) => {
      const headers = [...new Headers(init?.headers)]
      const body = typeof init?.body === 'string' ? { body: init.body } : {}
      return at.app(new Request(url, { method: init?.method ?? 'GET', headers, ...body }), {
        incoming: { rawHeaders: ['host', 'api.test:8443', ...headers.flat()], socket: { remoteAddress: '192.0.2.1' } },
      })
    },
  })
  await client.connect(transport)
  return client
}

async function toolsOf(client: Client) {
  const tools = []
  let cursor: string | undefined
  do {
    const page = await client.listTools(cursor === undefined ? {} : { cursor })
    tools.push(...page.tools)
    cursor = page.nextCursor
  } while (cursor !== undefined)
  return tools
}

/** Lists page by page until the tool is there: the client keeps the schemas of its last page. */
async function listing(client: Client, name: string) {
  let cursor: string | undefined
  do {
    const page = await client.listTools(cursor === undefined ? {} : { cursor })
    if (page.tools.some(tool => tool.name === name)) return
    cursor = page.nextCursor
  } while (cursor !== undefined)
  throw new Error(`there is no ${name}`)
}

async function keyOf(person: Person, wanted: readonly string[]): Promise<string> {
  const known = scopes.filter(scope => wanted.includes(scope))
  return (await server.backend.as(person.accessToken).apiKeys.create({ name: 'agent', scopes: known })).key
}

const pathOf = (name: string) => name.replace('_', '.')
const typeOf = (name: string) => procedureOf(appRouter, pathOf(name)).type

describe('tools', () => {
  it('offers public reading without a login, and nothing else', async () => {
    const tools = await toolsOf(await connected())
    const names = tools.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['products_list', 'projects_get', 'search_list'].filter(isThere)))
    expect(names.filter(name => typeOf(name) !== 'query')).toEqual([])
    expect(names).not.toContain('users_list')
  })

  it('offers what a key opens: reading and writing by its scopes, and never what keys may not do', async () => {
    const tools = await toolsOf(await connected(await keyOf(boss, ['projects:write', 'orders:read'])))
    const names = tools.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['projects_create', 'projects_delete', 'orders_list']))
    const writes = names.filter(name => typeOf(name) === 'mutation')
    expect(writes.filter(name => !name.startsWith('projects_'))).toEqual([])
    const all = (await toolsOf(await connected(await keyOf(boss, scopes)))).map(({ name }) => name)
    expect(all.length).toBeGreaterThan(150)
    expect(all.filter(name => /^(apiKeys|sessions)_|Password|accounts_(deleteMe|register)/.test(name))).toEqual([])
  })

  it('offers a login what it reads, and no writing', async () => {
    const names = (await toolsOf(await connected(boss.accessToken))).map(({ name }) => name)
    expect(names).toContain('users_list')
    expect(names.filter(name => typeOf(name) === 'mutation')).toEqual([])
  })

  it('has for each a description and a schema of the contract that compiles', async () => {
    const tools = await toolsOf(await connected(await keyOf(boss, scopes)))
    const ajv = new Ajv2020({ strict: false, validateFormats: false })
    for (const { name, description, inputSchema, outputSchema, annotations } of tools) {
      const { meta, type } = procedureOf(appRouter, pathOf(name))
      expect(description).toContain(meta.summary)
      expect(annotations?.readOnlyHint).toBe(type === 'query')
      expect(name).toMatch(/^[a-zA-Z0-9_-]{1,64}$/)
      ajv.compile(inputSchema)
      expect(outputSchema?.type).toBe('object')
    }
    const list = tools.find(({ name }) => name === 'products_list')
    expect(list?.inputSchema.properties).toMatchObject({ limit: { type: 'integer', default: 20, maximum: 100 } })
    const capture = tools.find(({ name }) => name === 'payments_capture')
    expect(capture?.inputSchema.required).toContain('idempotencyKey')
  })
})

const isThere = (name: string) => Object.hasOwn(appRouter._def.procedures, pathOf(name))

describe('calls', () => {
  const project = { title: 'Lamp', body: '## Oak' }

  it('answers as text and as structured content', async () => {
    const made = await server.backend.as(ana.accessToken).projects.create(project)
    const answer = await (await connected()).callTool({ name: 'projects_get', arguments: { id: made.id } })
    expect(answer).toMatchObject({ structuredContent: { id: made.id, title: 'Lamp', html: '<h2>Oak</h2>' } })
    expect(JSON.parse(String(Reflect.get(Object(Reflect.get(Object(answer.content), 0)), 'text')))).toEqual(
      answer.structuredContent,
    )
  })

  // The client compares structured content with the schema of every tool that it has listed.
  it('answers as the output schema of its tool says: a record, a page, a list, a choice, nothing', async () => {
    const client = await connected(await keyOf(boss, scopes))
    const gone = await createPerson(server.backend)
    const made = await server.backend.as(boss.accessToken).projects.create(project)
    const calls: readonly [name: string, input: Record<string, unknown>, holds: object][] = [
      ['projects_get', { id: made.id }, { id: made.id }],
      ['projects_list', {}, { items: expect.any(Array) }],
      ['stock_audit', {}, { result: expect.any(Array) }],
      ['users_delete', { id: gone.userId, dryRun: true }, { deletes: { projects: 0 } }],
      ['users_delete', { id: gone.userId }, {}],
      ['projects_delete', { id: made.id }, {}],
    ]
    for (const [name, input, holds] of calls) {
      await listing(client, name)
      const answer = await client.callTool({ name, arguments: input })
      expect([name, answer]).toMatchObject([name, { structuredContent: holds }])
    }
  })

  it('writes with the scope, once for one idempotency key, as the maker of the key', async () => {
    const client = await connected(await keyOf(ana, ['projects:write']))
    const call = { name: 'projects_create', arguments: { ...project, idempotencyKey: 'agent-1' } }
    const first = await client.callTool(call)
    const again = await client.callTool(call)
    expect(first.isError ?? false).toBe(false)
    expect(again.structuredContent).toEqual(first.structuredContent)
    expect(first.structuredContent).toMatchObject({ userId: ana.userId })
    const other = await client.callTool({ ...call, arguments: { ...call.arguments, title: 'Chair' } })
    expect(other).toMatchObject({ isError: true, structuredContent: { error: { code: 'IDEMPOTENCY_KEY_REUSED' } } })
  })

  it.each([
    { what: 'an absent record', name: 'projects_get', input: { id: 999_999 }, error: { code: 'NOT_FOUND' } },
    { what: 'an input of another type', name: 'projects_get', input: { id: 'x' }, error: { code: 'INVALID_INPUT' } },
    { what: 'an unknown key', name: 'projects_get', input: { id: 1, role: 'ADMIN' }, error: { code: 'INVALID_INPUT' } },
    { what: 'writing without a key', name: 'projects_create', input: project, error: { code: 'UNAUTHENTICATED' } },
    { what: 'reading for staff', name: 'users_list', input: {}, error: { code: 'UNAUTHENTICATED', status: 401 } },
  ])('refuses $what as structured content with the code', async ({ name, input, error }) => {
    const answer = await (await connected()).callTool({ name, arguments: input })
    expect(answer).toMatchObject({ isError: true, structuredContent: { error } })
  })

  it('refuses a key without the scope, a login that writes, and a bad key before anything else', async () => {
    const call = { name: 'projects_create', arguments: project }
    const lacking = await (await connected(await keyOf(ana, ['projects:read']))).callTool(call)
    const scope = { error: { code: 'FORBIDDEN', details: { scope: 'projects:write' } } }
    expect(lacking).toMatchObject({ isError: true, structuredContent: scope })
    expect(await (await connected(ana.accessToken)).callTool(call)).toMatchObject({ structuredContent: scope })
    await expect(connected('atl_nobody')).rejects.toThrow('Invalid API key')
    await expect((await connected()).callTool({ name: 'sessions_login', arguments: {} })).rejects.toThrow('no tool')
  })

  it('refuses an answer that would fill the context of a model, with the cure', async () => {
    const long = { title: 'Long', body: 'oak '.repeat(15_000) }
    const made = await server.backend.as(ana.accessToken).projects.create(long)
    const answer = await (await connected()).callTool({ name: 'projects_get', arguments: { id: made.id } })
    expect(answer).toMatchObject({ isError: true, structuredContent: { error: { code: 'PAYLOAD_TOO_LARGE' } } })
  })
})

describe('the endpoint', () => {
  const sent = (headers: Record<string, string>, body: unknown, method = 'POST') =>
    server.app(
      new Request(url, {
        method,
        headers: { accept: 'application/json, text/event-stream', 'content-type': 'application/json', ...headers },
        ...(method === 'POST' ? { body: typeof body === 'string' ? body : JSON.stringify(body) } : {}),
      }),
    )
  const ping = { jsonrpc: '2.0', id: 1, method: 'ping' }

  it('refuses a page of another origin, another verb, text that is no JSON, and too many messages at once', async () => {
    expect((await sent({ origin: 'https://evil.example' }, ping)).status).toBe(403)
    const other = await sent({}, undefined, 'GET')
    expect([other.status, other.headers.get('allow')]).toEqual([405, 'POST, OPTIONS'])
    expect((await sent({}, '{')).status).toBe(400)
    expect(
      (
        await sent(
          {},
          Array.from({ length: 11 }, () => ping),
        )
      ).status,
    ).toBe(400)
    expect((await sent({}, 'x'.repeat(1_048_577))).status).toBe(413)
  })

  it('keeps no session, so that any process answers', async () => {
    const answer = await sent({}, { jsonrpc: '2.0', id: 1, method: 'tools/list' })
    expect([answer.status, answer.headers.get('mcp-session-id')]).toEqual([200, null])
    expect(answer.headers.get('x-request-id')).toBeTruthy()
  })

  it('429 beyond 120 messages a minute of one address or key', async () => {
    const limited = await testServer({ RATE_LIMIT_FACTOR: '0.05' })
    const client = await connected(undefined, limited)
    const ask = () => client.callTool({ name: 'system_health', arguments: {} })
    // Two messages opened the connection.
    for (let made = 2; made < 6; made++) await ask()
    await expect(ask()).rejects.toThrow(/RATE_LIMITED|Too many/i)
    await limited[Symbol.asyncDispose]()
  })
})

it('is loaded by its first request alone: neither the app nor its services load the package', () => {
  // Seen to count when the import was a static one.
  const program = `
    import { registerHooks } from 'node:module'
    const seen = []
    registerHooks({ resolve: (name, context, next) => (name.startsWith('@modelcontextprotocol') && seen.push(name), next(name, context)) })
    for (const part of ['compose', 'wire', 'mcp/add-mcp']) await import('${new URL('../src/', import.meta.url).href}' + part + '.ts')
    console.log(JSON.stringify(seen))`
  const flags = ['--conditions=@atelier/source', '--input-type=module', '--eval', program]
  expect(spawnSync(process.execPath, flags, { encoding: 'utf8' }).stdout.trim()).toBe('[]')
})

it('logs no error that is not listed, and leaves one audit line a change of staff', async () => {
  expect(server.unforeseen).toEqual([])
  expect(await rowsOf(server.backend, `select 1 from audit_log where action = 'api_key.created' limit 1`)).toHaveLength(
    1,
  )
})

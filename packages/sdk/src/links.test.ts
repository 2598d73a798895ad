import { createTRPCClient, safe, TRPCClientError } from '@trpc/client'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { anApi, hang, loseAnswer } from '../tests/_api.ts'
import { createClient } from './client.ts'
import type { AppRouter } from './contract.ts'
import { atelierErrorOf, links } from './links.ts'

const project = { title: 'Lamp', body: '' }

describe("tRPC's own client over our links", () => {
  it('calls procedures with the types of the contract', async () => {
    await using server = await anApi()
    const trpc = createTRPCClient<AppRouter>({ links: links({ url: server.url }) })
    const found = await trpc.projects.get.query({ id: 7 })
    expect(found).toEqual({ id: 7, title: 'Project 7' })
    expectTypeOf(found.title).toEqualTypeOf<string>()
    // @ts-expect-error an id is a number
    await trpc.projects.get.query({ id: 'seven' }).catch(() => {})
  })

  it('shares the login of the client it is given', async () => {
    await using server = await anApi()
    const api = createClient({ url: server.url })
    await api.sessions.login.mutate({ email: 'ada@example.com', password: 'correct horse' })
    const trpc = createTRPCClient<AppRouter>({ links: links(api) })
    server.expireTokens()
    await Promise.all([trpc.accounts.me.query(), api.accounts.me.query()])
    expect(server.seen.filter(({ paths }) => paths.includes('sessions.refresh'))).toHaveLength(1)
  })

  it("fails with tRPC's error, which carries the closed union of the procedure", async () => {
    await using server = await anApi()
    const trpc = createTRPCClient<AppRouter>({ links: links({ url: server.url }) })
    const [, error] = await safe(trpc.projects.get.query({ id: 404 }))
    expect(error).toBeInstanceOf(TRPCClientError)
    expect(error?.data).toEqual({
      code: 'NOT_FOUND',
      httpStatus: 404,
      requestId: 'r-test',
      details: { resource: 'project' },
    })
    // @ts-expect-error get does not declare this code
    expect(error?.data?.code === 'VERSION_CONFLICT').toBe(false)
  })

  it('reaches the AtelierError behind a failure', async () => {
    await using server = await anApi()
    const trpc = createTRPCClient<AppRouter>({ links: links({ url: server.url }) })
    const [, error] = await safe(trpc.projects.get.query({ id: 404 }))
    expect(atelierErrorOf(error)).toMatchObject({ name: 'AtelierError', code: 'NOT_FOUND', status: 404 })
    expect(atelierErrorOf(new Error('another'))).toBeUndefined()
  })

  it('sends no direction, which infinite queries add to every input', async () => {
    await using server = await anApi()
    const trpc = createTRPCClient<AppRouter>({ links: links({ url: server.url }) })
    const input = { id: 7, direction: 'forward' }
    await trpc.projects.get.query(input)
    expect(server.seen.map(({ url }) => decodeURIComponent(url))).toEqual(['/trpc/projects.get?input={"id":7}'])
  })

  it('repeats a lost write under one key, and takes a key from the context', async () => {
    await using server = await anApi()
    const trpc = createTRPCClient<AppRouter>({ links: links({ url: server.url }) })
    server.faults.push(loseAnswer)
    await trpc.projects.create.mutate(project)
    await trpc.projects.create.mutate(project, { context: { idempotencyKey: 'row-7' } })
    expect(server.rows.size).toBe(2)
    expect(server.seen.map(({ key }) => key).slice(2)).toEqual(['row-7'])
  })

  it('stops when the caller aborts', async () => {
    await using server = await anApi()
    const trpc = createTRPCClient<AppRouter>({ links: links({ url: server.url }) })
    const stop = new AbortController()
    server.faults.push((req, res) => {
      setTimeout(() => stop.abort(), 10)
      return hang(req, res)
    })
    const [, error] = await safe(trpc.projects.get.query({ id: 1 }, { signal: stop.signal }))
    expect(error?.data?.code).toBe('ABORTED')
  })

  it('refuses what is neither a client nor options', () => {
    // @ts-expect-error no address, no client
    expect(() => links({})).toThrow(TypeError)
  })
})

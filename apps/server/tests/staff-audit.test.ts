import { appRouter } from '@atelier/api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { procedureOf } from '../src/http/procedures.ts'
import { type TestBackend, testBackend } from './_backend.ts'
import { createPerson, type Person, rowsOf } from './_people.ts'
import { call, procedurePaths, procedureRows } from './_procedures.ts'

// Seen to fail with lines of webhook endpoints that said only what was sent, and with no line for a changed project.
let backend: TestBackend
let owner: Person, admin: Person
beforeAll(async () => {
  backend = await testBackend()
  owner = await createPerson(backend)
  admin = await createPerson(backend, { role: 'ADMIN' })
})
afterAll(() => backend[Symbol.asyncDispose]())

const metaOf = (path: (typeof procedurePaths)[number]) => {
  const { type, meta } = procedureOf(appRouter, path)
  return { type, access: meta.access }
}
/** Acts without a line, each with its reason. */
const withoutLine: Readonly<Record<string, string>> = {
  'assistant.description': 'proposes: what comes of it is written by another act',
  'imports.presign': 'opens an upload: no resource changes',
  'exports.create': 'reads: nothing changes',
  'collections.preview': 'reads: nothing changes',
  'imports.cancel': 'one that no worker runs is canceled below: any other may be over by then',
}
/** What only staff may do, and what they may do with what is others'. */
const staffActs = procedurePaths.filter(path => {
  const { type, access } = metaOf(path)
  const [, other, employee] = procedureRows[path]?.answers ?? []
  const isOfOthers = other !== 'ok' && employee === 'ok'
  return (
    type === 'mutation' &&
    (access === 'employee' || access === 'admin' || isOfOthers) &&
    !Object.hasOwn(withoutLine, path)
  )
})

const lines = () =>
  rowsOf(backend, 'select details from audit_log where actor_user_id = $1 order by id', [admin.userId])
/** The fields as they were or are; null: it was not there, or is gone. */
const someOrNone = expect.toSatisfy(
  value => value === null || (typeof value === 'object' && Object.keys(value).length > 0),
)

/** Acts that change no field, and how many lines they leave: what they did stands in the details. */
const ofNoField: Readonly<Record<string, number>> = {
  'webhookEndpoints.rotateSecret': 1,
  'webhookEndpoints.replaySince': 1,
  'webhookEndpoints.replayDelivery': 0,
  'webhookEndpoints.ping': 0,
  'users.revokeSessions': 1,
}

describe('every act of staff leaves a line: who, what, before and after', () => {
  it.each(staffActs.filter(path => !Object.hasOwn(ofNoField, path)))('%s', async path => {
    const input = await procedureRows[path]?.input({ backend, owner })
    const linesBefore = await lines()
    expect((await call(backend, { path, token: admin.accessToken, input })).code).toBe('ok')
    const left = (await lines()).slice(linesBefore.length)
    expect(left).toEqual([{ details: expect.objectContaining({ before: someOrNone, after: someOrNone }) }])
    expect(left).not.toEqual([{ details: expect.objectContaining({ before: null, after: null }) }])
    // An address goes when its owner goes; the trail stays.
    expect(JSON.stringify(left)).not.toContain('@studio.example')
  })
})

it.each(Object.entries(ofNoField))('%s changes no field and leaves lines: %i', async (path, count) => {
  const input = await procedureRows[path]?.input({ backend, owner })
  const linesBefore = await lines()
  expect((await call(backend, { path, token: admin.accessToken, input })).code).toBe('ok')
  expect(await lines()).toHaveLength(linesBefore.length + count)
})

it('imports.cancel', async () => {
  const [row] = await rowsOf(
    backend,
    `insert into imports (kind, format, mode, dry_run, file_name, file_bytes, upload_user_id, upload_id)
     values ('categories', 'csv', 'all', false, 'categories.csv', 1, $1, 'none') returning id`,
    [admin.userId],
  )
  const { id } = Object(row)
  await backend.as(admin.accessToken).imports.cancel({ id: Number(id) })
  expect((await lines()).at(-1)).toEqual({
    details: { importId: Number(id), before: { status: 'queued' }, after: { status: 'canceled' } },
  })
})

it('there are such acts, and one guard keeps all of them', () => {
  expect(staffActs).toEqual(expect.arrayContaining(['users.ban', 'users.update', 'events.delete', 'projects.update']))
  const refused = procedurePaths.filter(path => procedureRows[path]?.answers[2] === 'FORBIDDEN')
  expect(refused.filter(path => metaOf(path).access !== 'admin')).toEqual([])
})

import { type AtelierErrorOf, createClient, type Inputs, isAtelierError, type Outputs, safe } from '@atelier/sdk'
import { expectTypeOf } from 'vitest'

const api = createClient({ url: 'http://localhost:3000' })

export async function compiles() {
  const project = await api.projects.create.mutate({ title: 'Lamp', body: '## Oak' })
  expectTypeOf(project).toEqualTypeOf<Outputs['projects']['create']>()
  expectTypeOf(project.updatedAt).toEqualTypeOf<string | null>()
  expectTypeOf<Inputs['projects']['get']>().toEqualTypeOf<{ id: number }>()
  expectTypeOf<Outputs['projects']['delete']>().toEqualTypeOf<void>()

  const page = await api.projects.list.query({}, { signal: new AbortController().signal, timeoutMs: 1_000 })
  expectTypeOf(page.nextCursor).toEqualTypeOf<string | null>()
  await api.accounts.me.query()
  await api.sessions.logout.mutate()

  const [updated, error] = await safe(api.projects.update.mutate({ id: 7, title: 'Oak lamp', ifVersion: 1 }))
  if (error) {
    if (error.code === 'VERSION_CONFLICT')
      expectTypeOf(error.details).toEqualTypeOf<{ readonly currentVersion: number }>()
    if (error.code === 'INVALID_INPUT') expectTypeOf(error.details.issues[0]?.path).toEqualTypeOf<string | undefined>()
    if (error.code === 'NETWORK_ERROR') expectTypeOf(error.details).toEqualTypeOf<undefined>()
    return undefined
  }
  expectTypeOf(updated).toEqualTypeOf<Outputs['projects']['update']>()
  return updated.title
}

type CodesOf<T> = T extends readonly [undefined, { code: infer C }] ? C : never
type KeyCode = `IDEMPOTENCY_${string}`

export async function closedUnions() {
  const get = await safe(api.projects.get.query({ id: 7 }))
  const create = await safe(api.projects.create.mutate({ title: '', body: '' }))
  const login = await safe(api.sessions.login.mutate({ email: 'a@b.c', password: 'x' }))
  // Reads carry no key; writes may be refused for theirs; a login takes none.
  expectTypeOf<Extract<CodesOf<typeof get>, KeyCode>>().toBeNever()
  expectTypeOf<Extract<CodesOf<typeof create>, KeyCode>>().toEqualTypeOf<
    'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED'
  >()
  expectTypeOf<Extract<CodesOf<typeof login>, KeyCode>>().toBeNever()
  expectTypeOf<Extract<CodesOf<typeof create>, 'EMAIL_NOT_VERIFIED'>>().toEqualTypeOf<'EMAIL_NOT_VERIFIED'>()
  expectTypeOf<Extract<CodesOf<typeof login>, 'INVALID_CREDENTIALS'>>().toEqualTypeOf<'INVALID_CREDENTIALS'>()
}

export async function mustFail() {
  // @ts-expect-error a title is text
  await api.projects.create.mutate({ title: 7, body: '' })
  // @ts-expect-error a body is needed
  await api.projects.create.mutate({ title: 'Lamp' })
  // @ts-expect-error no other keys
  await api.projects.create.mutate({ title: 'Lamp', body: '', userId: 1 })
  // @ts-expect-error a mutation is no query
  api.projects.create.query({ title: 'Lamp', body: '' })
  // @ts-expect-error a query is no mutation
  api.projects.get.mutate({ id: 7 })
  // @ts-expect-error an input is needed
  await api.projects.get.query()
  // @ts-expect-error no such procedure
  api.projects.publish.mutate({ id: 7 })
  // @ts-expect-error no such noun
  api.chairs.list.query({})

  const [project, error] = await safe(api.projects.get.query({ id: 7 }))
  // @ts-expect-error there may be no project before the error is looked at
  void project.title
  if (error) {
    // @ts-expect-error get does not declare this code
    if (error.code === 'VERSION_CONFLICT') return
    // @ts-expect-error details are known only once the code is
    void error.details.resource
    if (error.code === 'NOT_FOUND') {
      // @ts-expect-error NOT_FOUND has no such detail
      void error.details.field
    }
  }
  // @ts-expect-error an address is needed
  createClient({})
}

export function guards(thrown: unknown): string {
  if (!isAtelierError(thrown)) return ''
  if (thrown.code === 'ALREADY_EXISTS') return thrown.details.field
  // @ts-expect-error no such code
  if (thrown.code === 'TAKEN') return ''
  const refused: AtelierErrorOf<'RATE_LIMITED'> | undefined = thrown.code === 'RATE_LIMITED' ? thrown : undefined
  return refused?.details.bucket ?? ''
}

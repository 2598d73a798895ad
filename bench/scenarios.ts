import { catalogScenarios } from './catalog-scenarios.ts'
import { password } from './data.ts'
import type { Traffic } from './load.ts'
import { writeProject } from './prose.ts'
import { type Face, listOf, type Material, query, type Scenario, without } from './scenario.ts'

const coverless = (items: unknown): unknown =>
  Array.isArray(items) ? items.map((item: Record<string, unknown>) => without('cover')(item)) : items

const health: Scenario = {
  name: 'health',
  title: 'hello / health',
  goal: { rest: 0.9, trpc: 0.4 },
  incomparable: 'trpc',
  // No procedure of ours does nothing: logging out without credentials is the one that asks no database.
  traffic: (face, { isOurs }) => {
    if (face === 'rest') return { method: 'GET', paths: ['/v1/health'] }
    if (isOurs) return { method: 'POST', paths: ['/trpc/sessions.logout'], bodies: ['{}'] }
    return { method: 'GET', paths: ['/trpc/health'] }
  },
  same: answer => answer,
}

const byId: Scenario = {
  name: 'by-id',
  title: 'one project by id',
  goal: { rest: 2, trpc: 1 },
  traffic: (face, { data }) => ({
    method: 'GET',
    paths: listOf(random => {
      const id = 1 + Math.floor(random() * data.projects)
      return face === 'rest' ? `/v1/projects/${id}` : query('projects.get', { id })
    }),
  }),
  // What a peer's table does not have.
  same: without('cover'),
}

const page: Scenario = {
  name: 'page',
  title: "page of 20 of a user's projects",
  goal: { rest: 1.5, trpc: 0.9 },
  traffic: (face, { data }) => ({
    method: 'GET',
    paths: listOf(random => {
      const userId = data.busyUsers[Math.floor(random() * data.busyUsers.length)]
      return face === 'rest' ? `/v1/projects?user_id=${userId}&limit=20` : query('projects.list', { userId, limit: 20 })
    }),
  }),
  // A cursor is each server's own secret; that there is one must agree.
  same: ({ items, next_cursor: cursor }) => ({ items: coverless(items), more: typeof cursor === 'string' }),
}

const creating = (face: Face, { tokens }: Material): Traffic => ({
  method: 'POST',
  paths: [face === 'rest' ? '/v1/projects' : '/trpc/projects.create'],
  tokens,
  // Titles differ, as people's do: nobody's slug is in another's way.
  bodies: listOf(random => {
    const { title, body } = writeProject(random)
    return JSON.stringify({ title: `${title} {n}`, body })
  }, 200),
})

const documentedKeys = ['id', 'user_id', 'created_at', 'updated_at', 'title', 'body', 'html'] as const
const create: Scenario = {
  name: 'create',
  title: 'create a project (token, 1 insert)',
  goal: { rest: 2, trpc: 1 },
  signedIn: true,
  traffic: creating,
  same: answer => {
    const made = Object.fromEntries(documentedKeys.map(key => [key, answer[key]]))
    return without('id', 'created_at', 'title')({ ...made, times: typeof made['created_at'], ids: typeof made['id'] })
  },
}

const createOnce: Scenario = {
  ...create,
  name: 'create-once',
  title: 'create with an Idempotency-Key (peers ignore it)',
  traffic: (face, material) => ({ ...creating(face, material), keyed: true }),
}

const login: Scenario = {
  name: 'login',
  title: 'log in (argon2id)',
  goal: { rest: 1, trpc: 1 },
  traffic: face => ({
    method: 'POST',
    paths: [face === 'rest' ? '/v1/accounts/login' : '/trpc/sessions.login'],
    bodies: Array.from({ length: 1_000 }, (_, n) =>
      JSON.stringify({ email: `person${n + 1}@studio.example`, password }),
    ),
  }),
  same: answer => ({ token: typeof answer['access_token'], parts: String(answer['access_token']).split('.').length }),
}

export const scenarios: readonly Scenario[] = [health, byId, page, ...catalogScenarios, create, createOnce, login]
/** What is read beside uploads. */
export const readScenario = page
/** How a server's tokens are got. */
export const loginScenario = login

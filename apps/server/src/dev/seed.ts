import { appRouter, createFirstAdmin } from '@atelier/api'
import { type Actor, timestampOf } from '@atelier/domain'
import type { Config } from '../config.ts'
import { wire } from '../wire.ts'

const password = 'atelier-demo'

const admin = { email: 'admin@example.com', password, username: 'admin' }

const members = [
  {
    email: 'ana@example.com',
    username: 'ana',
    location: 'Lisbon',
    projects: [
      {
        title: 'Oak lamp',
        body: '## Why oak\n\nIt is *light enough* to carry and heavy enough to stand.\n\n| part | wood | mm |\n| --- | --- | --: |\n| foot | oak | 180 |\n| stem | ash | 420 |\n\n## Next\n\n- [x] first prototype\n- [ ] linen shade\n',
      },
      {
        title: 'Generative posters',
        body: '## The rule\n\nOne line, turned by the golden angle:\n\n```js\nconst angle = Math.PI * (3 - Math.sqrt(5))\n```\n\nSee <https://en.wikipedia.org/wiki/Golden_angle>.\n',
      },
    ],
  },
  {
    email: 'ben@example.com',
    username: 'ben',
    location: 'Utrecht',
    projects: [
      {
        title: 'Letterpress calendar',
        body: '# Twelve sheets\n\nSet in **Baskerville**, printed on ~~80~~ 300 g paper.\n\n> Ink is patience.\n',
      },
    ],
  },
]

/** What the table says of the demo. */
export const demoLogins = [admin, ...members].map(
  ({ email }, index) => `${email} / ${password}${index === 0 ? ' (ADMIN)' : ''}`,
)

/** Fills an empty database with an admin, two members and their projects, through the real procedures. */
export async function seedDemo(config: Config): Promise<void> {
  await using wired = await wire(config, {
    onError: error => {
      throw error
    },
  })
  const { transactor, ...house } = wired.house
  const transact = transactor.transact({ requestId: 'seed', ip: '' })
  const account = await createFirstAdmin({ ...house, transact }, config.accounts.firstSuperuser ?? admin)
  if (!account) return

  const as = (actor: Actor) =>
    appRouter.createCaller({
      requestId: 'seed',
      client: { ip: '127.0.0.1', userAgent: 'seed' },
      house: wired.house,
      idempotencyKey: undefined,
      authenticate: () => Promise.resolve(actor),
      refreshCookie: { read: () => undefined, presented: () => undefined, write: () => undefined },
      replayed: () => undefined,
    })
  const actorOf = (user: Pick<Actor, 'userId' | 'accountId' | 'username' | 'role'>): Actor => ({
    ...user,
    sessionId: 0,
    customerType: 'retail',
    verified: true,
    authTime: timestampOf(house.clock.now()),
  })

  const { id: userId, username } = account.user
  const office = as(actorOf({ userId, accountId: account.id, username, role: 'ADMIN' }))
  for (const { projects, ...member } of members) {
    const user = await office.users.create({ ...member, password })
    const studio = as(actorOf({ userId: user.id, accountId: user.accountId, username: user.username, role: 'USER' }))
    for (const project of projects) await studio.projects.create(project)
  }
}

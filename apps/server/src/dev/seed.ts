import { appRouter, createFirstAdmin } from '@atelier/api'
import { type Actor, timestampOf } from '@atelier/domain'
import { demoPassword } from '@atelier/domain/accounts'
import type { ObjectStore } from '@atelier/domain/assets'
import type { Config } from '../config/config.ts'
import { wire } from '../wire.ts'
import { admin, members } from './demo.ts'
import { seedOrders } from './seed-orders.ts'
import { seedShop } from './seed-shop.ts'

/**
 * Fills an empty database with an admin, two members, their projects and a small shop, through the real procedures.
 * Where the storage is away the goods have no pictures, and `say` gets a line about it.
 * False: there was an admin already, and nothing was added.
 */
export async function seedDemo(config: Config, say: (line: string) => void = () => {}): Promise<boolean> {
  await using wired = await wire(config, {
    // A slow machine fills its shop slowly; no request waits for it.
    patienceMs: 60_000,
    onError: error => {
      throw error
    },
  })
  const { transactor, ...services } = wired.services
  const transact = transactor.transact({ requestId: 'seed', ip: '' })
  const account = await createFirstAdmin({ ...services, transact }, config.accounts.firstSuperuser ?? admin)
  if (!account) return false

  const as = (actor: Actor, idempotencyKey?: string) =>
    appRouter.createCaller({
      requestId: 'seed',
      client: { ip: '127.0.0.1', userAgent: 'seed' },
      services: wired.services,
      idempotencyKey,
      authenticate: () => Promise.resolve(actor),
      deviceToken: { presented: () => undefined, write: () => undefined },
      refreshCookie: { read: () => undefined, presented: () => undefined, write: () => undefined },
      guestTokens: {},
      answeredExisting: () => undefined,
      replayed: () => undefined,
    })
  const actorOf = (user: Pick<Actor, 'userId' | 'accountId' | 'username' | 'role'>): Actor => ({
    ...user,
    sessionId: 0,
    customerType: 'retail',
    verified: true,
    authTime: timestampOf(services.clock.now()),
  })

  const { id: userId, username } = account.user
  const boss = actorOf({ userId, accountId: account.id, username, role: 'ADMIN' })
  const office = as(boss)
  for (const { projects, ...member } of members) {
    const user = await office.users.create({ ...member, password: demoPassword })
    const studio = as(actorOf({ userId: user.id, accountId: user.accountId, username: user.username, role: 'USER' }))
    for (const project of projects) await studio.projects.create(project)
  }
  const { objects } = services
  const hasBucket = objects.isConfigured && (await answers(objects))
  if (objects.isConfigured && !hasBucket)
    say(
      'The storage refuses or does not answer: the demo has no pictures. Empty the database and start again for them.',
    )
  await seedShop(office, { now: services.clock.now(), hasBucket, publicUrl: services.settings.publicUrl })
  await seedOrders(office, key => as(boss, key))
  return true
}

/** Whether the storage lets its objects be listed, as one that keeps objects does. */
const answers = (objects: Pick<ObjectStore, 'list'>): Promise<boolean> =>
  objects.list('images/', { limit: 1 }).then(
    () => true,
    () => false,
  )

// Works off jobs until SIGTERM: each takes three seconds, those from 100 on a minute; its effect is one row of the outbox.
import { createDatabase, createKeyset, createTransactor, type JobHandler, startJobs } from '@atelier/db'
import { setTimeout as pause } from 'node:timers/promises'
import { handlersWith } from './_jobs.ts'

const [url = '', naive = ''] = process.argv.slice(2)
const database = createDatabase({ url })
const jobs = await startJobs({ url })
const sessions = () => {
  throw new Error('no sessions here')
}
const transactor = createTransactor(database, { keyset: createKeyset(''), jobs, sessions })

const work: JobHandler = async ({ payload, finish, attempt }) => {
  const named: { deliveryId?: number; accountId?: number } = JSON.parse(JSON.stringify(payload))
  const id = named.deliveryId ?? named.accountId ?? 0
  process.stdout.write(`${JSON.stringify({ id, attempt, at: Date.now() })}\n`)
  // What the long ones wait for has come by their next attempt.
  await pause(id >= 100 && attempt === 0 ? 60_000 : 3_000)
  await finish(uow => uow.outbox.emit('account.verified', { accountId: id }))
}
process.once('SIGTERM', () => {
  // What one would write first: a process that ends when it is told to.
  if (naive === '1') process.exit(0)
  void jobs
    .stop()
    .then(() => database.close())
    .then(() => process.exit(0))
})
const kinds = { 'webhooks.deliver': work, 'webhooks.retry': work, 'mail.notice': work, 'mail.welcome': work }
await jobs.work({ transactor, handlerOf: handlersWith(kinds) })

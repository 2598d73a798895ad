// Works off notices until it is killed: the effect of each is one row of the outbox, after a moment of work.
import { createDatabase, createKeyset, createTransactor, type JobHandler, startJobs } from '@atelier/db'
import { setTimeout as pause } from 'node:timers/promises'

const [url = '', naive = ''] = process.argv.slice(2)
const database = createDatabase({ url })
const jobs = await startJobs({ url })
const sessions = () => {
  throw new Error('no sessions here')
}
const transactor = createTransactor(database, { keyset: createKeyset(''), jobs, sessions })

const handler: JobHandler = async ({ payload, finish }) => {
  const { accountId }: { accountId: number } = JSON.parse(JSON.stringify(payload))
  await pause(20)
  // What one would write first: the effect in a transaction, the completion in another.
  const transact = naive === '1' ? transactor.transact({ requestId: 'naive', ip: '' }) : finish
  await transact(uow => uow.outbox.emit('account.verified', { accountId }))
  if (naive === '1') await pause(20)
}
await jobs.work({ transactor, handlerOf: () => handler })

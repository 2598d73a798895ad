// Writes accounts with a job each until it is killed; every other unit of work is rolled back. Prints what was committed.
import { createDatabase, createKeyset, createTransactor, startJobs } from '@atelier/db'

const [url = '', run = ''] = process.argv.slice(2)
const database = createDatabase({ url })
const jobs = await startJobs({ url })
const sessions = () => {
  throw new Error('no sessions here')
}
const transactor = createTransactor(database, { keyset: createKeyset(''), jobs, sessions })
const transact = transactor.transact({ requestId: `run-${run}`, ip: '' })

async function write(number: number): Promise<void> {
  const name = `run${run}-${number}`
  const email = `${name}@example.com`
  const id = await transact(async uow => {
    const account = await uow.accounts.insert({ email, emailKey: email, passwordHash: '', username: name })
    await uow.jobs.enqueue('mail.verification', { accountId: account.id })
    if (number % 2 === 1) throw new Error('rolled back on purpose')
    return account.id
  })
  console.log(id)
}

const lanes = 8
await Promise.all(
  Array.from({ length: lanes }, async (_, lane) => {
    for (let number = lane; ; number += lanes) await write(number).catch(() => {})
  }),
)

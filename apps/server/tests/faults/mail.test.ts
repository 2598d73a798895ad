import { testDatabase, type TestDatabase } from '@atelier/db/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ask, count, type Replica, startReplica } from './_replica.ts'
import { rowsAt } from './_rows.ts'
import { type MailSink, mailSink } from './_smtp.ts'

// Seen to fail with NAIVE=1 (mails within the request), and with a Message-ID made anew at each attempt.
const mails = count(12, 1_000)
const kills = count(1, 50)

let onDelivery = (): void => {}
let sink: MailSink
let database: TestDatabase
let replica: Replica
const start = () => startReplica({ databaseUrl: database.url, smtpUrl: sink.url })
beforeAll(async () => {
  database = await testDatabase()
  sink = await mailSink({ onDelivery: () => onDelivery() })
  replica = await start()
})
afterAll(async () => {
  await replica[Symbol.asyncDispose]()
  await sink[Symbol.asyncDispose]()
  await database[Symbol.asyncDispose]()
})

const addressOf = (index: number) => `person-${index}@studio.example`

/** Kills the worker with signal 9 when the server has just taken its next mail, or some mails later. */
async function killAtDelivery(later: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  let left = later
  onDelivery = () => {
    if (left-- > 0) return
    replica.kill('SIGKILL')
    resolve()
  }
  await promise
  onDelivery = () => {}
  await replica.ended
  replica = await start()
}

it(`R21: ${mails} mails, ${kills} kills of their worker: each arrives, and doubles carry one Message-ID`, async () => {
  await rowsAt(
    database.url,
    `with made as (insert into accounts (email, email_key, password_hash)
       select 'person-' || n || '@studio.example', 'person-' || n || '@studio.example', '' from generate_series(1, $1::int) n
       returning id)
     insert into users (account_id, username) select id, 'person-' || id from made`,
    [mails],
  )
  const addresses = Array.from({ length: mails }, (_, index) => addressOf(index + 1))
  const killed = (async () => {
    for (let kill = 0; kill < kills; kill += 1) await killAtDelivery(kill % 4)
  })()
  // What is asked for while the worker is away is asked again: the answer is the same for any address.
  for (const email of addresses) {
    const accepted = async () => (await ask(replica.url, 'POST /v1/accounts/verification', { json: { email } })).status
    await expect.poll(() => accepted().catch(() => 0), { interval: 100 }).toBe(202)
  }
  await killed

  const unsent = async () => {
    const jobs = await rowsAt(
      database.url,
      `select id from pgboss.job where name like 'mail.%' and state <> 'completed'`,
    )
    return jobs.length
  }
  await expect.poll(unsent, { timeout: 240_000, interval: 500 }).toBe(0)

  const idsOf = Map.groupBy(sink.delivered, mail => mail.to)
  expect(addresses.filter(address => !idsOf.has(address))).toEqual([])
  // Each job has one Message-ID, whatever became of its attempts.
  const sent = await rowsAt<{ message_id: string }>(database.url, 'select message_id from mail_messages')
  const distinct = new Set(sink.delivered.map(mail => mail.messageId))
  expect(distinct.size).toBe(sent.length)
  const doubles = sink.delivered.length - distinct.size
  // The kill comes before the worker can write that the mail is gone, so doubles there are; one of each connection at most.
  expect(doubles).toBeGreaterThan(0)
  expect(doubles).toBeLessThanOrEqual(kills * 2)
})

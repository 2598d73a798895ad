import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { testDatabase, type TestDatabase } from '@atelier/db/testing'
import { type Mailbox, startMailbox } from '../../src/dev/mailbox.ts'
import { ask, type Replica, startReplica } from '../faults/_replica.ts'
import { rowsAt } from '../faults/_rows.ts'
import { fromDebian, runProgram } from './_programs.ts'

const root = new URL('../../../../', import.meta.url).pathname
const promtool = fromDebian('promtool', 'prometheus')

let database: TestDatabase
let mailbox: Mailbox
let replica: Replica
beforeAll(async () => {
  database = await testDatabase()
  mailbox = await startMailbox()
  replica = await startReplica({
    databaseUrl: database.url,
    smtpUrl: mailbox.smtpUrl,
    env: { RATE_LIMIT_FACTOR: '1' },
  })
})
afterAll(async () => {
  await replica[Symbol.asyncDispose]()
  await mailbox.stop()
  await database[Symbol.asyncDispose]()
})

const scrape = async (): Promise<string> => (await ask(replica.url, 'GET /metrics')).text
/** The value of a series by its whole name. */
const valueOf = (text: string, series: string): number => {
  const line = text.split('\n').find(each => each.startsWith(`${series} `))
  return Number(line?.slice(series.length))
}

describe('/metrics', () => {
  it('counts requests by route and procedure, jobs, the pool, the outbox, limits and streams', async () => {
    const account = { email: 'mira@studio.example', username: 'mira', password: 'oak and linen' }
    await ask(replica.url, 'POST /v1/accounts/register', { json: account })
    const wrong = { email: account.email, password: 'not it' }
    for (let time = 0; time < 12; time += 1) await ask(replica.url, 'POST /trpc/sessions.login', { json: wrong })
    const stream = await fetch(`${replica.url}/v1/stream`)
    // The mail of the registration is a job.
    await expect.poll(scrape).toMatch(/^job_duration_seconds_count\{kind="mail\.\w+",outcome="done"\} [1-9]/m)
    const text = await scrape()
    const asked = 'http_request_duration_seconds_count{method="POST",route='
    expect(valueOf(text, `${asked}"POST /v1/accounts/register",status="201"}`)).toBe(1)
    expect(text).toMatch(/^http_request_duration_seconds_count\{method="POST",route="sessions\.login",status="401"\}/m)
    expect(text).toMatch(/^rate_limit_refusals_total\{bucket="[\w-]+"\} [1-9]/m)
    expect(valueOf(text, 'live_streams_open')).toBe(1)
    expect(valueOf(text, 'db_pool_connections{state="idle"}')).toBeGreaterThan(0)
    expect(valueOf(text, 'db_pool_waiting_requests')).toBe(0)
    await stream.body?.cancel()
  })

  it('shows the age of the oldest event that is not dispatched', async () => {
    const seconds = () => scrape().then(text => valueOf(text, 'outbox_lag_seconds'))
    await expect.poll(seconds, { timeout: 20_000 }).toBe(0)
    await using holder = await holdDispatch(database.url)
    await rowsAt(
      database.url,
      `insert into outbox (type, aggregate_id, payload, created_at) values ('project.created', 1, '{}', now() - interval '90 s')`,
    )
    await expect.poll(seconds, { timeout: 20_000 }).toBeGreaterThan(80)
    expect(holder).toBeDefined()
  })

  it.skipIf(promtool === undefined)('has nothing that promtool objects to', async () => {
    const { status, stdout, stderr } = spawnSync(promtool ?? '', ['check', 'metrics'], {
      input: await scrape(),
      encoding: 'utf8',
    })
    expect([status, stdout, stderr]).toEqual([0, '', ''])
  })
})

/** Keeps the dispatcher from numbering events, by a lock on their counter. */
async function holdDispatch(url: string): Promise<AsyncDisposable> {
  const { Client } = await import('pg')
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query('begin; lock table outbox_stream in exclusive mode')
  return { [Symbol.asyncDispose]: () => client.end() }
}

describe.skipIf(promtool === undefined)('deploy/prometheus/alerts.yml', () => {
  const file = join(root, 'deploy/prometheus/alerts.yml')

  it('holds rules that promtool accepts', () => {
    expect(runProgram(promtool ?? '', ['check', 'rules', file])).toMatchObject({ code: 0 })
  })

  it('fires for what it names, and not for a healthy server', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'atelier-alerts-'))
    const series = (text: string, values: string) => ({ series: text, values })
    const at = (alertname: string, fires: boolean) => ({
      eval_time: '30m',
      alertname,
      exp_alerts: fires ? [{ exp_labels: { severity: alertname === 'AtelierJobsFailed' ? 'ticket' : 'page' } }] : [],
    })
    const tests = {
      rule_files: [file],
      evaluation_interval: '1m',
      tests: [
        {
          interval: '1m',
          input_series: [
            series('http_request_duration_seconds_count{job="atelier",status="200"}', '0+60x60'),
            series('http_request_duration_seconds_count{job="atelier",status="503"}', '0+6x60'),
            series('jobs_failed{job="atelier"}', '2x60'),
            series('outbox_lag_seconds{job="atelier"}', '0x60'),
          ],
          alert_rule_test: [at('AtelierErrors', true), at('AtelierJobsFailed', true), at('AtelierOutboxLag', false)],
        },
        {
          interval: '1m',
          input_series: [series('http_request_duration_seconds_count{job="atelier",status="200"}', '0+60x60')],
          alert_rule_test: [at('AtelierErrors', false), at('AtelierJobsFailed', false)],
        },
      ],
    }
    for (const { alert_rule_test: rules } of tests.tests)
      for (const rule of rules)
        for (const alert of rule.exp_alerts) Object.assign(alert, await annotationsOf(file, rule.alertname))
    const path = join(folder, 'tests.yml')
    await writeFile(path, JSON.stringify(tests))
    expect(runProgram(promtool ?? '', ['test', 'rules', path])).toMatchObject({ code: 0 })
    await rm(folder, { recursive: true })
  })
})

/** The annotations of a rule with the values of the test filled in. */
async function annotationsOf(file: string, name: string): Promise<object> {
  const { groups }: { groups: { rules: { alert: string; annotations: Record<string, string> }[] }[] } = parse(
    await readFile(file, 'utf8'),
  )
  const rule = groups.flatMap(group => group.rules).find(({ alert }) => alert === name)
  const filled = Object.entries(rule?.annotations ?? {}).map(([key, text]) => [
    key,
    text.replace('{{ $value | humanizePercentage }}', '9.091%').replace('{{ $value }}', '2'),
  ])
  return { exp_annotations: Object.fromEntries(filled) }
}

describe('deploy/grafana/atelier.json', () => {
  it('and the alerts ask for series that the server has', async () => {
    const text = await scrape()
    const names = new Set([...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name = '']) => name))
    const asked = [await readFile(join(root, 'deploy/grafana/atelier.json'), 'utf8')]
    asked.push(await readFile(join(root, 'deploy/prometheus/alerts.yml'), 'utf8'))
    const used = asked.flatMap(source =>
      [...source.matchAll(/\b([a-z]+(?:_[a-z0-9]+)+)\{/g)].map(([, name = '']) => name),
    )
    expect(used.length).toBeGreaterThan(30)
    const base = (name: string) => name.replace(/_(?:bucket|count|sum)$/, '')
    expect([...new Set(used)].filter(name => !names.has(name) && !names.has(base(name)))).toEqual([])
  })

  it('has a title and a query for every panel, all on one job', async () => {
    const { panels }: { panels: { title: string; targets: { expr: string }[] }[] } = JSON.parse(
      await readFile(join(root, 'deploy/grafana/atelier.json'), 'utf8'),
    )
    expect(new Set(panels.map(({ title }) => title)).size).toBe(panels.length)
    for (const { targets } of panels) for (const { expr } of targets) expect(expr).toContain('job="$job"')
  })
})

import { createDatabase, createReaders } from '@atelier/db'
import { testDatabase } from '@atelier/db/testing'
import type { Readers } from '@atelier/domain'
import { Client } from 'pg'
import { keyset } from './_backend.ts'

export interface PlanNode {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Index Name'?: string
  readonly 'Actual Rows'?: number
  readonly 'Actual Loops'?: number
  readonly 'Rows Removed by Filter'?: number
  readonly 'Parent Relationship'?: string
  readonly Plans?: readonly PlanNode[]
}

const ways = { once: 'generic_plan', 'for these values': 'costs', 'and run': 'analyze' } as const

export type Call = (readers: Readers) => Promise<unknown>

/** A database of its own that explains what readers send. */
export interface Explained extends AsyncDisposable {
  readonly client: Client
  readonly readers: Readers
  /**
   * The plans of all statements that the call sends: made once, for all values, as our connections do; or for the
   * values at hand, as those for searches do, or made and run.
   */
  plansOf(call: Call, planned?: keyof typeof ways): Promise<readonly PlanNode[]>
}

export async function explained(): Promise<Explained> {
  const stack = new AsyncDisposableStack()
  const sent: { readonly text: string; readonly values: readonly unknown[] }[] = []
  const { url } = stack.use(await testDatabase())
  const database = stack.use(createDatabase({ url, observe: (text, values = []) => sent.push({ text, values }) }))
  const readers = createReaders(database, { keyset })
  const client = stack.adopt(new Client({ connectionString: url }), async each => each.end())
  await client.connect()
  return {
    client,
    readers,
    async plansOf(call, planned = 'once') {
      sent.length = 0
      await call(readers)
      const plans: PlanNode[] = []
      for (const { text, values } of sent) {
        const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
          `explain (${ways[planned]}, format json) ${text}`,
          planned === 'once' ? [] : [...values],
        )
        plans.push(...rows.map(row => row['QUERY PLAN'][0].Plan))
      }
      return plans
    },
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  }
}

/** Statistics of every row and no sample, so that each run plans alike. */
export const countAllRows = async (client: Client): Promise<void> => {
  await client.query('set default_statistics_target = 10000')
  await client.query('vacuum analyze')
}

export const nodesOf = (plan: PlanNode): PlanNode[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)]

/** Tables that are read as a whole. */
export const scannedBy = (plans: readonly PlanNode[]): readonly string[] =>
  plans
    .flatMap(nodesOf)
    .filter(node => node['Node Type'].endsWith('Seq Scan'))
    .map(node => node['Relation Name'] ?? '')

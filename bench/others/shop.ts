import type { ZodType } from 'zod'
import type { Traffic } from '../load.ts'
import type { Flow } from './flow.ts'

/** Reads of a scenario, and what each of their answers must be. */
export interface Reads {
  readonly traffic: Traffic
  /** Undefined: the answer is a text. */
  readonly answer: ZodType | undefined
}

/** What a shop is asked. */
export interface Work {
  readonly health: Reads
  readonly product: Reads
  readonly page: Reads
  readonly order: Flow
  /** What its own interface shows. */
  readonly counts: { readonly products: number; readonly variants: number }
}

/** A published shop that is installed, seeded and measured beside ours. */
export interface Shop {
  readonly name: string
  readonly label: string
  /** Exact versions by name, from npm. */
  readonly packages: Readonly<Record<string, string>>
  /** Programs of this folder that are bundled into the folder of the installation. */
  readonly programs: Readonly<Record<string, string>>
  readonly format: 'esm' | 'cjs'
  /** Commands that make its tables and fill them, as arguments of node. */
  readonly seed: readonly (readonly string[])[]
  /** Arguments of node that start it. */
  readonly start: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly hello: string
  /** Lines for the report: how it runs, what is asked. */
  readonly notes: readonly string[]
  /** Signs customers up, one for each connection, and collects ids. `folder` is where it is installed. */
  workOf(at: { readonly port: number; readonly folder: string; readonly connections: number }): Promise<Work>
}

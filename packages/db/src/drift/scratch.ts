import { randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Kysely, PostgresDialect, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { Client, Pool } from 'pg'

/** A database that lives as long as one question is being answered. */
export interface Scratch extends AsyncDisposable {
  readonly url: string
  readonly db: Kysely<unknown>
}

export async function scratch(adminUrl: string): Promise<Scratch> {
  const name = `scratch_${randomBytes(6).toString('hex')}`
  await asAdmin(adminUrl, `create database ${name} template template0 strategy file_copy`)
  const url = new URL(adminUrl)
  url.pathname = `/${name}`
  const pool = new Pool({ connectionString: url.href, max: 1 })
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  return {
    url: url.href,
    db,
    async [Symbol.asyncDispose]() {
      await db.destroy()
      await asAdmin(adminUrl, `drop database ${name} with (force)`)
    },
  }
}

/** Builds what the files declare, in the order of their names. */
export async function applyDeclared(db: Kysely<unknown>, schemaDir: string): Promise<void> {
  const files = (await readdir(schemaDir)).filter(file => file.endsWith('.sql')).toSorted()
  for (const file of files) {
    await runFile(db, join(schemaDir, file))
  }
}

async function runFile(db: Kysely<unknown>, file: string): Promise<void> {
  const text = await readFile(file, 'utf8')
  await sql
    .raw(text)
    .execute(db)
    .catch((cause: unknown) => {
      throw new Error(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
    })
}

/** Builds what the migrations build, without the bookkeeping. */
export async function applyMigrations(
  db: Kysely<unknown>,
  migrations: Readonly<Record<string, Migration>>,
): Promise<void> {
  for (const [, migration] of Object.entries(migrations).toSorted(([a], [b]) => a.localeCompare(b, 'en'))) {
    await db.transaction().execute(transaction => migration.up(transaction))
  }
}

async function asAdmin(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

import { randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Kysely, PostgresDialect, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { createPool } from '../../src/connection/clients.ts'
import { asAdmin, dropDatabase, urlOf } from '../embedded/admin.ts'

/** A database that lives as long as one question is being answered. */
export interface Scratch extends AsyncDisposable {
  readonly url: string
  readonly db: Kysely<unknown>
}

export async function scratch(adminUrl: string): Promise<Scratch> {
  const name = `scratch_${randomBytes(6).toString('hex')}`
  await asAdmin(adminUrl, admin => admin.query(`create database ${name} template template0 strategy file_copy`))
  const url = urlOf(adminUrl, name)
  const pool = createPool({ connectionString: url, max: 1 })
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  return {
    url,
    db,
    async [Symbol.asyncDispose]() {
      await db.destroy()
      await asAdmin(adminUrl, admin => dropDatabase(admin, name))
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

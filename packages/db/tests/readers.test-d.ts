import { createDatabase, createKeyset, createReaders } from '@atelier/db'
import type { Readers, Repositories } from '@atelier/domain'
import { expectTypeOf } from 'vitest'

/** Compiled by `tsc -b`, never run: a line marked as an error that compiles fails the build. */
export function readersHaveNoWayToWrite(): void {
  const readers = createReaders(createDatabase({ url: '' }), { keyset: createKeyset('') })
  expectTypeOf(readers).toEqualTypeOf<Readers>()
  expectTypeOf<keyof Readers['projects']>().toEqualTypeOf<'find' | 'findBySlug' | 'list' | 'listByUsername'>()
  // @ts-expect-error -- a reader inserts nothing
  void readers.projects.insert
  // @ts-expect-error -- a reader deletes nothing
  void readers.accounts.delete
  // @ts-expect-error -- a reader ends no session
  void readers.sessions.endAll
  // @ts-expect-error -- link tokens are read inside a unit of work only
  void readers.linkTokens
}

export function repositoriesReadWhatReadersRead(): void {
  expectTypeOf<Repositories['accounts']>().toExtend<Readers['accounts']>()
  expectTypeOf<Repositories['projects']>().toExtend<Readers['projects']>()
  expectTypeOf<Repositories['sessions']>().toExtend<Readers['sessions']>()
  expectTypeOf<Repositories['users']>().toExtend<Readers['users']>()
}

export function theHandleOfReadsCompilesSelectsOnly(): void {
  const { reads } = createDatabase({ url: '' })
  void reads.selectFrom('projects').select('id')
  // @ts-expect-error -- no insert
  reads.insertInto('projects').values({})
  // @ts-expect-error -- no delete
  reads.deleteFrom('projects').where('id', '=', 1)
  // @ts-expect-error -- no update
  reads.updateTable('projects').set({})
}

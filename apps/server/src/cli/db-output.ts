import type { MigrationRun, MigrationState } from '@atelier/db'

export function describeRun({ ran }: MigrationRun, verb: string, nothing: string): string {
  return ran.length === 0 ? nothing : ran.map(migration => `${verb} ${migration}`).join('\n')
}

export function describeStatus(states: readonly MigrationState[]): string {
  const missing = states.filter(state => state.appliedAt === null).length
  const lines = states.map(({ name, appliedAt, known }) => {
    const when = appliedAt === null ? 'not applied' : `applied ${appliedAt}`
    return `${name}  ${when}${known ? '' : ' by a newer release'}`
  })
  return [...lines, missing === 0 ? 'up to date' : `${missing} to apply: pnpm db migrate`].join('\n')
}

import { existsSync } from 'node:fs'

/** One check of `pnpm verify`: a program, its arguments, and how it fixes what it finds. */
export interface Step {
  readonly name: string
  readonly run: readonly string[]
  /** Absent where a program can fix nothing. */
  readonly fix?: readonly string[]
  /** Steps whose output this one reads. */
  readonly after: readonly string[]
}

const script = (path: string): readonly string[] => ['node', '--conditions=@atelier/source', path]

const drift = (name: string, after: readonly string[] = []): Step => {
  const run = script(`scripts/drift-${name}.ts`)
  return { name: `drift:${name}`, run, fix: [...run, '--fix'], after }
}

/** In starting order: the long ones first, so that two cores finish together. */
export const steps: readonly Step[] = [
  // Written before the compiler reads it.
  drift('types'),
  { name: 'typecheck', run: ['tsc', '-b', ...(process.env['CI'] ? ['--force'] : [])], after: ['drift:types'] },
  drift('db'),
  drift('sql'),
  drift('sdk', ['typecheck']),
  drift('openapi'),
  {
    name: 'lint',
    run: ['oxlint', '--type-aware', '--deny-warnings'],
    fix: ['oxlint', '--type-aware', '--deny-warnings', '--fix'],
    after: ['typecheck'],
  },
  drift('env'),
  drift('events'),
  drift('routes'),
  drift('er'),
  drift('states'),
  { name: 'drift:versions', run: script('scripts/drift-versions.ts'), after: [] },
  { name: 'promises', run: script('scripts/promises.ts'), after: [] },
  { name: 'web:budget', run: script('scripts/web-budget.ts'), after: [] },
  { name: 'layers', run: script('scripts/layers.ts'), after: [] },
  { name: 'format', run: ['oxfmt', '--check', '.'], fix: ['oxfmt', '.'], after: [] },
]

/** False for a step whose script does not exist; `verify` names it and fails. */
export function isThere(step: Step): boolean {
  const path = step.run.find(part => part.startsWith('scripts/'))
  return path === undefined || existsSync(path)
}

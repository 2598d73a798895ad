import { Nothing } from '../schemas/common.ts'
import { DiagnosisOutput, HealthOutput } from '../schemas/system.ts'
import { diagnoseSystem } from '../services/system/diagnose-system.ts'
import { procedure } from '../trpc/procedure.ts'
import { resource } from '../trpc/resource.ts'

export const system = resource('Health, readiness and version, for monitoring', {
  health: procedure({
    access: 'public',
    summary: 'Whether the process lives; needs no database',
    input: Nothing,
    output: HealthOutput,
  }).query(() => ({ status: 'ok' as const })),

  diagnose: procedure({
    access: 'admin',
    summary: 'State of the database, jobs, events, storage, mail and Redis, and what to do about it',
    description: 'Runs the checks of `pnpm ops doctor`: they change nothing and can take a few seconds.',
    input: Nothing,
    output: DiagnosisOutput,
  }).query(({ ctx }) => diagnoseSystem(ctx.request)),
})

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
    summary: 'How the database, the work that waits, storage, mail and Redis stand, and what to do',
    description: 'Each is asked once and changes nothing, as by `pnpm ops doctor`; it takes up to some seconds.',
    input: Nothing,
    output: DiagnosisOutput,
  }).query(({ ctx }) => diagnoseSystem(ctx.request)),
})

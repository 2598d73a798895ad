import { z } from 'zod'
import { Nothing } from '../schemas/common.ts'
import { procedure } from '../trpc/procedure.ts'
import { resource } from '../trpc/resource.ts'

const HealthOutput = z.strictObject({ status: z.literal('ok') })

export const system = resource('Health, readiness and version, for monitoring', {
  health: procedure({
    access: 'public',
    summary: 'Whether the process lives; needs no database',
    input: Nothing,
    output: HealthOutput,
  }).query(() => ({ status: 'ok' as const })),
})

import { z } from 'zod'
import { Nothing } from '../schemas/common.ts'
import { router } from '../trpc/core.ts'
import { procedure } from '../trpc/procedure.ts'

const HealthOutput = z.strictObject({ status: z.literal('ok') })

export const system = router({
  health: procedure({
    access: 'public',
    summary: 'Whether the process lives; needs no database',
    input: Nothing,
    output: HealthOutput,
  }).query(() => ({ status: 'ok' as const })),
})

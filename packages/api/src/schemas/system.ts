import { findingLevels, findingNames } from '@atelier/domain/system'
import { z } from 'zod'
import { Timestamp } from './common.ts'

export const HealthOutput = z.strictObject({ status: z.literal('ok') })

const FindingOutput = z
  .strictObject({
    name: z.enum(findingNames).meta({ description: 'What was checked' }),
    level: z.enum(findingLevels).meta({ description: 'warn: something should be done; fail: it does not work' }),
    detail: z
      .string()
      .meta({ description: 'Versions, places, counts, or why it failed', example: '3 wait, 0 failed for good' }),
    cure: z.string().nullable().meta({ description: 'What to do; null: nothing', example: null }),
  })
  .meta({ id: 'Finding' })
export const DiagnosisOutput = z
  .strictObject({
    checkedAt: Timestamp,
    findings: z.array(FindingOutput).readonly(),
  })
  .meta({ id: 'Diagnosis' })
export type DiagnosisOutput = z.output<typeof DiagnosisOutput>

import { jobKinds } from '@atelier/domain'
import { z } from 'zod'
import { pageOf, Timestamp } from './common.ts'

const JobId = z.uuid().meta({
  description: 'Of the job, as logs and the command line name it',
  example: '0198c1f0-4b7a-7c3e-9d52-8f2a6b1c0d3e',
})

export const FailedJobIdInput = z.strictObject({ id: JobId })
const FailedJobOutput = z
  .strictObject({
    id: JobId,
    kind: z.enum(jobKinds).meta({ description: 'What it does', example: 'mail.order' }),
    attempts: z.int(),
    requestId: z.string().meta({ description: 'Of the request that asked for it' }),
    createdAt: Timestamp,
    failedAt: Timestamp,
    cause: z.string().meta({ description: 'Why its last attempt failed', example: 'Error: connection refused' }),
  })
  .meta({ id: 'FailedJob' })
export const FailedJobPage = pageOf(FailedJobOutput)

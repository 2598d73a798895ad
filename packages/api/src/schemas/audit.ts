import { z } from 'zod'
import { Id, PageInput, pageOf, Timestamp } from './common.ts'

export const ListAuditInput = PageInput.extend({
  action: z
    .string()
    .regex(/^[a-z_]+\.[a-z_]+$/, 'must be two words with a point between, as user.updated')
    .max(100)
    .optional()
    .meta({ description: 'What was done', example: 'user.updated' }),
  actorUserId: Id.optional().meta({ description: 'Who did it' }),
  subjectUserId: Id.optional().meta({ description: 'To whom' }),
})
export type ListAuditInput = z.infer<typeof ListAuditInput>

export const AuditOutput = z
  .strictObject({
    id: Id,
    action: z.string(),
    actorUserId: Id.nullable().meta({ description: 'Null: an anonymous caller, or the system' }),
    subjectUserId: Id.nullable(),
    ip: z.string(),
    requestId: z.string(),
    details: z.record(z.string(), z.unknown()).meta({
      description: 'Fields before and after, null where it was not there or is gone; or a reason',
      // Its keys are fields of ours: REST writes them in its own case.
      'x-keys': 'fields',
    }),
    createdAt: Timestamp,
  })
  .meta({ id: 'AuditRecord' })
export type AuditOutput = z.infer<typeof AuditOutput>
export const AuditPage = pageOf(AuditOutput)

import { mapPage } from '@atelier/domain'
import type { AuditRecord } from '@atelier/domain/audit'
import { type AuditOutput, AuditPage, ListAuditInput } from '../schemas/audit.ts'
import { listAudit } from '../services/audit/list-audit.ts'
import { router } from '../trpc/core.ts'
import { procedure } from '../trpc/procedure.ts'

const toOutput = (record: AuditRecord): AuditOutput => ({ ...record, details: { ...record.details } })

export const audit = router({
  list: procedure({
    access: 'admin',
    summary: 'Who did what to whom, newest first',
    input: ListAuditInput,
    output: AuditPage,
  }).query(async ({ ctx, input }) => mapPage(await listAudit(ctx.request, input), toOutput)),
})

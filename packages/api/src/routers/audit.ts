import { mapPage } from '@atelier/domain'
import type { AuditRecord } from '@atelier/domain/audit'
import { type AuditOutput, AuditPage, ListAuditInput } from '../schemas/audit.ts'
import { listAudit } from '../services/audit/list-audit.ts'
import { procedure } from '../trpc/procedure.ts'
import { resource } from '../trpc/resource.ts'

const toOutput = (record: AuditRecord): AuditOutput => ({ ...record, details: { ...record.details } })

export const audit = resource('The audit log of changes by staff', {
  list: procedure({
    access: 'admin',
    summary: 'Who did what to whom, newest first',
    input: ListAuditInput,
    output: AuditPage,
  }).query(async ({ ctx, input }) => mapPage(await listAudit(ctx.request, input), toOutput)),
})

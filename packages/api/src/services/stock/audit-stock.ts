import { PermanentFailure } from '@atelier/domain'
import type { RequestContext } from '../../app-services.ts'

/** Fails, and so stays in the list of failed jobs, when counters, ledger and orders disagree. */
export async function auditStock({ readers }: Pick<RequestContext, 'readers'>): Promise<void> {
  const violations = await readers.stock.audit()
  if (violations.length > 0) throw new PermanentFailure(`stock audit: ${JSON.stringify(violations.slice(0, 10))}`)
}

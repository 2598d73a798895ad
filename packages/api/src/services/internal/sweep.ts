import type { RequestContext } from '../../app-services.ts'
import { sweepCarts } from '../carts/sweep-carts.ts'
import { resumeDocuments } from '../documents/resume-documents.ts'
import { resumeStalledImports } from '../imports/resume-stalled-imports.ts'
import { sweepPriceListChanges } from '../price-lists/sweep-price-list-changes.ts'
import { resumeStalledDeliveries } from '../webhook-endpoints/resume-stalled-deliveries.ts'

/** The hourly sweep: deletes what is expired and resumes work whose job is gone. */
export async function sweep(context: RequestContext): Promise<void> {
  await context.maintenance.sweep()
  await sweepPriceListChanges(context)
  await sweepCarts(context)
  await resumeStalledDeliveries(context)
  await resumeStalledImports(context)
  await resumeDocuments(context)
}

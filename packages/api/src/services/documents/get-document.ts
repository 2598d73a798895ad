import type { DocumentRecord } from '@atelier/domain/documents'
import type { DocumentOutput } from '../../schemas/documents.ts'
import { countedOrderViewer, orderViewer } from '../internal/order-viewer.ts'
import { requireFound } from '../internal/references.ts'
import { type AccessContext, type OrderCaller, requireOrder } from '../orders/internal.ts'
import { toDocumentOutput } from './internal.ts'

/** @throws NOT_FOUND, also for the document of someone else; RATE_LIMITED */
export const requireDocument = async (
  context: AccessContext,
  caller: OrderCaller,
  id: number,
): Promise<DocumentRecord> =>
  requireFound(await context.readers.documents.find(id, await countedOrderViewer(context, caller)), 'document')

/** @throws NOT_FOUND, also for the document of someone else; RATE_LIMITED */
export const getDocument = async (context: AccessContext, caller: OrderCaller, id: number): Promise<DocumentOutput> =>
  toDocumentOutput(await requireDocument(context, caller, id), orderViewer(context, caller.actor))

/** Documents of an order, the oldest first. @throws NOT_FOUND, also for the order of someone else; RATE_LIMITED */
export async function listOrderDocuments(
  context: AccessContext,
  caller: OrderCaller,
  orderId: number,
): Promise<readonly DocumentOutput[]> {
  await requireOrder(context, caller, orderId)
  const viewer = orderViewer(context, caller.actor)
  return (await context.readers.documents.listOfOrder(orderId)).map(document => toDocumentOutput(document, viewer))
}

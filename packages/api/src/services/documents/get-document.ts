import type { Actor } from '@atelier/domain'
import type { DocumentRecord } from '@atelier/domain/documents'
import type { Needs } from '../../app-services.ts'
import type { DocumentOutput } from '../../schemas/documents.ts'
import { orderViewer } from '../internal/order-viewer.ts'
import { requireFound } from '../internal/references.ts'
import { type AccessContext, type OrderCaller, requireOrder } from '../orders/internal.ts'
import { toDocumentOutput } from './internal.ts'

type Context = Needs<'readers' | 'secrets' | 'guestTokens'>

/** @throws NOT_FOUND, also for the document of someone else */
export const requireDocument = async (context: Context, actor: Actor | null, id: number): Promise<DocumentRecord> =>
  requireFound(await context.readers.documents.find(id, orderViewer(context, actor)), 'document')

/** @throws NOT_FOUND, also for the document of someone else */
export const getDocument = async (context: Context, actor: Actor | null, id: number): Promise<DocumentOutput> =>
  toDocumentOutput(await requireDocument(context, actor, id), orderViewer(context, actor))

/** Documents of an order, the oldest first. @throws NOT_FOUND, also for the order of someone else; RATE_LIMITED */
export async function listOrderDocuments(
  context: Context & AccessContext,
  caller: OrderCaller,
  orderId: number,
): Promise<readonly DocumentOutput[]> {
  await requireOrder(context, caller, orderId)
  const viewer = orderViewer(context, caller.actor)
  return (await context.readers.documents.listOfOrder(orderId)).map(document => toDocumentOutput(document, viewer))
}

import type { DocumentStatus } from '@atelier/domain/documents'
import type { Needs } from '../../app-services.ts'
import { issueWaitingDocument } from './issue-waiting-document.ts'

type Context = Needs<'readers' | 'transact'>

/** Issues the documents that wait, invoices before their credit notes. */
export const issueWaitingDocuments = (context: Context): Promise<void> =>
  forEach(context, ['waiting'], id => issueWaitingDocument(context, id))

/** Issues what waits and asks again for files that were not made. */
export async function resumeDocuments(context: Context): Promise<void> {
  await issueWaitingDocuments(context)
  await forEach(context, ['pending', 'failed'], documentId =>
    context.transact(uow => uow.jobs.enqueue('documents.make', { documentId })),
  )
}

async function forEach(
  { readers }: Context,
  statuses: readonly DocumentStatus[],
  work: (id: number) => Promise<void>,
): Promise<void> {
  for (let after = 0; ;) {
    const ids = await readers.documents.listIds(statuses, after)
    for (const id of ids) await work(id)
    const last = ids.at(-1)
    if (last === undefined) return
    after = last
  }
}

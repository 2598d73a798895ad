import { useMutation, useQuery } from '@tanstack/react-query'
import { api, q } from '../../client.ts'
import { useWords } from '../../i18n/words.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { OrderAccess } from './access.ts'

/** Invoices and other documents of the order, as PDF. */
export function OrderDocuments({ access: { id, orderToken } }: { readonly access: OrderAccess }) {
  const { order: words } = useWords()
  const { data } = useQuery(q.orders.documents.queryOptions({ id }, { orderToken }))
  const open = useMutation({
    mutationFn: (documentId: number) => api.documents.file.query({ id: documentId, format: 'pdf' }, { orderToken }),
    onSuccess: ({ url }) => {
      if (url !== null) location.assign(url)
    },
  })
  return (
    <section className="panel">
      <h2>{words.documents}</h2>
      {data?.items.length === 0 && <p className="quiet">{words.noDocuments}</p>}
      <ul className="plain-list">
        {data?.items.map(({ id: documentId, kind, number }) => (
          <li key={documentId}>
            <button type="button" className="quiet-link" onClick={() => open.mutate(documentId)}>
              <Icon name="file" /> {words.document[kind]} {number}
            </button>
          </li>
        ))}
      </ul>
      {open.data?.url === null && <p role="status">{words.notReady}</p>}
      <Failure error={open.error} />
    </section>
  )
}

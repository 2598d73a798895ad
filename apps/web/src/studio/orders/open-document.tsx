import type { Document } from '@atelier/sdk'
import { useMutation } from '@tanstack/react-query'
import { api } from '../../client.ts'
import { Failure } from '../../ui/failure.tsx'
import { useStudio } from '../words/words.tsx'

/** Opens the file of a document in a tab of its own, where the browser prints it. */
export function OpenDocument({ document }: { readonly document: Document }) {
  const { orders } = useStudio()
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      const { url } = await api.documents.file.query({ id: document.id, format: 'pdf' })
      if (url !== null) window.open(url, '_blank', 'noopener')
    },
  })
  if (document.status === 'pending') return <span className="st-soft">{orders.beingMade}</span>
  if (document.status === 'failed')
    return <span className="st-bad">{document.failureReason ?? orders.documentFailed}</span>
  return (
    <span className="st-act">
      <button type="button" className="st-button" disabled={isPending} onClick={() => mutate()}>
        {orders.open}
        <span className="st-hidden">
          {' '}
          {orders.kinds[document.kind]} {document.number}
        </span>
      </button>
      <Failure error={error} />
    </span>
  )
}

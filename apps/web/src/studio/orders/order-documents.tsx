import type { Document } from '@atelier/sdk'
import { useQuery } from '@tanstack/react-query'
import { q } from '../../client.ts'
import { Panel } from '../kit/view.tsx'
import { useStudio } from '../words/words.tsx'
import { OpenDocument } from './open-document.tsx'

/** Documents of an order to open and print. */
export function OrderDocuments({ id }: { readonly id: number }) {
  const { orders, frame } = useStudio()
  const { data } = useQuery({
    ...q.orders.documents.queryOptions({ id }),
    // They are made in the background.
    refetchInterval: ({ state }) => (state.data?.items.some(isPending) ? 1_000 : false),
  })
  return (
    <Panel title={frame.documents}>
      {data?.items.length === 0 && <p className="st-empty">{orders.noDocuments}</p>}
      <ul className="st-list">
        {data?.items.map(document => (
          <li key={document.id}>
            <span>
              <span className="st-strong">{orders.kinds[document.kind]}</span>{' '}
              <span className="st-soft">{document.number}</span>
            </span>
            <OpenDocument document={document} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

const isPending = ({ status }: Document): boolean => status === 'pending'

import { type Poster, safe } from '@atelier/sdk'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, q } from '../../client.ts'
import { Failure } from '../../ui/failure.tsx'
import { OrderedList } from '../catalogue/ordered-list.tsx'
import { Panel } from '../kit/view.tsx'
import { useStudio } from '../words/words.tsx'

/** The posters that have not expired, in the order of the carousel. */
export const livePosters = q.posters.list.queryOptions({ limit: 100 })

/** Saves one poster after the other. Where one fails, those before it get their old places back. */
async function savePositions(posters: readonly Poster[], order: readonly number[]): Promise<void> {
  const saved: { readonly poster: Poster; readonly before: number }[] = []
  const moved = posters.filter(({ id, position }) => order.indexOf(id) !== position)
  try {
    for (const { id, version, position } of moved) {
      const poster = await api.posters.update.mutate({ id, ifVersion: version, position: order.indexOf(id) })
      saved.push({ poster, before: position })
    }
  } catch (error) {
    // What someone else changed meanwhile stays as they left it.
    for (const { poster, before } of saved)
      await safe(api.posters.update.mutate({ id: poster.id, ifVersion: poster.version, position: before }))
    throw error
  }
}

/** The order of the carousel, changed by drag or by keyboard. */
export function PosterOrder() {
  const { content } = useStudio()
  const { data, error } = useQuery(livePosters)
  const posters = data?.items ?? []
  // The dropped order is shown while it is saved.
  const [wanted, setWanted] = useState<readonly number[]>()
  const ids = wanted ?? posters.map(({ id }) => id)
  const cache = useQueryClient()
  const save = useMutation({
    // A second drop is saved once the posters were read again after the first: it needs their new versions.
    scope: { id: 'poster-order' },
    mutationFn: async (order: readonly number[]) =>
      savePositions((await cache.ensureQueryData(livePosters)).items, order),
    onSettled: async (_data, _error, order) => {
      await cache.invalidateQueries()
      setWanted(old => (old === order ? undefined : old))
    },
  })
  const shown = ids.flatMap(id => posters.find(poster => poster.id === id) ?? [])
  return (
    <Panel title={content.order}>
      <p className="st-soft">{content.orderText}</p>
      <OrderedList
        label={content.order}
        items={shown.map(({ id, title, deepLink, image }) => ({ id, name: title ?? deepLink, image }))}
        empty={content.noPosters}
        onOrder={order => {
          setWanted(order)
          save.mutate(order)
        }}
      />
      <Failure error={error ?? save.error} />
    </Panel>
  )
}

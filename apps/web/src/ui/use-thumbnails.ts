import type { Outputs } from '@atelier/sdk'
import { useQuery } from '@tanstack/react-query'
import { q } from '../client.ts'

export type Thumbnail = Outputs['offers']['thumbnails']['items'][number]

/** Pictures of the offers of lines, asked for at once; a line without one shows an empty frame. */
export function useThumbnails(lines: readonly { readonly offerId: number }[]): ReadonlyMap<number, Thumbnail> {
  const offerIds = [...new Set(lines.map(({ offerId }) => offerId))].toSorted((a, b) => a - b).slice(0, 100)
  const { data } = useQuery({
    ...q.offers.thumbnails.queryOptions({ offerIds }),
    enabled: offerIds.length > 0,
    placeholderData: last => last,
  })
  return new Map(data?.items.map(each => [each.offerId, each]))
}

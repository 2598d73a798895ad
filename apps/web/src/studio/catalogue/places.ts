import { safe } from '@atelier/sdk'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../client.ts'

/** The two levels at which products are filed. */
export type Place = 'categories' | 'subCategories'
type Named = readonly [id: number, name: string]

const limit = 100

interface PlaceRow {
  readonly id: number
  readonly name: string
  /** Of a sub-category. */
  readonly categoryName?: string
}
const namedOf = ({ id, name, categoryName }: PlaceRow): Named => [
  id,
  categoryName === undefined ? name : `${categoryName} / ${name}`,
]

async function listPlaces(place: Place, q: string | undefined) {
  const input = { limit, q, sort: q === undefined ? 'position' : 'name' } as const
  const list = place === 'categories' ? api.categories.list.query(input) : api.subCategories.list.query(input)
  const { items, nextCursor } = await list
  return { places: items.map(namedOf), isCut: nextCursor !== null }
}

interface Places {
  readonly places: readonly Named[]
  readonly text: string | undefined
  /** Searches by a part of the name; undefined while all places are listed. */
  readonly onFind: ((text: string | undefined) => void) | undefined
}

/** The first places, or those that a search by name finds. */
export function usePlaces(place: Place): Places {
  const [text, setText] = useState<string>()
  const all = useQuery({ queryKey: ['studio', place], queryFn: () => listPlaces(place, undefined) })
  const found = useQuery({
    queryKey: ['studio', place, text],
    queryFn: () => listPlaces(place, text),
    enabled: text !== undefined,
    placeholderData: keepPreviousData,
  })
  const { data } = text === undefined ? all : found
  return { places: data?.places ?? [], text, onFind: all.data?.isCut ? setText : undefined }
}

/** The names of places by id; a deleted one is shown by its number. */
export function useNames(place: Place, ids: readonly number[]): readonly Named[] {
  const { data } = useQuery({
    queryKey: ['studio', place, 'names', ids],
    queryFn: () => Promise.all(ids.map(id => nameById(place, id))),
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
  })
  return ids.map(id => data?.find(([each]) => each === id) ?? [id, `#${id}`])
}

async function nameById(place: Place, id: number): Promise<Named> {
  const get = place === 'categories' ? api.categories.get.query({ id }) : api.subCategories.get.query({ id })
  const [data] = await safe(get)
  return data ? namedOf(data) : [id, `#${id}`]
}

/** Places as the options of a field. */
export function usePlaceOptions(place: Place) {
  const { places, onFind } = usePlaces(place)
  return { options: places.map(([id, name]) => [String(id), name] as const), onFind }
}

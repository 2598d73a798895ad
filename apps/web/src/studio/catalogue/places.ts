import { safe } from '@atelier/sdk'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../client.ts'

/** Where products stand. */
export type Place = 'categories' | 'subCategories'
type Named = readonly [id: number, name: string]

const limit = 100
const nameOf = {
  categories: ({ name }: { readonly name: string }) => name,
  subCategories: ({ name, categoryName }: { readonly name: string; readonly categoryName: string }) =>
    `${categoryName} / ${name}`,
}

async function listPlaces(place: Place, q: string | undefined) {
  const input = { limit, q, sort: q === undefined ? 'position' : 'name' } as const
  if (place === 'categories') {
    const { items, nextCursor } = await api.categories.list.query(input)
    return { places: items.map((each): Named => [each.id, nameOf.categories(each)]), isCut: nextCursor !== null }
  }
  const { items, nextCursor } = await api.subCategories.list.query(input)
  return { places: items.map((each): Named => [each.id, nameOf.subCategories(each)]), isCut: nextCursor !== null }
}

interface Places {
  readonly places: readonly Named[]
  readonly text: string | undefined
  /** Looks for a part of the name; undefined while all fit. */
  readonly onFind: ((text: string | undefined) => void) | undefined
}

/** The first places, or those with a part of a name, by which one finds the rest. */
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

/** The names of places by id; one that was deleted has its number. */
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
  if (place === 'categories') {
    const [data] = await safe(api.categories.get.query({ id }))
    return [id, data ? nameOf.categories(data) : `#${id}`]
  }
  const [data] = await safe(api.subCategories.get.query({ id }))
  return [id, data ? nameOf.subCategories(data) : `#${id}`]
}

/** Places as the options of a field. */
export function usePlaceOptions(place: Place) {
  const { places, onFind } = usePlaces(place)
  return { options: places.map(([id, name]) => [String(id), name] as const), onFind }
}

import { type Poster, safe } from '@atelier/sdk'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../client.ts'
import { useStudio } from '../words/words.tsx'

/** What a poster is about: exactly one of these. */
type TargetKind = 'product' | 'project' | 'event'

interface Target {
  /** `product:57`, as the choice of the form holds it. */
  readonly value: string
  readonly kind: TargetKind
  readonly title: string
  /** Its page on the site. */
  readonly path: string
}

type Targeted = Pick<Poster, 'productId' | 'projectId' | 'eventId'>

export const targetOf = ({ productId, projectId, eventId }: Targeted): string =>
  productId !== null ? `product:${productId}` : projectId !== null ? `project:${projectId}` : `event:${eventId}`

/** The three fields of the API; those of the other kinds are null. */
export function targetFields(value: string): Targeted {
  const [kind, id] = value.split(':')
  const of = (wanted: TargetKind) => (kind === wanted ? Number(id) : null)
  return { productId: of('product'), projectId: of('project'), eventId: of('event') }
}

const pathOf = {
  product: (slug: string) => `/shop/products/${slug}`,
  project: (slug: string) => `/portfolio/${slug}`,
  event: (id: number) => `/calendar/${id}`,
}

/** The names of what the given posters are about, and a search for other targets. */
export function usePosterTargets(posters: readonly Poster[]) {
  const { content } = useStudio()
  const [text, setText] = useState<string>()
  const own = useQuery({
    queryKey: ['studio', 'poster-targets', posters.map(targetOf)],
    queryFn: () => Promise.all(posters.map(readTarget)),
    placeholderData: keepPreviousData,
  })
  const found = useQuery({
    queryKey: ['studio', 'poster-targets', 'found', text],
    queryFn: () => findTargets(text ?? ''),
    enabled: text !== undefined,
    placeholderData: keepPreviousData,
  })
  const known = [...(found.data ?? []), ...(own.data ?? [])].flatMap(target => target ?? [])
  const byValue = new Map(known.map(target => [target.value, target]))
  const labelOf = ({ kind, title }: Target) => `${content.targetKinds[kind]}: ${title}`
  return {
    options: [...byValue.values()].map(target => [target.value, labelOf(target)] as const),
    onFind: setText,
    nameOf: (poster: Poster) => {
      const target = byValue.get(targetOf(poster))
      return target === undefined ? '–' : labelOf(target)
    },
    /** The address of its page; empty for a target that is not loaded. */
    linkOf: (value: string) => {
      const target = byValue.get(value)
      return target === undefined ? '' : location.origin + target.path
    },
  }
}

async function findTargets(q: string): Promise<readonly (Target | undefined)[]> {
  const { items } = await api.search.query.query({ q, types: ['products', 'projects', 'events'], limit: 20 })
  return items.map(hit => {
    if (hit.type === 'product' || hit.type === 'project')
      return { value: `${hit.type}:${hit.id}`, kind: hit.type, title: hit.title, path: pathOf[hit.type](hit.slug) }
    if (hit.type !== 'event') return undefined
    const title = `${hit.title}, ${hit.date}`
    return { value: `event:${hit.id}`, kind: hit.type, title, path: pathOf.event(hit.id) }
  })
}

/** Undefined for a target that was deleted. */
async function readTarget(poster: Poster): Promise<Target | undefined> {
  const value = targetOf(poster)
  const { productId, projectId, eventId } = poster
  if (productId !== null) {
    const [product] = await safe(api.products.get.query({ id: productId }))
    return product && { value, kind: 'product', title: product.name, path: pathOf.product(product.slug) }
  }
  if (projectId !== null) {
    const [project] = await safe(api.projects.get.query({ id: projectId }))
    return project && { value, kind: 'project', title: project.title, path: pathOf.project(project.slug) }
  }
  if (eventId === null) return undefined
  const [event] = await safe(api.events.get.query({ id: eventId }))
  return event && { value, kind: 'event', title: event.title ?? event.venue, path: pathOf.event(event.id) }
}

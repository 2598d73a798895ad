import { decimalOf } from '@atelier/domain'
import { plainTextOf } from '@atelier/domain/search'
import type { SiteReader } from './read.ts'

/** What a page says about itself before any script runs: for search engines and links that are shown in chats. */
export interface PageHead {
  readonly title: string
  readonly description: string
  readonly image?: string | undefined
  /** Of the page, whatever query it was asked with. */
  readonly url: string
  /** schema.org, as JSON-LD. */
  readonly data: object
}

/** 'missing': there is no such record, and the page answers 404. Undefined: the page says nothing of its own. */
export type FoundHead = PageHead | 'missing' | undefined

const context = 'https://schema.org'
const availability = {
  IN_STOCK: 'InStock',
  LOW_STOCK: 'LimitedAvailability',
  OUT_OF_STOCK: 'OutOfStock',
} as const

/** The head of the page at a path. @throws whatever reading the record fails with, but for NOT_FOUND */
export async function headOf(path: string, read: SiteReader, publicUrl: string): Promise<FoundHead> {
  const [, area, first = '', second = '', ...more] = path.split('/').map(part => decodeURIComponent(part))
  if (more.length > 0) return undefined
  const url = publicUrl + path
  if (area === 'shop' && first === 'products' && second !== '') return productHead(await read.product(second), url)
  if (area === 'portfolio' && first !== '' && second === '') return projectHead(await read.project(first), url)
  if (area === 'calendar' && /^\d{1,9}$/.test(first) && second === '') return eventHead(await read.event(+first), url)
  return undefined
}

type Found<K extends keyof SiteReader> = Awaited<ReturnType<SiteReader[K]>>

function productHead(product: Found<'product'>, url: string): FoundHead {
  if (!product) return 'missing'
  const { name, descriptionHtml, image, images, offers, categoryName } = product
  const description = textOf(descriptionHtml)
  return {
    title: name,
    description: description || `${name}, ${categoryName}`,
    image: image?.url,
    url,
    data: {
      '@context': context,
      '@type': 'Product',
      name,
      // An empty text is no description: readers of structured data take a missing one better.
      description: description || undefined,
      category: categoryName,
      image: [image, ...images].flatMap(each => each?.url ?? []),
      brand: offers[0] && { '@type': 'Brand', name: offers[0].brand },
      offers: offers.flatMap(({ sku, price, availability: state }) =>
        price
          ? {
              '@type': 'Offer',
              url,
              sku,
              price: decimalOf(price.amount, price.currency),
              priceCurrency: price.currency,
              availability: `${context}/${availability[state]}`,
            }
          : [],
      ),
    },
  }
}

function projectHead(project: Found<'project'>, url: string): FoundHead {
  if (!project) return 'missing'
  const { title, html, cover, createdAt, updatedAt } = project
  return {
    title,
    description: textOf(html),
    image: cover?.url,
    url,
    data: {
      '@context': context,
      '@type': 'CreativeWork',
      name: title,
      url,
      description: textOf(html) || undefined,
      image: cover?.url,
      dateCreated: createdAt,
      dateModified: updatedAt ?? createdAt,
    },
  }
}

function eventHead(event: Found<'event'>, url: string): FoundHead {
  if (!event) return 'missing'
  const { title, venue, address, date, startsAt, endsAt, canceledAt, descriptionHtml, imageUrl } = event
  const name = title ?? venue
  const description = textOf(descriptionHtml ?? '') || `${name}, ${date}, ${venue}, ${address}`
  return {
    title: name,
    description,
    image: imageUrl ?? undefined,
    url,
    data: {
      '@context': context,
      '@type': 'Event',
      name,
      url,
      description,
      image: imageUrl ?? undefined,
      startDate: startsAt ?? date,
      endDate: endsAt ?? undefined,
      eventStatus: `${context}/${canceledAt === null ? 'EventScheduled' : 'EventCancelled'}`,
      eventAttendanceMode: `${context}/OfflineEventAttendanceMode`,
      location: { '@type': 'Place', name: venue, address },
    },
  }
}

const longestText = 300

/** The words of sanitised HTML, cut at a word. */
function textOf(html: string): string {
  const text = plainTextOf(html)
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ([.,;:!?])/g, '$1')
    .trim()
  return text.length <= longestText ? text : `${text.slice(0, longestText).replace(/\s+\S*$/, '')} …`
}

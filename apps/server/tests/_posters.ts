import { anImageFile } from './_images.ts'
import type { TestBackend } from './_backend.ts'
import { type Person, rowsOf } from './_people.ts'

/** An event to point at; its owner does not matter. */
export const anEvent = (backend: TestBackend, by: Person) =>
  backend.as(by.accessToken).events.create({ date: '2031-07-15', time: '8pm', venue: 'Hall', address: 'Street 1' })

let tints = 5_000
/** An image without a reference. */
export async function createUpload(backend: TestBackend, by: Person) {
  const files = [await anImageFile('poster.png', { tint: (tints += 1) })]
  const { images } = await backend.as(by.accessToken).assets.uploadImages({ files })
  return { id: images[0]?.id ?? 0, url: images[0]?.url ?? '' }
}

/** A poster for an event of its own, put up by an EMPLOYEE. */
export async function aPoster(backend: TestBackend, by: Person) {
  const [event, image] = [await anEvent(backend, by), await createUpload(backend, by)]
  return backend.as(by.accessToken).posters.create({
    deepLink: 'https://studio.example/concert',
    expiresAt: '2031-07-15T20:00:00Z',
    eventId: event.id,
    imageUrl: image.url,
  })
}

/** A published product with all that it hangs on; its id. */
export async function aProduct(backend: TestBackend, name: string): Promise<number> {
  const rows = await rowsOf(
    backend,
    `with tax as (insert into tax_classes (code, name, rate_bps) values ($1, $1, 0) returning id),
      category as (insert into categories (name, slug) values ($1, $1) returning id),
      sub as (insert into sub_categories (category_id, name, slug) select id, $1, $1 from category returning id, category_id)
     insert into products (category_id, sub_category_id, name, slug, tax_class_id)
       select sub.category_id, sub.id, $1, $1, tax.id from sub, tax returning id`,
    [name],
  )
  return Number(Object(rows[0]).id)
}

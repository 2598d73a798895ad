import { imageReason } from '@atelier/domain/imports'
import { expect, it } from 'vitest'
import { backend } from './_backend.ts'
import { connect } from './_sql.ts'

const address = 'https://images.example/lamp.png'

// Seen to fail with an update and a count that do not ask who was first: two images stored of one.
it('an image that two jobs of an import have fetched is counted once, with one event', async () => {
  await using h = await backend()
  await using sql = await connect(h.url)
  await sql.query(`
    insert into assets (object_id, sha256, visibility, kept, key, format, width, height, frames, thumbhash, bytes, stored_bytes, variants)
      values (gen_random_uuid(), sha256('lamp'), 'public', false, '', 'png', 1, 1, 1, '', 1, 1, '[]');
    insert into imports (kind, format, mode, dry_run, file_name, file_bytes, upload_user_id, upload_id, images_wanted)
      select 'products', 'csv', 'rows', false, '', 1, 1, n, 1 from generate_series(1, 2) n;
    insert into import_image_urls (import_id, url) select id, '${address}' from imports;
    insert into import_images (import_id, target_id, position, line, url_id) select import_id, 7, 0, 2, id from import_image_urls`)
  const twice = (end: (job: number) => Promise<unknown>) => Promise.all([end(1), end(2)])
  await twice(() => h.transact(uow => uow.importImages.store(1, address, 1)))
  await twice(() => h.transact(uow => uow.importImages.refuse(2, imageReason('image_unreadable', address))))
  await h.transact(uow => uow.importImages.refuse(1, imageReason('image_unreadable', address)))
  expect(await sql.query('select images_stored as stored, images_refused as refused from imports order by id')).toEqual(
    [
      { stored: 1, refused: 0 },
      { stored: 0, refused: 1 },
    ],
  )
  expect(await sql.query('select import_id::int as id, line, code, details from import_faults')).toEqual([
    { id: 2, line: 2, code: 'image_unreadable', details: { url: address } },
  ])
})

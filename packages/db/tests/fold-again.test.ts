import { migrateUp } from '@atelier/db'
import { parseQuery, searchTypes } from '@atelier/domain/search'
import { expect, it } from 'vitest'
import { backend } from './_backend.ts'
import { connect } from './_sql.ts'

it('folds the texts of the release before behind the migration, and only those that are folded otherwise', async () => {
  await using h = await backend({ poolSize: 2 })
  await using sql = await connect(h.url)
  const [{ now } = { now: '' }] = await sql.query<{ now: string }>(
    `select pg_get_functiondef('search_text'::regproc) as now`,
  )
  // Texts as the release before folded them.
  await sql.query(`
    create or replace function search_text(text) returns text language plpgsql immutable strict parallel safe as $$ begin
      return regexp_replace(lower(normalize(regexp_replace(normalize($1, nfkd), '[\\u0300-\\u0305\\u0307-\\u036f]', '', 'g'), nfc)), '[^[:alnum:]]+', ' ', 'g');
    end $$;
    insert into accounts (email, email_key, password_hash) values ('a@b.example', 'a@b.example', '');
    insert into users (account_id, username) select id, 'ana' from accounts;
    insert into categories (name, slug) values ('Parts', 'parts');
    insert into sub_categories (category_id, name, slug) select id, 'Pipes', 'pipes' from categories;
    insert into products (category_id, sub_category_id, name, slug, tax_class_id)
      select s.category_id, s.id, names.name, md5(names.name), 1 from sub_categories s,
        (values ('Pipe 1½"'), ('Plain'), ('Ёлка'), (U&'Tisch\\00ADlampe'), ('ΦΑΚΟΣ'), ('Offered')) names (name);
    insert into offers (product_id, sku, title, slug, brand, manufacturer_number)
      select id, 'S' || id, case name when 'Offered' then U&'Kugel\\00ADhahn' else 'Piece' end, slug, 'Kessel', 'M' || id from products;
    insert into prices (offer_id, price_list_id, amount) select offers.id, l.id, 100 from offers, price_lists l where l.code = 'retail';
    insert into projects (user_id, title, body, html, slug) select id, U&'Wind\\00ADrad', 'b', 'b', 'w' from users;
    insert into events (owner_id, date, time, venue, address) select id, '2026-12-31', '8pm', U&'Konzert\\00ADhaus', 'Street 1' from users;
    ${now};
    comment on table search_words is 'unfolded'`)
  const untouched = () => sql.query(`select id, xmin from products where name in ('Plain', 'Ёлка', 'Offered')`)
  const before = await untouched()
  const find = async (q: string) => {
    const wanted = { query: parseQuery(q), types: searchTypes }
    return (await h.readers.search.find(wanted, { limit: 20, cursor: null })).items.map(({ title }) => title)
  }
  expect(await find('tischlampe')).toEqual([])
  await migrateUp(h.url)
  expect(await find('1 1/2')).toEqual(['Pipe 1½"'])
  expect(await find('11')).toEqual([])
  expect(await find('tischlampe')).toEqual(['Tisch\u{AD}lampe'])
  expect(await find('tischlmape')).toEqual(['Tisch\u{AD}lampe'])
  expect(await find('φακός')).toEqual(['ΦΑΚΟΣ'])
  expect(await find('kugelhahn')).toEqual(['Offered'])
  expect(await find('windrad')).toEqual(['Wind\u{AD}rad'])
  expect(await find('konzerthaus')).toHaveLength(1)
  expect(await untouched()).toEqual(before)
  expect(await sql.query(`select obj_description('search_words'::regclass, 'pg_class') as note`)).toEqual([
    { note: null },
  ])
})

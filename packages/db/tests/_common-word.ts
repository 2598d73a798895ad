/**
 * Fills an empty catalogue with products that all have the word `widget`, the first one the cheapest: 1.01, 1.02 and so on.
 * Their names begin with one of three brands, so the last brand is nowhere near the start of that order.
 */
export async function fillWithCommonWord(
  client: { query(text: string): Promise<unknown> },
  many: number,
): Promise<void> {
  await client.query(`
    insert into categories (name, slug) values ('Parts', 'parts');
    insert into sub_categories (category_id, name, slug) select id, 'Parts', 'parts' from categories;
    alter table products disable trigger user; alter table offers disable trigger user; alter table prices disable trigger user;
    insert into products (category_id, sub_category_id, name, slug, tax_class_id)
      select s.category_id, s.id, (array['Ash', 'Oak', 'Zebra'])[1 + n % 3] || ' widget ' || n, 'p-' || n, t.id
      from sub_categories s, tax_classes t, generate_series(1, ${many}) n where t.code = 'standard';
    insert into offers (product_id, sku, title, slug, brand, manufacturer_number)
      select id, 's' || id, name, slug, split_part(name, ' ', 1), 'm' || id from products;
    insert into prices (offer_id, price_list_id, amount) select id, 1, 100 + id from offers;
    insert into product_listings select * from current_listings(array(select id from products));
    insert into product_words select * from current_words(array(select id from products));
    alter table products enable trigger user; alter table offers enable trigger user; alter table prices enable trigger user`)
}

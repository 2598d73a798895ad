/** Two of each, so that one can be made like the other. Tax class and price list 1 come with the database. */
export const catalog = `
  insert into categories (name, slug) values ('Lamps', 'lamps'), ('Chairs', 'chairs');
  insert into sub_categories (category_id, name, slug) values (1, 'Desk', 'desk'), (2, 'Stools', 'stools');
  insert into products (category_id, sub_category_id, name, slug, tax_class_id) values (1, 1, 'Oak', 'oak', 1), (2, 2, 'Elm', 'elm', 1);
  insert into product_options (product_id, name, position) values (1, 'colour', 0), (1, 'size', 1), (2, 'colour', 0);
  insert into option_values (option_id, value, position) values (1, 'red', 0), (1, 'blue', 1), (2, 'S', 0), (3, 'red', 0);
  insert into offers (product_id, sku, title, brand, manufacturer_number, slug, option_value_ids)
    values (1, 'A-1', 'Oak red', 'Oak', '1', 'a-1', '{1}'), (1, 'A-2', 'Oak blue', 'Oak', '2', 'a-2', '{2}'), (2, 'B-1', 'Elm', 'Elm', '1', 'b-1', '{}');
  insert into offer_option_values (offer_id, product_id, option_id, option_value_id) values (1, 1, 1, 1);
  insert into product_assets (product_id, asset_id, position) values (1, 1, 0);
  insert into offer_assets (offer_id, asset_id, position) values (1, 1, 0);
  insert into tags (name) values ('new'), ('sale');
  insert into product_tags (product_id, tag_id) values (1, 1);
  insert into collections (name, slug, kind) values ('Summer', 'summer', 'manual'), ('Winter', 'winter', 'manual');
  insert into collection_products (collection_id, product_id, position) values (1, 1, 0);
  insert into prices (offer_id, price_list_id, amount) values (1, 1, 1990);`

/** A key beside the primary key, which would refuse first. */
const withoutKey = (table: string, statement: string): string =>
  `alter table ${table} drop constraint ${table}_pkey cascade; ${statement}`

/** One statement per named constraint of the catalog that must be refused by it. */
export const catalogRefusals: Readonly<Record<string, string>> = {
  tax_classes_pkey: `insert into tax_classes (id, code, name, rate_bps) overriding system value values (1, 'x', 'x', 0)`,
  tax_classes_code_key: `insert into tax_classes (code, name, rate_bps) values ('standard', 'x', 0)`,
  tax_classes_rate_bps_check: `update tax_classes set rate_bps = 10001`,
  categories_pkey: `insert into categories (id, name, slug) overriding system value values (1, 'x', 'x')`,
  categories_name_key: `update categories set name = 'Lamps'`,
  categories_slug_key: `update categories set slug = 'lamps'`,
  categories_slug_check: `update categories set slug = ''`,
  categories_position_check: `update categories set position = -1`,
  categories_image_asset_id_fkey: `update categories set image_asset_id = 99`,
  sub_categories_pkey: `insert into sub_categories (id, category_id, name, slug) overriding system value values (1, 2, 'x', 'x')`,
  sub_categories_place_key: withoutKey(
    'sub_categories',
    `insert into sub_categories (id, category_id, name, slug) overriding system value values (1, 1, 'x', 'x')`,
  ),
  sub_categories_name_key: `insert into sub_categories (category_id, name, slug) values (1, 'Desk', 'x')`,
  sub_categories_slug_key: `update sub_categories set slug = 'desk'`,
  sub_categories_slug_check: `update sub_categories set slug = ''`,
  sub_categories_position_check: `update sub_categories set position = -1`,
  sub_categories_category_id_fkey: `insert into sub_categories (category_id, name, slug) values (99, 'x', 'x')`,
  sub_categories_image_asset_id_fkey: `update sub_categories set image_asset_id = 99`,
  products_pkey: `insert into products (id, category_id, sub_category_id, name, slug, tax_class_id) overriding system value values (1, 1, 1, 'x', 'x', 1)`,
  products_slug_key: `update products set slug = 'oak'`,
  products_slug_check: `update products set slug = ''`,
  products_status_check: `update products set status = 'hidden'`,
  products_sub_category_id_fkey: `update products set category_id = 2`,
  products_tax_class_id_fkey: `update products set tax_class_id = 99`,
  products_image_asset_id_fkey: `update products set image_asset_id = 99`,
  product_options_pkey: `insert into product_options (id, product_id, name, position) overriding system value values (1, 1, 'x', 2)`,
  product_options_owner_key: withoutKey(
    'product_options',
    `insert into product_options (id, product_id, name, position) overriding system value values (1, 1, 'x', 2)`,
  ),
  product_options_name_key: `insert into product_options (product_id, name, position) values (1, 'colour', 2)`,
  product_options_product_id_fkey: `insert into product_options (product_id, name, position) values (99, 'x', 0)`,
  product_options_position_check: `update product_options set position = -1`,
  option_values_pkey: `insert into option_values (id, option_id, value, position) overriding system value values (1, 1, 'x', 2)`,
  option_values_owner_key: withoutKey(
    'option_values',
    `insert into option_values (id, option_id, value, position) overriding system value values (1, 1, 'x', 2)`,
  ),
  option_values_value_key: `insert into option_values (option_id, value, position) values (1, 'red', 2)`,
  option_values_option_id_fkey: `insert into option_values (option_id, value, position) values (99, 'x', 0)`,
  option_values_position_check: `update option_values set position = -1`,
  offers_pkey: `insert into offers (id, product_id, sku, title, brand, manufacturer_number, slug) overriding system value values (1, 1, 'x', '', '', '', 'x')`,
  offers_owner_key: withoutKey(
    'offers',
    `insert into offers (id, product_id, sku, title, brand, manufacturer_number, slug) overriding system value values (1, 1, 'x', '', '', '', 'x')`,
  ),
  offers_sku_key: `insert into offers (product_id, sku, title, brand, manufacturer_number, slug) values (1, 'a-1', '', '', '', 'x')`,
  offers_combination_key: `update offers set option_value_ids = '{2}' where id = 1`,
  offers_slug_key: `update offers set slug = 'a-1'`,
  offers_slug_check: `update offers set slug = ''`,
  offers_sku_check: `update offers set sku = ''`,
  offers_weight_g_check: `update offers set weight_g = 0`,
  offers_low_stock_threshold_check: `update offers set low_stock_threshold = -1`,
  offers_opening_quantity_check: `update offers set opening_quantity = -1`,
  offers_status_check: `update offers set status = 'hidden'`,
  offers_product_id_fkey: `insert into offers (product_id, sku, title, brand, manufacturer_number, slug) values (99, 'x', '', '', '', 'x')`,
  offers_image_asset_id_fkey: `update offers set image_asset_id = 99`,
  offer_option_values_pkey: `insert into offer_option_values (offer_id, product_id, option_id, option_value_id) values (1, 1, 1, 2)`,
  offer_option_values_offer_id_fkey: `insert into offer_option_values (offer_id, product_id, option_id, option_value_id) values (3, 1, 1, 1)`,
  offer_option_values_option_id_fkey: `insert into offer_option_values (offer_id, product_id, option_id, option_value_id) values (3, 2, 1, 1)`,
  offer_option_values_option_value_id_fkey: `insert into offer_option_values (offer_id, product_id, option_id, option_value_id) values (1, 1, 2, 1)`,
  product_words_pkey: `insert into product_words select * from product_words where product_id = 1`,
  product_words_product_id_fkey: `update product_words set product_id = 99 where product_id = 1`,
  product_listings_pkey: `insert into product_listings select * from product_listings where product_id = 1`,
  product_listings_product_id_fkey: `update product_listings set product_id = 99 where product_id = 1`,
  product_assets_pkey: `insert into product_assets (product_id, asset_id, position) values (1, 1, 0)`,
  product_assets_asset_id_key: `insert into product_assets (product_id, asset_id, position) values (1, 1, 1)`,
  product_assets_product_id_fkey: `insert into product_assets (product_id, asset_id, position) values (99, 1, 0)`,
  product_assets_asset_id_fkey: `insert into product_assets (product_id, asset_id, position) values (2, 99, 0)`,
  product_assets_position_check: `insert into product_assets (product_id, asset_id, position) values (2, 1, -1)`,
  offer_assets_pkey: `insert into offer_assets (offer_id, asset_id, position) values (1, 1, 0)`,
  offer_assets_asset_id_key: `insert into offer_assets (offer_id, asset_id, position) values (1, 1, 1)`,
  offer_assets_offer_id_fkey: `insert into offer_assets (offer_id, asset_id, position) values (99, 1, 0)`,
  offer_assets_asset_id_fkey: `insert into offer_assets (offer_id, asset_id, position) values (2, 99, 0)`,
  offer_assets_position_check: `insert into offer_assets (offer_id, asset_id, position) values (2, 1, -1)`,
  tags_pkey: `insert into tags (id, name) overriding system value values (1, 'x')`,
  tags_name_key: `insert into tags (name) values ('new')`,
  tags_name_check: `insert into tags (name) values ('New')`,
  product_tags_pkey: `insert into product_tags (product_id, tag_id) values (1, 1)`,
  product_tags_product_id_fkey: `insert into product_tags (product_id, tag_id) values (99, 1)`,
  product_tags_tag_id_fkey: `insert into product_tags (product_id, tag_id) values (1, 99)`,
  collections_pkey: `insert into collections (id, name, slug, kind) overriding system value values (1, 'x', 'x', 'manual')`,
  collections_name_key: `update collections set name = 'Summer'`,
  collections_slug_key: `update collections set slug = 'summer'`,
  collections_slug_check: `update collections set slug = ''`,
  collections_kind_check: `update collections set kind = 'x'`,
  collections_rule_check: `update collections set kind = 'rule'`,
  collection_products_pkey: `insert into collection_products (collection_id, product_id, position) values (1, 2, 0)`,
  collection_products_product_id_key: `insert into collection_products (collection_id, product_id, position) values (1, 1, 1)`,
  collection_products_collection_id_fkey: `insert into collection_products (collection_id, product_id, position) values (99, 1, 0)`,
  collection_products_product_id_fkey: `insert into collection_products (collection_id, product_id, position) values (1, 99, 1)`,
  collection_products_position_check: `insert into collection_products (collection_id, product_id, position) values (1, 2, -1)`,
  price_lists_pkey: `insert into price_lists (id, code, currency) overriding system value values (1, 'x', 'EUR')`,
  price_lists_code_key: `insert into price_lists (code, currency) values ('retail', 'EUR')`,
  price_lists_currency_check: `update price_lists set currency = 'rub'`,
  price_lists_customer_type_check: `update price_lists set customer_type = 'friend'`,
  price_lists_ends_at_check: `update price_lists set starts_at = now(), ends_at = now()`,
  price_lists_kind_check: `update price_lists set kind = 'x', derived_from = null`,
  price_lists_derived_from_check: `update price_lists set kind = 'derived', derived_from = null`,
  prices_pkey: `insert into prices (offer_id, price_list_id, amount) values (1, 1, 5)`,
  prices_offer_id_fkey: `insert into prices (offer_id, price_list_id, amount) values (99, 1, 5)`,
  prices_price_list_id_fkey: `insert into prices (offer_id, price_list_id, amount) values (1, 99, 5)`,
  prices_min_quantity_check: `update prices set min_quantity = 0`,
  prices_amount_check: `update prices set amount = 0`,
}

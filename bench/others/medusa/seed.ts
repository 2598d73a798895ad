// Fills Medusa's tables by its own workflows; run by `medusa exec`.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  createLinksWorkflow,
  type Container,
  createApiKeysWorkflow,
  createInventoryLevelsWorkflow,
  createLocationFulfillmentSetWorkflow,
  createProductCategoriesWorkflow,
  createProductsWorkflow,
  createRegionsWorkflow,
  createSalesChannelsWorkflow,
  createServiceZonesWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  createTaxRegionsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
  type Made,
} from '@medusajs/medusa/core-flows'
import { categories, productsOf, stock, variantsOf } from '../goods.ts'

const currency = 'eur'

function first<T>([one]: readonly T[]): T {
  if (one === undefined) throw new Error('a workflow made nothing')
  return one
}

/** The services of modules that the seed asks. */
interface FulfillmentSets {
  listFulfillmentSets(filters: object): Promise<readonly Made[]>
}
interface InventoryItems {
  listInventoryItems(filters: object, config: object): Promise<readonly Made[]>
}

export default async function seed({ container }: { readonly container: Container }): Promise<void> {
  const channel = first(
    (await createSalesChannelsWorkflow(container).run({ input: { salesChannelsData: [{ name: 'Web' }] } })).result,
  )
  const key = first(
    (
      await createApiKeysWorkflow(container).run({
        input: { api_keys: [{ title: 'Web', type: 'publishable', created_by: '' }] },
      })
    ).result,
  )
  await linkSalesChannelsToApiKeyWorkflow(container).run({ input: { id: key.id, add: [channel.id] } })
  const region = first(
    (
      await createRegionsWorkflow(container).run({
        input: {
          regions: [
            { name: 'Europe', currency_code: currency, countries: ['de'], payment_providers: ['pp_system_default'] },
          ],
        },
      })
    ).result,
  )
  await createTaxRegionsWorkflow(container).run({
    input: [
      {
        country_code: 'de',
        provider_id: 'tp_system',
        default_tax_rate: { name: 'Standard', rate: 20, code: 'standard' },
      },
    ],
  })
  const location = first(
    (
      await createStockLocationsWorkflow(container).run({
        input: { locations: [{ name: 'Workshop', address: { address_1: 'Quay Street 1', country_code: 'de' } }] },
      })
    ).result,
  )
  await linkSalesChannelsToStockLocationWorkflow(container).run({ input: { id: location.id, add: [channel.id] } })
  const { profileId, optionId } = await addShipping(container, location.id)
  await addProducts(container, { channelId: channel.id, profileId })
  await addStock(container, location.id)
  const made = { key: key.token, regionId: region.id, optionId }
  writeFileSync(join(process.cwd(), 'made.json'), JSON.stringify(made))
}

/** One way to get the goods, at no cost, as the bench's own shop has. */
async function addShipping(container: Container, locationId: string) {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a module's service, by its documented methods
  const fulfillment = container.resolve('fulfillment') as FulfillmentSets
  const profile = first(
    (await createShippingProfilesWorkflow(container).run({ input: { data: [{ name: 'Usual', type: 'default' }] } }))
      .result,
  )
  await createLocationFulfillmentSetWorkflow(container).run({
    input: { location_id: locationId, fulfillment_set_data: { name: 'Pick-up', type: 'pickup' } },
  })
  const set = first(await fulfillment.listFulfillmentSets({ name: 'Pick-up' }))
  const zone = first(
    (
      await createServiceZonesWorkflow(container).run({
        input: {
          data: [{ name: 'Germany', fulfillment_set_id: set.id, geo_zones: [{ type: 'country', country_code: 'de' }] }],
        },
      })
    ).result,
  )
  await createLinksWorkflow(container).run({
    input: [
      { stock_location: { stock_location_id: locationId }, fulfillment: { fulfillment_provider_id: 'manual_manual' } },
    ],
  })
  const option = {
    name: 'Pick-up',
    price_type: 'flat',
    provider_id: 'manual_manual',
    service_zone_id: zone.id,
    shipping_profile_id: profile.id,
    type: { label: 'Pick-up', description: 'At the workshop', code: 'pickup' },
    prices: [{ currency_code: currency, amount: 0 }],
    rules: [
      { attribute: 'enabled_in_store', value: 'true', operator: 'eq' },
      { attribute: 'is_return', value: 'false', operator: 'eq' },
    ],
  }
  const made = first((await createShippingOptionsWorkflow(container).run({ input: [option] })).result)
  return { profileId: profile.id, optionId: made.id }
}

async function addProducts(
  container: Container,
  { channelId, profileId }: { channelId: string; profileId: string },
): Promise<void> {
  for (const name of categories) {
    const input = { product_categories: [{ name, handle: name, is_active: true }] }
    const category = first((await createProductCategoriesWorkflow(container).run({ input })).result)
    const products = productsOf(name).map(product => {
      const variants = variantsOf(product)
      return {
        title: product.name,
        handle: product.slug,
        description: product.description,
        status: 'published',
        category_ids: [category.id],
        shipping_profile_id: profileId,
        sales_channels: [{ id: channelId }],
        options: [{ title: 'Size', values: variants.map(({ size }) => size) }],
        variants: variants.map(({ sku, size, price }) => ({
          title: size,
          sku,
          manage_inventory: true,
          options: { Size: size },
          prices: [{ currency_code: currency, amount: price / 100 }],
        })),
      }
    })
    await createProductsWorkflow(container).run({ input: { products } })
  }
}

async function addStock(container: Container, locationId: string): Promise<void> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a module's service, by its documented methods
  const inventory = container.resolve('inventory') as InventoryItems
  const items = await inventory.listInventoryItems({}, { take: null, select: ['id'] })
  const levels = items.map(({ id }) => ({ inventory_item_id: id, location_id: locationId, stocked_quantity: stock }))
  await createInventoryLevelsWorkflow(container).run({ input: { inventory_levels: levels } })
}

/** The few names of `@medusajs/medusa` 2.21 that the programs in this folder use. The packages are installed by the bench alone. */
declare module '@medusajs/framework/utils' {
  export function defineConfig(config: {
    readonly projectConfig: Readonly<Record<string, unknown>>
    readonly admin: { readonly disable: boolean }
  }): object
}

declare module '@medusajs/medusa/core-flows' {
  /** The container of a running Medusa. */
  export interface Container {
    resolve(name: string): unknown
  }
  export interface Made {
    readonly id: string
  }
  export interface Workflow<Result> {
    (container: Container): { run(options: { readonly input: object }): Promise<{ readonly result: Result }> }
  }
  export interface MadeProduct extends Made {
    readonly variants: readonly Made[]
  }
  export interface MadeKey extends Made {
    readonly token: string
  }
  export const createApiKeysWorkflow: Workflow<readonly MadeKey[]>
  export const createSalesChannelsWorkflow: Workflow<readonly Made[]>
  export const linkSalesChannelsToApiKeyWorkflow: Workflow<unknown>
  export const createRegionsWorkflow: Workflow<readonly Made[]>
  export const createTaxRegionsWorkflow: Workflow<readonly Made[]>
  export const createStockLocationsWorkflow: Workflow<readonly Made[]>
  export const linkSalesChannelsToStockLocationWorkflow: Workflow<unknown>
  export const createLocationFulfillmentSetWorkflow: Workflow<unknown>
  export const createServiceZonesWorkflow: Workflow<readonly Made[]>
  export const createShippingProfilesWorkflow: Workflow<readonly Made[]>
  export const createShippingOptionsWorkflow: Workflow<readonly Made[]>
  export const createProductCategoriesWorkflow: Workflow<readonly Made[]>
  export const createProductsWorkflow: Workflow<readonly MadeProduct[]>
  export const createLinksWorkflow: Workflow<unknown>
  export const createInventoryLevelsWorkflow: Workflow<unknown>
}

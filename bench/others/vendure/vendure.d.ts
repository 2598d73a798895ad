/** The few names of `@vendure/core` 3.7 that the programs in this folder use. The package is installed by the bench alone. */
declare module '@vendure/core' {
  export interface Token<T> {
    readonly prototype: T
  }
  export interface App {
    get<T>(token: Token<T>): T
    close(): Promise<void>
  }
  export interface Plugin {
    readonly name: string
  }
  export interface VendureConfig {
    readonly apiOptions: Readonly<Record<string, unknown>>
    readonly authOptions: Readonly<Record<string, unknown>>
    readonly dbConnectionOptions: Readonly<Record<string, unknown>>
    readonly paymentOptions: Readonly<Record<string, unknown>>
    readonly plugins: readonly unknown[]
    readonly logger: unknown
  }
  export interface RequestContext {
    readonly languageCode: string
  }
  export function bootstrap(config: VendureConfig): Promise<App>
  export class JobQueueService {
    start(): Promise<void>
  }
  export class SearchService {
    reindex(context: RequestContext): Promise<unknown>
  }
  export class RequestContextService {
    create(options: { readonly apiType: 'admin' }): Promise<RequestContext>
  }
  export class TransactionalConnection {
    readonly rawConnection: { query(sql: string): Promise<readonly Record<string, unknown>[]> }
  }
  export class DefaultLogger {
    constructor(options: { readonly level: number; readonly timestamp: boolean })
    warn(message: string): void
  }
  export const LogLevel: { readonly Error: number; readonly Warn: number }
  export const dummyPaymentHandler: { readonly code: string }
  export const DefaultJobQueuePlugin: { init(options: { readonly useDatabaseForBuffer: boolean }): Plugin }
  export const DefaultSearchPlugin: { init(options: { readonly indexStockStatus: boolean }): Plugin }
  export const DefaultSchedulerPlugin: { init(): Plugin }
}

declare module '@vendure/core/cli/index.js' {
  import type { App } from '@vendure/core'
  export function populate(start: () => Promise<App>, initialData: object, productsCsv: string): Promise<App>
}

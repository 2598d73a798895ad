import {
  DefaultJobQueuePlugin,
  DefaultLogger,
  DefaultSchedulerPlugin,
  DefaultSearchPlugin,
  dummyPaymentHandler,
  LogLevel,
  type VendureConfig,
} from '@vendure/core'

/** The plugins and settings of a new project as its own command creates one, without assets, mail and dashboard. */
export function configOf({ synchronize }: { readonly synchronize: boolean }): VendureConfig {
  const { PORT, DATABASE_URL, SECRET_KEY } = process.env
  if (!PORT || !DATABASE_URL || !SECRET_KEY) throw new Error('PORT, DATABASE_URL and SECRET_KEY are set by the bench')
  return {
    apiOptions: { port: Number(PORT), hostname: '127.0.0.1', adminApiPath: 'admin-api', shopApiPath: 'shop-api' },
    authOptions: {
      tokenMethod: ['bearer', 'cookie'],
      superadminCredentials: { identifier: 'bench', password: SECRET_KEY },
      cookieOptions: { secret: SECRET_KEY },
      requireVerification: false,
    },
    // Its own command makes the tables the same way, once; later changes are migrations.
    dbConnectionOptions: { type: 'postgres', url: DATABASE_URL, synchronize, migrations: [], logging: false },
    // As payment on delivery: the order is placed, its payment authorised and not yet settled.
    paymentOptions: { paymentMethodHandlers: [dummyPaymentHandler] },
    plugins: [
      DefaultSchedulerPlugin.init(),
      DefaultJobQueuePlugin.init({ useDatabaseForBuffer: true }),
      DefaultSearchPlugin.init({ indexStockStatus: true }),
    ],
    logger: new DefaultLogger({ level: LogLevel.Warn, timestamp: false }),
  }
}

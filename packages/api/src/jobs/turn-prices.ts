import type { Tools } from '../tools.ts'

/** A price list begins or ends to count: no answer that was made of the lists before is given any more. */
export const turnPrices = (tools: Tools): Promise<void> => tools.transact(uow => uow.cache.drop(['list:price_lists']))

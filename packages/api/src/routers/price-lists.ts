import { PageInput } from '../schemas/common.ts'
import { PriceListPage } from '../schemas/prices.ts'
import { router } from '../trpc/core.ts'
import { procedure } from '../trpc/procedure.ts'

export const priceLists = router({
  list: procedure({
    access: 'employee',
    summary: 'Price lists, the oldest first',
    input: PageInput,
    output: PriceListPage,
  }).query(({ ctx, input }) => ctx.tools.readers.priceLists.list(input)),
})

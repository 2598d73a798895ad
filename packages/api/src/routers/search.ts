import { SearchInput, SearchPage } from '../schemas/search.ts'
import { buyerOf } from '../services/prices/buyer.ts'
import { searchEverything } from '../services/search/search-everything.ts'
import { procedure } from '../trpc/procedure.ts'
import { resource } from '../trpc/resource.ts'

export const search = resource('Full-text and part-number search', {
  query: procedure({
    access: 'optional',
    summary: 'Products on sale, projects and events by words or part numbers, best first',
    description:
      'Where nothing meets the query as it stands, part numbers that hold it and words a slip of the pen away are found. Of each kind a thousand rows are weighed, those put down first.',
    input: SearchInput,
    output: SearchPage,
  }).query(async ({ ctx, input }) =>
    searchEverything(ctx.request, await buyerOf(ctx.request, ctx.actor, input), input),
  ),
})

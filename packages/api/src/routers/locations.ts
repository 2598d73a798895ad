import { PageInput } from '../schemas/common.ts'
import { CreateLocationInput, LocationOutput, LocationPage, UpdateLocationInput } from '../schemas/locations.ts'
import { createLocation } from '../services/locations/create-location.ts'
import { updateLocation } from '../services/locations/update-location.ts'
import { procedure } from '../trpc/procedure.ts'
import { resource } from '../trpc/resource.ts'

export const locations = resource('Where goods lie', {
  list: procedure({
    access: 'employee',
    summary: 'Locations, the oldest first',
    input: PageInput,
    output: LocationPage,
  }).query(({ ctx, input }) => ctx.request.readers.locations.list(input)),

  create: procedure({
    access: 'admin',
    summary: 'Add a location',
    errors: ['ALREADY_EXISTS', 'RULE_VIOLATED'],
    input: CreateLocationInput,
    output: LocationOutput,
  }).mutation(({ ctx, input }) => createLocation(ctx.request, ctx.actor, input)),

  update: procedure({
    access: 'admin',
    summary: 'Change a location; one with promised goods stays sellable',
    errors: ['VERSION_CONFLICT', 'RULE_VIOLATED', 'WOULD_STRAND_ORDERS'],
    input: UpdateLocationInput,
    output: LocationOutput,
  }).mutation(({ ctx, input }) => updateLocation(ctx.request, ctx.actor, input)),
})

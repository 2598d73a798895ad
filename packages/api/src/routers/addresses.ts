import { mapPage } from '@atelier/domain'
import { AddressOutput, AddressPage, CreateAddressInput, UpdateAddressInput } from '../schemas/addresses.ts'
import { Nothing, PageInput } from '../schemas/common.ts'
import { DeleteInput, IdInput } from '../schemas/records.ts'
import { createAddress } from '../services/addresses/create-address.ts'
import { deleteAddress } from '../services/addresses/delete-address.ts'
import { toAddressOutput } from '../services/addresses/internal.ts'
import { updateAddress } from '../services/addresses/update-address.ts'
import { requireFound } from '../services/internal/references.ts'
import { procedure } from '../trpc/procedure.ts'
import { resource } from '../trpc/resource.ts'

export const addresses = resource('Your address book', {
  list: procedure({
    access: 'user',
    summary: 'Your addresses, the oldest first',
    input: PageInput,
    output: AddressPage,
  }).query(async ({ ctx, input }) =>
    mapPage(await ctx.request.readers.addresses.list(ctx.actor.userId, input), toAddressOutput),
  ),

  get: procedure({
    access: 'user',
    summary: 'One of your addresses',
    input: IdInput,
    output: AddressOutput,
  }).query(async ({ ctx, input: { id } }) =>
    toAddressOutput(
      requireFound(await ctx.request.readers.addresses.find({ id, userId: ctx.actor.userId }), 'address'),
    ),
  ),

  create: procedure({
    access: 'user',
    summary: 'Add an address',
    errors: ['LIMIT_REACHED'],
    input: CreateAddressInput,
    output: AddressOutput,
  }).mutation(async ({ ctx, input }) => toAddressOutput(await createAddress(ctx.request, ctx.actor, input))),

  update: procedure({
    access: 'user',
    summary: 'Change one of your addresses; carts and orders keep theirs',
    errors: ['VERSION_CONFLICT'],
    input: UpdateAddressInput,
    output: AddressOutput,
  }).mutation(async ({ ctx, input }) => toAddressOutput(await updateAddress(ctx.request, ctx.actor, input))),

  delete: procedure({
    access: 'user',
    summary: 'Delete one of your addresses; carts and orders keep theirs',
    errors: ['VERSION_CONFLICT'],
    input: DeleteInput,
    output: Nothing,
  }).mutation(({ ctx, input }) => deleteAddress(ctx.request, ctx.actor, input)),
})

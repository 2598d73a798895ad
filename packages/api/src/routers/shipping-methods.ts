import { mapPage } from '@atelier/domain'
import { PageInput } from '../schemas/common.ts'
import { IdInput } from '../schemas/records.ts'
import {
  CreateShippingMethodInput,
  ShippingMethodOutput,
  ShippingMethodPage,
  UpdateShippingMethodInput,
} from '../schemas/shipping-methods.ts'
import { requireFound } from '../services/internal/references.ts'
import { createShippingMethod } from '../services/shipping-methods/create-shipping-method.ts'
import { toShippingMethodOutput } from '../services/shipping-methods/internal.ts'
import { updateShippingMethod } from '../services/shipping-methods/update-shipping-method.ts'
import { procedure } from '../trpc/procedure.ts'
import { resource } from '../trpc/resource.ts'

export const shippingMethods = resource('Ways an order reaches its buyer', {
  list: procedure({
    access: 'employee',
    summary: 'Shipping methods by position, inactive ones included',
    input: PageInput,
    output: ShippingMethodPage,
  }).query(async ({ ctx, input }) =>
    mapPage(await ctx.request.readers.shippingMethods.list(input), toShippingMethodOutput),
  ),

  get: procedure({
    access: 'employee',
    summary: 'One shipping method',
    input: IdInput,
    output: ShippingMethodOutput,
  }).query(async ({ ctx, input }) =>
    toShippingMethodOutput(requireFound(await ctx.request.readers.shippingMethods.find(input.id), 'shipping_method')),
  ),

  create: procedure({
    access: 'admin',
    summary: 'Add a shipping method',
    errors: ['ALREADY_EXISTS', 'REFERENCE_MISSING', 'RULE_VIOLATED'],
    input: CreateShippingMethodInput,
    output: ShippingMethodOutput,
  }).mutation(async ({ ctx, input }) =>
    toShippingMethodOutput(await createShippingMethod(ctx.request, ctx.actor, input)),
  ),

  update: procedure({
    access: 'admin',
    summary: 'Change a shipping method; orders keep what they were placed with',
    errors: ['ALREADY_EXISTS', 'REFERENCE_MISSING', 'RULE_VIOLATED', 'VERSION_CONFLICT'],
    input: UpdateShippingMethodInput,
    output: ShippingMethodOutput,
  }).mutation(async ({ ctx, input }) =>
    toShippingMethodOutput(await updateShippingMethod(ctx.request, ctx.actor, input)),
  ),
})

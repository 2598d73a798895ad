import { PageInput } from '../schemas/common.ts'
import { CreateTaxClassInput, TaxClassOutput, TaxClassPage, UpdateTaxClassInput } from '../schemas/tax-classes.ts'
import { createTaxClass } from '../services/tax-classes/create-tax-class.ts'
import { updateTaxClass } from '../services/tax-classes/update-tax-class.ts'
import { procedure } from '../trpc/procedure.ts'
import { resource } from '../trpc/resource.ts'

export const taxClasses = resource('Tax rates', {
  list: procedure({
    access: 'employee',
    summary: 'Tax classes, the oldest first',
    input: PageInput,
    output: TaxClassPage,
  }).query(({ ctx, input }) => ctx.request.readers.taxClasses.list(input)),

  create: procedure({
    access: 'admin',
    summary: 'Add a tax class',
    errors: ['ALREADY_EXISTS'],
    input: CreateTaxClassInput,
    output: TaxClassOutput,
  }).mutation(({ ctx, input }) => createTaxClass(ctx.request, ctx.actor, input)),

  update: procedure({
    access: 'admin',
    summary: 'Change a tax class',
    errors: ['ALREADY_EXISTS', 'VERSION_CONFLICT'],
    input: UpdateTaxClassInput,
    output: TaxClassOutput,
  }).mutation(({ ctx, input }) => updateTaxClass(ctx.request, ctx.actor, input)),
})

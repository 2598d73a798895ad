import { mapPage } from '@atelier/domain'
import { Nothing } from '../schemas/common.ts'
import {
  CreatePosterInput,
  ListPostersInput,
  PosterIdInput,
  PosterOutput,
  PosterPage,
  DeletePosterInput,
  UpdatePosterInput,
} from '../schemas/posters.ts'
import { uploadErrors } from '../services/assets/store-images.ts'
import { createPoster } from '../services/posters/create-poster.ts'
import { getPoster } from '../services/posters/get-poster.ts'
import { listPosters } from '../services/posters/list-posters.ts'
import { deletePoster } from '../services/posters/delete-poster.ts'
import { toPosterOutput } from '../services/posters/to-poster-output.ts'
import { updatePoster } from '../services/posters/update-poster.ts'
import { procedure } from '../trpc/procedure.ts'
import { resource } from '../trpc/resource.ts'

export const posters = resource('Carousel images with a link and an expiry date', {
  create: procedure({
    access: 'employee',
    summary: 'Put up a poster for an event, a product or a project',
    errors: ['RULE_VIOLATED', 'REFERENCE_MISSING', ...uploadErrors],
    input: CreatePosterInput,
    output: PosterOutput,
  }).mutation(async ({ ctx, input }) => toPosterOutput(ctx.request, await createPoster(ctx.request, ctx.actor, input))),

  list: procedure({
    access: 'optional',
    summary: 'The carousel: live posters by position; staff may ask for the expired too',
    input: ListPostersInput,
    output: PosterPage,
    cached: {
      tags: () => ['list:posters'],
      endsAt: ({ items }) => items.map(poster => poster.expiresAt).toSorted()[0],
    },
  }).query(async ({ ctx, input }) =>
    mapPage(await listPosters(ctx.request, ctx.actor, input), poster => toPosterOutput(ctx.request, poster)),
  ),

  get: procedure({
    access: 'optional',
    summary: 'One poster: a live one, or any for staff',
    input: PosterIdInput,
    output: PosterOutput,
  }).query(async ({ ctx, input }) => toPosterOutput(ctx.request, await getPoster(ctx.request, ctx.actor, input.id))),

  update: procedure({
    access: 'employee',
    summary: 'Change a poster; a new target sends the old one as null',
    errors: ['VERSION_CONFLICT', 'RULE_VIOLATED', 'REFERENCE_MISSING', ...uploadErrors],
    input: UpdatePosterInput,
    output: PosterOutput,
  }).mutation(async ({ ctx, input }) => toPosterOutput(ctx.request, await updatePoster(ctx.request, ctx.actor, input))),

  delete: procedure({
    access: 'employee',
    summary: 'Take a poster down',
    errors: ['VERSION_CONFLICT'],
    input: DeletePosterInput,
    output: Nothing,
  }).mutation(({ ctx, input }) => deletePoster(ctx.request, ctx.actor, input)),
})

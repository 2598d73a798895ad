import {
  AltTextInput,
  AltTextOutput,
  DescribeProductInput,
  DescriptionOutput,
  ProjectTextInput,
  SummaryOutput,
  TagsOutput,
} from '../schemas/assistant.ts'
import { describeImage } from '../services/assistant/describe-image.ts'
import { describeProduct } from '../services/assistant/describe-product.ts'
import { summarizeProject, tagProject } from '../services/assistant/summarize-project.ts'
import { procedure } from '../trpc/procedure.ts'
import { resource } from '../trpc/resource.ts'

/** Nothing is written but what was spent, so there is nothing for a key to protect. */
const asking = { idempotency: 'exempt', errors: ['NOT_CONFIGURED', 'PROVIDER_UNAVAILABLE'] } as const

export const assistant = resource('Generated drafts of descriptions, summaries and tags', {
  altText: procedure({
    ...asking,
    errors: ['NOT_CONFIGURED', 'PROVIDER_UNAVAILABLE', 'STORAGE_UNAVAILABLE'],
    access: 'user',
    summary: 'Propose alternative text for an image',
    input: AltTextInput,
    output: AltTextOutput,
  }).mutation(async ({ ctx, input, signal }) => ({
    text: await describeImage(ctx.request, ctx.actor, { ...input, signal }),
  })),

  summary: procedure({
    ...asking,
    access: 'user',
    summary: 'Propose a summary of a project',
    input: ProjectTextInput,
    output: SummaryOutput,
  }).mutation(async ({ ctx, input, signal }) => ({
    text: await summarizeProject(ctx.request, ctx.actor, { ...input, signal }),
  })),

  tags: procedure({
    ...asking,
    access: 'user',
    summary: 'Propose tags for a project',
    input: ProjectTextInput,
    output: TagsOutput,
  }).mutation(async ({ ctx, input, signal }) => ({
    tags: await tagProject(ctx.request, ctx.actor, { ...input, signal }),
  })),

  description: procedure({
    ...asking,
    access: 'employee',
    summary: 'Propose a description of a product',
    input: DescribeProductInput,
    output: DescriptionOutput,
  }).mutation(async ({ ctx, input, signal }) => ({
    text: await describeProduct(ctx.request, ctx.actor, { ...input, signal }),
  })),
})

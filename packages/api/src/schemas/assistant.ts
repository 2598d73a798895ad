import { assistantLimits, assistantTasks } from '@atelier/domain/assistant'
import { z } from 'zod'
import { Id } from './common.ts'
import { filled, isBlank } from './lengths.ts'

const short = (max: number) => filled(max, `must be 1 to ${max} characters long`, isBlank)

export const AltTextInput = z.strictObject({ assetId: Id.meta({ description: 'An image of your own' }) })
export const ProjectTextInput = z.strictObject({ projectId: Id.meta({ description: 'A project of your own' }) })
export const DescribeProductInput = z.strictObject({
  name: short(200).meta({ example: 'Chair No. 3' }),
  fields: z
    .record(z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N} _-]{0,39}$/u), short(500))
    .refine(fields => Object.keys(fields).length <= 20, { error: 'must have at most 20 fields' })
    .default({})
    .meta({
      description: 'What is known of it, by name: letters, digits, blanks, _ and -, at most 40',
      example: { material: 'oak', size: '45 × 80 cm' },
    }),
})
export type DescribeProductInput = z.infer<typeof DescribeProductInput>

const suggestion = (maxLength: number) =>
  z.strictObject({
    text: z.string().meta({
      description: `Plain text of at most ${maxLength} characters, written by a model: a proposal, stored nowhere`,
    }),
  })
export const AltTextOutput = suggestion(assistantTasks.altText.maxLength)
export const SummaryOutput = suggestion(assistantTasks.summary.maxLength)
export const DescriptionOutput = suggestion(assistantTasks.description.maxLength)
export const TagsOutput = z.strictObject({
  tags: z
    .array(z.string())
    .readonly()
    .meta({ description: `At most ${assistantLimits.maxTags}, in lower case: a proposal, stored nowhere` }),
})

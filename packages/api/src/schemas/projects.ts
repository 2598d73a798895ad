import { projectLimits } from '@atelier/domain/projects'
import { z } from 'zod'
import { ImageOutput } from './assets.ts'
import { Id, IfVersion, PageInput, pageOf, Text, Timestamp } from './common.ts'
import { filled, longest } from './lengths.ts'
import { ImageFields } from './records.ts'

const Title = filled(
  projectLimits.titleLength,
  `'title' must be 1 to ${projectLimits.titleLength} characters long`,
).meta({ description: 'Title, 1 to 200 characters', example: 'Lamp' })

const Body = Text.refine(
  ...longest(projectLimits.bodyBytes, 'bytes', `'body' must be at most ${projectLimits.bodyBytes} bytes long`),
).meta({ description: 'Markdown (CommonMark and GFM), at most 65,536 bytes; may be empty', example: '## Oak' })

export const CreateProjectInput = z.strictObject({ title: Title, body: Body, ...ImageFields })
export type CreateProjectInput = z.infer<typeof CreateProjectInput>

export const UpdateProjectInput = z
  .strictObject({ id: Id, title: Title.optional(), body: Body.optional(), ...ImageFields, ifVersion: IfVersion })
  .refine(({ id: _id, ifVersion: _version, ...patch }) => Object.values(patch).some(value => value !== undefined), {
    error: 'Send at least one field to change',
  })
export type UpdateProjectInput = z.infer<typeof UpdateProjectInput>

export const PreviewProjectInput = z.strictObject({ body: Body })
export const PreviewOutput = z
  .strictObject({ html: z.string().meta({ description: 'Sanitized, as it will be shown' }) })
  .meta({ id: 'MarkdownPreview' })

export const ProjectIdInput = z.strictObject({ id: Id })
export const DeleteProjectInput = z.strictObject({ id: Id, ifVersion: IfVersion })
export type DeleteProjectInput = z.infer<typeof DeleteProjectInput>
export const ProjectSlugInput = z.strictObject({ slug: Text })
export const ListProjectsInput = PageInput.extend({ userId: Id.optional() })
export type ListProjectsInput = z.infer<typeof ListProjectsInput>
export const ListProjectsByUserInput = z.strictObject({ username: Text })

const HeadingOutput = z.strictObject({
  level: z.int().min(1).max(6),
  text: z.string(),
  anchor: z.string().meta({ description: 'Unique in the document' }),
})

export const ProjectOutput = z
  .strictObject({
    id: Id,
    userId: Id,
    title: z.string().meta({ example: 'Lamp' }),
    body: z.string().meta({ description: 'Markdown as sent', example: '## Oak' }),
    html: z.string().meta({ description: 'Sanitised HTML of body', example: '<h2>Oak</h2>' }),
    toc: z.array(HeadingOutput).readonly().meta({ description: 'Headings of body, in order' }),
    slug: z.string().meta({ description: 'Unique; a rename leaves it', example: 'lamp' }),
    cover: ImageOutput.nullable(),
    version: z.int().meta({ description: 'Rises with every change; REST: ETag' }),
    createdAt: Timestamp,
    updatedAt: Timestamp.nullable().meta({ description: 'Null until the first update' }),
  })
  .meta({ id: 'Project' })
export type ProjectOutput = z.infer<typeof ProjectOutput>

export const ProjectPage = pageOf(ProjectOutput)

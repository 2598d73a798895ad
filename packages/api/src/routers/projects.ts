import { mapPage } from '@atelier/domain'
import { z } from 'zod'
import { Nothing } from '../schemas/common.ts'
import {
  CreateProjectInput,
  ListProjectsByUserInput,
  ListProjectsInput,
  PreviewOutput,
  PreviewProjectInput,
  ProjectIdInput,
  ProjectOutput,
  ProjectPage,
  ProjectSlugInput,
  DeleteProjectInput,
  UpdateProjectInput,
} from '../schemas/projects.ts'
import { uploadErrors } from '../services/assets/store-images.ts'
import { createProject } from '../services/projects/create-project.ts'
import { getProject } from '../services/projects/get-project.ts'
import { listProjects } from '../services/projects/list-projects.ts'
import { listProjectsByUser } from '../services/projects/list-projects-by-user.ts'
import { deleteProject } from '../services/projects/delete-project.ts'
import { toProjectOutput } from '../services/projects/to-project-output.ts'
import { updateProject } from '../services/projects/update-project.ts'
import { procedure } from '../trpc/procedure.ts'
import { resource } from '../trpc/resource.ts'

export const projects = resource('Portfolio entries written in Markdown', {
  create: procedure({
    access: 'user',
    summary: 'Publish a project written in Markdown',
    verifiedOnly: true,
    errors: ['RULE_VIOLATED', 'REFERENCE_MISSING', ...uploadErrors],
    input: CreateProjectInput,
    output: ProjectOutput,
  }).mutation(async ({ ctx, input }) =>
    toProjectOutput(ctx.request, await createProject(ctx.request, ctx.actor, input)),
  ),

  preview: procedure({
    access: 'user',
    summary: 'Markdown as it will be shown, before it is saved',
    idempotency: 'exempt',
    input: PreviewProjectInput,
    output: PreviewOutput,
  }).mutation(({ ctx, input }) => ({ html: ctx.request.markdown.render(input.body).html })),

  listByUser: procedure({
    access: 'public',
    summary: "All of one user's projects, oldest first",
    input: ListProjectsByUserInput,
    output: z.array(ProjectOutput),
  }).query(async ({ ctx, input }) => {
    const all = await listProjectsByUser(ctx.request, input.username)
    return all.map(project => toProjectOutput(ctx.request, project))
  }),

  list: procedure({
    access: 'public',
    summary: 'Projects by page, newest first',
    input: ListProjectsInput,
    output: ProjectPage,
  }).query(async ({ ctx, input }) =>
    mapPage(await listProjects(ctx.request, input), project => toProjectOutput(ctx.request, project)),
  ),

  get: procedure({
    access: 'public',
    summary: 'One project by its id',
    input: ProjectIdInput,
    output: ProjectOutput,
  }).query(async ({ ctx, input }) => toProjectOutput(ctx.request, await getProject(ctx.request, input))),

  bySlug: procedure({
    access: 'public',
    summary: 'One project by its slug',
    input: ProjectSlugInput,
    output: ProjectOutput,
  }).query(async ({ ctx, input }) => toProjectOutput(ctx.request, await getProject(ctx.request, input))),

  update: procedure({
    access: 'user',
    summary: 'Change a project',
    verifiedOnly: true,
    errors: ['VERSION_CONFLICT', 'RULE_VIOLATED', 'REFERENCE_MISSING', ...uploadErrors],
    input: UpdateProjectInput,
    output: ProjectOutput,
  }).mutation(async ({ ctx, input }) =>
    toProjectOutput(ctx.request, await updateProject(ctx.request, ctx.actor, input)),
  ),

  delete: procedure({
    access: 'user',
    summary: 'Delete a project',
    errors: ['VERSION_CONFLICT'],
    input: DeleteProjectInput,
    output: Nothing,
  }).mutation(({ ctx, input }) => deleteProject(ctx.request, ctx.actor, input)),
})

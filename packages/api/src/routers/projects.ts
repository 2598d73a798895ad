import { mapPage } from '@atelier/domain'
import { z } from 'zod'
import { Nothing } from '../schemas/common.ts'
import {
  CreateProjectInput,
  ListProjectsByUserInput,
  ListProjectsInput,
  ProjectIdInput,
  ProjectOutput,
  ProjectPage,
  ProjectSlugInput,
  RemoveProjectInput,
  UpdateProjectInput,
} from '../schemas/projects.ts'
import { uploadErrors } from '../services/assets/store-images.ts'
import { createProject } from '../services/projects/create-project.ts'
import { getProject } from '../services/projects/get-project.ts'
import { listProjects, listProjectsByUser } from '../services/projects/list-projects.ts'
import { removeProject } from '../services/projects/remove-project.ts'
import { showProject } from '../services/projects/show-project.ts'
import { updateProject } from '../services/projects/update-project.ts'
import { router } from '../trpc/core.ts'
import { procedure } from '../trpc/procedure.ts'

export const projects = router({
  create: procedure({
    access: 'user',
    summary: 'Publish a project written in Markdown',
    verifiedOnly: true,
    errors: ['RULE_VIOLATED', 'REFERENCE_MISSING', ...uploadErrors],
    input: CreateProjectInput,
    output: ProjectOutput,
  }).mutation(async ({ ctx, input }) => showProject(ctx.tools, await createProject(ctx.tools, ctx.actor, input))),

  listByUser: procedure({
    access: 'public',
    summary: "All of one user's projects, oldest first",
    input: ListProjectsByUserInput,
    output: z.array(ProjectOutput),
  }).query(async ({ ctx, input }) => {
    const all = await listProjectsByUser(ctx.tools, input.username)
    return all.map(project => showProject(ctx.tools, project))
  }),

  list: procedure({
    access: 'public',
    summary: 'Projects by page, newest first',
    input: ListProjectsInput,
    output: ProjectPage,
  }).query(async ({ ctx, input }) =>
    mapPage(await listProjects(ctx.tools, input), project => showProject(ctx.tools, project)),
  ),

  get: procedure({
    access: 'public',
    summary: 'One project by its id',
    input: ProjectIdInput,
    output: ProjectOutput,
  }).query(async ({ ctx, input }) => showProject(ctx.tools, await getProject(ctx.tools, input))),

  bySlug: procedure({
    access: 'public',
    summary: 'One project by its slug',
    input: ProjectSlugInput,
    output: ProjectOutput,
  }).query(async ({ ctx, input }) => showProject(ctx.tools, await getProject(ctx.tools, input))),

  update: procedure({
    access: 'user',
    summary: 'Change a project',
    verifiedOnly: true,
    errors: ['VERSION_CONFLICT', 'RULE_VIOLATED', 'REFERENCE_MISSING', ...uploadErrors],
    input: UpdateProjectInput,
    output: ProjectOutput,
  }).mutation(async ({ ctx, input }) => showProject(ctx.tools, await updateProject(ctx.tools, ctx.actor, input))),

  remove: procedure({
    access: 'user',
    summary: 'Delete a project',
    errors: ['VERSION_CONFLICT'],
    input: RemoveProjectInput,
    output: Nothing,
  }).mutation(({ ctx, input }) => removeProject(ctx.tools, ctx.actor, input)),
})

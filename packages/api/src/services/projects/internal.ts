import type { Project } from '@atelier/domain/projects'
import type { RecordKind } from '../internal/change.ts'

export const projectRecord = {
  resource: 'project',
  about: ({ id }: Project) => ({ projectId: id }),
  fields: ({ title, body, slug, cover }: Project) => ({ title, body, slug, coverAssetId: cover?.id ?? null }),
  ownerId: ({ userId }: Project) => userId,
} satisfies RecordKind<Project>

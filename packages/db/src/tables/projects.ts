import type { Heading } from '@atelier/domain/projects'
import type { ExpressionBuilder } from 'kysely'
import type { DB } from '../generated/schema.ts'
import { imageOf } from './assets.ts'

export const projectColumns = (eb: ExpressionBuilder<DB, 'projects'>) =>
  [
    'projects.id',
    'projects.user_id as userId',
    'projects.title',
    'projects.body',
    'projects.html',
    eb.ref('projects.toc').$castTo<readonly Heading[]>().as('toc'),
    'projects.slug',
    imageOf('projects.cover_asset_id').as('cover'),
    'projects.version',
    'projects.created_at as createdAt',
    'projects.updated_at as updatedAt',
  ] as const

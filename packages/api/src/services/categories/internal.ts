import { type Category, categoryFieldsOf } from '@atelier/domain/categories'
import type { RecordKind } from '../internal/change.ts'

const about = ({ id, version }: Category) => ({ categoryId: id, version })

export const categoryRecord = {
  resource: 'category',
  about,
  fields: categoryFieldsOf,
} satisfies RecordKind<Category>

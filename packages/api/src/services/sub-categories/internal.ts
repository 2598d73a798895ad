import { type SubCategory, subCategoryFieldsOf } from '@atelier/domain/sub-categories'
import type { RecordKind } from '../internal/change.ts'

const about = ({ id, version }: SubCategory) => ({ subCategoryId: id, version })

export const subCategoryRecord = {
  resource: 'sub_category',
  about,
  fields: subCategoryFieldsOf,
} satisfies RecordKind<SubCategory>

import { type TaxClass, taxClassFieldsOf } from '@atelier/domain/tax-classes'
import type { RecordKind } from '../internal/change.ts'

export const taxClassRecord = {
  resource: 'tax_class',
  about: ({ id, version }: TaxClass) => ({ taxClassId: id, version }),
  fields: taxClassFieldsOf,
} satisfies RecordKind<TaxClass>

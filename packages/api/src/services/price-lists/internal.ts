import { priceListFieldsOf, type PriceListRecord } from '@atelier/domain/prices'
import type { RecordKind } from '../internal/change.ts'

export const priceListRecord = {
  resource: 'price_list',
  about: ({ id, version }: PriceListRecord) => ({ priceListId: id, version }),
  fields: priceListFieldsOf,
} satisfies RecordKind<PriceListRecord>

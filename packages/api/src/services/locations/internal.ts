import { type Location, locationFieldsOf } from '@atelier/domain/locations'
import type { RecordKind } from '../internal/change.ts'

export const locationRecord = {
  resource: 'location',
  about: ({ id, version }: Location) => ({ locationId: id, version }),
  fields: locationFieldsOf,
} satisfies RecordKind<Location>

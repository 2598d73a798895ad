import { type ApiKey, apiKeyFieldsOf } from '@atelier/domain/api-keys'
import type { RecordKind } from '../internal/change.ts'

export const apiKeyKind = {
  resource: 'api_key',
  about: ({ id, scopes, role, expiresAt }: ApiKey) => ({ apiKeyId: id, scopes, role, expiresAt }),
  fields: apiKeyFieldsOf,
  ownerId: ({ userId }: ApiKey) => userId,
} satisfies RecordKind<ApiKey>

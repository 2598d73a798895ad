import type { ApiKey, OwnApiKey } from '@atelier/domain/api-keys'
import type { Needs } from '../../app-services.ts'
import { requireFound } from '../internal/references.ts'

/** @throws NOT_FOUND */
export const getApiKey = async (context: Needs<'readers'>, by: OwnApiKey): Promise<ApiKey> =>
  requireFound(await context.readers.apiKeys.find(by), 'api_key')

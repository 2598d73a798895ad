export type { ApiKeyReader, ApiKeyRepository, KeyUse, NewApiKey, OwnApiKey } from './ports.ts'
export { type ApiKey, type ApiKeyFields, apiKeyFieldsOf, apiKeyRules, isApiKey, roleOfKey } from './api-key.ts'

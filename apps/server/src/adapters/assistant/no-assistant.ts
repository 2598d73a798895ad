import { type Assistant, AssistantFailure } from '@atelier/domain/assistant'

/** A deployment without a key. */
export const noAssistant: Assistant = {
  isConfigured: false,
  ask: () => Promise.reject(new AssistantFailure('refused')),
}

import type { z } from 'zod'

/** Deletes the bounds that zod writes into a JSON schema for every safe integer: they are no promise. */
export function deleteSafeIntegerBounds(schema: z.core.JSONSchema.BaseSchema): void {
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum
}

import type { Needs } from '../../app-services.ts'

/** Deletes objects whose row is gone; one that is gone already is no error. */
export async function deleteObjects({ objects }: Needs<'objects'>, keys: readonly string[]): Promise<void> {
  await Promise.all(keys.map(key => objects.delete(key)))
}

import type { ErrorCode, UniversalCode } from '@atelier/domain'
import { type AtelierErrorOf, isAtelierError, type SdkCode } from './errors.ts'

declare const failure: unique symbol

/** The promise of a call; it carries the codes its procedure declares, for {@link safe}. */
export type Call<D, C extends ErrorCode> = Promise<D> & { readonly [failure]?: C }

/** What any call can fail with, whatever it calls. */
type AnyCallError = AtelierErrorOf<UniversalCode | SdkCode>

/** `[data, undefined]`, or `[undefined, error]`. */
export type Result<D, C extends ErrorCode> =
  | readonly [data: D, error: undefined]
  | readonly [data: undefined, error: AnyCallError | AtelierErrorOf<C>]

/**
 * Awaits a call and gives its failure as a value: the closed union of what this procedure answers with.
 * @example
 * ```ts
 * const [project, error] = await safe(api.projects.get.query({ id: 7 }))
 * if (error) return show(error.code === 'NOT_FOUND' ? 'No such project' : error.message)
 * show(project.title)
 * ```
 */
export async function safe<D, C extends ErrorCode>(call: Call<D, C>): Promise<Result<D, C>> {
  try {
    return [await call, undefined]
  } catch (error) {
    if (!isAtelierError(error)) throw error
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the server refuses to send a code the procedure does not declare
    return [undefined, error as AnyCallError | AtelierErrorOf<C>]
  }
}

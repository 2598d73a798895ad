import { AtelierError, type AtelierErrorOf, type Code, isAtelierError } from './errors.ts'

/** Texts by code, each in full or made from the error and its typed `details`. */
export type Messages = { readonly [C in Code]?: string | ((error: AtelierErrorOf<C>) => string) }

/**
 * What to tell a user about a failure: your text for its code, else the server's own. Anything that no call failed
 * with has the text of `INTERNAL`.
 * @returns undefined where nothing failed, so that it can be rendered as it is
 * @example
 * ```ts
 * messageOf(error, { VERSION_CONFLICT: ({ details }) => `Version ${details.currentVersion} was saved meanwhile.` })
 * ```
 */
export function messageOf(error: unknown, messages: Messages = {}): string | undefined {
  if (error === null || error === undefined) return undefined
  const failure = isAtelierError(error) ? error : unforeseen(error)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each code has the text for its own error
  const text = messages[failure.code] as string | ((error: AtelierError) => string) | undefined
  if (text !== undefined) return typeof text === 'string' ? text : text(failure)
  if (failure.code === 'INVALID_INPUT') return failure.details.issues.map(({ message }) => message).join(' ')
  return failure.message
}

const unforeseen = (cause: unknown): AtelierErrorOf<'INTERNAL'> =>
  new AtelierError('INTERNAL', { message: 'Something went wrong', cause })

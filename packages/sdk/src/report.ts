/** For failures that no caller awaits: a rejection would end a Node process. */
export function report(error: unknown): void {
  if ('document' in globalThis && typeof reportError === 'function') reportError(error)
  else console.error(error)
}

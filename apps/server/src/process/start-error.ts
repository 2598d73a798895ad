/** A fault whose message is all that a person needs: one line that says what to do. */
export class StartError extends Error {
  override readonly name = 'StartError'
}

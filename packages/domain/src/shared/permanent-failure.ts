/** A job's failure that another attempt cannot mend: it goes to the dead letters at once. */
export class PermanentFailure extends Error {
  override readonly name = 'PermanentFailure'
}

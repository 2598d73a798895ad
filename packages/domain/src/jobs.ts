/** The list of jobs: `<noun>.<verb>` to a payload of ids, at most 8 KB, without secrets (`reliability.md` 10.1). */
export interface JobPayloads {
  /** Makes a verification token and mails its link; `email` set: a resend asked for by address, known or not. */
  'mail.verification': { readonly accountId: number } | { readonly email: string }
  /** Makes a reset token and mails its link, if the address has an account. */
  'mail.password-reset': { readonly email: string }
  /** Makes a change token and mails its link to the new address. */
  'mail.email-change': { readonly accountId: number; readonly newEmail: string }
  /** Greets whoever has just proven their address. */
  'mail.welcome': { readonly accountId: number }
  /** Reminds the owner of an event a day before; of no effect where the event moved, was called off or is gone. */
  'mail.event-reminder': { readonly eventId: number; readonly startsAt: string }
  /** Tells `to` that its account changed. */
  'mail.notice': {
    readonly accountId: number
    readonly to: string
    readonly notice: 'password_changed' | 'email_changed'
  }
  /** Tells an ADMIN that a webhook's endpoint was switched off. */
  'mail.webhook-disabled': { readonly endpointId: number; readonly userId: number }
  /** Sends one webhook; `attempt` is its number, so that a job that comes late does nothing. */
  'webhooks.deliver': { readonly deliveryId: number; readonly attempt: number }
  /** The same to an endpoint that fails: who hangs is waited for here, where nobody else waits. */
  'webhooks.retry': { readonly deliveryId: number; readonly attempt: number }
  /** Takes up deliveries again, some at a time, from `since` to `until`; `afterId`: where the step before ended. */
  'webhooks.replay': {
    readonly endpointId: number
    readonly since: string
    readonly until: string
    readonly include: 'all' | 'undelivered'
    readonly afterId: number
  }
  /** Removes objects whose row is gone. */
  'assets.purge': { readonly keys: readonly string[] }
  /** Ends half-done uploads and removes unused images. Run by schedule. */
  'assets.sweep': Record<string, never>
  /** Removes objects without a row, from one page of the bucket on. Run by schedule, then by itself. */
  'assets.sweep-strays': { readonly from?: string }
  /** A price list begins or ends to count at `at`: what was made of the lists before is forgotten. */
  'prices.turn': { readonly priceListId: number; readonly at: string }
  /** Lists the products anew that have prices in a price list, some at a time; `after`: where the step before ended. */
  'prices.relist': {
    readonly priceListId: number
    readonly after?: { readonly amount: number; readonly offerId: number } | undefined
  }
  /** Brings a file of rows into the catalogue. */
  'imports.run': { readonly importId: number }
  /** Fetches images that an import's rows name, some at a time; then by itself until none waits. */
  'imports.fetch-images': { readonly importId: number }
  /** Removes what is past its time, and takes up webhooks and imports whose job is gone. Run by schedule. */
  'maintenance.sweep': Record<string, never>
}

export type JobKind = keyof JobPayloads
/** A job as a value: kind and payload belong together. */
export type Job = { [K in JobKind]: { readonly kind: K; readonly payload: JobPayloads[K] } }[JobKind]

/** Why no text came: it was not asked or did not take the question, it took too long, or it answered nothing usable. */
type AssistantFailureKind = 'refused' | 'timeout' | 'unusable'

export class AssistantFailure extends Error {
  override readonly name = 'AssistantFailure'
  readonly kind: AssistantFailureKind
  /** What the provider asks for before another try. */
  readonly retryAfterSeconds: number | undefined
  constructor(
    kind: AssistantFailureKind,
    options?: ErrorOptions & { readonly retryAfterSeconds?: number | undefined },
  ) {
    super(`assistant: ${kind}`, options)
    this.kind = kind
    this.retryAfterSeconds = options?.retryAfterSeconds
  }
}

export interface AssistantQuestion {
  /** Ours alone: nothing that came from outside stands in it. */
  readonly instructions: string
  /** What it is about, between delimiters: data, whatever it says. */
  readonly material: string
  readonly image?: { readonly type: string; readonly bytes: Uint8Array }
  readonly maxTokens: number
  readonly signal?: AbortSignal | undefined
}

export interface AssistantAnswer {
  /** Untrusted: sanitise it before it is shown. */
  readonly text: string
  /** Question and answer together; undefined when the provider does not say. */
  readonly tokens: number | undefined
}

/** A language model behind HTTP. One question answers or fails within 30 s (`spec/reliability.md` 15). */
export interface Assistant {
  /** False: the deployment has none. */
  readonly isConfigured: boolean
  /** @throws {@link AssistantFailure} */
  ask(question: AssistantQuestion): Promise<AssistantAnswer>
}

/** What each user may spend a day: reserved before a question, settled after it. */
export interface AssistantUsageRepository {
  /** Of rivals, none gets the day above `max`. `day`: `YYYY-MM-DD`, UTC. */
  reserve(spending: {
    readonly userId: number
    readonly day: string
    readonly tokens: number
    readonly max: number
  }): Promise<boolean>
  /** Adds the difference between what was reserved and what it took. */
  settle(userId: number, day: string, difference: number): Promise<void>
}

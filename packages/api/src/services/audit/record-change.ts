import type { Actor, UnitOfWork } from '@atelier/domain'

type Fields = Readonly<Record<string, unknown>>

interface Change {
  /** `<noun>.<past tense>`. */
  readonly action: string
  /** Whose it is; null: the house's. */
  readonly subjectUserId: number | null
  /** What it is, where that is no user: `{ posterId: 7 }`. */
  readonly about?: Fields
  /** Null: it was not there. */
  readonly before: Fields | null
  /** Null: it is gone. */
  readonly after: Fields | null
}

/** What staff did, in the trail: who, what, and the fields that differ, before and after. */
export function recordChange(
  uow: Pick<UnitOfWork, 'audit'>,
  actor: Pick<Actor, 'userId'>,
  { action, subjectUserId, about, before, after }: Change,
): Promise<void> {
  const details = { ...about, ...differing(before, after) }
  return uow.audit.record({ action, actorUserId: actor.userId, subjectUserId, details })
}

function differing(before: Fields | null, after: Fields | null): Pick<Change, 'before' | 'after'> {
  if (!before || !after) return { before: before && clipped(before), after: after && clipped(after) }
  const moved = Object.keys(after).filter(key => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
  return { before: clipped(pick(before, moved)), after: clipped(pick(after, moved)) }
}

const pick = (fields: Fields, keys: readonly string[]): Fields =>
  Object.fromEntries(keys.map(key => [key, fields[key] ?? null]))

/** The trail is kept for ever: of a long text it keeps the beginning. */
const keptLength = 500
const clipped = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [
      key,
      typeof value === 'string' && value.length > keptLength
        ? `${value.slice(0, keptLength).toWellFormed()}… (${value.length} characters)`
        : value,
    ]),
  )

import type { Actor, UnitOfWork } from '@atelier/domain'

export type Fields = Readonly<Record<string, unknown>>

interface Change {
  /** `<resource>.<past tense>`. */
  readonly action: string
  /** The owner; null: the record belongs to no user. */
  readonly subjectUserId: number | null
  /** Ids of the record, unless it is a user: `{ posterId: 7 }`. */
  readonly about?: Fields
  /** Null: it was created. */
  readonly before: Fields | null
  /** Null: it was deleted. */
  readonly after: Fields | null
}

/** Writes an audit line: who did what, and the fields that differ, before and after. */
export function recordChange(
  uow: Pick<UnitOfWork, 'audit'>,
  actor: Pick<Actor, 'userId'>,
  { action, subjectUserId, about, before, after }: Change,
): Promise<void> {
  const details = { ...about, ...changedFields(before, after) }
  return uow.audit.record({ action, actorUserId: actor.userId, subjectUserId, details })
}

/** Whether any field of `after` has another value than in `before`. */
export const differs = (before: object, after: object): boolean => changedKeys({ ...before }, { ...after }).length > 0

const changedKeys = (before: Fields, after: Fields): readonly string[] =>
  Object.keys(after).filter(key => JSON.stringify(before[key]) !== JSON.stringify(after[key]))

function changedFields(before: Fields | null, after: Fields | null): Pick<Change, 'before' | 'after'> {
  if (!before || !after) return { before: before && clip(before), after: after && clip(after) }
  const keys = changedKeys(before, after)
  return { before: clip(pick(before, keys)), after: clip(pick(after, keys)) }
}

const pick = (fields: Fields, keys: readonly string[]): Fields =>
  Object.fromEntries(keys.map(key => [key, fields[key] ?? null]))

/** Audit lines are stored for ever, so long texts are cut to this many characters. */
const clippedLength = 500
const clip = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [
      key,
      typeof value === 'string' && value.length > clippedLength
        ? `${value.slice(0, clippedLength).toWellFormed()}… (${value.length} characters)`
        : value,
    ]),
  )

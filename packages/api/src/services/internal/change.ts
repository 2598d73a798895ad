import { type Actor, AppError, type DomainEvents, type EventType, ownsOrStaff, type UnitOfWork } from '@atelier/domain'
import type { Needs } from '../../app-services.ts'
import { differs, type Fields, recordChange } from './record-change.ts'
import { requireVersion } from './require-version.ts'

interface Versioned {
  readonly version: number
}

/** What the helpers below need to know about a resource. */
export interface RecordKind<R> {
  /** Names it in errors and in audit actions. */
  readonly resource: string
  /** Ids for the audit line, such as `{ posterId: 7 }`. */
  readonly about: (record: R) => Fields
  /** All that a change can change: what the audit trail shows. */
  readonly fields: (record: R) => object
  /** What decides whether anything changed, where the audit trail must not show all of it. */
  readonly compared?: (record: R) => object
  /** The owner, who may change it beside staff and is not audited; absent: staff alone change it. */
  readonly ownerId?: (record: R) => number | null
  /** Replaces the plain NOT_FOUND. */
  readonly notFound?: () => AppError
}

/** The version the caller saw; undefined: any. */
export interface Wanted {
  readonly ifVersion?: number | undefined
}

/** An event with its payload. */
export type Emission = { [E in EventType]: readonly [type: E, payload: DomainEvents[E]] }[EventType]

interface Recording<R> {
  readonly kind: RecordKind<R>
  readonly events: (after: R, before: R) => readonly Emission[]
  /** In the audit trail; default `<resource>.created`, `.updated` or `.deleted`. */
  readonly action?: string
  /** True: audited even when owners change their own. */
  readonly alwaysAudited?: boolean
}

interface Change<R> extends Recording<R> {
  readonly input: Wanted
  /** Locks parents first, then the record itself. */
  readonly lock: (uow: UnitOfWork) => Promise<R | undefined>
  /** Applies the rule and writes. Undefined: no row met the conditions of the statement. */
  readonly update: (uow: UnitOfWork, before: R) => Promise<R | undefined>
}

interface Deletion<R> extends Omit<Recording<R>, 'events'> {
  readonly input: Wanted
  readonly lock: (uow: UnitOfWork) => Promise<R | undefined>
  /** False: no row met the conditions of the statement. */
  readonly delete: (uow: UnitOfWork, before: R) => Promise<boolean | void>
  readonly events: (before: R) => readonly Emission[]
}

interface Creation<R> extends Pick<Recording<R>, 'kind' | 'alwaysAudited'> {
  readonly record: R
  readonly events: readonly Emission[]
}

/** The record, if this actor may change it and saw its version. @throws NOT_FOUND, FORBIDDEN, VERSION_CONFLICT */
export function requireChangeable<R extends Versioned>(
  actor: Actor,
  { kind, input }: { readonly kind: RecordKind<R>; readonly input: Wanted },
  record: R | undefined,
): R {
  if (!record) throw notFound(kind)
  if (kind.ownerId && !ownsOrStaff(actor, kind.ownerId(record) ?? 0)) {
    throw new AppError('FORBIDDEN', { required: 'EMPLOYEE', reason: 'not_owner' })
  }
  requireVersion(record, input.ifVersion)
  return record
}

const notFound = <R>({ resource, notFound: own }: RecordKind<R>): AppError =>
  own?.() ?? new AppError('NOT_FOUND', { resource })

/** Rolls the transaction of a change back that changed nothing. */
class Unchanged extends Error {
  override readonly name = 'Unchanged'
}

/**
 * Every change of a record: lock, owner and version, rule, update, event, audit line. One that changes nothing is
 * rolled back: same version, no event, no audit line. @throws NOT_FOUND, FORBIDDEN, VERSION_CONFLICT
 */
export async function changeRecord<R extends Versioned>(
  context: Needs<'transact'>,
  actor: Actor,
  change: Change<R>,
): Promise<R> {
  const { kind, events, action = `${kind.resource}.updated` } = change
  const compared = kind.compared ?? kind.fields
  let unchanged: R | undefined
  try {
    return await context.transact(async uow => {
      const before = requireChangeable(actor, change, await change.lock(uow))
      const after = await change.update(uow, before)
      if (!after) throw notFound(kind)
      if (!differs(compared(before), compared(after))) {
        unchanged = before
        throw new Unchanged()
      }
      await emit(uow, events(after, before))
      await audit(uow, actor, { ...change, action, before, after })
      return after
    })
  } catch (error) {
    if (error instanceof Unchanged && unchanged) return unchanged
    throw error
  }
}

/** Every deletion of a record, as {@link changeRecord}. @throws NOT_FOUND, FORBIDDEN, VERSION_CONFLICT */
export function deleteRecord<R extends Versioned>(
  context: Needs<'transact'>,
  actor: Actor,
  deletion: Deletion<R>,
): Promise<void> {
  const { kind, events, action = `${kind.resource}.deleted` } = deletion
  return context.transact(async uow => {
    const before = requireChangeable(actor, deletion, await deletion.lock(uow))
    if ((await deletion.delete(uow, before)) === false) throw notFound(kind)
    await emit(uow, events(before))
    await audit(uow, actor, { ...deletion, action, before, after: null })
  })
}

/** Emits the events of a new record and writes its audit line, in the transaction that inserted it. */
export async function recordCreation<R>(
  uow: UnitOfWork,
  actor: Actor,
  { kind, record, events, alwaysAudited = false }: Creation<R>,
): Promise<void> {
  await emit(uow, events)
  await audit(uow, actor, { kind, action: `${kind.resource}.created`, before: null, after: record, alwaysAudited })
}

async function emit(uow: UnitOfWork, events: readonly Emission[]): Promise<void> {
  for (const [type, payload] of events) await uow.outbox.emit(type, payload)
}

interface Line<R> extends Pick<Recording<R>, 'kind' | 'alwaysAudited'> {
  readonly action: string
  readonly before: R | null
  readonly after: R | null
}

async function audit<R>(uow: UnitOfWork, actor: Actor, { kind, action, before, after, alwaysAudited }: Line<R>) {
  const record = after ?? before
  if (!record) return
  const subjectUserId = kind.ownerId?.(before ?? record) ?? null
  if (!alwaysAudited && subjectUserId === actor.userId) return
  await recordChange(uow, actor, {
    action,
    subjectUserId,
    about: kind.about(record),
    before: before && { ...kind.fields(before) },
    after: after && { ...kind.fields(after) },
  })
}

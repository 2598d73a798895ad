import {
  type Actor,
  AppError,
  type ById,
  type BySlug,
  type DomainEvents,
  type EventType,
  type UnitOfWork,
} from '@atelier/domain'
import { recordChange } from '../audit/record-change.ts'

/** @throws NOT_FOUND */
export function requireFound<T>(row: T | undefined, resource: string): T {
  if (row === undefined) throw new AppError('NOT_FOUND', { resource })
  return row
}

export interface Wanted {
  readonly id: number
  /** The version the caller saw. */
  readonly ifVersion?: number | undefined
}

/** The row as it is, if it is the one the caller saw. @throws NOT_FOUND, VERSION_CONFLICT */
export function requireVersion<T extends { readonly version: number }>(
  row: T | undefined,
  resource: string,
  { ifVersion }: Pick<Wanted, 'ifVersion'>,
): T {
  const current = requireFound(row, resource)
  if (ifVersion !== undefined && ifVersion !== current.version) {
    throw new AppError('VERSION_CONFLICT', { currentVersion: current.version })
  }
  return current
}

/** @throws REFERENCE_MISSING unless the parent lives; it stays until commit then */
export async function requireParent(
  parents: { hold(id: number): Promise<boolean> },
  id: number,
  field: string,
): Promise<void> {
  if (!(await parents.hold(id))) throw new AppError('REFERENCE_MISSING', { field })
}

/** Of a locked parent, which no child can join meanwhile. @throws HAS_CHILDREN (`spec/commerce.md` CAT-1) */
export async function requireNoChildren(
  parents: { countChildren(id: number): Promise<number> },
  id: number,
  resource: string,
): Promise<void> {
  const count = await parents.countChildren(id)
  if (count > 0) throw new AppError('HAS_CHILDREN', { children: [{ resource, count }] })
}

/** The id a filter names by id or by slug; undefined: it names none. @throws NOT_FOUND */
export async function parentId(
  reader: { find(by: ById | BySlug): Promise<{ readonly id: number } | undefined> },
  { id, slug }: { readonly id?: number | undefined; readonly slug?: string | undefined },
  resource: string,
): Promise<number | undefined> {
  if (id === undefined && slug === undefined) return undefined
  const parent = requireFound(await reader.find(id === undefined ? { slug: slug ?? '' } : { id }), resource)
  if (slug !== undefined && id !== undefined) {
    const bySlug = requireFound(await reader.find({ slug }), resource)
    // Both name something, and not the same: nothing stands in two places.
    if (bySlug.id !== parent.id) throw new AppError('NOT_FOUND', { resource })
  }
  return parent.id
}

interface Change<E extends EventType> {
  readonly type: E
  readonly payload: DomainEvents[E]
  /** Null: it was not there. */
  readonly before: object | null
  /** Null: it is gone. */
  readonly after: object | null
}

/** Tells the world what happened, and the trail who did it. */
export async function recordChangeWithEvent<E extends EventType>(
  uow: UnitOfWork,
  actor: Actor,
  { type, payload, before, after }: Change<E>,
): Promise<void> {
  await uow.outbox.emit(type, payload)
  const change = { before: before && { ...before }, after: after && { ...after } }
  await recordChange(uow, actor, { action: type, subjectUserId: null, about: { ...payload }, ...change })
}

/** Only what was sent. */
export const omitUndefined = <T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the filter takes out what the type takes out
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }

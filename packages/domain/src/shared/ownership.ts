import { type Actor, includesRole } from '../actor.ts'
import { AppError } from '../errors.ts'

/** The conditions of a change to a public object: its owner or staff, at the version the caller saw. */
export function targetFor(actor: Actor, input: { id: number; ifVersion?: number | undefined }) {
  return {
    id: input.id,
    ...(includesRole(actor.role, 'EMPLOYEE') ? {} : { ownerId: actor.userId }),
    ...(input.ifVersion === undefined ? {} : { ifVersion: input.ifVersion }),
  }
}

interface Changed {
  readonly resource: string
  readonly current: { readonly ownerId: number; readonly version: number } | undefined
  readonly target: { readonly ownerId?: number; readonly ifVersion?: number }
}

/** Says beforehand what a change would meet: for what must not be done in vain. @throws NOT_FOUND, FORBIDDEN, VERSION_CONFLICT */
export function requireHit(changed: Changed): void {
  const { current, target } = changed
  const isOwn = target.ownerId === undefined || target.ownerId === current?.ownerId
  const isCurrent = target.ifVersion === undefined || target.ifVersion === current?.version
  if (!current || !isOwn || !isCurrent) throwMiss(changed)
}

/** Says why a change hit no row. @throws NOT_FOUND, FORBIDDEN, VERSION_CONFLICT */
export function throwMiss({ resource, current, target }: Changed): never {
  if (!current) throw new AppError('NOT_FOUND', { resource })
  if (target.ownerId !== undefined && current.ownerId !== target.ownerId) {
    throw new AppError('FORBIDDEN', { required: 'EMPLOYEE' })
  }
  throw new AppError('VERSION_CONFLICT', { currentVersion: current.version })
}

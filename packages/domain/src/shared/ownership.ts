import { type Actor, includesRole } from '../actor.ts'

/** The conditions of a change to a public object: its owner or staff, at the version the caller saw. */
export function targetFor(actor: Actor, input: { id: number; ifVersion?: number | undefined }) {
  return {
    id: input.id,
    ...(includesRole(actor.role, 'EMPLOYEE') ? {} : { ownerId: actor.userId }),
    ...(input.ifVersion === undefined ? {} : { ifVersion: input.ifVersion }),
  }
}

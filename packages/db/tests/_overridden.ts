import type { UnitOfWork } from '@atelier/domain'

/** A unit of work with other members; a spread would lose the getters of its prototype. */
export const overridden = (uow: UnitOfWork, members: Partial<UnitOfWork>): UnitOfWork =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- members that are not replaced come from the prototype
  Object.setPrototypeOf({ ...members }, uow) as UnitOfWork

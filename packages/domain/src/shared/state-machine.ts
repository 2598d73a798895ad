import { AppError } from '../app-error.ts'

/** A state machine as data: the states that each state can change to; none for a final state. */
export type Transitions<S extends string> = { readonly [From in S]: readonly S[] }

const statesOf = <S extends string>(transitions: Transitions<S>): readonly S[] =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the type gives the table exactly these keys
  Object.keys(transitions) as S[]

/** The next state. @throws ILLEGAL_TRANSITION naming the states that are possible */
export function transition<S extends string, T extends S>(transitions: Transitions<S>, from: S, to: T): T {
  const allowed: readonly string[] = transitions[from]
  if (!allowed.includes(to)) throw new AppError('ILLEGAL_TRANSITION', { from, to, allowed })
  return to
}

/** The states from which `to` can be reached in one step: the condition of an update. */
export const statesBefore = <S extends string>(transitions: Transitions<S>, to: S): readonly S[] =>
  statesOf(transitions).filter(from => transitions[from].includes(to))

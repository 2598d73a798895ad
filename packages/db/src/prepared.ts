import type { Compilable, CompiledQuery } from 'kysely'
import type { Handle, ReadHandle } from './connection/handle.ts'

type Value = string | number | boolean | null | Buffer | readonly (string | number | boolean | null)[]
type Values = Readonly<Record<string, Value>>

/** Stands for a value while a query is compiled; replaced by the real one at each run. */
class Slot {
  readonly key: string
  constructor(key: string) {
    this.key = key
  }
}

/** Compiles on first use: 1 microsecond a run afterwards in place of 5. */
export function compileOnce<P extends Values, R>(build: (slots: P) => Compilable<R>) {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- slots pose as values: the builder only puts them among the parameters
  const slots = new Proxy({}, { get: (_, key) => new Slot(String(key)) }) as P
  let compiled: CompiledQuery<R> | undefined
  return (values: P): CompiledQuery<R> => {
    compiled ??= build(slots).compile()
    const parameters = compiled.parameters.map(each => (each instanceof Slot ? values[each.key] : each))
    return { ...compiled, parameters }
  }
}

/** A select that is compiled once and runs on any handle. */
export function preparedRead<P extends Values, R>(
  build: (slots: P) => Compilable<R> & { readonly isSelectQueryBuilder: true },
): (handle: ReadHandle, values: P) => Promise<readonly R[]> {
  const bind = compileOnce(build)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `build` returns a select builder, which is what the read-only type asks for
  return async (handle, values) => (await handle.executeQuery(bind(values) as never)).rows as readonly R[]
}

/** As {@link preparedRead}, for a select of a few shapes, each compiled when it is first asked for. */
export function preparedShapes<S, P extends Values, R>(
  build: (shape: S, slots: P) => Compilable<R> & { readonly isSelectQueryBuilder: true },
): (handle: ReadHandle, shape: S, values: P) => Promise<readonly R[]> {
  const shapes = new Map<string, ReturnType<typeof preparedRead<P, R>>>()
  return (handle, shape, values) => {
    const key = JSON.stringify(shape)
    const read = shapes.get(key) ?? preparedRead<P, R>(slots => build(shape, slots))
    shapes.set(key, read)
    return read(handle, values)
  }
}

/** A statement that is compiled once and runs inside a transaction. */
export function preparedWrite<P extends Values, R>(
  build: (slots: P) => Compilable<R>,
): (handle: Handle, values: P) => Promise<readonly R[]> {
  const bind = compileOnce(build)
  return async (handle, values) => (await handle.executeQuery(bind(values))).rows
}

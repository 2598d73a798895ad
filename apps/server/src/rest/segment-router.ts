import type { Result, Router } from 'hono/router'

interface Node<T> {
  readonly fixed: Map<string, Node<T>>
  parameter: Node<T> | undefined
  /** By method: what is registered here, with the names of the parameters on the way. */
  readonly ends: Map<string, { readonly handler: T; readonly names: readonly string[] }>
}

const emptyNode = <T>(): Node<T> => ({ fixed: new Map(), parameter: undefined, ends: new Map() })

/**
 * A router for Hono that knows whole segments and `:parameters` only. A fixed segment wins over a parameter, and each
 * path has one handler a method. Hono's own RegExpRouter refuses the two side by side, its TrieRouter is slower.
 */
export class SegmentRouter<T> implements Router<T> {
  readonly name = 'SegmentRouter'
  readonly #root = emptyNode<T>()

  add(method: string, path: string, handler: T): void {
    const names: string[] = []
    let node = this.#root
    for (const segment of path.slice(1).split('/')) {
      if (segment.startsWith(':')) {
        names.push(segment.slice(1))
        node = node.parameter ??= emptyNode()
      } else {
        let next = node.fixed.get(segment)
        if (!next) node.fixed.set(segment, (next = emptyNode()))
        node = next
      }
    }
    if (node.ends.has(method)) throw new Error(`Two routes for ${method} ${path}`)
    node.ends.set(method, { handler, names })
  }

  match(method: string, path: string): Result<T> {
    const values: string[] = []
    const end = find({ path, method, values }, this.#root, 1)
    if (!end) return [[]]
    const params: Record<string, string> = {}
    end.names.forEach((name, index) => (params[name] = values[index] ?? ''))
    return [[[end.handler, params]]]
  }
}

interface Search {
  readonly path: string
  readonly method: string
  readonly values: string[]
}

/** Follows the path from `start`; `values` holds the segments that were taken as parameters. */
function find<T>(search: Search, node: Node<T>, start: number): ReturnType<Node<T>['ends']['get']> {
  const { path, method, values } = search
  if (start > path.length) return node.ends.get(method)
  const slash = path.indexOf('/', start)
  const stop = slash === -1 ? path.length : slash
  const segment = path.slice(start, stop)
  const fixed = node.fixed.get(segment)
  const found = fixed && find(search, fixed, stop + 1)
  if (found || !node.parameter || segment === '') return found
  values.push(segment)
  const end = find(search, node.parameter, stop + 1)
  if (!end) values.pop()
  return end
}

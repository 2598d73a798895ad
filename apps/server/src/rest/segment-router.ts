import type { Result, Router } from 'hono/router'

interface Node<T> {
  readonly fixed: Map<string, Node<T>>
  /** Parameters with an ending, such as `:id.ics`, by that ending. */
  readonly ended: Map<string, Node<T>>
  parameter: Node<T> | undefined
  /** By method: what is registered here, with the names of the parameters on the way. */
  readonly ends: Map<string, { readonly handler: T; readonly names: readonly string[] }>
}

const emptyNode = <T>(): Node<T> => ({ fixed: new Map(), ended: new Map(), parameter: undefined, ends: new Map() })

/**
 * A router for Hono that knows whole segments and `:parameters`, with or without an ending, only. A fixed segment wins over a parameter, and each
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
        const dot = segment.indexOf('.')
        names.push(dot === -1 ? segment.slice(1) : segment.slice(1, dot))
        node = dot === -1 ? (node.parameter ??= emptyNode()) : childOf(node.ended, segment.slice(dot))
      } else node = childOf(node.fixed, segment)
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

function childOf<T>(nodes: Map<string, Node<T>>, key: string): Node<T> {
  let child = nodes.get(key)
  if (!child) nodes.set(key, (child = emptyNode()))
  return child
}

interface Search {
  readonly path: string
  readonly method: string
  readonly values: string[]
}

/** Follows the path from `start`; `values` holds the segments that were taken as parameters. */
function find<T>(search: Search, node: Node<T>, start: number): ReturnType<Node<T>['ends']['get']> {
  const { path, method } = search
  if (start > path.length) return node.ends.get(method)
  const slash = path.indexOf('/', start)
  const stop = slash === -1 ? path.length : slash
  const segment = path.slice(start, stop)
  const fixed = node.fixed.get(segment)
  const found = fixed && find(search, fixed, stop + 1)
  if (found || segment === '') return found
  for (const [ending, next] of node.ended) {
    const isMeant = segment.length > ending.length && segment.endsWith(ending)
    const hit = isMeant && take(search, { value: segment.slice(0, -ending.length), next, start: stop + 1 })
    if (hit) return hit
  }
  return node.parameter && take(search, { value: segment, next: node.parameter, start: stop + 1 })
}

interface Step<T> {
  readonly value: string
  readonly next: Node<T>
  readonly start: number
}

/** Goes on with a segment as a parameter, and forgets it when that leads nowhere. */
function take<T>(search: Search, { value, next, start }: Step<T>): ReturnType<Node<T>['ends']['get']> {
  search.values.push(value)
  const end = find(search, next, start)
  if (!end) search.values.pop()
  return end
}

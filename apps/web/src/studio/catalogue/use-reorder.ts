import { useDragAndDrop } from 'react-aria-components'

interface Target {
  readonly at: number
  readonly isAfter: boolean
}

/** Hooks for a list whose order is changed by dragging, with the pointer or the keyboard. */
export const useReorder = (ids: readonly number[], onOrder: (order: readonly number[]) => void) =>
  useDragAndDrop({
    getItems: keys => [...keys].map(key => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) =>
      onOrder(moved(ids, [...keys].map(Number), { at: Number(target.key), isAfter: target.dropPosition === 'after' })),
  }).dragAndDropHooks

/** The list with some of its values before or after another one, in the order that they had. */
function moved(all: readonly number[], keys: readonly number[], { at, isAfter }: Target): readonly number[] {
  const rest = all.filter(each => !keys.includes(each))
  const place = rest.indexOf(at)
  if (place === -1) return all
  const cut = isAfter ? place + 1 : place
  return [...rest.slice(0, cut), ...all.filter(each => keys.includes(each)), ...rest.slice(cut)]
}

import { useEffect, useRef } from 'react'
import type { LiveEvent, LiveHandlers, LiveInput } from '../index.ts'
import { useClient } from './provider.ts'
import { useLogin } from './use-login.ts'

/**
 * Receives events while the component is mounted, each once, under StrictMode too. The handlers may change at each
 * render; only other types or another login open another stream.
 * @example
 * ```tsx
 * useLive(['project.updated'], event => refresh(event.data))
 * ```
 */
export function useLive(
  types: NonNullable<LiveInput['types']> | undefined,
  onEvent: (event: LiveEvent) => void,
  { onGap, onError }: Pick<LiveHandlers, 'onGap' | 'onError'> = {},
): void {
  const { live } = useClient()
  const userId = useLogin().user?.id
  const handlers = useRef({ onEvent, onGap, onError })
  useEffect(() => {
    handlers.current = { onEvent, onGap, onError }
  })
  const wanted = types?.join(',')
  useEffect(() => {
    const leave = new AbortController()
    live.subscribe(types === undefined ? {} : { types }, {
      onEvent: event => handlers.current.onEvent(event),
      onGap: gap => handlers.current.onGap?.(gap),
      onError: error => handlers.current.onError?.(error),
      signal: leave.signal,
    })
    return () => leave.abort()
    // oxlint-disable-next-line react/exhaustive-deps -- a list with the same types is the same list; what a stream holds depends on its user
  }, [live, wanted, userId])
}

import { createClient } from '@atelier/sdk'
import { clearOnSignOut, queries } from '@atelier/sdk/query'
import { QueryClient } from '@tanstack/react-query'
import { currentLocale } from './i18n/locale.ts'

/** The API is on the page's own origin; the refresh token stays in a cookie that no script can read. */
export const api = createClient({
  url: '/',
  refreshIn: 'cookie',
  headers: () => ({ 'accept-language': currentLocale() }),
})

export const queryClient = new QueryClient({
  defaultOptions: { queries: { staleTime: 30_000, refetchOnWindowFocus: false } },
})

/** Options of TanStack Query for every procedure. */
export const q = queries(api)

clearOnSignOut(api, queryClient)

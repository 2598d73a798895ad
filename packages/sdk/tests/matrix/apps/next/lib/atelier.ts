import { cookieStorage, createClient } from '@atelier/sdk'
import { cookies } from 'next/headers'

/** A client for one request: in pages, actions and route handlers. */
export const atelier = async () =>
  createClient({ url: 'http://localhost:8081', storage: cookieStorage(await cookies(), { secure: false }) })

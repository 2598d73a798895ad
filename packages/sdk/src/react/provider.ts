import { createContext, createElement, type ReactElement, type ReactNode, useContext } from 'react'
import type { Client } from '../index.ts'

const ClientContext = createContext<Client | null>(null)

interface ProviderProps {
  readonly client: Client
  readonly children?: ReactNode
}

/** Gives the hooks below it their client. */
export const AtelierProvider = ({ client, children }: ProviderProps): ReactElement =>
  createElement(ClientContext.Provider, { value: client }, children)

/** The client of the nearest `AtelierProvider`. @throws where there is none */
export function useClient(): Client {
  const client = useContext(ClientContext)
  if (!client) throw new Error('There is no AtelierProvider above this component')
  return client
}

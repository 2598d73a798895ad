/** The cart of a guest: its id, and the token that opens it. */
export interface GuestCart {
  readonly id: number
  readonly token: string
}

const name = 'atelier_cart'
const days = 30
const listeners = new Set<() => void>()

/** Kept in a cookie of this site: it ends by itself, and no other site's request carries it. */
export const guestCart = {
  read(): GuestCart | undefined {
    const text = document.cookie.split('; ').find(pair => pair.startsWith(`${name}=`))
    const [, id, token] = /=(\d+)\.([\w-]+)$/.exec(text ?? '') ?? []
    return id === undefined || token === undefined ? undefined : { id: Number(id), token }
  },
  write(cart: GuestCart | undefined): void {
    const value = cart ? `${cart.id}.${cart.token}` : ''
    document.cookie = `${name}=${value}; Path=/; Max-Age=${cart ? days * 86_400 : 0}; SameSite=Strict`
    for (const listener of listeners) listener()
  },
  /** As text, so that two readings of one cart are equal. */
  snapshot: (): string => {
    const cart = guestCart.read()
    return cart ? `${cart.id}.${cart.token}` : ''
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}

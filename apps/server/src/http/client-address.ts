import ipaddr from 'ipaddr.js'

/** The peer of the socket and what proxies wrote of it. */
interface AddressSource {
  readonly remoteAddress: string | undefined
  readonly forwardedFor: string | undefined
}

/**
 * The client's address: of the chain of peers, the entry `hops` own proxies believe in, counted from the right.
 * What a client writes further left cannot change it (`reliability.md` S13). IPv6 counts as its /64.
 */
export function clientAddress({ remoteAddress, forwardedFor }: AddressSource, hops: number): string {
  const chain = hops > 0 && forwardedFor !== undefined ? forwardedFor.split(',').map(entry => entry.trim()) : []
  const believed = [...chain.slice(-hops || chain.length), remoteAddress ?? '']
  return believed.map(normalAddress).find(address => address !== null) ?? 'unknown'
}

const remembered = new Map<string, string | null>()

/** One text for each bucket: IPv4 as it is, IPv4 in IPv6 as IPv4, IPv6 as its /64; null for anything else. */
function normalAddress(text: string): string | null {
  const known = remembered.get(text)
  if (known !== undefined) return known
  if (remembered.size >= 10_000) remembered.clear()
  const address = ipaddr.isValid(text) ? ipaddr.process(text) : null
  const normal = address instanceof ipaddr.IPv6 ? networkOf(address) : (address?.toString() ?? null)
  remembered.set(text, normal)
  return normal
}

const networkOf = (address: ipaddr.IPv6): string =>
  new ipaddr.IPv6([...address.parts.slice(0, 4), 0, 0, 0, 0]).toString()

import ipaddr from 'ipaddr.js'

/** Public by class but internal to a cloud: the metadata host of Azure. */
const insideOfClouds: ReadonlySet<string> = new Set(['168.63.129.16'])

/**
 * Whether an address belongs to the internet at large: no loopback, private, link-local, carrier, multicast, reserved,
 * translated or tunnelled one. An IPv4 address inside an IPv6 one counts as what it is.
 */
export function isPublicAddress(address: string): boolean {
  const parsed = parse(address)
  if (!parsed || insideOfClouds.has(parsed.toString())) return false
  // Of IPv6 only 2000::/3 is given out; other ranges gain meanings that no list of today knows.
  const isGivenOut = parsed instanceof ipaddr.IPv4 || (parsed.toByteArray()[0] ?? 0) >> 5 === 1
  return isGivenOut && parsed.range() === 'unicast'
}

export const isLoopbackAddress = (address: string): boolean => parse(address)?.range() === 'loopback'

const parse = (address: string) => (ipaddr.isValid(address) ? ipaddr.process(address) : undefined)

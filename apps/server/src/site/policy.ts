/** Addresses of the object storage: images come from the one, uploads go to the other. */
export interface StorageAddresses {
  readonly endpoint?: string | undefined
  readonly publicUrl?: string | undefined
  readonly uploadEndpoint?: string | undefined
}

const originOf = (url: string): string => new URL(url).origin

/** Stripe takes cards in frames of its own, which its script makes. */
const stripe = {
  script: 'https://js.stripe.com',
  frames: ['https://js.stripe.com', 'https://hooks.stripe.com'],
} as const
const stripeApi = 'https://api.stripe.com'

/** What pages may load: scripts and styles of their own, images and uploads of the storage, and Stripe's where it is offered. */
export function sitePolicy(
  storage: StorageAddresses | null,
  { isStripeOffered }: { readonly isStripeOffered: boolean },
): string {
  const named = [storage?.publicUrl, storage?.uploadEndpoint, storage?.endpoint].filter(url => url !== undefined)
  const origins = storage === null ? [] : [...new Set(named.map(originOf))]
  // Without an endpoint the storage is Amazon's.
  const stores = storage !== null && origins.length === 0 ? ['https://*.amazonaws.com'] : origins
  return [
    "default-src 'none'",
    `script-src 'self'${isStripeOffered ? ` ${stripe.script}` : ''}`,
    "style-src 'self'",
    // Aligned columns in Markdown; the sanitiser lets no other property through.
    "style-src-attr 'unsafe-inline'",
    ['img-src', "'self'", 'data:', 'blob:', ...stores].join(' '),
    ['connect-src', "'self'", ...stores, ...(isStripeOffered ? [stripeApi] : [])].join(' '),
    ...(isStripeOffered ? [`frame-src ${stripe.frames.join(' ')}`] : []),
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

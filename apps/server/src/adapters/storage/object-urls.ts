export interface ObjectUrlSettings {
  readonly bucket: string
  /** An S3 server other than AWS. */
  readonly endpoint?: string | undefined
  readonly region?: string | undefined
  /** Where the objects of the bucket are read, such as a CDN. */
  readonly publicUrl?: string | undefined
}

/** The URL of an object as clients were promised it. Source: `spec/documented-api.md` 4.4. */
export function publicUrlOf({ bucket, endpoint, region, publicUrl }: ObjectUrlSettings, key: string): string {
  const path = key.split('/').map(encodeURIComponent).join('/')
  if (publicUrl !== undefined) return `${trimmed(publicUrl)}/${path}`
  const host = endpoint ?? `https://s3${region === undefined ? '' : `-${region}`}.amazonaws.com`
  return `${trimmed(host)}/${bucket}/${path}`
}

const trimmed = (url: string): string => url.replace(/\/+$/, '')

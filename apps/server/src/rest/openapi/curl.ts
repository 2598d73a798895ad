interface Call {
  readonly method: string
  readonly url: string
  readonly params: Readonly<Record<string, string>>
  readonly body: unknown
  /** The field of a file, where one has to be there. */
  readonly file?: string | undefined
  readonly isPublic: boolean
}

/** The line that calls an operation from a shell; `$TOKEN` is the access token of a login. */
export function curlOf({ method, url, params, body, file, isPublic }: Call): string {
  const filled = url.replace(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole)
  return [
    method === 'get' ? `curl ${filled}` : `curl -X ${method.toUpperCase()} ${filled}`,
    ...(isPublic ? [] : ['-H "Authorization: Bearer $TOKEN"']),
    ...(file === undefined ? [] : [`-F ${file}=@photo.jpg`]),
    ...(body === undefined ? [] : ["-H 'Content-Type: application/json'", `--data ${quoted(JSON.stringify(body))}`]),
  ].join(' ')
}

const quoted = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`

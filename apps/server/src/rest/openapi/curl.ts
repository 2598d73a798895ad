interface Call {
  readonly method: string
  readonly url: string
  readonly params: Readonly<Record<string, string>>
  readonly body: unknown
  readonly isPublic: boolean
}

/** The line that calls an operation from a shell; `$TOKEN` is the access token of a login. */
export function curlOf({ method, url, params, body, isPublic }: Call): string {
  const filled = url.replace(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole)
  return [
    method === 'get' ? `curl ${filled}` : `curl -X ${method.toUpperCase()} ${filled}`,
    ...(isPublic ? [] : ['-H "Authorization: Bearer $TOKEN"']),
    ...(body === undefined ? [] : ["-H 'Content-Type: application/json'", `--data ${quoted(JSON.stringify(body))}`]),
  ].join(' ')
}

const quoted = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`

/**
 * Starts Swagger UI on the page's own origin; the token of a login tried out in the page is used for the calls after
 * it, and dropped by a logout.
 */
export const initializer = `const answer = await fetch('/openapi.json')
const spec = await answer.json()
const known = spec.servers.map(server => server.url)
spec.servers = [{ url: location.origin }]
const isCall = (response, path) => new URL(response.url).pathname === path && response.ok
window.ui = SwaggerUIBundle({
  spec,
  dom_id: '#docs',
  deepLinking: true,
  // A hundred operations at once would be drawn for seconds: a noun opens when it is wanted.
  docExpansion: 'none',
  displayRequestDuration: true,
  tryItOutEnabled: true,
  requestSnippetsEnabled: true,
  requestInterceptor: request => {
    const origin = known.find(url => request.url.startsWith(url + '/'))
    if (origin) request.url = location.origin + request.url.slice(origin.length)
    return request
  },
  responseInterceptor: response => {
    if (['/v1/accounts/login', '/login', '/v1/accounts/token'].some(path => isCall(response, path))) {
      window.ui.preauthorizeApiKey('accessToken', JSON.parse(response.text).access_token)
    }
    if (isCall(response, '/v1/accounts/logout')) window.ui.authActions.logout(['accessToken'])
    return response
  },
})
`

/** `version` is in the addresses of the files, so that they may be kept for good. */
export const pageOf = (version: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Atelier API</title>
<link rel="stylesheet" href="/docs/swagger-ui.css?v=${version}">
<link rel="icon" type="image/png" href="/docs/favicon-32x32.png?v=${version}">
</head>
<body>
<div id="docs"></div>
<script src="/docs/swagger-ui-bundle.js?v=${version}"></script>
<script type="module" src="/docs/initializer.js?v=${version}"></script>
</body>
</html>
`

/** Scripts and styles of this page alone; Swagger UI writes styles into its elements and draws icons as data. */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

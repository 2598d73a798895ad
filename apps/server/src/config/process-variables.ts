import { isCurrency } from '@atelier/domain'
import { z } from 'zod'
import { flag, isOrigin, list, needed, origin, secret, urlOf, variable, whole } from './variable.ts'

/** How the process runs: mode, ports, proxies, logs. */
export const processVariables = {
  NODE_ENV: needed(z.enum(['production', 'development', 'test']), {
    group: 'Process',
    text: 'How strict the start is. pnpm start, pnpm dev and the tests set it themselves; production needs it.',
    what: 'production, development or test',
    example: 'production',
  }),
  PORT: variable(whole(1, 65_535), {
    group: 'Process',
    text: 'Where the server listens. Default 8081.',
    what: 'a port from 1 to 65535',
    example: '8081',
  }),
  PROBE_PORT: variable(whole(1, 65_535), {
    group: 'Process',
    text: 'A second port, open from the first moment, for /livez and /readyz alone. PORT opens once the process is ready. Default: none.',
    what: 'a port from 1 to 65535',
    example: '8082',
  }),
  HOST: variable(z.union([z.ipv4(), z.ipv6()]), {
    group: 'Process',
    text: 'Address to listen on. Default: every interface in production, loopback (127.0.0.1 and ::1) elsewhere.',
    what: 'an IPv4 or IPv6 address',
    example: '0.0.0.0',
  }),
  PUBLIC_URL: variable(origin, {
    group: 'Process',
    text: 'Origin that people and links use, without a path. Default http://localhost:<PORT>; production needs an https one.',
    what: 'an http or https origin without a path',
    example: 'https://api.example.com',
  }),
  PUBLIC_URL_ALLOW_HTTP: variable(flag, {
    group: 'Process',
    text: 'true: production accepts an http PUBLIC_URL, for a closed network without TLS. Default false.',
    what: 'true or false',
    example: 'false',
  }),
  SITE_NAME: variable(z.string().max(60), {
    group: 'Process',
    text: 'Name of the site in mails and in the docs page. Default Atelier.',
    what: 'a name of at most 60 characters',
    example: 'Atelier',
  }),
  SHOP_CURRENCY: variable(z.string().refine(isCurrency), {
    group: 'Process',
    text: 'Currency that a new shop begins with; afterwards the setting of the shop rules. Default RUB.',
    what: 'a currency of ISO 4217, such as EUR',
    example: 'RUB',
  }),
  DATA_DIR: variable(z.string(), {
    group: 'Process',
    text: 'Where pnpm start and pnpm dev keep the data of the embedded services. Default .data.',
    what: 'a folder',
    example: '.data',
  }),
  EMBEDDED_DATABASE_PORT: variable(whole(1, 65_535), {
    group: 'Process',
    text: 'Port of the embedded Postgres. Default: a free one, kept with the data.',
    what: 'a port from 1 to 65535',
    example: '5433',
  }),
  EMBEDDED_S3_PORT: variable(whole(1, 65_535), {
    group: 'Process',
    text: 'Port of the embedded S3 server; the next free one where it is taken. Default 9000.',
    what: 'a port from 1 to 65535',
    example: '9000',
  }),
  EMBEDDED_SMTP_PORT: variable(whole(1, 65_535), {
    group: 'Process',
    text: 'Port of the embedded mail server, likewise. Default 1025.',
    what: 'a port from 1 to 65535',
    example: '1025',
  }),
  EMBEDDED_MAILBOX_PORT: variable(whole(1, 65_535), {
    group: 'Process',
    text: 'Port of the page with its mails, likewise. Default 8025.',
    what: 'a port from 1 to 65535',
    example: '8025',
  }),
  WEB_CONCURRENCY: variable(whole(1, 64), {
    group: 'Process',
    text: 'Number of server processes on the one port. Default 1.',
    what: 'a whole number from 1 to 64',
    example: '2',
  }),
  TRUSTED_PROXY_HOPS: variable(whole(0, 10), {
    group: 'Process',
    text: 'Number of own proxies in front: so many entries of X-Forwarded-For, from the right, are believed. Default 0.',
    what: 'a whole number from 0 to 10',
    example: '1',
  }),
  DRAIN_SECONDS: variable(whole(0, 20), {
    group: 'Process',
    text: 'How long a stopping process still serves while proxies notice it. Default 5 in production, 0 elsewhere.',
    what: 'a whole number of seconds from 0 to 20',
    example: '5',
  }),
  CORS_ORIGINS: variable(
    list.refine(origins => origins.every(isOrigin)),
    {
      group: 'Process',
      text: 'Origins of frontends that may call from a browser, comma separated. Default: none in production, every port of localhost and 127.0.0.1 elsewhere.',
      what: 'a comma separated list of http or https origins without paths',
      example: 'https://app.example.com,https://admin.example.com',
    },
  ),
  LOG_LEVEL: variable(z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']), {
    group: 'Process',
    text: 'Least level that is logged: JSON lines on standard output. Default info.',
    what: 'trace, debug, info, warn, error, fatal or silent',
    example: 'info',
  }),
  METRICS_TOKEN: variable(secret(32), {
    group: 'Process',
    text: 'Bearer token for /metrics. Unset: /metrics answers to loopback only.',
    what: 'a secret of at least 32 bytes',
    example: '<openssl rand -base64 32>',
    secret: true,
  }),
  OTEL_EXPORTER_OTLP_ENDPOINT: variable(urlOf(/^https?$/), {
    group: 'Process',
    text: 'Traces go to this OTLP/HTTP collector. Unset: no tracing.',
    what: 'an http or https URL',
    example: 'http://localhost:4318',
  }),
  OTEL_TRACES_SAMPLER_ARG: variable(
    z
      .string()
      .refine(text => /^(?:0(?:\.\d+)?|1(?:\.0+)?)$/.test(text))
      .transform(Number),
    {
      group: 'Process',
      text: 'Part of the requests that are traced where the caller did not decide. Default 1: all.',
      what: 'a number from 0 to 1',
      example: '0.1',
    },
  ),
}

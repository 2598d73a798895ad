import { registerHooks } from 'node:module'
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { throwawayRoot } from './packages/db/dev/embedded/throwaway-folder.ts'
import { PromiseFigures } from './scripts/tests/promise-figures.ts'
import { runFolder } from './scripts/tests/run-folder.ts'
import { SlowestFiles } from './scripts/tests/slowest-files.ts'

// Node adds import and require itself; naming 'import' makes CommonJS packages load ES modules by require.
const conditions = ['@atelier/source', 'node']
// The global set-up runs in this process, which knows no such condition.
registerHooks({
  resolve: (specifier, context, next) =>
    next(specifier, { ...context, conditions: [...context.conditions, '@atelier/source'] }),
})
// Run at full count only, by `pnpm test:faults`: fault tests whose small twins stand among the others, and the soak, which has none.
const atFullCountOnly =
  process.env['FULL_COUNTS'] === '1'
    ? []
    : ['packages/db/tests/faults/**', 'apps/server/tests/faults/{lost-answers,naive,soak}.test.ts']

/** A condition may take this long on a busy machine; nothing waits longer than it must. */
const pollMs = 60_000
/** Tests wait for Postgres, mail and child processes often enough to keep two workers busy on two cores. */
const workers = Math.min(Math.max(availableParallelism(), 2), 6)

// Folders of tests are in memory where there is room: workers and their child processes inherit this.
process.env['TMPDIR'] = runFolder(throwawayRoot())

const shared = { resolve: { conditions }, ssr: { resolve: { conditions, externalConditions: conditions } } }
const ofEveryProject = {
  // Node loads the sources itself, as it does in production: that takes half the time of the runner's own loader.
  experimental: { viteModuleRunner: false, nodeLoader: false },
  // Files of one worker share what they import, which is half of their time; each has its own database and servers.
  isolate: false,
  maxWorkers: workers,
  testTimeout: 300_000,
  hookTimeout: 300_000,
  expect: { poll: { timeout: pollMs } },
  // Child processes and workers keep their compiled code here.
  env: { NODE_COMPILE_CACHE: `${import.meta.dirname}/node_modules/.cache/compiled` },
}
const withServices = { ...ofEveryProject, globalSetup: ['apps/server/tests/_services.ts'] }

export default defineConfig({
  test: {
    reporters: [
      'default',
      ...(process.env['CI'] ? [['json', { outputFile: 'test-report.json' }] satisfies [string, object]] : []),
      new SlowestFiles(),
      ...(process.env['FULL_COUNTS'] === '1' ? [new PromiseFigures()] : []),
    ],
    coverage: {
      provider: 'v8',
      reporter: ['text', 'html', 'lcov'],
      include: ['{packages,apps}/*/src/**/*.ts'],
      exclude: ['**/*.test.ts', '**/generated/**'],
    },
    projects: [
      {
        ...shared,
        test: {
          ...ofEveryProject,
          name: 'unit',
          include: ['{packages,apps}/*/src/**/*.test.ts', 'scripts/**/*.test.ts'],
        },
      },
      {
        ...shared,
        test: {
          ...withServices,
          name: 'integration',
          setupFiles: ['apps/server/tests/_outputs.ts'],
          include: ['packages/db/tests/*.test.ts', 'apps/server/tests/{services,rest,adapters}/**/*.test.ts'],
        },
      },
      {
        ...shared,
        test: {
          ...withServices,
          name: 'e2e',
          setupFiles: ['apps/server/tests/_outputs.ts'],
          include: [
            'apps/server/tests/*.test.ts',
            'apps/server/tests/{browser,regressions}/**/*.test.ts',
            'packages/{sdk,cli}/tests/*.test.ts',
          ],
        },
      },
      {
        ...shared,
        test: {
          ...withServices,
          name: 'faults',
          include: ['apps/server/tests/faults/**/*.test.ts', 'packages/db/tests/faults/**/*.test.ts'],
          exclude: atFullCountOnly,
        },
      },
      // Wide rather than deep: outside `pnpm test`, each with a script of its own.
      {
        ...shared,
        test: {
          ...withServices,
          name: 'matrix',
          include: ['apps/server/tests/matrix/**/*.test.ts', 'packages/sdk/tests/matrix/**/*.test.ts'],
        },
      },
      {
        ...shared,
        test: {
          ...withServices,
          name: 'web',
          include: ['apps/server/tests/web/**/*.test.ts'],
        },
      },
      {
        ...shared,
        test: {
          ...withServices,
          name: 'deploy',
          include: ['apps/server/tests/deploy/**/*.test.ts'],
        },
      },
      {
        ...shared,
        test: {
          ...withServices,
          name: 'through-nginx',
          include: ['apps/server/tests/rest/**/*.test.ts'],
          setupFiles: ['apps/server/tests/deploy/_through-nginx-setup.ts'],
          env: { ...ofEveryProject.env, REST_THROUGH: 'nginx' },
        },
      },
    ],
  },
})

import { defineConfig } from 'vitest/config'

// Node adds import and require itself; naming 'import' makes CommonJS packages load ES modules by require.
const conditions = ['@atelier/source', 'node']
// Conditions do not reach global set-up files: without the alias those would load what the last build left.
const packages = `${import.meta.dirname}/packages`
const alias = [
  { find: /^@atelier\/(api|db|domain|sdk)$/, replacement: `${packages}/$1/src/index.ts` },
  { find: /^@atelier\/domain\/([\w-]+)$/, replacement: `${packages}/domain/src/$1/index.ts` },
  { find: /^@atelier\/db\/([\w-]+)$/, replacement: `${packages}/db/dev/$1.ts` },
  { find: /^@atelier\/(api|sdk)\/([\w-]+)$/, replacement: `${packages}/$1/src/$2.ts` },
]
// Fault tests whose small twins stand among the others run at full count only: `pnpm test:faults`.
const withTwins =
  process.env['FULL_COUNTS'] === '1'
    ? []
    : ['packages/db/tests/faults/**', 'apps/server/tests/faults/{lost-answers,naive}.test.ts']
const shared = { resolve: { alias, conditions }, ssr: { resolve: { conditions, externalConditions: conditions } } }

/** A condition may take this long on a busy machine; nothing waits longer than it must. */
const pollMs = 20_000

export default defineConfig({
  test: {
    reporters: process.env['CI'] ? ['default', ['json', { outputFile: 'test-report.json' }]] : ['default'],
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
          name: 'unit',
          include: ['{packages,apps}/*/src/**/*.test.ts', 'scripts/**/*.test.ts'],
          testTimeout: 30_000,
          expect: { poll: { timeout: pollMs } },
        },
      },
      {
        ...shared,
        test: {
          name: 'integration',
          include: ['packages/db/tests/*.test.ts', 'apps/server/tests/{services,rest,adapters}/**/*.test.ts'],
          globalSetup: ['apps/server/tests/_services.ts'],
          testTimeout: 30_000,
          expect: { poll: { timeout: pollMs } },
        },
      },
      {
        ...shared,
        test: {
          name: 'e2e',
          include: [
            'apps/server/tests/*.test.ts',
            'apps/server/tests/{browser,regressions}/**/*.test.ts',
            'packages/sdk/tests/**/*.test.ts',
          ],
          globalSetup: ['apps/server/tests/_services.ts'],
          testTimeout: 60_000,
          expect: { poll: { timeout: pollMs } },
        },
      },
      {
        ...shared,
        test: {
          name: 'faults',
          include: ['apps/server/tests/faults/**/*.test.ts', 'packages/db/tests/faults/**/*.test.ts'],
          exclude: withTwins,
          globalSetup: ['apps/server/tests/_services.ts'],
          testTimeout: 300_000,
          expect: { poll: { timeout: pollMs } },
        },
      },
    ],
  },
})

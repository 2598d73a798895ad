import { type DatabaseSettings, readSettings, withDatabase, withScratchServer } from './db-settings.ts'
import { describeRun, describeStatus } from './db-output.ts'

interface Command {
  readonly about: string
  run(settings: DatabaseSettings, words: readonly string[]): Promise<string>
}

const commands: Readonly<Record<string, Command>> = {
  migrate: {
    about: 'bring the database to the newest version',
    run: settings =>
      withDatabase(settings, async url => {
        const { migrateUp } = await import('@atelier/db')
        return describeRun(
          await migrateUp(url, undefined, settings.shopCurrency),
          'applied',
          'The database is up to date.',
        )
      }),
  },
  rollback: {
    about: 'roll back the newest migration',
    run: settings =>
      withDatabase(settings, async url => {
        const { migrateDown } = await import('@atelier/db')
        return describeRun(await migrateDown(url), 'rolled back', 'There is no migration to roll back.')
      }),
  },
  status: {
    about: 'list the migrations and which are applied',
    run: settings =>
      withDatabase(settings, async url => {
        const { migrationStatus } = await import('@atelier/db')
        return describeStatus(await migrationStatus(url))
      }),
  },
  reset: {
    about: 'drop all data and migrate again (not in production)',
    async run(settings) {
      if (settings.production) throw new Error('reset drops all data and is refused with NODE_ENV=production.')
      return withDatabase(settings, async url => {
        const { resetDatabase } = await import('@atelier/db')
        return describeRun(await resetDatabase(url, settings.shopCurrency), 'applied', 'The database is empty.')
      })
    },
  },
  seed: {
    about: 'add the demo to a new database; --size 10k|100k|1m adds a catalog (not in production)',
    async run(settings, words) {
      if (settings.production)
        throw new Error('seed adds publicly known passwords and is refused with NODE_ENV=production.')
      const { seedDatabase, seedProducts, sizeOf } = await import('./seed-database.ts')
      const products = sizeOf(words)
      return withDatabase(settings, async url => {
        const people = await seedDatabase(url)
        return products === undefined ? people : `${people}\n${await seedProducts(url, products)}`
      })
    },
  },
  generate: {
    about: 'write the migration from the present tables to packages/db/schema: generate "<what>"',
    run: (_, words) =>
      withScratchServer(async adminUrl => {
        const { generateMigration, writeRowTypes } = await import('@atelier/db/drift')
        const made = await generateMigration(adminUrl, { what: words.join(' '), now: new Date() })
        if (!made) return 'Schema and migrations agree: nothing to generate.'
        await writeRowTypes(adminUrl)
        const losses = made.up.filter(statement => /^drop table|drop column/.test(statement))
        return [
          `wrote ${made.file}, tested up and down, and the row types: read it before you commit it.`,
          ...losses.map(statement => `loses data: ${statement}`),
        ].join('\n')
      }),
  },
  types: {
    about: 'write the row types from packages/db/schema',
    run: () =>
      withScratchServer(async adminUrl => {
        const { sources, writeRowTypes } = await import('@atelier/db/drift')
        await writeRowTypes(adminUrl)
        return `wrote ${sources.typesFile}`
      }),
  },
  check: {
    about: 'check that schema, migrations and row types agree',
    run: () =>
      withScratchServer(async adminUrl => {
        const { checkDrift } = await import('@atelier/db/drift')
        const problems = await checkDrift(adminUrl)
        if (problems.length > 0) throw new Error(problems.join('\n'))
        return 'Schema, migrations and row types agree; every migration goes down and up again.'
      }),
  },
  start: {
    about: 'start the embedded development database, migrated, and leave it running',
    async run(settings) {
      const [{ startEmbeddedPostgres }, { migrateUp }] = await Promise.all([
        import('@atelier/db/embedded'),
        import('@atelier/db'),
      ])
      const server = await startEmbeddedPostgres({
        dataDir: settings.dataDir,
        durable: true,
        lifetime: 'detached',
        whenRunning: 'share',
      })
      await migrateUp(server.url)
      return `${server.startedHere ? 'running' : 'was running already'}, data in ${server.dataDir}\n${server.url}`
    },
  },
  stop: {
    about: 'stop the embedded development database; its data stays',
    async run(settings) {
      const { stopEmbeddedPostgres } = await import('@atelier/db/embedded')
      return (await stopEmbeddedPostgres(settings.dataDir)) ? 'stopped' : 'It was not running.'
    },
  },
}

const usage = [
  'usage: pnpm db <command>',
  ...Object.entries(commands).map(([name, { about }]) => `  ${name.padEnd(10)}${about}`),
  '',
  'Works on the database of DATABASE_URL, or on the embedded one in DATA_DIR.',
].join('\n')

const [name = 'help', ...words] = process.argv.slice(2)
const command = Object.hasOwn(commands, name) ? commands[name] : undefined
if ([name, ...words].some(word => ['help', '--help', '-h'].includes(word))) console.log(usage)
else if (command) {
  try {
    console.log(await command.run(readSettings(), words))
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
} else {
  console.error(usage)
  process.exitCode = 2
}

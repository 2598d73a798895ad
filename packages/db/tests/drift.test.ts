import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkDrift, type Generated, generateMigration, type Sources, sources, writeRowTypes } from '@atelier/db/drift'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { sqlMigration } from '../src/sql-migration.ts'

const now = new Date('2026-12-01T09:30:00Z')
const { adminUrl } = inject('postgres')

interface Workspace extends AsyncDisposable {
  readonly sources: Sources
  /** Changes one schema file the way a person would. */
  edit(file: string, change: (text: string) => string): Promise<void>
}

/** A copy of the schema, the migrations and the types that a test may change. */
async function workspace(): Promise<Workspace> {
  const folder = await mkdtemp(join(tmpdir(), 'atelier-drift-'))
  const [schemaDir, migrationsDir, typesFile] = [
    join(folder, 'schema'),
    join(folder, 'migrations'),
    join(folder, 'types.ts'),
  ]
  await cp(sources.schemaDir, schemaDir, { recursive: true })
  await cp(sources.migrationsDir, migrationsDir, { recursive: true })
  await cp(sources.typesFile, typesFile)
  return {
    sources: { schemaDir, migrationsDir, typesFile, migrations: sources.migrations },
    edit: async (file, change) => {
      const path = join(schemaDir, file)
      await writeFile(path, change(await readFile(path, 'utf8').catch(() => '')))
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  }
}

const after =
  (line: string, added: string) =>
  (text: string): string => {
    if (!text.includes(line)) throw new Error(`the schema has no line ${line}`)
    return text.replace(line, () => line + added)
  }
const without =
  (line: string) =>
  (text: string): string => {
    if (!text.includes(line)) throw new Error(`the schema has no line ${line}`)
    return text.replace(line, '')
  }

test('a changed table gives this file, and a line in the list', async () => {
  await using changed = await workspace()
  await changed.edit(
    '05-projects.sql',
    after(`  slug text not null,\n`, `  cover_url text not null default '',\n  archived_at timestamptz,\n`),
  )
  const made = await generateMigration(adminUrl, { what: 'Project covers & archive', now }, changed.sources)
  const name = '20261201T0930Z-project-covers-archive'
  expect(made?.file).toBe(join(changed.sources.migrationsDir, `${name}.ts`))
  expect(await readFile(made?.file ?? '', 'utf8')).toBe(`import { sqlMigration } from '../src/sql-migration.ts'

export const projectCoversArchive = sqlMigration({
  up: \`
alter table projects add column archived_at timestamptz;
alter table projects add column cover_url text not null default '';
\`,
  down: \`
alter table projects drop column archived_at;
alter table projects drop column cover_url;
\`,
})
`)
  const list = await readFile(join(changed.sources.migrationsDir, 'index.ts'), 'utf8')
  expect(list).toContain(`import { projectCoversArchive } from './${name}.ts'`)
  expect(list).toContain(`  '${name}': projectCoversArchive,\n}`)
  // Two migrations of one name are refused before anything is written.
  const later = new Date('2026-12-02T00:00:00Z')
  await expect(
    generateMigration(adminUrl, { what: 'Project covers: archive!', now: later }, changed.sources),
  ).rejects.toThrow('There is a migration called projectCoversArchive already: use other words')
  expect(await readFile(join(changed.sources.migrationsDir, 'index.ts'), 'utf8')).toBe(list)
})

const vouchers = `create table vouchers (
  id bigint generated always as identity,
  code text not null,
  owner_id bigint not null,
  kind text not null default 'percent',
  rules jsonb not null default '{}',
  ends_at timestamptz,
  constraint vouchers_pkey primary key (id),
  constraint vouchers_code_key unique (code),
  constraint vouchers_kind_check check (kind in ('percent', 'amount')),
  constraint vouchers_owner_id_fkey foreign key (owner_id) references users (id) on delete cascade
);
create index vouchers_owner_id_idx on vouchers (owner_id);
create unique index vouchers_live_key on vouchers (lower(code)) where ends_at is null;`

type Statements = readonly unknown[]
const isSame = (wanted: unknown, statement: string): boolean => {
  try {
    expect(statement).toEqual(wanted)
    return true
  } catch {
    return false
  }
}

/** What a person changes, and the statements that must come out, up and down. No change touches what another does. */
const changes: Readonly<
  Record<string, readonly [file: string, change: (text: string) => string, up: Statements, down: Statements]>
> = {
  'a new table': [
    '20-vouchers.sql',
    () => vouchers,
    [
      `create table vouchers (
  id bigint generated always as identity,
  code text not null,
  owner_id bigint not null,
  kind text not null default 'percent',
  rules jsonb not null default '{}',
  ends_at timestamptz,
  constraint vouchers_pkey primary key (id),
  constraint vouchers_code_key unique (code),
  constraint vouchers_kind_check check (kind in ('percent', 'amount')),
  constraint vouchers_owner_id_fkey foreign key (owner_id) references users(id) on delete cascade
);`,
      'create unique index vouchers_live_key on vouchers (lower(code)) where (ends_at is null);',
      'create index vouchers_owner_id_idx on vouchers (owner_id);',
    ],
    ['alter table vouchers drop constraint vouchers_owner_id_fkey;', 'drop table vouchers;'],
  ],
  'a dropped table': [
    '09-mail-messages.sql',
    () => '',
    ['drop table mail_messages;'],
    [expect.stringContaining('create table mail_messages (\n  id bigint generated always as identity,\n')],
  ],
  'a dropped column': [
    '02-users.sql',
    without(`  location text not null default '',\n`),
    ['alter table users drop column location;'],
    [`alter table users add column location text not null default '';`],
  ],
  'a column that may be empty now': [
    '07-outbox.sql',
    text => text.replace('aggregate_id bigint not null', 'aggregate_id bigint'),
    ['alter table outbox alter column aggregate_id drop not null;'],
    ['alter table outbox alter column aggregate_id set not null;'],
  ],
  'another default and type': [
    '02-users.sql',
    text => text.replace('level integer not null default 1,', 'level bigint not null default 2,'),
    [
      'alter table users alter column level set default 2;',
      'alter table users alter column level set data type bigint using level::bigint;',
    ],
    [
      'alter table users alter column level set default 1;',
      'alter table users alter column level set data type integer using level::integer;',
    ],
  ],
  'a new index': [
    '05-projects.sql',
    text => `${text}create index projects_title_idx on projects (lower(title), id desc) where version > 1;`,
    ['create index projects_title_idx on projects (lower(title), id desc) where (version > 1);'],
    ['drop index projects_title_idx;'],
  ],
  'a dropped unique key': [
    '07-outbox.sql',
    text => text.replace(/,\s+constraint outbox_stream_seq_key unique \(stream_seq\)/, ''),
    ['alter table outbox drop constraint outbox_stream_seq_key;'],
    ['alter table outbox add constraint outbox_stream_seq_key unique (stream_seq);'],
  ],
  'a new check': [
    '05-projects.sql',
    after('primary key (id),\n', `  constraint projects_title_check check (title <> '' and title !~ '^\\s'),\n`),
    [`alter table projects add constraint projects_title_check check ((title <> '') and (title !~ '^\\s'));`],
    ['alter table projects drop constraint projects_title_check;'],
  ],
  'a check with backslashes and backticks': [
    '05-projects.sql',
    after('primary key (id),\n', `  constraint projects_slug_check check (slug !~ '[\\\\\`\${}]'),\n`),
    [`alter table projects add constraint projects_slug_check check (slug !~ '[\\\\\`\${}]');`],
    ['alter table projects drop constraint projects_slug_check;'],
  ],
  'a widened check': [
    '02-users.sql',
    text => text.replace(`'EMPLOYEE', 'ADMIN')`, `'EMPLOYEE', 'ADMIN', 'it''s')`),
    [
      'alter table users drop constraint users_role_check;',
      `alter table users add constraint users_role_check check (role in ('USER', 'EMPLOYEE', 'ADMIN', 'it''s'));`,
    ],
    [
      'alter table users drop constraint users_role_check;',
      `alter table users add constraint users_role_check check (role in ('USER', 'EMPLOYEE', 'ADMIN'));`,
    ],
  ],
  'another foreign key': [
    '05-projects.sql',
    text => text.replace('on delete cascade', 'on delete restrict'),
    [
      'alter table projects drop constraint projects_user_id_fkey;',
      'alter table projects add constraint projects_user_id_fkey foreign key (user_id) references users(id) on delete restrict;',
    ],
    [
      'alter table projects drop constraint projects_user_id_fkey;',
      'alter table projects add constraint projects_user_id_fkey foreign key (user_id) references users(id) on delete cascade;',
    ],
  ],
  'a new function and its trigger': [
    '02-users.sql',
    text => `${text}create function users_touch() returns trigger language plpgsql as $$ begin new.updated_at := now(); return new; end $$;
create trigger users_touch before update on users for each row execute function users_touch();`,
    [
      `create or replace function users_touch()
 returns trigger
 language plpgsql
as $function$ begin new.updated_at := now(); return new; end $function$;`,
      'create trigger users_touch before update on users for each row execute function users_touch();',
    ],
    ['drop trigger users_touch on users;', 'drop function users_touch();'],
  ],
  'a trigger for more': [
    '08-audit-log.sql',
    text => text.replace('before update or delete or truncate', 'before update or delete'),
    [
      'drop trigger audit_log_append_only on audit_log;',
      'create trigger audit_log_append_only before delete or update on audit_log for each statement execute function audit_log_refuse_change();',
    ],
    [
      'drop trigger audit_log_append_only on audit_log;',
      'create trigger audit_log_append_only before delete or update or truncate on audit_log for each statement execute function audit_log_refuse_change();',
    ],
  ],
}

describe('changes of every kind, generated together', () => {
  let changed: Workspace
  let made: Generated
  beforeAll(async () => {
    changed = await workspace()
    for (const [file, change] of Object.values(changes)) await changed.edit(file, change)
    const generated = await generateMigration(adminUrl, { what: 'every kind', now }, changed.sources)
    if (!generated) throw new Error('the changes gave no migration')
    made = generated
  })
  afterAll(() => changed[Symbol.asyncDispose]())

  const among = (statements: readonly string[], wanted: Statements) =>
    statements.filter(statement => wanted.some(one => isSame(one, statement)))

  test.for(Object.entries(changes))('%s is generated both ways', ([, [, , up, down]]) => {
    expect(among(made.up, up)).toEqual(up)
    expect(among(made.down, down)).toEqual(down)
  })

  test('nothing else is generated', () => {
    const all = Object.values(changes)
    expect(made.up.filter(statement => !all.some(([, , up]) => among([statement], up).length > 0))).toEqual([])
    expect(made.down.filter(statement => !all.some(([, , , down]) => among([statement], down).length > 0))).toEqual([])
  })

  test('what was generated builds what was declared', async () => {
    const text = await readFile(made.file, 'utf8')
    const source = join(import.meta.dirname, '../src/sql-migration.ts')
    await writeFile(made.file, text.replace('../src/sql-migration.ts', source))
    const { everyKind }: { everyKind: ReturnType<typeof sqlMigration> } = await import(/* @vite-ignore */ made.file)
    const migrations = { ...changed.sources.migrations, '20261201T0930Z-every-kind': everyKind }
    await writeRowTypes(adminUrl, changed.sources)
    expect(await checkDrift(adminUrl, { ...changed.sources, migrations })).toEqual([])
  })
})

test('no difference gives no file', async () => {
  await using same = await workspace()
  expect(await generateMigration(adminUrl, { what: 'nothing new', now }, same.sources)).toBeUndefined()
})

test.for([' ', 'delete', '2 columns'])('a migration is not called "%s"', async what => {
  await expect(generateMigration(adminUrl, { what, now })).rejects.toThrow('Say in two words or more what changes')
})

test('a mistake in a schema file is reported with the name of the file', async () => {
  await using wrong = await workspace()
  await wrong.edit('05-projects.sql', text => text.replace('bigint', 'bigin'))
  await expect(checkDrift(adminUrl, wrong.sources)).rejects.toThrow(/05-projects\.sql: type "bigin" does not exist/)
})

test('the repository has no drift', async () => {
  expect(await checkDrift(adminUrl)).toEqual([])
})

test('a schema changed without a migration, and types older than the schema, are drift', async () => {
  await using changed = await workspace()
  await changed.edit('02-users.sql', after(`role text not null default 'USER',\n`, '  nickname text,\n'))
  const drifted = [
    'schema and migrations differ: run pnpm db generate "<what>"',
    'only in schema: column users.nickname text',
  ]
  expect(await checkDrift(adminUrl, changed.sources)).toEqual([
    ...drifted,
    `${changed.sources.typesFile} is out of date: run pnpm db types`,
  ])
})

test('a migration whose way down forgets something is drift', async () => {
  await using same = await workspace()
  const forgetful = sqlMigration({ up: 'create table if not exists left_over (a int)', down: '' })
  await same.edit('30-left-over.sql', () => 'create table left_over (a int);')
  await writeRowTypes(adminUrl, same.sources)
  const migrations = { ...same.sources.migrations, '20261201T0930Z-forgetful': forgetful }
  expect(await checkDrift(adminUrl, { ...same.sources, migrations })).toEqual(
    expect.arrayContaining(['only in a database migrated down: table left_over']),
  )
})

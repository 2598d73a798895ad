import { describe, expect, it } from 'vitest'
import { diagramOf, withDiagram } from './diagram.ts'
import { tablesOf } from './tables.ts'

const schema = `
-- People.
create table users (
  id bigint generated always as identity,
  -- a name
  name text not null,
  constraint users_pkey primary key (id),
  constraint users_name_check check (name <> '')
);

create index users_name_idx on users (name);

create table lamps (
  id bigint generated always as identity,
  user_id bigint not null,
  painter_id bigint,
  sku text not null default 'x',
  price numeric(12, 2),
  tags text[] not null,
  constraint lamps_pkey primary key (id),
  constraint lamps_sku_key unique (sku),
  constraint lamps_price_key unique (price, tags),
  constraint lamps_user_id_fkey foreign key (user_id) references users (id) on delete cascade,
  constraint lamps_painter_id_fkey foreign key (painter_id) references users (id)
);
`

describe('the diagram of the schema', () => {
  const diagram = diagramOf(tablesOf(schema))

  it('draws a line for each foreign key, marked where its end may be absent', () => {
    expect(diagram).toContain('users ||--o{ lamps : user_id')
    expect(diagram).toContain('users |o--o{ lamps : painter_id')
  })

  it('lists every column with its type, its keys and whether it may be null', () => {
    expect(diagram).toContain('    bigint id PK\n    bigint user_id FK\n    bigint painter_id FK "may be null"')
    expect(diagram).toContain('    text sku UK\n    numeric_12_2 price "may be null"\n    text[] tags\n')
  })

  it('stops at a line it cannot read, so that no column is lost', () => {
    expect(() => tablesOf('create table a (\n  ID BIGINT\n);\n')).toThrow('table a: cannot read the column "ID BIGINT"')
    expect(() => tablesOf('create table a (\n  constraint a_x period (x)\n);\n')).toThrow('cannot read the constraint')
  })

  it('replaces what stands between the marks and nothing else', () => {
    const page = 'before\n<!-- er:start, written by pnpm verify --fix -->\nold\n<!-- er:end -->\nafter\n'
    const once = withDiagram(page, diagram)
    expect(once).toMatch(/^before\n[\s\S]*\nafter\n$/)
    expect(once).not.toContain('old')
    expect(withDiagram(once, diagram)).toBe(once)
    expect(() => withDiagram('no marks', diagram)).toThrow('has no')
  })
})

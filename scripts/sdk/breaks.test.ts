import { describe, expect, it } from 'vitest'
import type { JsonSchema, ProcedureFacts, Snapshot } from '../../packages/sdk/write-snapshot.ts'
import { breaksOf } from './breaks.ts'

const project: JsonSchema = {
  type: 'object',
  properties: {
    id: { type: 'integer' },
    title: { type: 'string' },
    cover: { anyOf: [{ type: 'string' }, { type: 'null' }] },
    state: { type: 'string', enum: ['draft', 'published'] },
    tags: { type: 'array', items: { type: 'string' } },
  },
  required: ['id', 'title', 'cover', 'state', 'tags'],
}
const input: JsonSchema = {
  type: 'object',
  properties: { title: { type: 'string' }, state: { type: 'string', enum: ['draft', 'published'] } },
  required: ['title'],
}

const create: ProcedureFacts = {
  type: 'mutation',
  summary: '',
  access: 'user',
  errors: [],
  input,
  output: { $ref: '#/$defs/out.Project' },
}
// oxlint-disable-next-line typescript/no-explicit-any -- the changes below reach into any depth
type Draft = any
const released = (): Draft =>
  structuredClone({
    procedures: { 'projects.create': create },
    events: { 'project.created': { projectId: 'id' } },
    $defs: { 'out.Project': project },
  })

function after(change: (draft: Draft) => void): string[] {
  const draft = released()
  change(draft)
  const before: Snapshot = released()
  return breaksOf(before, draft)
}
const procedure = (draft: Draft) => draft.procedures['projects.create']
const output = (draft: Draft) => draft.$defs['out.Project']

describe('names what a client of the release loses', () => {
  it.each<[string, (draft: Draft) => void, string]>([
    ['a procedure', draft => delete draft.procedures['projects.create'], 'projects.create is gone'],
    ['its kind', draft => (procedure(draft).type = 'query'), 'projects.create was a mutation and is a query'],
    ['access', draft => (procedure(draft).access = 'admin'), "projects.create was for 'user' and is for 'admin'"],
    ['a field sent', draft => delete procedure(draft).input.properties.state, 'projects.create input.state is gone'],
    [
      'a field that became required',
      draft => procedure(draft).input.required.push('state'),
      'projects.create input.state is now required',
    ],
    [
      'a word sent',
      draft => (procedure(draft).input.properties.state.enum = ['draft']),
      'projects.create input.state no longer takes "published"',
    ],
    ['a field answered', draft => delete output(draft).properties.title, 'projects.create output.title is gone'],
    [
      'a field that may be absent',
      draft => (output(draft).required = ['id', 'cover', 'state', 'tags']),
      'projects.create output.title may now be absent',
    ],
    [
      'a type answered',
      draft => (output(draft).properties.id = { type: 'string' }),
      'projects.create output.id may now be string',
    ],
    [
      'a field that may be null',
      draft => (output(draft).properties.title = { anyOf: [{ type: 'string' }, { type: 'null' }] }),
      'projects.create output.title may now be null',
    ],
    [
      'the items of a list',
      draft => (output(draft).properties.tags.items = { type: 'integer' }),
      'projects.create output.tags[] may now be integer',
    ],
    ['an event', draft => delete draft.events['project.created'], 'the event project.created is gone'],
    [
      'a field of an event',
      draft => (draft.events['project.created'] = {}),
      'the event project.created has no projectId',
    ],
  ])('%s', (_, change, sentence) => expect(after(change)).toEqual([sentence]))
})

describe('says nothing of what a client need not know', () => {
  it.each<[string, (draft: Draft) => void]>([
    ['a new procedure', draft => (draft.procedures['projects.copy'] = create)],
    ['a new field answered', draft => (output(draft).properties.slug = { type: 'string' })],
    ['a new optional field', draft => (procedure(draft).input.properties.body = { type: 'string' })],
    ['a new word sent', draft => procedure(draft).input.properties.state.enum.push('archived')],
    ['a field no longer required', draft => (procedure(draft).input.required = [])],
    ['a field that is never null now', draft => (output(draft).properties.cover = { type: 'string' })],
    ['a number that is always whole', draft => (output(draft).properties.id = { type: 'integer' })],
    ['easier access', draft => (procedure(draft).access = 'public')],
    ['a new code', draft => (procedure(draft).errors = ['LIMIT_REACHED'])],
  ])('%s', (_, change) => expect(after(change)).toEqual([]))

  it('lets a list that is open by design grow, in answers alone', () => {
    const grow = (open: boolean) =>
      after(({ procedures, $defs }) => {
        const state = { type: 'string', enum: ['draft', 'published', 'archived'], 'x-open': open }
        $defs['out.Project'].properties.state = state
        procedures['projects.create'].input.properties.state = { ...state, enum: ['draft'] }
      })
    expect(grow(true)).toHaveLength(1)
    expect(grow(false)).toHaveLength(2)
  })
})

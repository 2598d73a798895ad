import { describe, expect, it } from 'vitest'
import { contractFaults } from '../../packages/sdk/contract-gate.ts'
import { writeContract } from '../../packages/sdk/write-contract.ts'

describe('the contract gate', () => {
  it('lets types of ours and of tRPC pass, and prose say what it likes', () => {
    const text = `import { TRPCBuiltRouter } from "@trpc/server";
/** Never any of it: Kysely stays on the server. */
declare const contract: { readonly message: 'any Buffer will do'; company: string } // any
`
    expect(contractFaults(text)).toEqual([])
  })

  it.each([
    ['any', 'declare const x: { rows: any[] };'],
    ['an import of the database', 'import { Selectable } from "kysely";'],
    ['an inline import of the server', "declare const x: import('@atelier/db').Row;"],
    ['a column of secrets', 'declare const x: { password_hash: string };'],
    ['the same in camelCase', 'declare const x: { passwordHash: string };'],
    ['a Node type', 'declare const x: Buffer<ArrayBuffer>;'],
    ['a repository', 'declare const x: ProjectRepository;'],
    ['a schema', 'declare const x: z.ZodObject<{}>;'],
    ['what procedures declare', 'declare const x: { meta: Meta };'],
  ])('refuses %s', (_, line) => {
    expect(contractFaults(`// one\n${line}\n`)).not.toEqual([])
  })
})

describe('the written contract', () => {
  it('says above each procedure what it does and how it fails', async () => {
    const { procedures } = await writeContract()
    expect(procedures).toContain(`
    /**
     * Change a project.
     * For who is signed in.
     * @throws `)
    expect(procedures).toMatch(/readonly update: Mutation<UpdateProjectInput, Project, .*'VERSION_CONFLICT'/)
  })

  it('says above each field what its schema does', async () => {
    const { types } = await writeContract()
    expect(types).toMatch(
      /export interface Project \{[^}]+\/\*\*\n   \* Markdown as sent\n   \* @example "## Oak"\n   \*\/\n  body: string;/,
    )
  })
})

import { describe, expect, it } from 'vitest'
import { contractFaults } from '../../packages/sdk/contract-gate.ts'
import { metaByPath, withProcedureDocs } from '../../packages/sdk/procedure-docs.ts'

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

describe('documentation of procedures', () => {
  it('is written above each, and a procedure that is not found fails the build', () => {
    const metas = new Map([...metaByPath()].filter(([path]) => path === 'projects.update'))
    const text = 'declare const contract: {\n  readonly projects: {\n    readonly update: Mutation<\n'
    const codes = metas.get('projects.update')?.errors.filter(code => !code.startsWith('IDEMPOTENCY_')) ?? []
    expect(codes).toContain('VERSION_CONFLICT')
    expect(withProcedureDocs(text, metas)).toContain(
      `    /**\n     * Change a project.\n     * For who is signed in.\n     * @throws ${codes.join(', ')}\n     */\n    readonly update:`,
    )
    expect(() => withProcedureDocs('declare const contract: {}', metas)).toThrow('projects.update')
  })
})

import type { Schema } from './schemas.ts'

/** The parts of OpenAPI 3.1 in use. */
export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required: boolean
  readonly description?: string
  readonly schema: Schema
  readonly example?: unknown
}

export interface Operation {
  operationId: string
  readonly summary: string
  readonly description?: string
  /** Unversioned paths that answer the same. */
  readonly 'x-aliases'?: readonly string[]
  readonly tags: readonly string[]
  readonly security: readonly object[]
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: object
  readonly responses: Readonly<Record<string, unknown>>
  readonly 'x-codeSamples': readonly object[]
}

export interface OpenapiDocument {
  readonly openapi: '3.1.0'
  readonly info: object
  readonly servers: readonly { readonly url: string }[]
  readonly tags: readonly object[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly components: {
    readonly securitySchemes: object
    readonly responses: object
    readonly examples: object
    readonly schemas: Readonly<Record<string, Schema>>
  }
}

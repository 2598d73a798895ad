export { checkDrift, writeRowTypes } from './drift/check.ts'
export { type Generated, generateMigration } from './drift/generate.ts'
export { type Sources, sources } from './drift/sources.ts'

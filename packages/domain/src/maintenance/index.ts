export type { Maintenance } from './ports.ts'

export type { TaxClassReader, TaxClassRepository } from './ports.ts'
export { type TaxClass, type TaxClassFields, taxClassFieldsOf } from './tax-class.ts'

import type { StockExplanation, StockMovement, StockOfOffer } from '@atelier/domain/stock'
import type { MovementOutput, StockExplanationOutput, StockOutput } from '../../schemas/stock.ts'

export const toStockOutput = (stock: StockOfOffer): StockOutput => ({
  offerId: stock.offerId,
  sku: stock.sku,
  title: stock.title,
  manageStock: stock.manageStock,
  lowStockThreshold: stock.lowStockThreshold,
  onHand: stock.onHand,
  allocated: stock.allocated,
  reserved: stock.reserved,
  available: stock.available,
  locations: stock.locations.map(level => ({
    locationId: level.locationId,
    code: level.code,
    sellable: level.sellable,
    onHand: level.onHand,
    allocated: level.allocated,
    reserved: level.reserved,
    backorderLimit: level.backorderLimit,
  })),
})

export const toMovementOutput = ({ currency, unitCost, ...movement }: StockMovement): MovementOutput => ({
  ...movement,
  unitCost: unitCost === null ? null : { amount: unitCost, currency },
})

export const toExplanationOutput = ({ movements, ...explanation }: StockExplanation): StockExplanationOutput => ({
  ...explanation,
  movements: movements.map(toMovementOutput),
})

/** Parts of the settings, in the order in which a new shop needs them. */
export const parts = ['shop', 'taxes', 'locations', 'prices', 'shipping', 'coupons'] as const

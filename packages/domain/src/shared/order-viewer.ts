/** Who reads what belongs to orders: staff everything, users and guests what belongs to their own. */
export type OrderViewer = 'staff' | { readonly userId: number | null; readonly orderTokenHash: string | null }

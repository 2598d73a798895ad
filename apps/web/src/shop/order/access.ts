/** Whose order it is: by the link's token, or by the login. */
export interface OrderAccess {
  readonly id: number
  readonly orderToken: string | undefined
}

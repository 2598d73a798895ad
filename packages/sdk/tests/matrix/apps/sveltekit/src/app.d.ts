import type { Client } from '@atelier/sdk'

declare global {
  namespace App {
    interface Locals {
      api: Client
    }
  }
}

export { verifyWebhook, type Webhook, WebhookError, type WebhookPayload } from './verify-webhook.ts'

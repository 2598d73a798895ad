-- Written by `pnpm sql:update` from what each repository method sends. Do not edit.

-- find
select "payments"."id", "payments"."order_id" as "orderId", "payments"."provider_ref" as "providerRef", "payments"."amount", "payments"."currency", "payments"."status", "payments"."authorized", "payments"."captured", "payments"."refunded", "payments"."return_url" as "returnUrl", "payments"."requires_review" as "requiresReview", "payments"."expires_at" as "expiresAt", "payments"."settled_at" as "settledAt", "payments"."version", "payments"."created_at" as "createdAt", "payments"."updated_at" as "updatedAt", "payments"."client_secret" as "sealedClientSecret", payments.provider as "provider", payments.method as "method", payments.failure_reason as "failureReason", payments.next_action as "nextAction"
  from "payments"
  where "id" = $1;

-- findByRef
select "payments"."id", "payments"."order_id" as "orderId", "payments"."provider_ref" as "providerRef", "payments"."amount", "payments"."currency", "payments"."status", "payments"."authorized", "payments"."captured", "payments"."refunded", "payments"."return_url" as "returnUrl", "payments"."requires_review" as "requiresReview", "payments"."expires_at" as "expiresAt", "payments"."settled_at" as "settledAt", "payments"."version", "payments"."created_at" as "createdAt", "payments"."updated_at" as "updatedAt", "payments"."client_secret" as "sealedClientSecret", payments.provider as "provider", payments.method as "method", payments.failure_reason as "failureReason", payments.next_action as "nextAction"
  from "payments"
  where "provider" = $1
  and "provider_ref" = $2;

-- listOfOrder
select "payments"."id", "payments"."order_id" as "orderId", "payments"."provider_ref" as "providerRef", "payments"."amount", "payments"."currency", "payments"."status", "payments"."authorized", "payments"."captured", "payments"."refunded", "payments"."return_url" as "returnUrl", "payments"."requires_review" as "requiresReview", "payments"."expires_at" as "expiresAt", "payments"."settled_at" as "settledAt", "payments"."version", "payments"."created_at" as "createdAt", "payments"."updated_at" as "updatedAt", "payments"."client_secret" as "sealedClientSecret", payments.provider as "provider", payments.method as "method", payments.failure_reason as "failureReason", payments.next_action as "nextAction"
  from "payments"
  where "order_id" = $1
  order by "id";

-- findUnsettled
select "id"
  from "payments"
  where "status" in ($1, $2, $3)
  and coalesce(updated_at, created_at) < $4
  order by "created_at"
  limit $5;
select "id", "attempt"
  from "refunds"
  where "status" = $1
  and coalesce(updated_at, created_at) < $2
  order by "created_at"
  limit $3;

-- findRefund
select "refunds"."id", "refunds"."payment_id" as "paymentId", "refunds"."order_id" as "orderId", "refunds"."return_id" as "returnId", "refunds"."amount", "refunds"."shipping_amount" as "shippingAmount", "refunds"."tax_amount" as "taxAmount", "refunds"."note", "refunds"."status", "refunds"."provider_ref" as "providerRef", "refunds"."attempt", "refunds"."failure_reason" as "failureReason", "refunds"."settled_at" as "settledAt", "refunds"."version", "refunds"."created_at" as "createdAt", "refunds"."updated_at" as "updatedAt", refunds.reason as "reason", (select number
  from orders
  where orders.id = refunds.order_id) as "orderNumber"
  from "refunds"
  where "id" = $1;

-- listRefunds
select "refunds"."id", "refunds"."payment_id" as "paymentId", "refunds"."order_id" as "orderId", "refunds"."return_id" as "returnId", "refunds"."amount", "refunds"."shipping_amount" as "shippingAmount", "refunds"."tax_amount" as "taxAmount", "refunds"."note", "refunds"."status", "refunds"."provider_ref" as "providerRef", "refunds"."attempt", "refunds"."failure_reason" as "failureReason", "refunds"."settled_at" as "settledAt", "refunds"."version", "refunds"."created_at" as "createdAt", "refunds"."updated_at" as "updatedAt", refunds.reason as "reason", (select number
  from orders
  where orders.id = refunds.order_id) as "orderNumber"
  from "refunds"
  where "order_id" = $1
  order by "id";

-- listRefundsOfReturns
select "refunds"."id", "refunds"."payment_id" as "paymentId", "refunds"."order_id" as "orderId", "refunds"."return_id" as "returnId", "refunds"."amount", "refunds"."shipping_amount" as "shippingAmount", "refunds"."tax_amount" as "taxAmount", "refunds"."note", "refunds"."status", "refunds"."provider_ref" as "providerRef", "refunds"."attempt", "refunds"."failure_reason" as "failureReason", "refunds"."settled_at" as "settledAt", "refunds"."version", "refunds"."created_at" as "createdAt", "refunds"."updated_at" as "updatedAt", refunds.reason as "reason", (select number
  from orders
  where orders.id = refunds.order_id) as "orderNumber"
  from "refunds"
  where "return_id" = any($1::bigint[])
  order by "id";

-- findRefunds: all
select "refunds"."id", "refunds"."payment_id" as "paymentId", "refunds"."order_id" as "orderId", "refunds"."return_id" as "returnId", "refunds"."amount", "refunds"."shipping_amount" as "shippingAmount", "refunds"."tax_amount" as "taxAmount", "refunds"."note", "refunds"."status", "refunds"."provider_ref" as "providerRef", "refunds"."attempt", "refunds"."failure_reason" as "failureReason", "refunds"."settled_at" as "settledAt", "refunds"."version", "refunds"."created_at" as "createdAt", "refunds"."updated_at" as "updatedAt", refunds.reason as "reason", (select number
  from orders
  where orders.id = refunds.order_id) as "orderNumber", "payments"."currency"
  from "refunds"
  inner join "payments" on "payments"."id" = "refunds"."payment_id"
  order by "refunds"."id" desc
  limit $1;

-- findRefunds: that failed, next page
select "refunds"."id", "refunds"."payment_id" as "paymentId", "refunds"."order_id" as "orderId", "refunds"."return_id" as "returnId", "refunds"."amount", "refunds"."shipping_amount" as "shippingAmount", "refunds"."tax_amount" as "taxAmount", "refunds"."note", "refunds"."status", "refunds"."provider_ref" as "providerRef", "refunds"."attempt", "refunds"."failure_reason" as "failureReason", "refunds"."settled_at" as "settledAt", "refunds"."version", "refunds"."created_at" as "createdAt", "refunds"."updated_at" as "updatedAt", refunds.reason as "reason", (select number
  from orders
  where orders.id = refunds.order_id) as "orderNumber", "payments"."currency"
  from "refunds"
  inner join "payments" on "payments"."id" = "refunds"."payment_id"
  where "refunds"."status" = $1
  and "refunds"."order_id" = $2
  and "refunds"."id" < $3::bigint
  order by "refunds"."id" desc
  limit $4;

-- findInboxEntry
select "payment_inbox"."id", "payment_inbox"."event_id" as "eventId", "payment_inbox"."type", "payment_inbox"."provider_ref" as "providerRef", "payment_inbox"."received_at" as "receivedAt", "payment_inbox"."processed_at" as "processedAt", "payment_inbox"."outcome", payment_inbox.provider as "provider"
  from "payment_inbox"
  where "id" = $1;

-- lock
select "payments"."id", "payments"."order_id" as "orderId", "payments"."provider_ref" as "providerRef", "payments"."amount", "payments"."currency", "payments"."status", "payments"."authorized", "payments"."captured", "payments"."refunded", "payments"."return_url" as "returnUrl", "payments"."requires_review" as "requiresReview", "payments"."expires_at" as "expiresAt", "payments"."settled_at" as "settledAt", "payments"."version", "payments"."created_at" as "createdAt", "payments"."updated_at" as "updatedAt", "payments"."client_secret" as "sealedClientSecret", payments.provider as "provider", payments.method as "method", payments.failure_reason as "failureReason", payments.next_action as "nextAction"
  from "payments"
  where "id" = $1
  for update;

-- insert
insert into "payments" ("order_id", "provider", "method", "amount", "currency", "status", "return_url", "expires_at")
  values ($1, $2, $3, $4, $5, $6, $7, $8)
  returning "payments"."id", "payments"."order_id" as "orderId", "payments"."provider_ref" as "providerRef", "payments"."amount", "payments"."currency", "payments"."status", "payments"."authorized", "payments"."captured", "payments"."refunded", "payments"."return_url" as "returnUrl", "payments"."requires_review" as "requiresReview", "payments"."expires_at" as "expiresAt", "payments"."settled_at" as "settledAt", "payments"."version", "payments"."created_at" as "createdAt", "payments"."updated_at" as "updatedAt", "payments"."client_secret" as "sealedClientSecret", payments.provider as "provider", payments.method as "method", payments.failure_reason as "failureReason", payments.next_action as "nextAction";

-- change: settled
update "payments"
  set "status" = $1, "authorized" = $2, "captured" = $3, "failure_reason" = $4, "requires_review" = $5, "version" = "version" + 1, "updated_at" = now(), "settled_at" = coalesce(settled_at, now())
  where "id" = $6
  returning "payments"."id", "payments"."order_id" as "orderId", "payments"."provider_ref" as "providerRef", "payments"."amount", "payments"."currency", "payments"."status", "payments"."authorized", "payments"."captured", "payments"."refunded", "payments"."return_url" as "returnUrl", "payments"."requires_review" as "requiresReview", "payments"."expires_at" as "expiresAt", "payments"."settled_at" as "settledAt", "payments"."version", "payments"."created_at" as "createdAt", "payments"."updated_at" as "updatedAt", "payments"."client_secret" as "sealedClientSecret", payments.provider as "provider", payments.method as "method", payments.failure_reason as "failureReason", payments.next_action as "nextAction";

-- change: with a session
update "payments"
  set "status" = $1, "authorized" = $2, "captured" = $3, "failure_reason" = $4, "requires_review" = $5, "provider_ref" = $6, "version" = "version" + 1, "updated_at" = now(), "client_secret" = $7, "next_action" = $8
  where "id" = $9
  returning "payments"."id", "payments"."order_id" as "orderId", "payments"."provider_ref" as "providerRef", "payments"."amount", "payments"."currency", "payments"."status", "payments"."authorized", "payments"."captured", "payments"."refunded", "payments"."return_url" as "returnUrl", "payments"."requires_review" as "requiresReview", "payments"."expires_at" as "expiresAt", "payments"."settled_at" as "settledAt", "payments"."version", "payments"."created_at" as "createdAt", "payments"."updated_at" as "updatedAt", "payments"."client_secret" as "sealedClientSecret", payments.provider as "provider", payments.method as "method", payments.failure_reason as "failureReason", payments.next_action as "nextAction";

-- clearReview
update "payments"
  set "requires_review" = $1, "version" = "version" + 1, "updated_at" = now()
  where "id" = $2
  returning "payments"."id", "payments"."order_id" as "orderId", "payments"."provider_ref" as "providerRef", "payments"."amount", "payments"."currency", "payments"."status", "payments"."authorized", "payments"."captured", "payments"."refunded", "payments"."return_url" as "returnUrl", "payments"."requires_review" as "requiresReview", "payments"."expires_at" as "expiresAt", "payments"."settled_at" as "settledAt", "payments"."version", "payments"."created_at" as "createdAt", "payments"."updated_at" as "updatedAt", "payments"."client_secret" as "sealedClientSecret", payments.provider as "provider", payments.method as "method", payments.failure_reason as "failureReason", payments.next_action as "nextAction";

-- insertRefund
insert into "refunds" ("payment_id", "order_id", "return_id", "amount", "shipping_amount", "tax_amount", "reason", "note")
  values ($1, $2, $3, $4, $5, $6, $7, $8)
  returning "refunds"."id", "refunds"."payment_id" as "paymentId", "refunds"."order_id" as "orderId", "refunds"."return_id" as "returnId", "refunds"."amount", "refunds"."shipping_amount" as "shippingAmount", "refunds"."tax_amount" as "taxAmount", "refunds"."note", "refunds"."status", "refunds"."provider_ref" as "providerRef", "refunds"."attempt", "refunds"."failure_reason" as "failureReason", "refunds"."settled_at" as "settledAt", "refunds"."version", "refunds"."created_at" as "createdAt", "refunds"."updated_at" as "updatedAt", refunds.reason as "reason", (select number
  from orders
  where orders.id = refunds.order_id) as "orderNumber";

-- lockRefund
select "refunds"."id", "refunds"."payment_id" as "paymentId", "refunds"."order_id" as "orderId", "refunds"."return_id" as "returnId", "refunds"."amount", "refunds"."shipping_amount" as "shippingAmount", "refunds"."tax_amount" as "taxAmount", "refunds"."note", "refunds"."status", "refunds"."provider_ref" as "providerRef", "refunds"."attempt", "refunds"."failure_reason" as "failureReason", "refunds"."settled_at" as "settledAt", "refunds"."version", "refunds"."created_at" as "createdAt", "refunds"."updated_at" as "updatedAt", refunds.reason as "reason", (select number
  from orders
  where orders.id = refunds.order_id) as "orderNumber"
  from "refunds"
  where "id" = $1
  for update;

-- changeRefund: succeeded
update "refunds"
  set "status" = $1, "provider_ref" = $2, "settled_at" = now(), "version" = "version" + 1, "updated_at" = now()
  where "id" = $3
  returning "refunds"."id", "refunds"."payment_id" as "paymentId", "refunds"."order_id" as "orderId", "refunds"."return_id" as "returnId", "refunds"."amount", "refunds"."shipping_amount" as "shippingAmount", "refunds"."tax_amount" as "taxAmount", "refunds"."note", "refunds"."status", "refunds"."provider_ref" as "providerRef", "refunds"."attempt", "refunds"."failure_reason" as "failureReason", "refunds"."settled_at" as "settledAt", "refunds"."version", "refunds"."created_at" as "createdAt", "refunds"."updated_at" as "updatedAt", refunds.reason as "reason", (select number
  from orders
  where orders.id = refunds.order_id) as "orderNumber";
update "payments"
  set "refunded" = refunded + $1, "version" = "version" + 1, "updated_at" = now()
  where "id" = $2;

-- changeRefund: failed
update "refunds"
  set "status" = $1, "failure_reason" = $2, "attempt" = attempt + 1, "version" = "version" + 1, "updated_at" = now()
  where "id" = $3
  returning "refunds"."id", "refunds"."payment_id" as "paymentId", "refunds"."order_id" as "orderId", "refunds"."return_id" as "returnId", "refunds"."amount", "refunds"."shipping_amount" as "shippingAmount", "refunds"."tax_amount" as "taxAmount", "refunds"."note", "refunds"."status", "refunds"."provider_ref" as "providerRef", "refunds"."attempt", "refunds"."failure_reason" as "failureReason", "refunds"."settled_at" as "settledAt", "refunds"."version", "refunds"."created_at" as "createdAt", "refunds"."updated_at" as "updatedAt", refunds.reason as "reason", (select number
  from orders
  where orders.id = refunds.order_id) as "orderNumber";

-- receive
insert into "payment_inbox" ("provider", "event_id", "type", "provider_ref", "payload")
  values ($1, $2, $3, $4, $5)
  on conflict ("provider", "event_id") do nothing
  returning "payment_inbox"."id", "payment_inbox"."event_id" as "eventId", "payment_inbox"."type", "payment_inbox"."provider_ref" as "providerRef", "payment_inbox"."received_at" as "receivedAt", "payment_inbox"."processed_at" as "processedAt", "payment_inbox"."outcome", payment_inbox.provider as "provider";

-- listParked
select "payment_inbox"."id", "payment_inbox"."event_id" as "eventId", "payment_inbox"."type", "payment_inbox"."provider_ref" as "providerRef", "payment_inbox"."received_at" as "receivedAt", "payment_inbox"."processed_at" as "processedAt", "payment_inbox"."outcome", payment_inbox.provider as "provider"
  from "payment_inbox"
  where "provider" = $1
  and "provider_ref" = $2
  and "processed_at" is null
  order by "id";

-- concludeInbox
update "payment_inbox"
  set "processed_at" = now(), "outcome" = $1
  where "id" = $2
  and "processed_at" is null;

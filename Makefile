# The commands of talel.io's handbook, kept as printed; each is one line of pnpm.
pnpm = npx -y pnpm@12.21.0

.PHONY: serve-api start-postgres-development stop-postgres-development set-githooks fix type-check lint test test-unit test-integration test-e2e test-deploy \
	up-production deploy-development deploy-production

serve-api:
	$(pnpm) start

start-postgres-development:
	$(pnpm) db start

stop-postgres-development:
	$(pnpm) db stop

set-githooks:
	$(pnpm) exec lefthook install

fix:
	$(pnpm) verify --fix

type-check:
	$(pnpm) typecheck

lint:
	$(pnpm) lint

test:
	$(pnpm) test

test-unit:
	$(pnpm) test:unit

test-integration:
	$(pnpm) test:integration

test-e2e:
	$(pnpm) test:e2e

test-deploy:
	$(pnpm) test:deploy

up-production:
	docker compose -f docker-compose.production.yml up --build -d

deploy-development:
	deploy/ecs/deploy.sh development

deploy-production:
	deploy/ecs/deploy.sh production

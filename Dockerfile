# syntax=docker/dockerfile:1
# build: everything · runtime: node, one bundle, the few packages that cannot be bundled · dev: sources and tools

FROM node:24.21.0-bookworm-slim AS base
WORKDIR /app

FROM base AS dev
ENV CI=true npm_config_cache=/tmp/npm
RUN chown node:node /app
USER node
# The lockfile alone fills the store: this layer lasts until a dependency changes.
COPY --chown=node:node pnpm-lock.yaml pnpm-workspace.yaml ./
RUN npx -y pnpm@12.21.0 fetch
COPY --chown=node:node . .
RUN npx -y pnpm@12.21.0 install --frozen-lockfile --prefer-offline
EXPOSE 8081
CMD ["npx", "-y", "pnpm@12.21.0", "dev"]

FROM dev AS build
RUN npx -y pnpm@12.21.0 --filter @atelier/server --filter @atelier/web --filter @atelier/reference build \
  && mv apps/web/dist apps/server/dist/web \
  && mv apps/reference/dist apps/server/dist/reference \
  && npx -y pnpm@12.21.0 exec node scripts/runtime-packages.ts apps/server/dist

FROM base AS runtime
ENV NODE_ENV=production
COPY --from=build --chown=root:root /app/apps/server/dist ./
USER node
EXPOSE 8081
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT ?? 8081}/livez`).then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Answers live for milliseconds: a young generation of 3 x 16 MB holds them, where V8 would take up to 3 x 64.
CMD ["node", "--enable-source-maps", "--max-semi-space-size=16", "main.js"]

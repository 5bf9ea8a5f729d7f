# Umbral without the Postgres that it brings on a machine of one's own: that of compose.yaml, or another.
FROM node:22.21.1-bookworm-slim AS site
WORKDIR /umbral
ENV CI=true
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml vite.config.ts tsconfig.base.json ./
COPY patches patches
COPY apps apps
COPY packages packages
RUN npx --yes pnpm@12.21.0 install --frozen-lockfile
RUN node node_modules/vite/bin/vite.js build --logLevel warn

# The server, the rooms that it imports, and what these need when they run.
FROM node:22.21.1-bookworm-slim AS server
WORKDIR /umbral
ENV CI=true
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY patches patches
COPY apps/server apps/server
COPY packages/model packages/model
COPY packages/compiler packages/compiler
COPY packages/evaluator packages/evaluator
COPY packages/samples packages/samples
COPY packages/calibration packages/calibration
RUN npx --yes pnpm@12.21.0 install --frozen-lockfile --prod --filter @umbral/server...
RUN find . -name "@embedded-postgres*" -prune -exec rm -rf {} +

FROM node:22.21.1-bookworm-slim
RUN install --directory --owner=node --group=node --mode=0700 /var/lib/umbral
COPY --from=server /umbral /umbral
COPY --from=site /umbral/apps/web/dist/site /umbral/apps/web/dist/site
WORKDIR /umbral/apps/server
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3210 UMBRAL_DATA=/var/lib/umbral
USER node
VOLUME /var/lib/umbral
EXPOSE 3210
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/v1/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-old-space-size=512", "--enable-source-maps", "--import", "tsx", "src/main.ts"]

# Varhain in a container. This file has not been run where it was written: no container engine was at hand.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN node tools/build.mjs

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8420 VARHAIN_DATA=/data
COPY --from=build /app/package.json /app/package-lock.json /app/.npmrc ./
RUN npm ci --omit=dev --no-audit --no-fund
COPY --from=build /app/src ./src
COPY --from=build /app/dist ./dist
COPY --from=build /app/areas ./areas
COPY --from=build /app/seeds ./seeds
COPY --from=build /app/statistics ./statistics
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 8420
HEALTHCHECK --interval=30s --start-period=60s CMD ["node", "-e", "fetch('http://127.0.0.1:8420/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--disable-warning=ExperimentalWarning", "src/main.ts", "serve"]

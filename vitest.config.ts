import { defineConfig } from "vitest/config";
export default defineConfig({ ssr: { resolve: { conditions: ["source", "module", "node"] } }, oxc: { jsx: { runtime: "automatic", importSource: "preact" } }, test: { pool: "threads", isolate: false, testTimeout: 60000, hookTimeout: 60000 } });

export { operationsPages, type OperationsDeps } from "./pages.tsx";
export { probes, type ProbeDeps } from "./probes.ts";

export { bodySize } from "./http/body-size.ts";
export { compression } from "./http/compression.ts";
export type { AppContext, AppEnv, Chrome, RequestVariables } from "./http/context.ts";
export { clientAddress } from "./http/context.ts";
export { problemResponse, retryAfterSeconds, toAppError, wantsProblem } from "./http/errors.ts";
export { formValues, manyOf, oneOf, type FormValues } from "./http/forms.ts";
export { securityHeaders } from "./http/security.ts";
export { requestLog } from "./http/request-log.ts";

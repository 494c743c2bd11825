import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { AppError, platformErrors } from "../errors.ts";

/**
 * Refuses bodies of more than `maxBytes`. A body whose length is announced is judged by that, for
 * the server holds clients to what they announce; only one without is counted as it comes.
 */
export function bodySize(maxBytes: number): MiddlewareHandler {
  const tooLarge = () => {
    throw new AppError(platformErrors.tooLarge);
  };
  const counting = bodyLimit({ maxSize: maxBytes, onError: tooLarge });
  return (c, next) => {
    const announced = c.req.header("content-length");
    if (announced === undefined || c.req.header("transfer-encoding") !== undefined)
      return counting(c, next);
    return Number(announced) > maxBytes
      ? Promise.reject(new AppError(platformErrors.tooLarge))
      : next();
  };
}

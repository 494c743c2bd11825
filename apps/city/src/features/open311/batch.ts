import type { Token } from "@tugon/open311";
import type { Cities, City } from "#features/cities";
import type { ApiKeyHolder } from "#features/identity";
import { fileReport, filingSchema, type Filing } from "#features/reports";
import type { Tx } from "#platform/db";
import { AppError } from "#platform/errors";
import { isUuid } from "#platform/ids";
import { PermanentFailure, type JobData, type JobDefinition } from "#platform/jobs";
import type { Platform } from "#platform/platform";
import { open311Errors } from "./errors.ts";
import {
  deleteWaiting,
  insertWaiting,
  selectReferenceOf,
  selectWaiting,
  selectWaitingTokens,
} from "./repo.ts";

const jobName = "open311-take-in";

type TakeIn = JobData & { readonly token: string };

/** Keeps a request for later, together with the job that takes it in. Returns its token. */
export async function putInLine(
  { db, vault, clock, jobs }: Platform,
  city: City,
  filing: Filing,
  key: ApiKeyHolder,
): Promise<string> {
  const token = filing.submission;
  await db.transaction().execute(async (tx) => {
    await insertWaiting(tx, {
      city: city.slug,
      token,
      filing: vault.sealOwn(JSON.stringify(filing)),
      apiKey: key.id,
      receivedAt: clock.now(),
    });
    await jobs.send<TakeIn>(tx, jobName, { city: city.slug, token });
  });
  return token;
}

/** Takes up the line of a city that was read in from a file. */
export async function resumeLine(
  { jobs }: Pick<Platform, "jobs">,
  tx: Tx,
  city: string,
): Promise<number> {
  const tokens = await selectWaitingTokens(tx, city, jobName);
  for (const token of tokens) await jobs.send<TakeIn>(tx, jobName, { city, token });
  return tokens.length;
}

/** Files what waits under a token. The token is the submission, so that twice makes one report. */
export function takeInJob(deps: Platform, cities: Cities): JobDefinition<TakeIn> {
  return {
    name: jobName,
    retries: 8,
    concurrency: 2,
    timeoutInSeconds: 60,
    run: async ({ city: slug, token }) => {
      const waiting = await selectWaiting(deps.db, slug, token);
      if (!waiting) return;
      const city = await cities.get(slug);
      const filing = filingSchema.parse(JSON.parse(deps.vault.openOwn(waiting.filing)));
      try {
        await fileReport(deps, city, filing, {
          person: null,
          actor: { kind: "api-key", id: waiting.apiKey },
          officer: null,
          receivedAt: waiting.receivedAt,
        });
      } catch (error) {
        // The city closed the service meanwhile: somebody has to decide, trying again cannot help.
        if (error instanceof AppError && error.status < 500)
          throw new PermanentFailure(error.code, { cause: error });
        throw error;
      }
      await deleteWaiting(deps.db, slug, token);
    },
  };
}

/** What has become of a token: its request's number, or none yet. */
export async function resolveToken(
  { db }: Pick<Platform, "db">,
  city: City,
  token: string,
): Promise<Token> {
  if (isUuid(token)) {
    const reference = await selectReferenceOf(db, city.slug, token);
    if (reference !== undefined) return { service_request_id: reference, token };
    if (await selectWaiting(db, city.slug, token)) return { service_request_id: null, token };
  }
  throw new AppError(open311Errors.unknownToken);
}

import { m } from "#messages";
import type { AppError } from "#platform/errors";
import { retryAfterSeconds, type AppContext } from "#platform/http";
import { Actions, ButtonLink, PageTitle } from "#web/components";
import { renderPage } from "#web/page";
import { errorText } from "./error-texts.ts";

/** What happened, what to do next, and a number to mention when asking for help. */
export function errorPage(c: AppContext, error: Pick<AppError, "code" | "params" | "status">) {
  const retryAfter = retryAfterSeconds(error);
  if (retryAfter !== null) c.header("retry-after", String(retryAfter));
  return renderPage(c, {
    title: () => m.web_error_title(),
    status: error.status,
    view: () => (
      <>
        <PageTitle title={m.web_error_title()} />
        <p class="lead">{errorText(error)}</p>
        <Actions>
          <ButtonLink href="/">{m.web_error_home()}</ButtonLink>
          {error.status === 404 && (
            <ButtonLink href="/find" tone="secondary" icon="search">
              {m.web_nav_find()}
            </ButtonLink>
          )}
        </Actions>
        {error.status >= 500 && (
          <p class="muted">{m.web_error_reference({ id: c.get("requestId") })}</p>
        )}
      </>
    ),
  });
}

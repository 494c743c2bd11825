import type { Hono } from "hono";
import { findCaseByReference } from "#features/cases";
import { wordsIn } from "#features/cities";
import { requireViewer } from "#features/identity";
import { currentLocale, m } from "#messages";
import type { AppContext, AppEnv } from "#platform/http";
import { parseReference } from "#platform/ids";
import {
  Actions,
  Button,
  ButtonLink,
  Card,
  CardList,
  EmptyState,
  ErrorSummary,
  PageTitle,
  TextInput,
  Time,
} from "#web/components";
import { renderPage } from "#web/page";
import { listReportsOf } from "../repo/own.ts";
import { statusPath } from "../status-link.ts";
import { reportPath } from "../views/paths.ts";
import { StateTag } from "../views/state-tag.tsx";
import { keepPrivate, type PageDeps } from "./deps.ts";

type Problem = "mistyped" | "unknown";

function problemWords(problem: Problem): string {
  return problem === "mistyped"
    ? m.reports_status_find_mistyped()
    : m.reports_status_find_unknown();
}

function findPage(c: AppContext, typed: string, problem: Problem | null) {
  return renderPage(c, {
    title: () => m.reports_status_find_title(),
    ...(problem ? { status: problem === "mistyped" ? 422 : 404, hasErrors: true } : {}),
    view: () => (
      <div class="measure">
        {problem && <ErrorSummary errors={[{ name: "number", message: problemWords(problem) }]} />}
        <PageTitle title={m.reports_status_find_title()} lead={m.reports_status_find_lead()} />
        <form method="get" action="/find">
          <TextInput
            name="number"
            label={m.reports_receipt_number()}
            hint={m.reports_status_find_hint({
              example: `${c.get("city").referencePrefix}-26-7K3QDX`,
            })}
            value={typed}
            error={problem ? problemWords(problem) : undefined}
            spellcheck={false}
            autocomplete="off"
            width={20}
          />
          <Actions>
            <Button icon="search">{m.reports_status_find_button()}</Button>
          </Actions>
        </form>
        <h2>{m.reports_status_find_private_title()}</h2>
        <p>{m.reports_status_find_private()}</p>
        <Actions>
          <ButtonLink tone="secondary" href="/my-reports">
            {m.reports_status_mine_title()}
          </ButtonLink>
        </Actions>
      </div>
    ),
  });
}

/** A private case and none at all get the same answer: its number alone must say nothing. */
async function find(c: AppContext, deps: PageDeps) {
  const typed = (c.req.query("number") ?? "").slice(0, 40);
  if (typed.trim() === "") return findPage(c, "", null);
  const reference = parseReference(typed);
  if (!reference) return findPage(c, typed, "mistyped");
  const subject = await findCaseByReference(deps.db, c.get("city").slug, reference);
  return subject?.isPublic ? c.redirect(reportPath(reference), 303) : findPage(c, typed, "unknown");
}

async function minePage(c: AppContext, deps: PageDeps) {
  const viewer = requireViewer(c);
  const city = c.get("city");
  const people = viewer.kind === "resident" ? [viewer.person] : [];
  const reports = await listReportsOf(deps.db, city.slug, people);
  keepPrivate(c);
  return renderPage(c, {
    title: () => m.reports_status_mine_title(),
    view: () => (
      <div class="measure">
        <PageTitle title={m.reports_status_mine_title()} />
        {reports.length === 0 && (
          <EmptyState title={m.reports_status_mine_none()}>
            <ButtonLink href="/report">{m.reports_file_title()}</ButtonLink>
          </EmptyState>
        )}
        <CardList>
          {reports.map(({ case: subject, report }) => {
            const service = city.services.find(({ code }) => code === subject.service);
            return (
              <Card
                key={subject.id}
                title={report.words || (service ? wordsIn(service.names, currentLocale()) : "")}
                lang={report.words ? report.language : undefined}
                href={statusPath(deps.vault, city.slug, subject.id)}
                meta={[
                  <StateTag state={subject.state} key="state" />,
                  subject.reference,
                  <Time at={subject.receivedAt} timeZone={city.timeZone} style="day" key="day" />,
                ]}
              />
            );
          })}
        </CardList>
      </div>
    ),
  });
}

export function findPages(routes: Hono<AppEnv>, deps: PageDeps): void {
  routes.get("/find", (c) => find(c, deps));
  routes.get("/my-reports", (c) => minePage(c, deps));
}

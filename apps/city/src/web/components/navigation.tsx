import { m } from "#messages";
import { Icon } from "./icon.tsx";

export type Crumb = { label: string; href: string };

/** The way back up; the page itself is not in it. */
export function Breadcrumbs({ items }: { items: readonly Crumb[] }) {
  return (
    <nav aria-label={m.web_breadcrumbs_label()}>
      <ol class="breadcrumbs">
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href}>{item.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

export type PaginationProps = {
  previous?: string | undefined;
  next?: string | undefined;
  /** What lies either way, where "previous" and "next" would leave that open. */
  labels?: { previous: string; next: string };
  /** Left out where pages are reached by a cursor and have no number. */
  numbered?: { page: number; pages: number; href: (page: number) => string };
};

export function Pagination({ previous, next, labels, numbered }: PaginationProps) {
  if (previous === undefined && next === undefined) return null;
  return (
    <nav class="pagination" aria-label={m.web_pagination_label()}>
      {previous !== undefined && (
        <a href={previous} rel="prev">
          <Icon name="back" />
          {labels?.previous ?? m.web_pagination_previous()}
        </a>
      )}
      {numbered !== undefined && (
        <ul class="page-numbers">
          {pageWindow(numbered.page, numbered.pages).map((page, index) =>
            page === undefined ? (
              <li class="gap" key={`gap-${index}`} aria-hidden="true">
                …
              </li>
            ) : (
              <li key={page}>
                <a
                  href={numbered.href(page)}
                  aria-current={page === numbered.page ? "page" : undefined}
                >
                  {page}
                </a>
              </li>
            ),
          )}
        </ul>
      )}
      {next !== undefined && (
        <a href={next} rel="next">
          {labels?.next ?? m.web_pagination_next()}
          <Icon name="forward" />
        </a>
      )}
    </nav>
  );
}

/** First, last and the neighbours of `page`; `undefined` where pages are left out. */
export function pageWindow(page: number, pages: number): (number | undefined)[] {
  const shown = [...new Set([1, page - 1, page, page + 1, pages])].filter(
    (each) => each >= 1 && each <= pages,
  );
  return shown.flatMap((each, index) => {
    const gap = each - (shown[index - 1] ?? 0);
    // A gap of one page costs as much room as the page itself.
    if (gap === 2) return [each - 1, each];
    return gap > 2 ? [undefined, each] : [each];
  });
}

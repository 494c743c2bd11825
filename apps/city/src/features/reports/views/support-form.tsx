import { m } from "#messages";
import { Button, Icon } from "#web/components";
import { formatNumber } from "#web/i18n";

type Props = { action: string; supporters: number; isSupporter: boolean };

/** "Me too" instead of the same report again. */
export function SupportForm({ action, supporters, isSupporter }: Props) {
  return (
    <section class="support" id="support">
      <p class="support-count">
        <Icon name="people" />
        {supporters === 0 ? (
          m.reports_page_no_supporters()
        ) : (
          <>
            <strong>{formatNumber(supporters)}</strong> {m.reports_page_supporters()}
          </>
        )}
      </p>
      {isSupporter ? (
        <p>
          <Icon name="check" /> {m.reports_page_supported()}
        </p>
      ) : (
        <form method="post" action={action}>
          <Button tone="sun" icon="people">
            {m.reports_page_support()}
          </Button>
          <p class="small muted">{m.reports_page_support_hint()}</p>
        </form>
      )}
    </section>
  );
}

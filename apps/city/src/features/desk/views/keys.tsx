import { m } from "#messages";
import { Breadcrumbs, Button, PageTitle, SummaryList } from "#web/components";

function KeyList() {
  const keys: readonly (readonly [string, string])[] = [
    ["j / k", m.desk_key_move()],
    ["o", m.desk_key_open()],
    ["x", m.desk_key_tick()],
    ["a", m.desk_key_take()],
    ["c", m.desk_key_accept()],
    ["t", m.desk_key_assign()],
    ["r", m.desk_key_answer()],
    ["e", m.desk_key_finish()],
    ["m", m.desk_key_merge()],
    ["u", m.desk_key_undo()],
    ["/", m.desk_key_search()],
    ["?", m.desk_key_help()],
    ["Esc", m.desk_key_close()],
  ];
  return <SummaryList rows={keys.map(([key, value]) => ({ key, value }))} />;
}

/** Single keys can get in the way of speech input and of slipping fingers (WCAG 2.1.4). */
function KeysSwitch({ hasKeys }: { hasKeys: boolean }) {
  return (
    <form method="post" action="/desk/keys">
      <p>{hasKeys ? m.desk_keys_are_on() : m.desk_keys_are_off()}</p>
      <Button tone="secondary" name="keys" value={hasKeys ? "no" : "yes"}>
        {hasKeys ? m.desk_keys_turn_off() : m.desk_keys_turn_on()}
      </Button>
    </form>
  );
}

export function KeysView({ hasKeys }: { hasKeys: boolean }) {
  return (
    <>
      <Breadcrumbs items={[{ label: m.desk_queue_title(), href: "/desk" }]} />
      <PageTitle title={m.desk_keys_title()} lead={m.desk_keys_lead()} />
      <KeyList />
      <KeysSwitch hasKeys={hasKeys} />
    </>
  );
}

/** The same beside the queue: a link to the page, which scripts open as a dialog. */
export function KeysDialog({ hasKeys }: { hasKeys: boolean }) {
  return (
    <>
      <p class="keys-link">
        <a href="/desk/keys" data-keys-open>
          {m.desk_keys_title()}
        </a>
      </p>
      <dialog class="keys-dialog" aria-labelledby="keys-title" data-keys-dialog>
        <h2 id="keys-title" tabIndex={-1}>
          {m.desk_keys_title()}
        </h2>
        <KeyList />
        <KeysSwitch hasKeys={hasKeys} />
        <form method="dialog">
          <button type="submit" class="button">
            {m.desk_keys_close()}
          </button>
        </form>
      </dialog>
    </>
  );
}

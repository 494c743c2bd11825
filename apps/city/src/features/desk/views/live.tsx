import type { ComponentChildren } from "preact";
import { m } from "#messages";

/** A part of the page that the island fetches anew when colleagues act. */
export function LivePart({ id, children }: { id: string; children: ComponentChildren }) {
  return (
    <div id={id} data-live-part>
      {children}
    </div>
  );
}

/**
 * Says politely that the page has changed; hidden until scripts run and there is something to say.
 * A list is brought up to date in place, `waiting` offers it when the reader is inside it.
 */
export function LiveStatus() {
  return (
    <div
      class="live-status"
      data-live="/desk/live"
      data-updated={m.desk_live_updated()}
      data-waiting={m.desk_live_waiting()}
      data-lost={m.desk_live_lost()}
    >
      <p role="status" />
      <button type="button" class="button button-secondary" hidden>
        {m.desk_live_show()}
      </button>
    </div>
  );
}

/** On a page that is being worked on nothing is replaced: its reader is told, and decides. */
export function LiveNote({ version, address }: { version: number; address: string }) {
  return (
    <div
      class="live-status"
      data-live="/desk/live"
      data-version={version}
      data-changed={m.desk_live_case_changed()}
    >
      <p role="status" />
      <a class="button button-secondary" href={address} hidden>
        {m.desk_live_show()}
      </a>
    </div>
  );
}

import { m } from "#messages";

/** Reports that wait on this phone for the network; empty and hidden until the outbox finds some. */
export function OutboxPanel() {
  const texts = {
    one: m.reports_file_outbox_one(),
    many: m.reports_file_outbox_many({ count: "%n" }),
    sending: m.web_form_sending(),
    waiting: m.reports_file_outbox_title(),
    done: m.reports_file_outbox_done(),
    sent: m.reports_file_outbox_sent(),
    open: m.reports_file_outbox_open(),
    refused: m.reports_file_outbox_refused(),
  };
  return (
    <section class="banner tone-warning" data-outbox hidden aria-labelledby="outbox-title">
      <template data-texts data-json={JSON.stringify(texts)} />
      <h2 class="banner-title" id="outbox-title" data-outbox-title>
        {m.reports_file_outbox_title()}
      </h2>
      <p role="status" data-outbox-status />
      <ul data-outbox-sent />
      <div class="actions">
        <button type="button" class="button" data-outbox-send>
          {m.reports_file_outbox_send_now()}
        </button>
        <button type="button" class="button button-secondary" data-outbox-text>
          {m.reports_file_outbox_as_text()}
        </button>
      </div>
    </section>
  );
}

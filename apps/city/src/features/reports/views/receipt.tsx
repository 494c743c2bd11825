import { explain } from "@tugon/clock";
import { wordsIn, type City } from "#features/cities";
import { currentLocale, m } from "#messages";
import { QrCode, SummaryList, type SummaryRow } from "#web/components";
import { formatDate, formatDateTime } from "#web/i18n";
import type { Receipt } from "../service/receipt.ts";

type Props = {
  readonly city: City;
  readonly receipt: Receipt;
  /** Where this case can be followed, whole: for the QR code. */
  readonly statusUrl: string;
};

function rowsOf({ city, receipt }: Props): SummaryRow[] {
  const locale = currentLocale();
  const { service, unit, institution, officer, isAssisted } = receipt;
  const office = [unit, institution].flatMap((part) => (part ? [wordsIn(part.names, locale)] : []));
  return [
    { key: m.reports_receipt_number(), value: <strong>{receipt.reference}</strong> },
    {
      key: m.reports_receipt_received(),
      value: formatDateTime(receipt.receivedAt, city.timeZone),
    },
    {
      key: m.reports_receipt_service(),
      value: service ? wordsIn(service.names, locale) : "",
    },
    {
      key: m.reports_receipt_charter(),
      value: service ? wordsIn(service.charterItem, locale) : "",
    },
    { key: m.reports_receipt_office(), value: office.join(", ") },
    {
      key: isAssisted
        ? m.reports_receipt_officer_received()
        : m.reports_receipt_officer_in_charge(),
      value: officer
        ? `${officer.name}, ${officer.designation}`
        : m.reports_receipt_office_itself(),
    },
    {
      key: m.reports_receipt_due(),
      value: <strong>{formatDate(receipt.dueAt, city.timeZone)}</strong>,
    },
  ];
}

/** The acknowledgement that RA 11032 asks for, on screen and on paper. */
export function ReceiptView(props: Props) {
  const { receipt, statusUrl } = props;
  return (
    <section class="receipt" aria-labelledby="receipt-title">
      <div class="receipt-facts">
        <h2 id="receipt-title">{m.reports_receipt_title()}</h2>
        <SummaryList rows={rowsOf(props)} />
      </div>
      <div class="receipt-code">
        <QrCode text={statusUrl} label={m.reports_receipt_qr_label()} />
        <p>{m.reports_receipt_qr_hint()}</p>
      </div>
      {receipt.clock && (
        <div class="receipt-steps">
          <h3>{m.reports_receipt_how_counted()}</h3>
          {explain(receipt.clock, currentLocale(), "resident").map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      )}
      <p class="muted">{m.reports_receipt_law()}</p>
    </section>
  );
}

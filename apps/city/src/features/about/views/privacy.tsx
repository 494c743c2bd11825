import type { City } from "#features/cities";
import { m } from "#messages";
import { Table } from "#web/components";

export function Privacy({ city }: { city: City }) {
  const { email, phone } = city.contact;
  return (
    <>
      <Table
        id="kept"
        caption={m.about_privacy_kept()}
        columns={[
          { label: m.about_privacy_what() },
          { label: m.about_privacy_why() },
          { label: m.about_privacy_how_long() },
        ]}
        rows={[
          [m.about_privacy_report(), m.about_privacy_report_why(), m.about_privacy_report_long()],
          [
            m.about_privacy_contact(),
            m.about_privacy_contact_why(),
            m.about_privacy_contact_long(),
          ],
          [m.about_privacy_photos(), m.about_privacy_photos_why(), m.about_privacy_photos_long()],
          [
            m.about_privacy_cookies(),
            m.about_privacy_cookies_why(),
            m.about_privacy_cookies_long(),
          ],
          [
            m.about_privacy_address(),
            m.about_privacy_address_why(),
            m.about_privacy_address_long(),
          ],
        ]}
      />
      <h2>{m.about_privacy_public()}</h2>
      <p>{m.about_privacy_public_text()}</p>
      <h2>{m.about_privacy_sees()}</h2>
      <p>{m.about_privacy_sees_text()}</p>
      <h2>{m.about_privacy_rights()}</h2>
      <ul>
        <li>{m.about_privacy_right_see()}</li>
        <li>{m.about_privacy_right_correct()}</li>
        <li>{m.about_privacy_right_erase()}</li>
        <li>{m.about_privacy_right_object()}</li>
        <li>{m.about_privacy_right_complain()}</li>
      </ul>
      <h2>{m.about_privacy_officer()}</h2>
      <p>{m.about_privacy_officer_text({ email, phone })}</p>
    </>
  );
}

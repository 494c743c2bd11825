import { wordsIn, type City } from "#features/cities";
import { currentLocale, m } from "#messages";
import { SummaryList, Table } from "#web/components";

export function Help({ city }: { city: City }) {
  const { phone, email, counter } = city.contact;
  const locale = currentLocale();
  return (
    <>
      <h2>{m.about_help_reach()}</h2>
      <SummaryList
        rows={[
          { key: m.about_help_danger(), value: <a href="tel:911">911</a> },
          {
            key: m.about_help_phone(),
            value: <a href={`tel:${phone.replaceAll(/[^\d+]/g, "")}`}>{phone}</a>,
          },
          { key: m.about_help_email(), value: <a href={`mailto:${email}`}>{email}</a> },
          { key: m.about_help_counter(), value: wordsIn(counter, locale) },
          {
            key: m.about_help_hours(),
            value: m.about_help_hours_text({ from: city.opensAt, to: city.closesAt }),
          },
        ]}
      />
      <p>{m.about_help_same()}</p>
      <h2>{m.about_help_unhappy()}</h2>
      <p>{m.about_help_unhappy_text()}</p>
      <ul>
        <li>{m.about_help_8888()}</li>
        <li>{m.about_help_arta()}</li>
      </ul>
      <Table
        id="units"
        caption={m.about_help_units()}
        columns={[{ label: m.about_help_unit() }, { label: m.about_help_contact() }]}
        rows={city.units.map((unit) => [wordsIn(unit.names, locale), unit.contact])}
      />
    </>
  );
}

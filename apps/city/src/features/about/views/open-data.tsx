import { m } from "#messages";
import { Table } from "#web/components";

const example = "/reports.csv?service=street-light&state=late&from=2026-10-01";

/** Addresses that machines read, and what each answers. */
export function OpenData() {
  const row = (path: string, text: string) => [
    <a href={path} key={path}>
      <code>{path}</code>
    </a>,
    text,
  ];
  return (
    <>
      <Table
        id="feeds"
        caption={m.about_data_feeds()}
        columns={[{ label: m.about_data_address() }, { label: m.about_data_what() }]}
        rows={[
          row("/reports.csv", m.about_data_csv()),
          row("/reports.geojson", m.about_data_geojson()),
          row("/reports.rss", m.about_data_rss()),
          row("/results.csv", m.about_data_results()),
          row("/map/base.geojson", m.about_data_base()),
          row("/open311/v2/discovery.json", m.about_data_open311()),
        ]}
      />
      <p>{m.about_data_filters()}</p>
      <pre class="code" tabIndex={0}>
        <code>{example}</code>
      </pre>
      <h2>{m.about_data_licence()}</h2>
      <p>{m.about_data_licence_text()}</p>
      <h2>{m.about_data_left_out()}</h2>
      <p>{m.about_data_left_out_text()}</p>
      <h2>{m.about_data_software()}</h2>
      <p>{m.about_data_software_text()}</p>
    </>
  );
}

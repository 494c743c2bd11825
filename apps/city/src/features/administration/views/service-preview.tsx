import type { City, Service } from "#features/cities";
import { wordsIn } from "#features/cities";
import { definitionOf, servicesOf } from "#features/open311";
import { nothingTyped, PrivacyNote, Questions } from "#features/reports";
import { currentLocale, m } from "#messages";

export type Previewed = { readonly city: City; readonly service: Service };

/** The service as residents and machines will see it; nothing here is sent anywhere. */
export function ServicePreview({ city, service }: Previewed) {
  const locale = currentLocale();
  const open = { ...service, isOpen: true };
  const listed = servicesOf({ ...city, services: [open] }, locale);
  return (
    <section id="preview" aria-labelledby="preview-title">
      <h2 id="preview-title">{m.administration_preview_title()}</h2>
      <p>{m.administration_preview_lead()}</p>
      <div class="form-section">
        <h3>{wordsIn(service.names, locale)}</h3>
        <p>{wordsIn(service.descriptions, locale)}</p>
        <PrivacyNote city={city} service={service} />
        <Questions city={city} typed={nothingTyped()} problems={[]} service={service} />
      </div>
      <h3>{m.administration_preview_open311()}</h3>
      <pre class="code" tabIndex={0}>
        {JSON.stringify({ service: listed[0], definition: definitionOf(service, locale) }, null, 2)}
      </pre>
    </section>
  );
}

import type { City } from "#features/cities";
import { m } from "#messages";

export function Accessibility({ city }: { city: City }) {
  const { phone, email } = city.contact;
  return (
    <>
      <h2>{m.about_access_can()}</h2>
      <ul>
        <li>{m.about_access_can_scripts()}</li>
        <li>{m.about_access_can_keyboard()}</li>
        <li>{m.about_access_can_map()}</li>
        <li>{m.about_access_can_zoom()}</li>
        <li>{m.about_access_can_languages()}</li>
        <li>{m.about_access_can_else()}</li>
      </ul>
      <h2>{m.about_access_tested()}</h2>
      <p>{m.about_access_tested_text()}</p>
      <h2>{m.about_access_limits()}</h2>
      <ul>
        <li>{m.about_access_limit_photos()}</li>
        <li>{m.about_access_limit_words()}</li>
        <li>{m.about_access_limit_reader()}</li>
        <li>{m.about_access_limit_audit()}</li>
      </ul>
      <h2>{m.about_access_tell()}</h2>
      <p>{m.about_access_tell_text({ phone, email })}</p>
    </>
  );
}

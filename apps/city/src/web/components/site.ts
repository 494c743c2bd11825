/** The city as every page shows it. */
export type Site = {
  name: string;
  /** Address of the home page, "/" or "/clark/"; the footer's links stand under it. */
  home: string;
  /** The number to call when someone is in danger, shown on every page. */
  emergencyNumber?: string | undefined;
};

export type NavItem = { label: string; href: string; current?: boolean };

/** `address` with one query field set, the others kept: `?page=2` -> `?page=2&lang=ko`. */
export function withQuery(address: string, name: string, value: string): string {
  const [path = "", query = ""] = (address.split("#")[0] ?? "").split("?");
  const fields = new URLSearchParams(query);
  fields.set(name, value);
  return `${path}?${fields}`;
}

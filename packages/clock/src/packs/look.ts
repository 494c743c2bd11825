import { parseCivilDate } from "../civil-date.ts";

/** One place in the value, and the list to which its mistakes go. */
export class Look {
  readonly value: unknown;
  readonly #path: string;
  readonly #problems: string[];

  constructor(value: unknown, path: string, problems: string[]) {
    this.value = value;
    this.#path = path;
    this.#problems = problems;
  }

  wrong(what: string): void {
    this.#problems.push(`${this.#path || "pack"}: ${what}`);
  }

  keys(): readonly string[] {
    return isRecord(this.value) ? Object.keys(this.value) : [];
  }

  only(names: Readonly<Record<string, true>>): void {
    for (const key of this.keys()) {
      if (!Object.hasOwn(names, key)) this.at(key).wrong("is not known here");
    }
  }

  at(key: string): Look {
    const value =
      isRecord(this.value) && Object.hasOwn(this.value, key) ? this.value[key] : undefined;
    return new Look(value, this.#path ? `${this.#path}.${key}` : key, this.#problems);
  }

  optional(key: string, check: (look: Look) => void): void {
    const look = this.at(key);
    if (look.value !== undefined) check(look);
  }

  items(): readonly Look[] {
    if (!Array.isArray(this.value)) {
      this.wrong("must be a list");
      return [];
    }
    return this.value.map(
      (item: unknown, index) => new Look(item, `${this.#path}[${index}]`, this.#problems),
    );
  }

  text(form: RegExp = /\S/, what: string = "a text that is not empty"): void {
    if (typeof this.value !== "string" || !form.test(this.value)) this.wrong(`must be ${what}`);
  }

  words(): void {
    for (const locale of ["en", "fil", "ko"]) this.at(locale).text();
  }

  day(): void {
    if (typeof this.value !== "string" || parseCivilDate(this.value) === undefined)
      this.wrong("must be a day, YYYY-MM-DD");
  }

  whole(least: number): void {
    if (!Number.isSafeInteger(this.value) || (this.value as number) < least)
      this.wrong(`must be a whole number above ${least - 1}`);
  }

  flag(): void {
    if (typeof this.value !== "boolean") this.wrong("must be true or false");
  }

  oneOf(names: Readonly<Record<string, true>>): void {
    if (typeof this.value !== "string" || !Object.hasOwn(names, this.value))
      this.wrong(`must be one of ${Object.keys(names).join(", ")}`);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

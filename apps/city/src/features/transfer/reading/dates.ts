import { instantAt, parseCivilDate } from "@tugon/clock";

const parts: Readonly<Record<string, string>> = {
  YYYY: "(?<year>\\d{4})",
  MM: "(?<month>\\d{1,2})",
  DD: "(?<day>\\d{1,2})",
  HH: "(?<hour>\\d{1,2})",
  mm: "(?<minute>\\d{2})",
  ss: "(?<second>\\d{2})",
};
const zoned = /(Z|[+-]\d{2}:?\d{2})$/;

function fill(format: string): string {
  return format.replace(/YYYY|MM|DD|HH|mm|ss/g, (token) => parts[token] ?? token);
}

function patternOf(format: string): string {
  if (format !== "iso") return fill(format.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  return `${parts["YYYY"]}-${parts["MM"]}-${parts["DD"]}(?:[T ]${fill("HH:mm")}(?::${parts["ss"]}(?:[.]\\d+)?)?)?`;
}

/** Reads dates of one format; those that name no zone are on the clocks of `timeZone`. */
export function createDateReader(format: string, timeZone: string) {
  const pattern = new RegExp(`^${patternOf(format)}$`);
  return (text: string): Date | null => {
    if (format === "iso" && zoned.test(text) && text.includes(":")) {
      const date = new Date(text);
      return Number.isNaN(date.getTime()) ? null : date;
    }
    const found = pattern.exec(text)?.groups;
    if (!found) return null;
    const two = (part: string | undefined) => (part ?? "0").padStart(2, "0");
    const day = parseCivilDate(`${found["year"]}-${two(found["month"])}-${two(found["day"])}`);
    const [hour, minute, second] = [found["hour"], found["minute"], found["second"]].map(two);
    if (!day || Number(hour) > 23 || Number(minute) > 59) return null;
    const atMinute = instantAt(day, `${hour}:${minute}`, timeZone);
    return new Date(atMinute.getTime() + Number(second) * 1000);
  };
}

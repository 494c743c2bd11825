const everyMs = 2000;

/** Now in milliseconds, from any fixed point. */
type Stopwatch = () => number;

function duration(seconds: number): string {
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** A line every two seconds: how far, how fast, how long still. */
export function createProgress(
  write: (text: string) => void,
  partOf: () => number | null,
  now: Stopwatch = () => performance.now(),
) {
  const started = now();
  let written = started;
  return (rows: number): void => {
    const time = now();
    if (time - written < everyMs) return;
    written = time;
    const seconds = (time - started) / 1000;
    const rate = Math.round(rows / seconds);
    const part = partOf();
    const left =
      part === null || part === 0
        ? ""
        : `, ${Math.floor(part * 100)}%, ${duration((seconds / part) * (1 - part))} left`;
    write(`${rows.toLocaleString("en")} rows, ${rate.toLocaleString("en")} a second${left}\n`);
  };
}

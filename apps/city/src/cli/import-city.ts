import { resolve } from "node:path";
import { restoreCity, type RestoreProblem } from "#features/transfer";
import type { CommandContext } from "./command.ts";

const sentences: Readonly<Record<RestoreProblem, string>> = {
  "not-a-city": "This is not a city written by tugon export.",
  "newer-format":
    "This file is of another version of the format. Use the version of Tugon that wrote it.",
  "other-schema":
    "The file was written by another version of Tugon. Bring both to the same version (tugon migrate) and write it anew.",
  "other-secret":
    "The private parts are sealed with another secret. Set TUGON_SECRET (or DATA_DIR/secret) to that of the installation the file comes from.",
  "city-is-here": "This city is here already. It is not overwritten.",
  "cut-short": "The file ends too early or is damaged. Copy it once more.",
  "broken-photo": "A photo in the file is damaged. Copy it once more.",
};

const tellEveryMs = 1000;

/** Reads a city in, telling how far it is; the result is the exit code. */
export async function importCity(context: CommandContext, file: string): Promise<number> {
  const { platform, app, io } = context;
  const started = performance.now();
  let told = started;
  // What waits in the city goes on by jobs, which need their queues.
  await app.prepare();
  const deps = { ...platform, resume: app.resume };
  const restored = await restoreCity(deps, resolve(io.cwd, file), (done, of) => {
    const now = performance.now();
    if (now - told < tellEveryMs) return;
    told = now;
    const perSecond = (done / (now - started)) * 1000;
    const left = Math.ceil((of - done) / perSecond);
    io.stdout(`${done} of ${of} rows, ${Math.round(perSecond)} a second, ${left} s left\n`);
  });
  if (!restored.ok) {
    io.stderr(`${sentences[restored.problem]} Nothing was changed.\n`);
    return 1;
  }
  const { city, rows, files, waiting } = restored;
  io.stdout(`${city} is here: ${rows} rows and ${files} files of photos.\n`);
  if (waiting > 0)
    io.stdout(
      `Still on their way: ${waiting} messages and requests. They go on as soon as the city is served here. ` +
        "Do not serve the old installation any more, or they leave twice.\n",
    );
  return 0;
}

import { addDays, civilDateAt } from "@tugon/clock";
import sharp from "sharp";
import {
  actAsOfficer,
  actAsResident,
  canAct,
  canAssign,
  type Case,
  type CaseAction,
} from "#features/cases";
import type { Cities, City } from "#features/cities";
import { createPerson, insertOfficer, listOfficers, type Officer } from "#features/identity";
import { arrangeLeave } from "#features/leave";
import { fileReport, supportReport, takePhoto } from "#features/reports";
import { clearLeftovers } from "#features/transfer";
import { uuidv7 } from "#platform/ids";
import type { Platform } from "#platform/platform";
import { demoBaseMap, demoCity } from "./as-city.ts";
import { officers as demoOfficers, residents as demoResidents } from "./people.ts";
import { drawPicture } from "./pictures/index.ts";
import { answerAfter, lookAgain } from "./ratings.ts";
import { demoReports } from "./reports/index.ts";
import type { DemoReport, DemoStep } from "./shape.ts";

type Known = ReadonlyMap<string, string>;

type Stage = {
  readonly platform: Platform;
  readonly city: City;
  readonly officers: Known;
  readonly residents: Known;
  readonly admin: Officer;
  readonly officerById: (id: string) => Officer;
  readonly draw: (key: string) => Promise<Uint8Array>;
};

/** The platform as it was at a moment: what happens then is dated then. */
function at(platform: Platform, time: Date): Platform {
  return { ...platform, clock: { now: () => time } };
}

async function addOfficers(platform: Platform, city: City, now: Date): Promise<Known> {
  const ids = new Map<string, string>();
  for (const officer of demoOfficers) {
    const id = uuidv7(now);
    ids.set(officer.key, id);
    await insertOfficer(
      platform.db,
      {
        id,
        city: city.slug,
        name: officer.name,
        designation: officer.designation.en,
        email: officer.email,
        role: officer.role,
        unit: officer.unit ?? "",
        services: [],
        locale: "en",
        isActive: true,
      },
      now,
    );
  }
  return ids;
}

async function addResidents(platform: Platform, city: City, now: Date): Promise<Known> {
  const ids = new Map<string, string>();
  for (const resident of demoResidents) {
    const id = await createPerson(platform.db, platform.vault, {
      city: city.slug,
      contact: { name: resident.name, email: resident.email, phone: null },
      locale: resident.locale,
      now,
      isDemo: true,
    });
    ids.set(resident.key, id);
  }
  return ids;
}

/** Each drawing is rendered once and taken in as if it had been uploaded. */
function createDrawing() {
  const rendered = new Map<string, Promise<Uint8Array>>();
  return (key: string): Promise<Uint8Array> => {
    const known = rendered.get(key);
    if (known) return known;
    const fresh = sharp(Buffer.from(drawPicture(key)))
      .jpeg({ quality: 90 })
      .toBuffer();
    rendered.set(key, fresh);
    return fresh;
  };
}

async function addPhotos(
  stage: Stage,
  time: Date,
  keys: readonly string[],
  by: "resident" | "officer",
): Promise<string[]> {
  const ids: string[] = [];
  for (const key of keys) {
    const photo = await takePhoto(at(stage.platform, time), stage.city, await stage.draw(key), by);
    ids.push(photo.id);
  }
  return ids;
}

function idOf(known: Known, key: string): string {
  const id = known.get(key);
  if (!id) throw new RangeError(`the demo speaks of ${key}, whom it does not have`);
  return id;
}

async function actionOf(stage: Stage, step: DemoStep): Promise<CaseAction> {
  switch (step.type) {
    case "take":
    case "accept":
    case "confirm":
      return { kind: step.type };
    case "assign":
      return { kind: "assign", unit: step.unit, officer: idOf(stage.officers, step.to) };
    case "plan":
      return { kind: "plan", forDay: step.forDay.toISOString().slice(0, 10), words: step.words };
    case "ask":
      return { kind: "ask", words: step.words };
    case "note":
      return { kind: "note", words: step.words, mentions: [] };
    case "reply":
      return { kind: "reply", words: step.words, photos: [] };
    case "done": {
      const photos = await addPhotos(stage, step.at, step.photo ? [step.photo] : [], "officer");
      return { kind: "finish", words: step.words, photos };
    }
    case "reopen":
      return { kind: "not-fixed", words: step.words, photos: [] };
    case "hand-over":
      return { kind: "hand-over", to: step.to, words: step.words };
    case "decline":
      return { kind: "decline", reason: "not-possible", words: step.words };
    case "close":
      return { kind: "close", reason: step.reason, words: step.words };
  }
}

/** Lets a step happen when the demo says it did. */
async function replay(stage: Stage, subject: Case, report: DemoReport, step: DemoStep) {
  const platform = at(stage.platform, step.at);
  const action = await actionOf(stage, step);
  const act = { city: stage.city, id: subject.id, seenVersion: subject.version };
  if (action.kind === "reply" || action.kind === "confirm" || action.kind === "not-fixed") {
    const person = report.residentKey && idOf(stage.residents, report.residentKey);
    return actAsResident(platform, person, { ...act, action });
  }
  if (!("officer" in step)) throw new RangeError(`nobody does ${step.type} in the demo`);
  const officer = stage.officerById(idOf(stage.officers, step.officer));
  if (canAct(officer, subject) && (action.kind !== "assign" || canAssign(officer, subject)))
    return actAsOfficer(platform, officer, { ...act, action });
  if (action.kind === "assign") return actAsOfficer(platform, stage.admin, { ...act, action });
  // The case stands with another unit: the administrator hands it over first.
  const handed = await actAsOfficer(platform, stage.admin, {
    ...act,
    action: { kind: "assign", unit: officer.unit, officer: officer.id },
  });
  return actAsOfficer(platform, officer, { ...act, seenVersion: handed.version, action });
}

async function addReport(stage: Stage, report: DemoReport): Promise<void> {
  const platform = at(stage.platform, report.at);
  const { lon, lat, code, words } = report.place;
  const person = report.residentKey ? idOf(stage.residents, report.residentKey) : null;
  const officer = report.filedBy ? idOf(stage.officers, report.filedBy) : null;
  const filed = await fileReport(
    platform,
    stage.city,
    {
      submission: uuidv7(report.at),
      service: report.serviceCode,
      words: report.text,
      language: report.language,
      channel: report.channel,
      lon,
      lat,
      place: code,
      address: words,
      attributes: Object.fromEntries(
        Object.entries(report.attributes).map(([name, value]) => [
          name,
          typeof value === "string" ? value : [...value],
        ]),
      ),
      photos: await addPhotos(stage, report.at, report.photos, "resident"),
      contact: { name: null, email: null, phone: null },
      ...(report.help && { help: report.help }),
    },
    {
      person,
      officer,
      actor: officer ? { kind: "officer", id: officer } : { kind: "resident", id: person },
      receivedAt: report.at,
    },
  );
  let subject = filed.case;
  for (const step of report.steps) subject = await replay(stage, subject, report, step);
  for (let voice = 0; voice < report.supporters; voice += 1)
    await supportReport(platform, stage.city, subject.id, {
      person: null,
      device: `${report.key} ${voice}`,
    });
  const { city, platform: today } = stage;
  const now = today.clock.now();
  await answerAfter((time) => at(today, time), { city, subject, key: report.key, now });
}

/** The solid waste officer has just left for a week. */
async function addLeave({ platform, city, admin, officerById, officers }: Stage): Promise<void> {
  const officer = officerById(idOf(officers, "maricel"));
  const today = civilDateAt(platform.clock.now(), city.timeZone);
  await arrangeLeave(platform, admin, city, officer, {
    officer: officer.id,
    fromDay: today,
    toDay: addDays(today, 6),
    standIn: admin.id,
  });
}

/**
 * Loads Clark Freeport and New Clark City, lived in for sixty days up to now. Does nothing when the
 * city is there already.
 */
export async function seedDemo(platform: Platform, cities: Cities): Promise<"loaded" | "there"> {
  if ((await cities.slugs()).includes(demoCity.slug)) return "there";
  await clearLeftovers(platform, demoCity.slug);
  const now = platform.clock.now();
  const started = new Date(now.getTime() - 61 * 24 * 3600 * 1000);
  const officers = await addOfficers(platform, demoCity, started);
  const residents = await addResidents(platform, demoCity, started);
  const known = await listOfficers(platform.db, demoCity.slug);
  const admin = known.find((officer) => officer.role === "city-admin");
  if (!admin) throw new RangeError("the demo needs a city administrator");
  const stage: Stage = {
    platform,
    admin,
    city: demoCity,
    officers,
    residents,
    officerById: (id) => {
      const officer = known.find((candidate) => candidate.id === id);
      if (!officer) throw new RangeError(`no officer ${id}`);
      return officer;
    },
    draw: createDrawing(),
  };
  for (const report of demoReports(now)) await addReport(stage, report);
  await addLeave(stage);
  await lookAgain((time) => at(platform, time), { city: demoCity, officers: known, now });
  // Last, so that a start that was cut short begins again instead of serving half a city.
  await cities.save(demoCity, demoBaseMap);
  return "loaded";
}

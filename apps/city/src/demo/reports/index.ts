import { repliesOf } from "../answers/index.ts";
import { places } from "../geography/index.ts";
import { DAY_MS, isWeekend, midnightOf, officeTime, plusHours } from "../manila.ts";
import { officers, residents } from "../people.ts";
import { pictureKey } from "../pictures/kinds.ts";
import { between, diceOf, pick, seedOf, type Dice } from "../random.ts";
import { services } from "../services/index.ts";
import type { Channel, DemoOfficer, DemoPlace, DemoReport, DemoService } from "../shape.ts";
import { agesOf, endingOf, workingDays } from "./deck.ts";
import { historyOf } from "./history.ts";
import { living } from "./living.ts";
import { nearbyWords, spoken } from "./spoken.ts";
import { streets } from "./streets.ts";
import { surroundings } from "./surroundings.ts";
import type { Told } from "./tell.ts";
import { traffic } from "./traffic.ts";
import { walking } from "./walking.ts";
import { water } from "./water.ts";

const everyTold: readonly Told[] = [
  ...streets,
  ...walking,
  ...traffic,
  ...water,
  ...surroundings,
  ...living,
];

const OFFICE_CHANNELS: ReadonlySet<Channel> = new Set(["phone", "counter", "paper"]);
const ADMINISTRATOR = "liza";
/** North of this latitude everything is New Clark City. */
const NEW_CLARK_CITY_LAT = 15.295;

function found<T>(thing: T | undefined, code: string): T {
  if (thing === undefined) throw new RangeError(`The demo has no "${code}"`);
  return thing;
}

const serviceOf = (code: string): DemoService =>
  found(
    services.find((service) => service.code === code),
    code,
  );
const placeOf = (code: string): DemoPlace =>
  found(
    places.find((place) => place.code === code),
    code,
  );
const officerOf = (key: string): DemoOfficer =>
  found(
    officers.find((officer) => officer.key === key),
    key,
  );

function officerFor(service: DemoService, place: DemoPlace, dice: Dice): DemoOfficer {
  const isNorth = place.centroid[1] > NEW_CLARK_CITY_LAT;
  let unit = service.unit;
  if (service.code === "park-facility") unit = isNorth ? "ncc-parks" : "public-works";
  else if (isNorth && service.group !== "offices") unit = "ncc-estate";
  const [first, ...rest] = officers.filter((officer) => officer.unit === unit);
  return pick(dice, [found(first, unit), ...rest]);
}

/** A unit's head gives out the unit's own cases; only an administrator moves one to another unit. */
function dispatcherFor(service: DemoService, officer: DemoOfficer): DemoOfficer {
  const head = officers.find(({ role, unit }) => role === "unit-head" && unit === service.unit);
  return head !== undefined && head !== officer && officer.unit === service.unit
    ? head
    : officerOf(ADMINISTRATOR);
}

function channelOf(told: Told, dice: Dice): Channel {
  if (told.channel !== null) return told.channel;
  const roll = dice();
  if (roll < 0.8) return "web";
  if (roll < 0.88) return "phone";
  if (roll < 0.92) return "sms";
  return roll < 0.96 ? "open311" : "counter";
}

/** People write on the way to work, at lunch and after dinner; the counter keeps its hours. */
function filedAt(now: Date, daysAgo: number, channel: Channel, dice: Dice): Date {
  const hours = pick(dice, [
    between(dice, 6, 9),
    between(dice, 11, 14),
    between(dice, 17, 22),
    between(dice, 9, 18),
  ]);
  let at = plusHours(midnightOf(new Date(now.getTime() - daysAgo * DAY_MS)), hours);
  if (isWeekend(at) && dice() < 0.5) at = plusHours(at, -48);
  if (OFFICE_CHANNELS.has(channel)) at = officeTime(at);
  while (at >= now) at = plusHours(at, -24);
  if (OFFICE_CHANNELS.has(channel)) while (isWeekend(at)) at = plusHours(at, -24);
  return at;
}

function reporterOf(told: Told, dice: Dice): string | null {
  if (told.from !== undefined) return told.from;
  const [first, ...rest] = residents.filter((resident) => resident.locale === told.language);
  const resident = pick(dice, [found(first, told.language), ...rest]);
  return dice() < 0.22 ? null : resident.key;
}

function report(told: Told, index: number, now: Date): DemoReport {
  const key = `${told.service}-${seedOf(`${told.place}|${told.text}`).toString(36)}`;
  const dice = diceOf(key);
  const service = serviceOf(told.service);
  const place = placeOf(told.place);
  const ending = endingOf(told, index, repliesOf(service.code));
  const channel = channelOf(told, dice);
  const [youngest, oldest] = agesOf(ending, workingDays(service));
  const daysAgo = told.daysAgo ?? youngest + (oldest - youngest) * dice() ** 1.3;
  const filed = filedAt(now, daysAgo, channel, dice);
  const scene = key.slice(-6);
  const placeName = spoken(place, told.language);
  const officer = officerFor(service, place, dice);
  const dispatcher = dispatcherFor(service, officer);
  const history = historyOf({
    told,
    service,
    ending,
    filed,
    placeName,
    officer,
    dispatcher,
    scene,
    dice,
  });
  const upcoming = history.findIndex((step) => step.at > now);
  const canHavePhoto = told.picture !== null && (channel === "web" || channel === "open311");
  const isWrittenDown = OFFICE_CHANNELS.has(channel) || channel === "sms";
  const [lon, lat] = place.centroid;
  return {
    key,
    serviceCode: service.code,
    text: told.text.replaceAll("{place}", placeName),
    language: told.language,
    at: filed,
    place: {
      lon: Number((lon + between(dice, -0.0007, 0.0007)).toFixed(6)),
      lat: Number((lat + between(dice, -0.0006, 0.0006)).toFixed(6)),
      code: place.code,
      words: told.where ?? pick(dice, nearbyWords(place, told.language)),
    },
    residentKey: reporterOf(told, dice),
    channel,
    filedBy: isWrittenDown ? "joy" : null,
    help: channel === "counter" ? "senior" : null,
    attributes: told.attributes,
    photos:
      canHavePhoto && told.picture !== null && dice() < 0.85
        ? [pictureKey(told.picture, scene)]
        : [],
    supporters: service.isPublic ? (told.supporters ?? Math.floor(5 * dice() ** 3)) : 0,
    steps: upcoming === -1 ? history : history.slice(0, upcoming),
  };
}

/** The last sixty days of a city, as seen at `now`; oldest first, the same for the same `now`. */
export function demoReports(now: Date): readonly DemoReport[] {
  return everyTold
    .map((told, index) => report(told, index, now))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

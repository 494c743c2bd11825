import { repliesOf } from "../answers/index.ts";
import { generic } from "../answers/generic.ts";
import { dayWords, midnightOf, officeTime, plusHours, plusWorkingDays } from "../manila.ts";
import { pictureKey } from "../pictures/kinds.ts";
import { between, pick, type Dice } from "../random.ts";
import type { DemoOfficer, DemoService, DemoStep } from "../shape.ts";
import { workingDays } from "./deck.ts";
import type { Ending, Told } from "./tell.ts";

export type Scene = {
  readonly told: Told;
  readonly service: DemoService;
  readonly ending: Ending;
  readonly filed: Date;
  readonly placeName: string;
  readonly officer: DemoOfficer;
  /** Who may give the case to that officer. */
  readonly dispatcher: DemoOfficer;
  readonly scene: string;
  readonly dice: Dice;
};

/** Writes a case's steps in order; the clock only moves forward. */
class Story {
  readonly steps: DemoStep[] = [];
  #clock: Date;
  readonly #scene: Scene;
  readonly #replies;
  /** Who holds the case; after a resident disagreed, somebody else than before. */
  #officer: DemoOfficer;

  constructor(scene: Scene) {
    this.#scene = scene;
    this.#clock = scene.filed;
    this.#officer = scene.officer;
    this.#replies = repliesOf(scene.service.code);
  }

  /** Officers act in office hours, residents when they like. */
  #officeAfter(lowHours: number, highHours: number): Date {
    this.#clock = officeTime(
      plusHours(this.#clock, between(this.#scene.dice, lowHours, highHours)),
    );
    return this.#clock;
  }

  #residentAfter(lowHours: number, highHours: number): Date {
    this.#clock = plusHours(this.#clock, between(this.#scene.dice, lowHours, highHours));
    return this.#clock;
  }

  #fill(words: string, day: Date): string {
    const { told, placeName } = this.#scene;
    return words
      .replaceAll("{place}", placeName)
      .replaceAll("{day}", dayWords(day, told.language))
      .replaceAll("{officer}", this.#officer.name);
  }

  /** A share of the working days the law allows for the service. */
  #share(part: number): number {
    return workingDays(this.#scene.service) * part;
  }

  taken(): this {
    const { officer, dispatcher, service, dice } = this.#scene;
    const at = this.#officeAfter(0.3, 6);
    if (officer.unit === service.unit && dice() < 0.55)
      this.steps.push({ type: "take", at, officer: officer.key });
    else {
      const unit = officer.unit ?? "client-care";
      this.steps.push({ type: "assign", at, officer: dispatcher.key, unit, to: officer.key });
    }
    return this;
  }

  accepted(): this {
    this.steps.push({
      type: "accept",
      at: this.#officeAfter(0.2, 5),
      officer: this.#officer.key,
    });
    if (this.#scene.told.answer === null && this.#scene.dice() < 0.45) this.noted();
    return this;
  }

  noted(): this {
    const words = pick(this.#scene.dice, this.#replies.notes);
    this.steps.push({
      type: "note",
      at: this.#officeAfter(0.2, 3),
      officer: this.#officer.key,
      words,
    });
    return this;
  }

  planned(part: number): this {
    const { told } = this.#scene;
    if (told.answer !== null && told.plan === null) return this;
    const at = this.#officeAfter(0.5, 7);
    const days = Math.max(1, Math.round(this.#share(part)));
    // Noon in Manila is the same date in UTC, so no reader of the day slips to the one before.
    const forDay = plusHours(midnightOf(plusWorkingDays(at, days)), 12);
    const words = this.#fill(told.plan ?? this.#replies.plan[told.language], forDay);
    this.steps.push({ type: "plan", at, officer: this.#officer.key, forDay, words });
    return this;
  }

  asked(): this {
    const { told } = this.#scene;
    const words = (this.#replies.ask?.question ?? generic.question)[told.language];
    this.steps.push({
      type: "ask",
      at: this.#officeAfter(0.5, 5),
      officer: this.#officer.key,
      words,
    });
    return this;
  }

  replied(): this {
    const words = (this.#replies.ask?.reply ?? generic.reply)[this.#scene.told.language];
    this.steps.push({ type: "reply", at: this.#residentAfter(0.4, 15), words });
    return this;
  }

  /** After so large a share of the time the law allows; above 1 it is late. */
  done(part: number, again = false): this {
    const { told, service, scene, dice } = this.#scene;
    const work = plusWorkingDays(this.#clock, Math.round(this.#share(part)));
    this.#clock = work;
    const at = this.#officeAfter(0.5, 5);
    const answer = again
      ? generic.redone[told.language]
      : (told.answer ?? pick(dice, this.#replies.done[told.language]));
    const photo = service.evidenceRequired
      ? pictureKey(`${told.picture ?? "crew"}-fixed`, again ? `${scene}b` : scene)
      : null;
    this.steps.push({
      type: "done",
      at,
      officer: this.#officer.key,
      words: this.#fill(answer, at),
      photo,
    });
    return this;
  }

  confirmed(): this {
    this.steps.push({ type: "confirm", at: this.#residentAfter(1, 40) });
    return this;
  }

  reopened(): this {
    this.#officer = this.#scene.dispatcher;
    this.steps.push({
      type: "reopen",
      at: this.#residentAfter(20, 70),
      words: this.#scene.told.again ?? this.#replies.again[this.#scene.told.language],
    });
    return this;
  }

  handedOver(): this {
    const { told } = this.#scene;
    const to = this.#replies.handOver ?? generic.handOver;
    const at = this.#officeAfter(2, 20);
    this.steps.push({
      type: "hand-over",
      at,
      officer: this.#officer.key,
      to: to.to,
      words: to.words[told.language],
    });
    return this;
  }

  declined(): this {
    const { told } = this.#scene;
    const at = this.#officeAfter(12, 40);
    const words = this.#fill((this.#replies.decline ?? generic.decline)[told.language], at);
    this.steps.push({ type: "decline", at, officer: this.#officer.key, words });
    return this;
  }

  closed(reason: "no-reply" | "duplicate" | "withdrawn", afterHours: number): this {
    const { told } = this.#scene;
    const at = this.#officeAfter(afterHours, afterHours * 1.3);
    this.steps.push({
      type: "close",
      at,
      officer: this.#officer.key,
      reason,
      words: generic.close[reason][told.language],
    });
    return this;
  }
}

/** The whole history as the ending has it; the caller leaves out what has not happened yet. */
export function historyOf(scene: Scene): readonly DemoStep[] {
  const story = new Story(scene);
  const { dice } = scene;
  switch (scene.ending) {
    case "received":
      return dice() < 0.3 ? story.taken().steps : story.steps;
    case "silent":
      return dice() < 0.5 ? story.taken().steps : story.steps;
    case "accepted":
      return story.taken().accepted().steps;
    case "stalled":
      return dice() < 0.5
        ? story.taken().accepted().noted().steps
        : story.taken().accepted().planned(0.4).steps;
    case "planned":
      return story
        .taken()
        .accepted()
        .planned(between(dice, 0.7, 0.95)).steps;
    case "asked":
      return dice() < 0.6
        ? story.taken().accepted().asked().steps
        : story.taken().accepted().asked().replied().steps;
    case "done":
      return story
        .taken()
        .accepted()
        .done(between(dice, 0.2, 0.7)).steps;
    case "done-late":
      return story
        .taken()
        .accepted()
        .planned(0.6)
        .done(between(dice, 1.2, 1.6)).steps;
    case "confirmed":
      return dice() < 0.4
        ? story
            .taken()
            .accepted()
            .planned(0.4)
            .done(between(dice, 0.4, 0.7))
            .confirmed().steps
        : story
            .taken()
            .accepted()
            .done(between(dice, 0.2, 0.6))
            .confirmed().steps;
    case "reopened":
      return story
        .taken()
        .accepted()
        .done(between(dice, 0.2, 0.5))
        .reopened().steps;
    case "fixed-twice":
      return story.taken().accepted().done(0.3).reopened().accepted().done(0.4, true).confirmed()
        .steps;
    case "handed-over":
      return story.taken().accepted().handedOver().steps;
    case "declined":
      return story.taken().accepted().declined().steps;
    case "no-reply":
      return story.taken().accepted().asked().closed("no-reply", 240).steps;
    case "duplicate":
      return story.taken().closed("duplicate", 2).steps;
    case "withdrawn":
      return story.taken().closed("withdrawn", 5).steps;
  }
}

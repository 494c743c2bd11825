import { render } from "preact-render-to-string";
import type { VNode } from "preact";
import { expect, it } from "vitest";
import { inLocale } from "#messages";
import {
  Button,
  Checkboxes,
  ErrorSummary,
  FileInput,
  Radios,
  Select,
  TextArea,
  TextInput,
} from "#web/components";

const html = (view: () => VNode) => inLocale("en", () => render(view()));

it("ties an input to its label, hint and error, and keeps what was typed", () => {
  const view = () => (
    <TextInput
      name="email"
      label="Email"
      hint="Only for this report."
      error="Write an address"
      value={'a"b@'}
      type="email"
      autocomplete="email"
      width={20}
    />
  );
  expect(html(view)).toBe(
    '<div class="govuk-form-group govuk-form-group--error">' +
      '<label class="govuk-label" for="field-email">Email</label>' +
      '<div id="field-email-hint" class="govuk-hint">Only for this report.</div>' +
      '<p id="field-email-error" class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> Write an address</p>' +
      '<input class="govuk-input govuk-input--error width-20" id="field-email" name="email" type="email" value="a&quot;b@" autocomplete="email"' +
      ' aria-describedby="field-email-hint field-email-error" aria-invalid="true"/></div>',
  );
});

it("leaves out what is not there", () => {
  expect(html(() => <TextInput name="q" label="Words" optional />)).toBe(
    '<div class="govuk-form-group"><label class="govuk-label" for="field-q">Words<span class="optional"> (optional)</span></label>' +
      '<input class="govuk-input" id="field-q" name="q" type="text"/></div>',
  );
});

it("tells a text area's limit to those who hear and to the script", () => {
  const out = html(() => <TextArea name="words" label="What" value="<b>" maxCharacters={300} />);
  expect(out).toContain('aria-describedby="field-words-count">&lt;b></textarea>');
  expect(out).toContain(
    '<p class="counter" id="field-words-count" data-counter="field-words" data-max="300" data-left="Characters left: %n"' +
      ' data-over="Characters over the limit: %n">Up to 300 characters.</p>',
  );
});

it("puts the field's id on the first choice, where the error summary leads", () => {
  const choices = [
    { value: "light", label: "Light" },
    { value: "road", label: "Road", hint: "Holes too" },
  ];
  const out = html(() => (
    <Radios name="service" label="Kind" error="Choose one" value="road" choices={choices} />
  ));
  expect(out).toContain('<fieldset class="govuk-fieldset" aria-describedby="field-service-error">');
  expect(out).toContain(
    '<input class="govuk-radios__input" id="field-service" name="service" type="radio" value="light"/>',
  );
  expect(out).toContain(
    'id="field-service-2" name="service" type="radio" value="road" checked aria-describedby="field-service-2-item-hint"',
  );
  expect(
    html(() => <ErrorSummary errors={[{ name: "service", message: "Choose one" }]} />),
  ).toContain('<a href="#field-service">Choose one</a>');
});

it("checks every chosen box and selects the chosen option, in groups too", () => {
  const choices = ["a", "b", "c"].map((value) => ({ value, label: value }));
  const boxes = html(() => <Checkboxes name="x" label="X" value={["a", "c"]} choices={choices} />);
  expect([...boxes.matchAll(/value="(\w)" checked/g)].map((hit) => hit[1])).toEqual(["a", "c"]);
  const select = html(() => (
    <Select name="x" label="X" value="b" choices={[{ label: "Group", choices }]} />
  ));
  expect(select).toContain(
    '<option value>Choose one</option><optgroup label="Group"><option value="a">a</option><option value="b" selected>',
  );
});

it("takes several photos from a phone's camera, and says so in the page's language", () => {
  const out = html(() => (
    <FileInput name="photo" label="Photo" accept="image/*" capture="environment" multiple />
  ));
  expect(out).toContain('<span class="file-names" aria-hidden="true"></span>');
  expect(out).toMatch(/<span class="file-button" aria-hidden="true">.* Choose photos<\/span>/);
  expect(out).toContain(
    '<input class="file-input" id="field-photo" name="photo" type="file" accept="image/*" multiple capture="environment"/>',
  );
});

it("sends nothing but its own name and value with a button", () => {
  expect(
    html(() => (
      <Button name="step" value="save">
        Save
      </Button>
    )),
  ).toBe(
    '<button type="submit" class="button" data-once="Sending…" name="step" value="save">Save</button>',
  );
});

it("shows no summary where nothing is wrong", () => {
  expect(html(() => <ErrorSummary errors={[]} />)).toBe("");
});

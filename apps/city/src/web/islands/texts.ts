/** Texts and facts that the page hands to its script, as JSON on a `<template>`. */
export function jsonOn<T>(root: ParentNode, selector: string): T {
  const template = root.querySelector<HTMLElement>(selector);
  return JSON.parse(template?.dataset["json"] ?? "{}") as T; // written by our own page
}

/** A new identity for a filing. Not `crypto.randomUUID`, which plain http does not have. */
export function newSubmission(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

import type { JSX } from "preact";

const shapes = {
  check: <path d="M4 12.5 9.5 18 20 6.5" />,
  circle: <circle cx="12" cy="12" r="8" />,
  half: (
    <>
      <circle cx="12" cy="12" r="8" />
      <path d="M12 4a8 8 0 0 1 0 16z" fill="currentColor" stroke="none" />
    </>
  ),
  dot: (
    <>
      <circle cx="12" cy="12" r="8" />
      <circle cx="12" cy="12" r="3.5" fill="currentColor" stroke="none" />
    </>
  ),
  triangle: <path d="M12 4 21 19.5H3zM12 10v4.5M12 17v.2" />,
  stop: <path d="M8.5 3.5h7l5 5v7l-5 5h-7l-5-5v-7zM12 8v5M12 16v.2" />,
  cross: <path d="m6 6 12 12M18 6 6 18" />,
  back: <path d="M19 12H5m6-6-6 6 6 6" />,
  forward: <path d="M5 12h14m-6-6 6 6-6 6" />,
  again: <path d="M4 12a8 8 0 1 0 2.5-5.8M4 4v5h5" />,
  pin: (
    <>
      <path d="M12 21.5c5-5.6 7-8.9 7-12a7 7 0 0 0-14 0c0 3.1 2 6.4 7 12z" />
      <circle cx="12" cy="9.5" r="2.5" />
    </>
  ),
  camera: (
    <>
      <path d="M3 8h4l2-3h6l2 3h4v11H3z" />
      <circle cx="12" cy="13" r="3.5" />
    </>
  ),
  search: (
    <>
      <circle cx="10.5" cy="10.5" r="6.5" />
      <path d="m15.5 15.5 5 5" />
    </>
  ),
  people: (
    <>
      <circle cx="9" cy="8" r="3.5" />
      <path d="M2.5 20c0-4 3-6 6.5-6s6.5 2 6.5 6M16 4.8a3.5 3.5 0 0 1 0 6.4M18 14.5c2.2.8 3.5 2.6 3.5 5.5" />
    </>
  ),
  bubble: <path d="M4 4.5h16v11.5h-9l-5 4.5V16H4z" />,
  share: <path d="M12 15V3.5m-4 4 4-4 4 4M6 11H4v9.5h16V11h-2" />,
  link: (
    <path d="m9.5 14.5 5-5M8 11l-2.5 2.5a3.5 3.5 0 0 0 5 5L13 16m3-3 2.5-2.5a3.5 3.5 0 0 0-5-5L11 8" />
  ),
  globe: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M3.5 12h17M12 3.5c5 5.5 5 11.5 0 17c-5-5.5-5-11.5 0-17" />
    </>
  ),
  print: <path d="M7 8V3.5h10V8M7 17H3.5V8h17v9H17M7 14h10v6.5H7z" />,
} satisfies Record<string, JSX.Element>;

export type IconName = keyof typeof shapes;

/** A drawing beside words, never instead of them: hidden from screen readers. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      class="icon"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2.2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[name]}
    </svg>
  );
}

/** The mark of the product: a word spoken and a tick inside it, a question that was answered. */
export function Mark() {
  return (
    <svg viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <path
        d="M8 3h24a6 6 0 0 1 6 6v15a6 6 0 0 1-6 6H20l-9.5 8v-8H8a6 6 0 0 1-6-6V9a6 6 0 0 1 6-6z"
        fill="#ffc531"
      />
      <path
        d="m11.5 16.5 6 6 11-12"
        fill="none"
        stroke="#0a3d3b"
        stroke-width="4.5"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}

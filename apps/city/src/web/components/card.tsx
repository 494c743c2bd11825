import type { ComponentChildren } from "preact";
import { Tag, type TagProps } from "./tag.tsx";

export type CardProps = {
  title: string;
  href: string;
  /** The language the title was written in, when it is not the page's. */
  lang?: string | undefined;
  tag?: TagProps | undefined;
  photo?: { src: string; alt: string } | undefined;
  /** Short facts under the text: place, time, supporters. */
  meta?: readonly ComponentChildren[];
  children?: ComponentChildren;
};

/** One thing in a list, a report for instance; the whole card is its link. */
export function Card({ title, href, lang, tag, photo, meta = [], children }: CardProps) {
  return (
    <li class="card">
      <div class="card-body">
        <h3 class="card-title" lang={lang}>
          <a href={href}>{title}</a>
        </h3>
        {children}
        <p class="meta">
          {tag && <Tag {...tag} />}
          {meta.map((fact, index) => (
            <span key={index}>{fact}</span>
          ))}
        </p>
      </div>
      {photo && (
        <img
          class="card-photo"
          src={photo.src}
          alt={photo.alt}
          width="88"
          height="88"
          loading="lazy"
        />
      )}
    </li>
  );
}

export function CardList({ children }: { children: ComponentChildren }) {
  return <ul class="cards">{children}</ul>;
}

// Types of what embed.js adds to a page. See docs/embedding.md.
//
//   /// <reference types="./embed" />
//
// In JSX, tell your framework about the elements, for React for instance so:
//
//   declare module 'react' {
//     namespace JSX {
//       type Embedded<Attributes> = React.DetailedHTMLProps<React.HTMLAttributes<HTMLElement>, HTMLElement> & Attributes;
//       interface IntrinsicElements {
//         'bearings-widget': Embedded<import('./embed').BearingsWidgetAttributes>;
//         'bearings-card': Embedded<import('./embed').BearingsCardAttributes>;
//       }
//     }
//   }

/** What both elements take. */
export interface BearingsAttributes {
  /** Light or dark; `auto`, which is the default, is what the reader asked of all pages. */
  theme?: 'auto' | 'light' | 'dark';
  /** `#` and three or six hexadecimal digits. */
  accent?: `#${string}`;
  /** A language such as `en`. */
  lang?: string;
  /** What screen readers call the frame. */
  title?: string;
  /** CSS pixels from 100 to 9999, also the height that is reserved: 660, on small screens 780, for a card 400. */
  'min-height'?: number | string;
  /** CSS pixels from 100 to 9999; as tall as it needs without it. */
  'max-height'?: number | string;
}

export interface BearingsWidgetAttributes extends BearingsAttributes {
  /** The id of a questionnaire, such as `team-context`. */
  questionnaire: string;
}

export interface BearingsCardAttributes extends BearingsAttributes {
  /** The link of a result, made on any copy of the site. */
  link: string;
  /** `own` where the card holds the file of the questions, which are not of the site. */
  questionnaire?: 'own';
}

/** How far the reader is: screens that are done, of all screens. */
export interface BearingsProgress {
  readonly done: number;
  readonly of: number;
}

/** What the elements tell. No event ever holds an answer. */
export interface BearingsEventMap {
  'bearings-ready': CustomEvent<null>;
  'bearings-progress': CustomEvent<BearingsProgress>;
  'bearings-complete': CustomEvent<null>;
}

declare global {
  interface HTMLElementTagNameMap {
    'bearings-widget': HTMLElement;
    'bearings-card': HTMLElement;
  }
  interface GlobalEventHandlersEventMap extends BearingsEventMap {}
}

// A page in TypeScript that holds the elements. It has to compile; what stands below a line with `@ts-expect-error` has
// to be a mistake. `cargo xtask test` checks it against embed/bearings.d.ts, which lies beside it as embed.d.ts then, as
// it lies beside embed.js on a site.
/// <reference types="./embed" />

import type { BearingsCardAttributes, BearingsProgress, BearingsWidgetAttributes } from './embed';

// The elements are found and made by their names, and are elements like others.
const widget = document.createElement('bearings-widget');
const card: HTMLElement | null = document.querySelector('bearings-card');
widget.setAttribute('questionnaire', 'team-context');
document.body.append(widget);
card?.remove();

// @ts-expect-error no such element may be told by its name from any other
const misspelt: HTMLElement = document.createElementNS(null, 'bearings-widgets');

// What they tell is heard on the element, and further out, with the detail that each event has.
widget.addEventListener('bearings-ready', event => {
  const nothing: null = event.detail;
  return nothing;
});
widget.addEventListener('bearings-progress', event => {
  const { done, of }: BearingsProgress = event.detail;
  const part: number = done / of;
  // @ts-expect-error it is told, not set
  event.detail.done = 3;
  // @ts-expect-error no answer is ever told
  event.detail.answer;
  return part;
});
document.addEventListener('bearings-complete', event => {
  const ended: CustomEvent<null> = event;
  // @ts-expect-error it has no detail
  event.detail.done;
  return ended.target;
});
window.addEventListener('bearings-progress', event => event.detail.of.toFixed());
widget.addEventListener('bearings-progress', (event: CustomEvent<BearingsProgress>) => event.detail.done);
// @ts-expect-error its detail is no text
widget.addEventListener('bearings-progress', (event: CustomEvent<string>) => event.detail);
// @ts-expect-error an event of another name has no detail
widget.addEventListener('bearings-progressed', event => event.detail);

// The attributes, for whoever writes their own markup from them.
export const attributes: BearingsWidgetAttributes[] = [
  { questionnaire: 'bad-news' },
  {
    questionnaire: 'own',
    theme: 'dark',
    accent: '#1c6b74',
    lang: 'en',
    title: 'How we meet',
    'min-height': 720,
    'max-height': '900',
  },
];
export const cards: BearingsCardAttributes[] = [{ link: 'https://bearings.example/bad-news/#r1.wZLXnEgAJlEvK-4XF9oTlQ' }];
export const wrong: (BearingsWidgetAttributes | BearingsCardAttributes)[] = [
  // @ts-expect-error a widget needs its questionnaire, and a card its link
  { theme: 'light' },
  // @ts-expect-error there is no such theme
  { questionnaire: 'bad-news', theme: 'sepia' },
  // @ts-expect-error a colour begins with its sign
  { questionnaire: 'bad-news', accent: '1c6b74' },
  // @ts-expect-error a height is a number, or one as text
  { questionnaire: 'bad-news', 'min-height': true },
  // @ts-expect-error attributes have hyphens
  { questionnaire: 'bad-news', minHeight: 720 },
];

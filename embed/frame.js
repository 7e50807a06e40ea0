// A page of Bearings that stands inside another page loads this. It takes on the settings in its address, makes itself
// compact, and tells the page around it how tall it is and how far its reader is. It never tells an answer.
//
// The settings are described in docs/link-format.md, the messages in docs/embedding.md. What only changes with the
// session (where answers stay, the card of a link, the link to the full page) the program of the questions does itself.

const root = document.documentElement;

// No answer is in a message, so it may go to whatever page is around this one, also to one without an origin.
const tell = (type, more) => parent.postMessage({ bearings: 1, type, ...more }, '*');

const KNOWN = {
  theme: /^(auto|light|dark)$/,
  accent: /^([\da-f]{3}){1,2}$/i,
  'min-height': /^\d{3,4}$/,
  'max-height': /^\d{3,5}$/,
};
const settings = new URLSearchParams(/(?:^#|&)w1\.(.*)/.exec(location.hash)?.[1]);

function setting(name) {
  const value = settings.get(name);
  if (value === null || KNOWN[name].test(value)) return value;
  console.warn(`Bearings: the setting ${name}=${value} is not understood and is left out.`);
  return null;
}

// Colours as [red, green, blue] from 0 to 255; luminance and contrast as WCAG 2 defines them.
const parse = hex => (hex.length < 6 ? hex.replace(/./g, '$&$&') : hex).match(/../g).map(part => parseInt(part, 16));
const mixed = (one, other, part) => one.map((value, at) => Math.round(value + (other[at] - value) * part));
const written = colour => `rgb(${colour.join()})`;

function luminance(colour) {
  const [red, green, blue] = colour.map(value => value / 255)
    .map(value => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one, other) {
  const [less, more] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (more + 0.05) / (less + 0.05);
}

// The accent is darkened on light paper and lightened on dark paper until its text can be read there, at 4.5 to 1.
function paint(rule, accent) {
  const paper = parse(rule.style.getPropertyValue('--paper').trim().slice(1));
  const end = luminance(paper) > 0.5 ? [0, 0, 0] : [255, 255, 255];
  for (let part = 0; part <= 1; part += 0.05) {
    const colour = mixed(accent, end, part);
    const tint = mixed(paper, colour, 0.1);
    if (contrast(colour, tint) >= 4.5) {
      rule.style.setProperty('--accent', written(colour));
      rule.style.setProperty('--tint', written(tint));
      return;
    }
  }
}

// Light or dark whatever the person asked of other pages: the page around this one is so.
function wear(theme, nights) {
  const when = theme === 'dark' ? 'all' : 'not all';
  root.dataset.theme = theme;
  root.style.colorScheme = theme;
  for (const night of nights) night.media.mediaText = when;
  for (const source of document.querySelectorAll('source[media]')) source.media = when;
}

function dress() {
  const [sheet] = document.styleSheets;
  for (const rule of '{{frame.css}}'.match(/[^}]+}/g)) sheet.insertRule(rule, sheet.cssRules.length);
  const rules = [...sheet.cssRules];
  const nights = rules.filter(rule => rule.media?.mediaText.includes('prefers-color-scheme'));
  const accent = setting('accent');
  if (accent) {
    const papers = [...rules, ...nights.flatMap(night => [...night.cssRules])];
    for (const rule of papers) if (rule.style?.getPropertyValue('--paper')) paint(rule, parse(accent));
  }
  const theme = setting('theme') ?? 'auto';
  if (theme !== 'auto') wear(theme, nights);
}

// How far the reader is, as the program says it at the root: screens that are done, of all screens.
function follow() {
  let last, complete;
  const look = () => {
    const { screen, of } = root.dataset;
    const finished = 'complete' in root.dataset;
    // Before the program is in charge, the page stands at its beginning; beside questions there is nothing new.
    if (!finished && screen === undefined) return;
    const done = Number(finished ? of : screen);
    if (done !== last) tell('progress', { done, of: Number(of) });
    last = done;
    if (finished && !complete) tell('complete');
    complete ||= finished;
  };
  new MutationObserver(look).observe(root, { attributeFilter: ['data-screen', 'data-of', 'data-complete'] });
  look();
}

// How far the frame grows at a time when its reader unfolds something.
const STEP = 240;

// How tall the page is. A host may try any width and any place, so what it is told follows from questions and width alone,
// and never from what somebody answered. Only a card is told as it is: nothing of its reader is in it.
//
// Nothing in the host moves by itself: until its reader turns to the frame, that is question 1, and no more than is
// reserved. From then on it is the tallest question with all that can be on it. Lists and results scroll inside it until
// their reader wants the whole of them.
function grow() {
  // So far the host follows; without embed.js it does not, and the frame scrolls as any page.
  const most = Number(setting('max-height'));
  // Without the border that embed.js draws.
  const least = Number(setting('min-height')) - 2;
  let told, width, place, awake, whole = false, steps = 0;

  const needed = () => Math.ceil(document.body.getBoundingClientRect().height);
  // The height while the style lays it all out for this: `first`, `every` or `here`.
  const laid = out => {
    root.dataset.measure = out;
    const height = needed();
    delete root.dataset.measure;
    return height;
  };
  // The tallest question, with room for what is unfolded in one, or for the whole of a list or result.
  const tallest = () => {
    const room = Math.max(laid('first'), laid('every'));
    const wanted = place === 'questions' ? document.querySelector('[open]') && laid('here') : whole && needed();
    steps = Math.max(steps, Math.ceil((wanted - room) / STEP));
    return room + steps * STEP;
  };
  const measure = () => {
    const card = 'card' in root.dataset;
    const asks = !card && document.querySelector('.screen');
    // Nothing is laid out while the frame is hidden or a link is being opened. Of other pages nothing is told: the first
    // one shows what is kept. What is wrong in a host's own questions is no secret from it.
    if (!innerWidth || root.classList.contains('opening') || !(card || asks || document.querySelector('.wrong'))) return;
    const now = 'screen' in root.dataset ? 'questions' : root.dataset.complete;
    if (now !== place) whole = false;
    if (now !== place || innerWidth !== width) steps = 0;
    [place, width] = [now, innerWidth];
    const there = needed();
    const turned = card || awake && (!asks || 'mounted' in root.dataset);
    const room = !asks ? there : turned ? tallest() : laid('first');
    const shown = turned || !(least > 0) ? room : Math.min(room, least);
    const hides = there > Math.min(shown, most || there);
    if (most) root.style.overflowY = hides && (turned || awake) ? 'auto' : 'hidden';
    root.classList.toggle('peek', most > 0 && hides && !awake && !card);
    // There before anybody turns to it: nothing is to move under the finger that does.
    root.classList.toggle('more', hides && !card && shown < most && 'of' in root.dataset && now !== 'questions');
    if (shown !== told) tell('height', { height: shown });
    told = shown;
  };
  // In the next frame of the screen: what is shown then may be of another size, which has to be seen as such.
  const soon = () => requestAnimationFrame(measure);
  for (const turning of ['pointermove', 'pointerdown', 'wheel', 'touchstart', 'keydown', 'keyup', 'click']) {
    addEventListener(turning, () => soon(awake = true), { once: true, passive: true });
  }
  addEventListener('click', ({ target }) => {
    if (target.matches('.whole')) soon(whole = true);
  });
  new ResizeObserver(soon).observe(document.body);
  // The place, and that all screens are there, change no size by themselves.
  new MutationObserver(soon).observe(root, { attributeFilter: ['data-card', 'data-mounted', 'data-screen', 'data-complete'] });
  measure();
}

if (document.readyState === 'loading') {
  await new Promise(go => addEventListener('DOMContentLoaded', go, { once: true }));
}
// Every link leads out of the frame: what opened in it would lie in the host's history.
const base = document.createElement('base');
base.target = '_blank';
document.head.append(base);
dress();
follow();
tell('ready');
grow();

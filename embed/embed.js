// Bearings in any page: <bearings-widget questionnaire="team-context"> and <bearings-card link="https://…/#r1.…">.
//
// Each element is a frame of this site and nothing more: the host gets no style of ours, no global but the names of the
// two elements, and no answer. What they take and what they tell is written down in docs/embedding.md.
(() => {
  const script = document.currentScript;
  // Loaded twice, such as by two posts on one page.
  if (customElements.get('bearings-widget')) return;
  if (!script?.src) return console.warn('embed.js is no module');
  const site = new URL('.', script.src);
  // The address with a link to questions that this page hands over: only their frame is to have what it holds.
  let taken;

  // What may be set, and how it is said to whoever sets something else.
  const height = [/^\d{3,4}$/, '100 to 9999'];
  const rules = {
    theme: [/^(auto|light|dark)$/, 'auto, light or dark'],
    accent: [/^#([\da-f]{3}){1,2}$/i, '#1c6b74'],
    lang: [/^\w\w.*/, 'en'],
    'min-height': height,
    'max-height': height,
  };

  // An element whose attribute `main` names a page: by its id, and in a card by a link with the result.
  const define = (name, main, rule, expected) => customElements.define(name, class extends HTMLElement {
    static observedAttributes = [main, ...Object.keys(rules)];
    #stop;

    connectedCallback() {
      const warn = (attribute, expected) =>
        console.warn(`<${name}> ${attribute}="${this.getAttribute(attribute)}": unlike ${expected}`);
      const read = (attribute, rule, expected) => {
        // Mail programs write %23 for #, also more than once. What is no such code stays as it is.
        const found = rule.exec(unescape(unescape(unescape(this.getAttribute(attribute) || ''))));
        if (!found && (this.hasAttribute(attribute) || attribute === main)) warn(attribute, expected);
        return found || [];
      };
      let [, address, id, link] = read(main, rule, expected);
      // The questions stand in the element. Its page may be given a link, which is longer than places such as #p1.2; a card
      // has its own.
      if (this.getAttribute('questionnaire') === 'own') {
        id = 'own';
        if (!address && /#[rap]1\.[\w-]{8}/.test(location)) {
          history.replaceState(history.state, '', (taken = location.href).split('#')[0]);
        }
      }
      // Room for what a result says, or for a question without scrolling in it, on a phone and beside it.
      const settings = { 'min-height': link ? 400 : innerWidth < 600 ? 780 : 660, 'max-height': 9e4 };
      for (const attribute in rules) {
        const [value] = read(attribute, ...rules[attribute]);
        if (value) settings[attribute] = value.replace('#', '');
      }

      // What was heard from the frame, as it is shown next.
      let failed, height, done, of, complete, drawing;
      const told = {};

      const root = this.shadowRoot || this.attachShadow({ mode: 'open' });
      const frame = document.createElement('iframe');
      const way = document.createElement('a');
      const page = id ? `${site}${id}/#` : site;
      way.href = address || page;
      way.textContent = 'Open this on its own page';

      const tell = (type, detail) => {
        const before = told[type];
        told[type] = detail?.done ?? -1;
        return before !== told[type]
          && this.dispatchEvent(new CustomEvent('bearings-' + type, { bubbles: true, composed: true, detail }));
      };
      const draw = () => {
        drawing = 0;
        way.hidden = !failed;
        frame.style.display = failed ? 'none' : 'block';
        // With its border; never more than once in a frame of the screen, however many messages there are.
        frame.style.height = Math.min(settings['max-height'], Math.max(settings['min-height'], height + 2 || 0)) + 'px';
        if (failed !== false) return;
        frame.style.opacity = 1;
        tell('ready');
        // Whoever goes on inside finds the next question at the top, as on a page of its own.
        if (of && tell('progress', { done, of }) && root.activeElement && this.getBoundingClientRect().top < 0) {
          this.scrollIntoView();
        }
        if (complete) tell('complete');
      };
      const hear = ({ source, origin, data, disposition, blockedURI }) => {
        // The policy of the host forbids the frame: "enforce", not "report".
        if (disposition < 'f' && blockedURI.startsWith(site.origin)) draw(failed = true);
        // In a host that has no origin itself, such as a sandboxed one, the frame has none either.
        if (source !== frame.contentWindow || (origin !== site.origin && origin !== 'null')) return;
        try {
          const [, word, tall, at, all] =
            /^{"bearings":1,"type":"(?:(hello|ready|missing|complete)"|height","height":(\d{1,5})|progress","done":(\d{1,5}),"of":(\d{1,5}))}$/.exec(JSON.stringify(data));
          if (word === 'complete') complete = true;
          else if (word === 'hello') {
            // Only the page for questions of others asks. They are no secret, so whoever is in the frame may have them.
            // Where they are taken is the page of the link, or else this one.
            source.postMessage({
              bearings: 1,
              definition: this.querySelector('script')?.text,
              page: address || taken || location.href,
              canonical: address || document.querySelector('[rel=canonical]')?.href,
            }, '*');
          } else if (word) {
            failed = word === 'missing' && (warn(main, expected), way.href = address || site);
          } else if (tall) height = +tall;
          else if (+at <= +all) [done, of] = [+at, +all];
          drawing ||= requestAnimationFrame(draw);
        } catch {} // what has another form, or JSON cannot hold, is not from us
      };
      // Both listeners go with it: it has the signal that they are to be given.
      const ended = new AbortController();
      this.#stop = () => {
        ended.abort();
        root.replaceChildren();
        // What still waits for its time has nothing to say any more.
        failed = true;
      };
      addEventListener('message', hear, ended);
      addEventListener('securitypolicyviolation', hear, ended);
      frame.title = this.title || 'Bearings: ' + id;
      frame.loading = 'lazy';
      frame.style.cssText = 'box-sizing:border-box;width:100%;border:1px solid #8884;border-radius:12px;opacity:0';
      frame.allow = 'clipboard-write; web-share';
      frame.sandbox = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads';
      // A slow network is no failure: the clock starts with the document, and what it says later still counts.
      frame.onload = () => {
        frame.style.opacity = 1;
        setTimeout(() => failed ?? draw(failed = true), 1e4);
      };
      if (id) frame.src = page + (link || '') + '&w1.' + new URLSearchParams(settings);
      else failed = true;
      root.append(frame, way);
      draw();
    }

    disconnectedCallback() {
      this.#stop();
    }

    attributeChangedCallback(attribute, before, after) {
      // While the element is being made there is nothing to make anew.
      if (before !== after && this.shadowRoot?.firstChild) {
        this.#stop();
        this.connectedCallback();
      }
    }
  });

  define('bearings-widget', 'questionnaire', /^()([a-z][a-z\d-]*)$/, 'team-context');
  // Whichever copy of the site made the link, the frame is of this one. Where it cannot be drawn, the address stays: the
  // last one in the attribute, since mail programs put one of theirs around it.
  define('bearings-card', 'link', /.*(https?:.*?(?:\/([a-z][a-z\d-]*)\/?(?:\w*\.html)?(?:\?.*)?)?#([rp]1\.[\w-]+))/, 'a result link');
})();

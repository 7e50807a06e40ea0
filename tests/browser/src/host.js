// Runs in every document before anything else; in a page that holds a frame of ours it writes down what that page could
// learn and what it was put through.
if (self === top && !window.__host) (() => {
  const seen = { messages: [], events: [], warnings: [], tasks: [], listening: 0 };
  Object.defineProperty(window, '__host', { value: seen });
  // What JSON cannot hold is written down as a text.
  const plain = data => { try { return JSON.parse(JSON.stringify(data)); } catch { return String(data); } };
  addEventListener('message', event => seen.messages.push({ origin: event.origin, data: plain(event.data) }));
  for (const type of ['ready', 'progress', 'complete']) {
    addEventListener('bearings-' + type, event => seen.events.push({ type, detail: event.detail }));
  }
  const warn = console.warn;
  console.warn = (...words) => { seen.warnings.push(words.join(' ')); warn(...words); };
  new PerformanceObserver(list => seen.tasks.push(...list.getEntries().map(task => task.duration)))
    .observe({ type: 'longtask', buffered: true });
  // From here on: listeners of the page and of what it loads.
  const kept = new Set();
  const name = new WeakMap();
  let count = 0;
  const key = (target, type, listener) => {
    for (const one of [target, listener]) if (!name.has(one)) name.set(one, ++count);
    return `${name.get(target)} ${type} ${name.get(listener)}`;
  };
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (type, listener, ...more) {
    if (listener) kept.add(key(this || window, type, listener));
    seen.listening = kept.size;
    // A signal takes it away without a call.
    if (listener && more[0]?.signal) {
      add.call(more[0].signal, 'abort', () => {
        kept.delete(key(this || window, type, listener));
        seen.listening = kept.size;
      });
    }
    return add.call(this || window, type, listener, ...more);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, ...more) {
    if (listener) kept.delete(key(this || window, type, listener));
    seen.listening = kept.size;
    return remove.call(this || window, type, listener, ...more);
  };
})();

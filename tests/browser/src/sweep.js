// Runs in every document before anything else: in a frame it answers the page around it once what that has asked for has been
// drawn; in that page it writes down what each frame says, and asks for widths.
(() => {
  const drawn = (frames, then) => (frames ? requestAnimationFrame(() => drawn(frames - 1, then)) : then());
  if (self !== top) {
    // Sizes are seen in one frame of the screen, measured in the next, and what follows from that in the one after it.
    const answer = word => drawn(5, () => parent.postMessage({ drawn: word }, '*'));
    addEventListener('resize', () => answer(innerWidth));
    addEventListener('message', ({ data }) => {
      if (data !== 'turn') return;
      dispatchEvent(new Event('pointermove'));
      answer('turn');
    });
    new MutationObserver((_, observer) => {
      if (!document.documentElement?.hasAttribute('data-mounted')) return;
      observer.disconnect();
      answer('mounted');
    }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-mounted'] });
    return;
  }
  const told = [];
  const frames = () => [...document.querySelectorAll('iframe')];
  let look = () => {};
  addEventListener('message', ({ source, data }) => {
    const at = frames().findIndex(frame => frame.contentWindow === source);
    if (at < 0) return;
    (told[at] ??= []).push(data.drawn ? `drawn ${data.drawn}` : [data.type, data.height, data.done].join(' ').trim());
    look();
  });
  const all = word => new Promise(go => {
    look = () => frames().every((_, at) => told[at]?.includes(`drawn ${word}`)) && go();
    look();
  });
  window.__all = all;
  window.__sweep = async widths => {
    for (const width of widths) {
      for (const frame of frames()) frame.style.width = width + 'px';
      await all(width);
    }
  };
  window.__turn = () => {
    for (const frame of frames()) frame.contentWindow.postMessage('turn', '*');
    return all('turn');
  };
  // Everything that each frame said once it had this width, from the height on that it had told until then.
  window.__since = width => frames().map((_, at) => {
    const from = told[at].indexOf(`drawn ${width}`);
    const before = told[at].slice(0, from).findLast(word => word.startsWith('height'));
    return [before, ...told[at].slice(from)];
  });
})();

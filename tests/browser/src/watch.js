// Runs in every document before anything of the page, and writes down what a test asks about at the end.
(() => {
  const seen = { violations: [], errors: [], shifts: [] };
  Object.defineProperty(window, '__seen', { value: seen });
  addEventListener('securitypolicyviolation', event => {
    seen.violations.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
  });
  addEventListener('error', event => { if (event.message) seen.errors.push(event.message); });
  addEventListener('unhandledrejection', event => seen.errors.push(String(event.reason)));
  try {
    new PerformanceObserver(list => {
      for (const entry of list.getEntries()) {
        const corner = ({ x, y, width, height }) => `${x},${y} ${width}x${height}`;
        const sources = (entry.sources || []).map(({ node, previousRect, currentRect }) =>
          `${node && (node.className || node.nodeName)} from ${corner(previousRect)} to ${corner(currentRect)}`);
        seen.shifts.push({ value: entry.value, by: sources.join(', ') });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  } catch { /* a page without the observer has no shifts to tell */ }
})();

// What a translator of browsers does: every word is another one in new elements, also in what comes later, and beside
// them stand elements of its own.
const other = text => text.replace(/\p{L}+/gu, word => 'x' + [...word].reverse().join(''));
const isDone = text => text.parentElement?.closest('font, script, style, textarea, svg');
const translate = root => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  if (root.nodeType === Node.TEXT_NODE) texts.push(root);
  for (const text of texts) {
    if (!text.data.trim() || isDone(text)) continue;
    const outer = document.createElement('font');
    const inner = document.createElement('font');
    text.replaceWith(outer);
    outer.append(inner);
    inner.append(other(text.data));
  }
  for (const named of root.querySelectorAll?.('[aria-label], [placeholder], [title], [alt]') || []) {
    for (const name of ['aria-label', 'placeholder', 'title', 'alt']) {
      const words = named.getAttribute(name);
      if (words) named.setAttribute(name, other(words));
    }
  }
};
translate(document.body);
const bar = document.createElement('div');
bar.className = 'skiptranslate';
document.body.prepend(bar);
document.title = other(document.title);
document.documentElement.lang = 'xx';
document.documentElement.classList.add('translated-ltr');
new MutationObserver(changes => {
  for (const { addedNodes } of changes) for (const node of addedNodes) if (node.isConnected) translate(node);
}).observe(document.body, { childList: true, subtree: true });

// The visible controls in `scope` whose name, as a person reads or hears it, is `words`; with `group`, only those
// in a group of that name.
const [words, scope, group] = arguments;
const plain = text => (text || '').replace(/\s+/g, ' ').trim();
const named = (place, name) => {
  const ids = ((place && place.getAttribute('aria-labelledby')) || '').split(' ');
  return ids.some(id => plain(document.getElementById(id)?.textContent) === name);
};
const roots = scope ? document.querySelectorAll(scope) : [document.body];
const found = new Set();
for (const root of roots) {
  for (const control of root.querySelectorAll('a, button, summary, label, select, textarea, input')) {
    if (group && !named(control.closest('fieldset, section'), group)) continue;
    const label = control.getAttribute('aria-label');
    const ids = (control.getAttribute('aria-labelledby') || '').split(' ').filter(Boolean);
    // A radio button in a list with columns is named by its column and its row.
    const labelled = ids.map(id => document.getElementById(id)?.textContent).join(', ');
    const names = [label, labelled, control.textContent, control.value && control.type === 'button' ? control.value : null];
    const shown = control.checkVisibility({ visibilityProperty: true });
    if (shown && names.some(name => name && plain(name) === words)) found.add(control);
  }
}
// A label that holds a button or a link of the same name is not another control.
const controls = [...found].filter(control => ![...found].some(other => other !== control && control.contains(other)));
return controls;

// SPDX-License-Identifier: EUPL-1.2
// Comfort only: every page works without this script (menus are <details>, filters are addresses, forms send themselves).
{
const $ = (query, el = document) => el.querySelector(query), all = (query, el = document) => [...el.querySelectorAll(query)];

// Colour scheme: light, dark or like the device. Runs before the page is painted; kept in this browser only.
const root = document.documentElement;
const setTheme = theme => theme === 'auto' ? delete root.dataset.kernTheme : root.dataset.kernTheme = theme;
let theme = 'auto';
try { theme = localStorage.getItem('verbund-theme') ?? 'auto'; } catch { /* a browser that keeps nothing */ }
setTheme(theme);

addEventListener('DOMContentLoaded', () => {
  all('input[name="theme"]').forEach(radio => {
    radio.checked = radio.value === theme;
    radio.addEventListener('change', () => {
      setTheme(radio.value);
      try { localStorage.setItem('verbund-theme', radio.value); } catch { /* then for this page only */ }
    });
  });
  all('[data-needs-script]').forEach(el => el.hidden = false);

  // Navigation: folded when narrow, open when wide
  const nav = $('.v-nav > details'), wide = matchMedia('(min-width: 75rem)');
  const fold = () => { if (nav) nav.open = wide.matches; };
  fold();
  wide.addEventListener('change', fold);

  // How many are chosen
  all('[data-rows]').forEach(table => {
    const boxes = all('tbody input[type=checkbox]', table), head = $('thead input[type=checkbox]', table), out = $('#selected');
    const show = () => {
      const count = boxes.filter(box => box.checked).length;
      boxes.forEach(box => box.closest('tr').classList.toggle('sel', box.checked));
      if (head) { head.checked = count > 0 && count === boxes.length; head.indeterminate = count > 0 && count < boxes.length; }
      if (out) out.textContent = count;
    };
    head?.addEventListener('change', () => { boxes.forEach(box => box.checked = head.checked); show(); });
    boxes.forEach(box => box.addEventListener('change', show));
    show();
  });

  // The columns of a list are kept for its address; the server reads them when the address names none
  const columns = new URLSearchParams(location.search).getAll('cols').join('.').replaceAll(',', '.');
  if (columns && $('#rows')) document.cookie = `cols=${columns}; Path=${location.pathname}; Max-Age=31536000; SameSite=Lax${location.protocol === 'https:' ? '; Secure' : ''}`;

  // An error summary is read first
  $('.note-bad[tabindex="-1"]')?.focus();
});

// Menus close with Escape or a click beside them; dialogs open and close
document.addEventListener('click', event => {
  const here = event.target.closest('.v-menu');
  all('.v-menu[open]').forEach(menu => { if (menu !== here) menu.open = false; });
  const opener = event.target.closest('[data-dialog]'), dialog = opener && $('#' + opener.dataset.dialog);
  if (dialog) { event.preventDefault(); dialog.showModal(); }
  if (event.target.closest('[data-close]')) event.target.closest('dialog').close();
  if (event.target.closest('[data-print]')) print();
});

// A form at work is not sent twice, and says so when it takes longer than a moment; who comes back finds it as before
const atWork = form => {
  const buttons = all('button', form), said = document.createElement('p');
  said.setAttribute('role', 'status');
  said.className = 'v-at-work';
  said.append(document.createElement('progress'), document.body.dataset.atWork);
  setTimeout(() => buttons.forEach(button => button.disabled = true));
  const later = setTimeout(() => form.append(said), 600);
  return () => { clearTimeout(later); said.remove(); buttons.forEach(button => button.disabled = false); };
};

// Where somebody typed, the form is sent from here: a refusal is said above it, and nothing typed is lost
const refuse = (form, text, instead) => {
  const note = document.createElement('div'), said = document.createElement('p');
  note.className = 'note note-bad';
  note.tabIndex = -1;
  note.innerHTML = '<svg class="i" aria-hidden="true"><use href="/static/icons.svg#bad"/></svg>';
  said.className = 'b';
  said.append(text);
  note.append(said);
  if (instead) {
    const other = document.createElement('p'), link = document.createElement('a');
    link.href = instead.address;
    link.append(instead.title);
    other.append(link);
    note.append(other);
  }
  form.prepend(note);
  note.focus();
};

const send = async (form, button) => {
  const fields = new FormData(form, button), address = button?.getAttribute('formaction') ?? form.getAttribute('action') ?? '';
  const body = form.enctype === 'multipart/form-data' ? fields : new URLSearchParams(fields);
  const done = atWork(form);
  try {
    const answer = await fetch(address, { method: 'POST', body, headers: { 'Verbund-Stays': 'yes' } });
    const next = answer.headers.get('Location'), kind = answer.headers.get('Content-Type') ?? '';
    if (next) {
      const from = location.pathname + location.search, to = new URL(next, location.href);
      location.assign(to);
      if (to.hash && from === to.pathname + to.search) location.reload();
    } else if (kind.startsWith('text/html')) {
      const page = await answer.text();
      document.open();
      document.write(page);
      document.close();
    } else {
      done();
      const problem = await answer.json();
      refuse(form, problem.title, problem.instead);
    }
  } catch {
    done();
    refuse(form, document.body.dataset.unheard);
  }
};

document.addEventListener('submit', event => {
  const form = event.target;
  if (form.method !== 'post' || event.defaultPrevented) return;
  const typed = [...form.elements].some(field => field.matches('input:not([type=hidden]), select, textarea'));
  if (!typed || !form.closest('main') || !$('.v-nav')) return atWork(form);
  event.preventDefault();
  $('.note-bad[tabindex="-1"]', form)?.remove();
  send(form, event.submitter);
});
addEventListener('pageshow', event => {
  if (!event.persisted) return;
  all('.v-at-work').forEach(el => el.remove());
  all('form button:disabled').forEach(button => button.disabled = false);
});

// Keys: / and Ctrl+K search, ? sheet, j/k row, x choose, Alt+1..9 field, Ctrl+Enter sends the form
document.addEventListener('keydown', event => {
  const typing = event.target.matches('input:not([type=checkbox], [type=radio]), textarea, select');
  if (event.key === 'Escape') closeMenu();
  if ((event.key === '/' && !typing) || (event.key === 'k' && event.ctrlKey)) return go(event, $('#search'));
  if (event.altKey && /^[1-9]$/.test(event.key)) return go(event, $(`[data-alt="${event.key}"]`));
  if (event.key === 'Enter' && event.ctrlKey) return event.target.form?.requestSubmit();
  if (typing || event.ctrlKey || event.altKey || event.metaKey || $('dialog[open]')) return;
  if (event.key === '?') $('#keys')?.showModal();
  if (event.key === 'j' || event.key === 'k') nextRow(event.key === 'j' ? 1 : -1);
  if (event.key === 'x') document.activeElement.closest('tr')?.querySelector('input[type=checkbox]')?.click();
});

const go = (event, field) => { if (field) { event.preventDefault(); field.focus(); field.select?.(); } };

const closeMenu = () => {
  const menu = $('.v-menu[open]');
  if (menu) { menu.open = false; $('summary', menu).focus(); }
};

const nextRow = step => {
  const rows = all('[data-rows] tbody tr');
  if (!rows.length) return;
  const at = rows.findIndex(row => row.contains(document.activeElement));
  const cell = rows[Math.min(rows.length - 1, Math.max(0, at + step))].querySelector('th') ?? rows[0];
  ($('a', cell) ?? $('input', cell))?.focus();
};

// Print: show everything that folds
addEventListener('beforeprint', () => all('main details:not(.v-menu, .no-print)').forEach(el => { el.dataset.was = el.open; el.open = true; }));
addEventListener('afterprint', () => all('main details[data-was]').forEach(el => { el.open = el.dataset.was === 'true'; }));
}

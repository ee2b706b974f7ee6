/*
 * What pages gain from scripts: htmx's security header, keys, running lamps, forms that are sent once, drafts. Every page
 * works without. Words come from the element #texts, so that they are messages like all others.
 */
(function () {
  'use strict';

  var root = document.documentElement;
  root.classList.add('js');
  var texts = (document.getElementById('texts') || {dataset: {}}).dataset;
  var english = root.lang.indexOf('en') === 0;

  function all(selector, within) {
    return Array.prototype.slice.call((within || document).querySelectorAll(selector));
  }

  function closest(target, selector) {
    return target instanceof Element ? target.closest(selector) : null;
  }

  function say(text, warning) {
    var place = document.querySelector('.notices');
    if (!place || !text) return;
    var notice = document.createElement('p');
    notice.className = 'notice ' + (warning ? 'notice-warning' : 'notice-done');
    notice.textContent = text;
    place.replaceChildren(notice);
    leave(notice);
  }

  function leave(notice) {
    setTimeout(function () { notice.classList.add('is-leaving'); }, 6000);
    setTimeout(function () { notice.remove(); }, 6500);
  }

  /* ---- htmx: the CSRF header on what changes something, a word on what failed */

  document.addEventListener('htmx:configRequest', function (event) {
    var form = document.getElementById('sign-out');
    if (form && event.detail.verb !== 'get') event.detail.headers[form.dataset.csrfHeader] = form.elements[0].value;
  });
  ['htmx:sendError', 'htmx:responseError', 'htmx:timeout'].forEach(function (name) {
    document.addEventListener(name, function () { say(texts.failed, true); });
  });
  document.addEventListener('htmx:afterSettle', function (event) { enhance(event.target); });

  /* ---- forms are sent once */

  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (form.id === 'sign-out') forgetDrafts();
    if (!form.hasAttribute('data-guard')) return;
    if (form.getAttribute('aria-busy') === 'true') {
      event.preventDefault();
      return;
    }
    form.setAttribute('aria-busy', 'true');
    setTimeout(function () {
      all('button[type=submit]', form).forEach(function (button) { button.disabled = true; });
    });
  });
  window.addEventListener('pageshow', function (event) {
    if (!event.persisted) return;
    all('form[data-guard][aria-busy]').forEach(function (form) {
      form.removeAttribute('aria-busy');
      all('button[type=submit]', form).forEach(function (button) { button.disabled = false; });
    });
  });

  /* ---- drafts: in this tab only, gone when the form is sent or the person signs out */

  var DRAFT = 'draft:';

  function draftFields(form) {
    return Array.prototype.filter.call(form.elements, function (field) {
      return field.name && !field.hasAttribute('data-private')
        && ['hidden', 'password', 'file', 'submit', 'button', 'fieldset'].indexOf(field.type) < 0;
    });
  }

  function keepDraft(form) {
    var values = draftFields(form).map(function (field) {
      return [field.name, field.value, /^(checkbox|radio)$/.test(field.type) ? field.checked : null];
    });
    sessionStorage.setItem(DRAFT + form.dataset.draft, JSON.stringify(values));
  }

  /** Fills in what was kept; only inside the given part of the form, when one is given. */
  function restoreDraft(form, part) {
    var kept = sessionStorage.getItem(DRAFT + form.dataset.draft);
    if (!kept || form.querySelector('.field-error')) return;
    var fields = draftFields(form).filter(function (field) { return !part || part.contains(field); });
    var changed = false;
    var chosen = [];
    JSON.parse(kept).forEach(function (value) {
      fields.forEach(function (field) {
        if (field.name !== value[0]) return;
        if (value[2] === null) {
          if (field.value !== value[1] && field.type === 'select-one') chosen.push(field);
          changed = changed || field.value !== value[1];
          field.value = value[1];
        } else if (field.value === value[1]) {
          changed = changed || field.checked !== value[2];
          field.checked = value[2];
        }
      });
    });
    if (changed && !form.querySelector('.draft')) offerDiscard(form);
    if (chosen.length) whenReady(function () {
      chosen.forEach(function (field) { field.dispatchEvent(new Event('change', {bubbles: true})); });
    });
  }

  /** At once, or when htmx listens and the browser has gone to the place that the address names. */
  function whenReady(act) {
    if (document.readyState === 'complete') act();
    else window.addEventListener('load', act);
  }

  function offerDiscard(form) {
    var line = document.createElement('p');
    line.className = 'draft';
    line.append(texts.draft);
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn btn-light btn-sm';
    button.textContent = texts.discard;
    button.addEventListener('click', function () {
      sessionStorage.removeItem(DRAFT + form.dataset.draft);
      form.reset();
      line.remove();
    });
    line.append(button);
    form.prepend(line);
  }

  function forgetDrafts() {
    Object.keys(sessionStorage).forEach(function (key) {
      if (key.indexOf(DRAFT) === 0) sessionStorage.removeItem(key);
    });
  }

  function watchDraft(form) {
    var timer = null;
    restoreDraft(form);
    form.addEventListener('input', function () {
      clearTimeout(timer);
      timer = setTimeout(function () { keepDraft(form); }, 600);
    });
    form.addEventListener('change', function () { keepDraft(form); });
    form.addEventListener('submit', function () {
      clearTimeout(timer);
      sessionStorage.removeItem(DRAFT + form.dataset.draft);
    });
  }

  document.addEventListener('htmx:afterSwap', function (event) {
    var form = closest(event.target, 'form[data-draft]');
    if (form) restoreDraft(form, event.target);
  });

  /* ---- lamps run on from the server's clock, until the working session ends */

  var loaded = Date.now();

  function span(minutes) {
    var units = texts.units.split(',');
    var gap = english ? ' ' : '';
    var day = Number(texts.day);
    var parts = minutes >= day
      ? [[Math.floor(minutes / day), 0], [Math.floor(minutes % day / 60), 1]]
      : minutes >= 60 ? [[Math.floor(minutes / 60), 1], [minutes % 60, 2]] : [[minutes, 2]];
    return parts.filter(function (part, at) { return part[0] > 0 || at === 0; })
      .map(function (part) { return part[0] + gap + units[part[1]]; }).join(gap);
  }

  function tick() {
    all('[data-ticks]').forEach(function (lamp) {
      var clock = lamp.closest('[data-now]');
      var ticks = /^(-?\d+)\/(\d+)(c?)$/.exec(lamp.dataset.ticks);
      if (!clock || !ticks) return;
      var now = Date.parse(clock.dataset.now);
      var until = ticks[3] ? Infinity : Date.parse(clock.dataset.openUntil);
      if (isNaN(until)) return;
      var passed = Math.floor(Math.max(0, Math.min(Date.now() - loaded, until - now)) / 60000);
      if (passed === 0) return;
      var left = Number(ticks[1]) - passed;
      lamp.className = 'lamp lamp-' + (left < 0 ? 'red' : left < Number(ticks[2]) ? 'yellow' : 'green');
      lamp.textContent = (left < 0 ? texts.over : texts.left).replace('{}', span(Math.abs(left)));
    });
  }

  /* ---- keys, off inside fields */

  var pending = null;
  var LIST = 'list';

  function typing(target) {
    return target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName))
      && !/^(checkbox|radio|button|submit)$/.test(target.type);
  }

  function row(step) {
    var links = all('[data-rows] .col-title a');
    if (!links.length) return;
    var here = links.indexOf(document.activeElement);
    links[Math.max(0, Math.min(links.length - 1, here + step))].focus();
  }

  function neighbour(step) {
    var list = JSON.parse(sessionStorage.getItem(LIST) || '[]');
    var at = list.indexOf(location.pathname);
    if (at >= 0 && list[at + step]) location.assign(list[at + step]);
  }

  function reach(element) {
    if (!element) return false;
    var fold = element.closest('details:not([open])');
    while (fold) {
      fold.open = true;
      fold = fold.parentElement.closest('details:not([open])');
    }
    if (element.tagName === 'SUMMARY') element.parentElement.open = true;
    element.scrollIntoView({block: 'nearest'});
    element.focus();
    return true;
  }

  var FIRST = '.form-control, .form-select, .form-check-input, .act-go button';

  /** Into the first field of a form, with all of the form in sight where it fits. */
  function begin(form) {
    if (!form) return;
    form.scrollIntoView({block: 'nearest'});
    reach(form.querySelector(FIRST));
  }

  function go(path) {
    var link = document.querySelector('.sidemenu a[href="' + path + '"]');
    if (link) link.click();
  }

  /** Moves through what the box at the top found; says whether it did. */
  function jump(key) {
    var stops = all('.topsearch input, #jump a');
    var at = stops.indexOf(document.activeElement) + (key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0);
    if (key === 'Escape') document.activeElement.blur();
    else if (!/^Arrow(Down|Up)$/.test(key) || !stops[at]) return false;
    else stops[at].focus();
    return true;
  }

  var KEYS = {
    '?': help,
    'j': function () { row(1); },
    'k': function () { row(-1); },
    'x': tickRow,
    'a': function () { begin(document.querySelector('#next-action form')); },
    '[': function () { neighbour(-1); },
    ']': function () { neighbour(1); },
    'g i': function () { go('/worklist'); },
    'g d': function () { go('/dashboard'); },
    'g n': function () { go('/cases/new'); }
  };

  document.addEventListener('keydown', function (event) {
    if (event.key === 'Enter' && event.ctrlKey && closest(event.target, 'form')) {
      event.target.form.requestSubmit();
      return;
    }
    if (event.key === 'Escape') closeDropdowns(null);
    if (event.ctrlKey && event.key.toLowerCase() === 'k' && reach(document.querySelector('.topsearch input'))) {
      event.preventDefault();
      return;
    }
    if (closest(event.target, '.topsearch') && jump(event.key)) {
      event.preventDefault();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || document.querySelector('dialog[open]')) return;
    var key = pending ? pending + ' ' + event.key : event.key;
    pending = event.key === 'g' && !pending ? 'g' : null;
    if (pending) return;
    var mine = /^[\w/]$/.test(key) && document.querySelector('[data-key="' + key + '"]');
    if (!mine && !KEYS[key]) return;
    event.preventDefault();
    if (!mine) KEYS[key]();
    else if (mine.tagName === 'A') mine.click();
    else if (mine.tagName === 'FORM') begin(mine);
    else reach(mine);
  });

  function help() {
    var known = document.querySelector('dialog.help');
    if (known) {
      known.showModal();
      return;
    }
    fetch('/guide', {headers: {Accept: 'text/html'}}).then(function (answer) { return answer.text(); }).then(function (html) {
      var keys = new DOMParser().parseFromString(html, 'text/html').getElementById('shortcuts');
      if (!keys) return;
      keys.removeAttribute('id');
      document.body.append(helpDialog(keys));
      document.querySelector('dialog.help').showModal();
    }).catch(function () { say(texts.failed, true); });
  }

  function helpDialog(keys) {
    var dialog = document.createElement('dialog');
    dialog.className = 'help';
    dialog.setAttribute('aria-labelledby', 'help-title');
    var head = document.createElement('div');
    head.className = 'help-head';
    var title = document.createElement('h2');
    title.id = 'help-title';
    title.textContent = texts.keys;
    var close = document.createElement('button');
    close.type = 'button';
    close.className = 'btn btn-light btn-sm';
    close.textContent = texts.close;
    close.addEventListener('click', function () { dialog.close(); });
    head.append(title, close);
    dialog.append(head, keys);
    return dialog;
  }

  /* ---- what is ticked in a list, to be done together */

  function boxes() {
    return all('input[name=numbers]');
  }

  /** So many can be done at once; the box at the head of the list says how many. */
  function most(head) {
    return Math.min(+head.dataset.tickAll || Infinity, boxes().length);
  }

  function countTicked() {
    var head = document.querySelector('[data-tick-all]');
    var ticked = boxes().filter(function (box) { return box.checked; }).length;
    if (!head) return;
    head.checked = ticked > 0 && ticked >= most(head);
    head.indeterminate = ticked > 0 && !head.checked;
    var bar = document.getElementById('bulk');
    if (!bar) return;
    var full = ticked >= +head.dataset.tickAll;
    bar.classList.toggle('is-chosen', ticked > 0);
    bar.querySelector('.bulk-say').textContent =
      ticked ? (full ? bar.dataset.full : bar.dataset.chosen).replace('{}', ticked) : bar.dataset.hint;
    all('button', bar).forEach(function (button) { button.disabled = !ticked || ticked > most(head); });
  }

  function tickRow() {
    var line = closest(document.activeElement, '[data-rows] tr');
    var box = line && line.querySelector('input[name=numbers]');
    if (!box) return;
    box.checked = !box.checked;
    countTicked();
  }

  document.addEventListener('change', function (event) {
    var head = closest(event.target, '[data-tick-all]');
    if (head) {
      var last = most(head);
      boxes().forEach(function (box, i) { box.checked = head.checked && i < last; });
    }
    countTicked();
  });
  window.addEventListener('pageshow', countTicked);

  /* ---- small things */

  function closeDropdowns(except) {
    all('details.dropdown-plain[open]').forEach(function (open) {
      if (open !== except) open.open = false;
    });
  }

  document.addEventListener('click', function (event) {
    closeDropdowns(closest(event.target, 'details.dropdown-plain'));
    if (closest(event.target, '[data-print]')) window.print();
  });

  function enhance(within) {
    all('form[data-draft]', within).forEach(watchDraft);
    countTicked();
    if (document.querySelector('[data-rows]')) {
      sessionStorage.setItem(LIST, JSON.stringify(all('[data-rows] .col-title a').map(function (link) { return link.pathname; })));
    }
    var focus = (within || document).querySelector('[data-focus]');
    if (focus && focus.dataset.focus === 'field') whenReady(function () { begin(focus); });
    else if (focus) focus.focus();
  }

  enhance(document);
  var tab = document.querySelector('.tabs a[aria-current]');
  if (tab) tab.parentElement.scrollLeft = tab.offsetLeft - (tab.parentElement.clientWidth - tab.offsetWidth) / 2;
  all('.notice').forEach(leave);
  setInterval(tick, 20000);
})();

/*
 * The organisation chart as a tree after the WAI-ARIA pattern: arrow keys walk it, branches are fetched when they open. Without
 * this script it is a list of lists whose links lead on.
 */
(function () {
  'use strict';

  var tree = document.querySelector('[data-tree]');
  if (!tree) return;
  var names = 0;
  var typed = '';
  var typing;

  function list(element) {
    return Array.prototype.slice.call(element);
  }

  function group(item) {
    return item.parentNode.querySelector(':scope > ul');
  }

  function parent(item) {
    var above = item.parentNode.parentNode;
    return above === tree ? null : above.parentNode.querySelector(':scope > [role=treeitem]');
  }

  function isOpen(item) {
    return item.getAttribute('aria-expanded') === 'true';
  }

  function seen() {
    return list(tree.querySelectorAll('[role=treeitem]')).filter(function (item) { return !item.closest('ul[hidden]'); });
  }

  /* What a list of lists becomes: its links items, its inner lists groups. */
  function dress(ul, level) {
    var rows = list(ul.children);
    if (ul !== tree) {
      ul.setAttribute('role', 'group');
      ul.id = ul.id || 'branch-' + (names += 1);
    }
    rows.forEach(function (row, at) {
      var item = row.querySelector(':scope > a');
      var note = row.querySelector(':scope > .cell-note');
      var more = row.querySelector(':scope > .tree-more');
      var inner = row.querySelector(':scope > ul');
      row.setAttribute('role', 'none');
      item.setAttribute('role', 'treeitem');
      item.setAttribute('aria-level', level);
      item.setAttribute('aria-setsize', rows.length);
      item.setAttribute('aria-posinset', at + 1);
      item.tabIndex = -1;
      if (note) {
        note.id = note.id || 'note-' + (names += 1);
        item.setAttribute('aria-describedby', note.id);
      }
      if (more) {
        note.textContent += ' · ' + more.textContent;
        more.remove();
      }
      if (inner || row.dataset.part) {
        var twisty = document.createElement('span');
        twisty.className = 'tree-twisty';
        twisty.setAttribute('aria-hidden', 'true');
        row.insertBefore(twisty, item);
        item.setAttribute('aria-expanded', String(!!inner));
        row.classList.toggle('is-open', !!inner);
      }
      if (inner) {
        dress(inner, level + 1);
        item.setAttribute('aria-owns', inner.id);
      }
    });
  }

  function show(item, open) {
    var inner = group(item);
    if (!inner) return;
    inner.hidden = !open;
    item.setAttribute('aria-expanded', String(open));
    item.parentNode.classList.toggle('is-open', open);
  }

  function fetchBranches(item) {
    var row = item.parentNode;
    if (row.getAttribute('aria-busy') === 'true') return;
    row.setAttribute('aria-busy', 'true');
    var inner = document.createElement('ul');
    inner.hidden = true;
    row.appendChild(inner);
    window.htmx.ajax('GET', row.dataset.part, {target: inner, swap: 'innerHTML', select: 'li'}).then(function () {
      row.removeAttribute('aria-busy');
      if (!inner.children.length) {
        inner.remove();
        return;
      }
      delete row.dataset.part;
      dress(inner, Number(item.getAttribute('aria-level')) + 1);
      item.setAttribute('aria-owns', inner.id);
      show(item, true);
    });
  }

  function expand(item) {
    if (group(item)) show(item, true);
    else if (item.parentNode.dataset.part) fetchBranches(item);
  }

  function go(item) {
    if (!item) return;
    list(tree.querySelectorAll('[role=treeitem][tabindex="0"]')).forEach(function (other) { other.tabIndex = -1; });
    item.tabIndex = 0;
    item.focus();
  }

  function find(item, letter) {
    clearTimeout(typing);
    typed += letter.toLowerCase();
    typing = setTimeout(function () { typed = ''; }, 700);
    var items = seen();
    var from = items.indexOf(item) + (typed.length === 1 ? 1 : 0);
    go(items.slice(from).concat(items.slice(0, from)).filter(function (other) {
      return other.textContent.toLowerCase().indexOf(typed) === 0;
    })[0]);
  }

  var keys = {
    ArrowDown: function (item, items) { go(items[items.indexOf(item) + 1]); },
    ArrowUp: function (item, items) { go(items[items.indexOf(item) - 1]); },
    Home: function (item, items) { go(items[0]); },
    End: function (item, items) { go(items[items.length - 1]); },
    ArrowRight: function (item) {
      if (!item.hasAttribute('aria-expanded')) return;
      if (isOpen(item)) go(group(item).querySelector('[role=treeitem]'));
      else expand(item);
    },
    ArrowLeft: function (item) {
      if (isOpen(item)) show(item, false);
      else go(parent(item));
    },
    ' ': function (item) { item.click(); },
    '*': function (item) {
      list(item.parentNode.parentNode.children).forEach(function (row) {
        expand(row.querySelector(':scope > [role=treeitem]'));
      });
    }
  };

  tree.addEventListener('keydown', function (event) {
    var item = event.target.closest('[role=treeitem]');
    if (!item || event.ctrlKey || event.metaKey || event.altKey) return;
    if (keys[event.key]) keys[event.key](item, seen());
    else if (event.key.length === 1) find(item, event.key);
    else return;
    event.preventDefault();
  });

  tree.addEventListener('click', function (event) {
    if (!event.target.classList.contains('tree-twisty')) return;
    var item = event.target.parentNode.querySelector(':scope > [role=treeitem]');
    if (isOpen(item)) show(item, false);
    else expand(item);
    go(item);
  });

  tree.setAttribute('role', 'tree');
  dress(tree, 1);
  tree.querySelector('[role=treeitem]').tabIndex = 0;
}());

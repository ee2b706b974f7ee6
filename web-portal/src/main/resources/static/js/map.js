/*
 * Maps from the platform's own outlines: no tiles, nothing from outside. Reads data-geojson (outlines), data-points
 * (GeoJSON of points), data-lng and data-lat (one marker), data-pick (a click writes into the inputs lng and lat),
 * data-draw (corners are clicked into the input of that name as GeoJSON), data-after (a preview whose outlines lie over the others),
 * data-links (where an outline leads, its code appended), data-spots (where a point leads, its id appended). Without outlines the page says so and works on.
 */
(function () {
  'use strict';

  var texts = (document.getElementById('texts') || {dataset: {}}).dataset;
  var AREA = {color: '#5b7bb5', weight: 1, fillColor: '#ffffff', fillOpacity: 0.75};
  var AREA_OVER = {color: '#0052d9', weight: 2, fillColor: '#eaf1fe', fillOpacity: 0.9};
  var BEFORE = {color: '#9aa3b2', weight: 1.5, fillColor: '#eceff4', fillOpacity: 0.8};
  var AFTER = {color: '#0052d9', weight: 2.5, fillColor: '#0052d9', fillOpacity: 0.08};
  var DRAWN = {color: '#b3261e', weight: 2.5, fillColor: '#b3261e', fillOpacity: 0.12};
  var POINT = {radius: 7, color: '#ffffff', weight: 2, fillColor: '#0052d9', fillOpacity: 1};
  var LIGHTS = {green: '#12733e', yellow: '#b25e00', red: '#b3261e', grey: '#596273'};

  function load(url) {
    return fetch(url, {headers: {Accept: 'application/geo+json, application/json'}, credentials: 'same-origin'})
      .then(function (answer) {
        if (!answer.ok) throw new Error(String(answer.status));
        return answer.json();
      });
  }

  function draw(element) {
    var data = element.dataset;
    var map = L.map(element, {
      preferCanvas: true, attributionControl: false, zoomSnap: 0.25, scrollWheelZoom: !data.lng, keyboard: !data.pick && !data.draw
    });
    var frame = L.featureGroup().addTo(map);
    map.setView([30.68, 104.15], 12);
    load(data.geojson).then(function (outlines) {
      outline(map, frame, outlines, data.links, data.after ? BEFORE : AREA);
      if (data.lng) spot(map, frame, data);
      else map.fitBounds(frame.getBounds(), {padding: [8, 8], animate: false});
      if (data.draw) trace(map, element, data.draw);
      if (data.after) load(data.after).then(function (preview) { after(map, preview.changes); });
      if (data.points) load(data.points).then(function (points) { scatter(map, points, data.spots); });
    }).catch(function () {
      map.remove();
      element.classList.add('map-failed');
      element.textContent = texts.map || '';
    });
    if (data.pick) pick(map, element);
  }

  function outline(map, frame, outlines, links, look) {
    var few = outlines.features.length <= 40;
    var named = [];
    var lengths = outlines.features.map(function (feature) { return feature.properties.code.length; });
    var whole = Math.min.apply(null, lengths) < Math.max.apply(null, lengths) ? Math.min.apply(null, lengths) : 0;
    L.geoJSON(outlines, {
      style: look,
      onEachFeature: function (feature, layer) {
        if (feature.properties.code.length === whole) return;
        if (few) named.push(layer.bindTooltip(feature.properties.name, {permanent: true, direction: 'center', className: 'map-label'}));
        else layer.bindTooltip(feature.properties.name, {sticky: true});
        if (!links) return;
        layer.on('mouseover', function () { layer.setStyle(AREA_OVER); });
        layer.on('mouseout', function () { layer.setStyle(AREA); });
        layer.on('click', function () { location.assign(links + encodeURIComponent(feature.properties.code)); });
      }
    }).addTo(frame);
    named.forEach(function (layer) {
      layer.on('mouseover', function () { label(layer).classList.add('map-label-asked'); });
      layer.on('mouseout', function () { label(layer).classList.remove('map-label-asked'); });
    });
    map.on('moveend', function () { tidy(map, named); });
  }

  function label(layer) {
    return layer.getTooltip().getElement();
  }

  /* Names of large areas first; a name that would lie on another one waits until it is pointed at or zoomed to. */
  function tidy(map, named) {
    var taken = [];
    named.map(function (layer) {
      var box = layer.getBounds();
      var from = map.latLngToLayerPoint(box.getNorthWest());
      var to = map.latLngToLayerPoint(box.getSouthEast());
      return {element: label(layer), size: (to.x - from.x) * (to.y - from.y)};
    }).sort(function (one, other) {
      return other.size - one.size;
    }).forEach(function (name) {
      var box = name.element.getBoundingClientRect();
      var hidden = taken.some(function (other) {
        return box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom;
      });
      name.element.classList.toggle('map-label-hidden', hidden);
      if (!hidden) taken.push(box);
    });
  }

  function spot(map, frame, data) {
    var place = [Number(data.lat), Number(data.lng)];
    L.circleMarker(place, POINT).addTo(map);
    map.fitBounds(frame.getBounds().extend(place), {padding: [8, 8]});
  }

  function scatter(map, points, spots) {
    L.geoJSON(points, {
      pointToLayer: function (feature, place) {
        return L.circleMarker(place, Object.assign({}, POINT, {radius: 5, weight: 1, fillColor: LIGHTS[feature.properties.light] || '#0052d9'}));
      },
      onEachFeature: function (feature, layer) {
        if (feature.properties.title) layer.bindTooltip(feature.properties.title);
        if (spots && feature.properties.id) layer.on('click', function () { location.assign(spots + feature.properties.id); });
        if (feature.properties.number) layer.on('click', function () {
          location.assign('/cases/' + encodeURIComponent(feature.properties.number));
        });
      }
    }).addTo(map);
  }

  function pick(map, element) {
    var form = element.closest('form') || document;
    var lng = form.querySelector('input[name="lng"]');
    var lat = form.querySelector('input[name="lat"]');
    if (!lng || !lat) return;
    var marker = null;

    function set(place, tell) {
      if (marker) marker.setLatLng(place);
      else marker = L.circleMarker(place, POINT).addTo(map);
      if (!tell) return;
      lng.value = place.lng.toFixed(6);
      lat.value = place.lat.toFixed(6);
      lng.dispatchEvent(new Event('change', {bubbles: true}));
    }

    function typed() {
      if (lng.value && lat.value && isFinite(lng.value) && isFinite(lat.value)) set(L.latLng(Number(lat.value), Number(lng.value)), false);
    }

    map.on('click', function (event) { set(event.latlng, true); });
    keys(map, element, function () { set(map.getCenter(), true); });
    [lng, lat].forEach(function (input) {
      input.addEventListener('input', typed);
    });
    typed();
  }

  /* A cross in the middle while the map has the keyboard: arrows move below it, Enter does something there. */
  function keys(map, element, enter, back) {
    var cross = element.appendChild(document.createElement('span'));
    cross.className = 'map-cross';
    cross.hidden = true;
    element.addEventListener('focus', function () { cross.hidden = false; });
    element.addEventListener('blur', function () { cross.hidden = true; });
    element.addEventListener('keydown', function (event) {
      var by = {ArrowLeft: [-40, 0], ArrowRight: [40, 0], ArrowUp: [0, -40], ArrowDown: [0, 40]}[event.key];
      if (by) map.panBy(by, {animate: false});
      else if (event.key === '+' || event.key === '=') map.zoomIn();
      else if (event.key === '-') map.zoomOut();
      else if (event.key === 'Enter') enter();
      else if (event.key === 'Backspace' && back) back();
      else return;
      event.preventDefault();
    });
  }

  function after(map, changes) {
    changes.forEach(function (change) {
      if (!change.outline || !change.after) return;
      L.geoJSON(JSON.parse(change.outline), {style: AFTER}).bindTooltip(change.after.name, {sticky: true}).addTo(map);
    });
  }

  /* Corners one after the other; closed, they stand in the input. What is typed or pasted there is drawn, too. */
  function trace(map, element, name) {
    var input = (element.closest('form') || document).querySelector('[name="' + name + '"]');
    var tools = element.parentNode.querySelector('.map-tools');
    if (!input) return;
    var corners = [];
    var drawn = L.featureGroup().addTo(map);
    map.doubleClickZoom.disable();

    function show() {
      drawn.clearLayers();
      if (corners.length > 1) L.polyline(corners, DRAWN).addTo(drawn);
      corners.forEach(function (corner) { L.circleMarker(corner, Object.assign({}, POINT, {radius: 5, fillColor: DRAWN.color, interactive: false})).addTo(drawn); });
    }

    function typed() {
      corners = [];
      show();
      if (!input.value.trim()) return;
      try {
        L.geoJSON(JSON.parse(input.value), {style: DRAWN, interactive: false}).addTo(drawn);
      } catch (unreadable) {
        drawn.clearLayers();
      }
    }

    function add(place) {
      var last = corners[corners.length - 1];
      if (last && map.latLngToContainerPoint(last).distanceTo(map.latLngToContainerPoint(place)) < 3) return;
      if (!corners.length) input.value = '';
      corners.push(place);
      show();
    }

    function undo() {
      corners.pop();
      show();
    }

    function close() {
      if (corners.length < 3) return;
      var ring = corners.concat([corners[0]]).map(function (corner) {
        return [Number(corner.lng.toFixed(6)), Number(corner.lat.toFixed(6))];
      });
      input.value = JSON.stringify({type: 'Polygon', coordinates: [ring]});
      typed();
      input.dispatchEvent(new Event('change', {bubbles: true}));
    }

    map.on('click', function (event) { add(event.latlng); });
    map.on('dblclick', close);
    keys(map, element, function () { add(map.getCenter()); }, undo);
    input.addEventListener('input', typed);
    var acts = {undo: undo, close: close, clear: function () { input.value = ''; typed(); }};
    if (tools) {
      tools.hidden = false;
      tools.addEventListener('click', function (event) {
        var act = acts[event.target.dataset.do];
        if (act) act();
      });
    }
    typed();
  }

  Array.prototype.forEach.call(document.querySelectorAll('.map[data-geojson]'), draw);
})();

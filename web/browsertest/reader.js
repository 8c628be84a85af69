// What assistive technology finds in the mirror, by role and accessible name,
// and waiting for it without asking again and again.
"use strict";

window.reader = (() => {
  const tags = {
    BUTTON: "button", SECTION: "region", UL: "list", LI: "listitem", P: "paragraph", FIGURE: "figure",
    MAIN: "main", HR: "separator", H1: "heading", H2: "heading", H3: "heading", H4: "heading",
  };
  const worked = "button,[role=radio],[role=checkbox],[role=tab]";
  const sets = "[role=radiogroup],[role=tablist],ul";
  const role = (e) => e.getAttribute("role") || tags[e.tagName] || "";
  const label = (e) => e.getAttribute("aria-label") || "";
  const name = (e) => label(e) || e.textContent.trim();
  const about = (e) => e.getAttribute("aria-description") || "";
  const within = (e) => { // the names of what e stands in
    const names = [];
    for (let p = e.parentElement; p; p = p.parentElement) if (label(p)) names.push(label(p));
    return names;
  };
  const elements = () => [...document.querySelectorAll("#mirror *")].filter((e) => !e.closest("[inert]"));
  const fits = (is, want) => want.endsWith("…") ? is.startsWith(want.slice(0, -1)) : is === want;
  const find = (t) => elements().filter((e) => role(e) === t.Role && (!t.Name || fits(name(e), t.Name)) &&
    (!t.In || within(e).includes(t.In)) && (!t.About || about(e).startsWith(t.About)));

  const is = (e, flag) => e.getAttribute(flag) === "true";
  const described = (e) => {
    const { x, y, width, height } = e.getBoundingClientRect();
    return {
      ID: e.dataset.id || "", Role: role(e), Name: name(e), About: about(e), In: within(e),
      X: x, Y: y, W: width, H: height,
      Checked: is(e, "aria-checked") || is(e, "aria-selected"), Current: is(e, "aria-current"),
      Disabled: is(e, "aria-disabled"), Keys: e.getAttribute("aria-keyshortcuts") || "",
      Focused: e === document.activeElement,
    };
  };
  const one = (t) => {
    const found = find(t);
    return found.length === 1 ? found[0] : null;
  };

  // until gives the first true value of ask, which is asked whenever the page
  // changes and the mirror is whole. It gives up after most milliseconds.
  function until(ask, most) {
    return new Promise((done, fail) => {
      const look = () => {
        const value = !document.querySelector("#mirror[aria-busy]") && ask();
        if (!value) return false;
        clearTimeout(timer);
        watch.disconnect();
        for (const kind of ["focusin", "focusout"]) document.removeEventListener(kind, look);
        done(value);
        return true;
      };
      const watch = new MutationObserver(look);
      const timer = setTimeout(() => { watch.disconnect(); fail(new Error("waited in vain for: " + ask)); }, most);
      if (look()) return;
      for (const kind of ["focusin", "focusout"]) document.addEventListener(kind, look);
      watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    });
  }

  // route says how Tab and the arrow keys lead to e: how many stops, then how
  // many members of its group.
  function route(e) {
    const stops = elements().filter((s) => s.getAttribute("tabindex") === "0");
    const set = e.closest(sets);
    const members = set ? [...set.querySelectorAll("[data-id]")].filter((m) => m.closest(sets) === set) : [e];
    const stop = stops.includes(e) ? e : members.find((m) => stops.includes(m));
    const at = stops.indexOf(document.activeElement);
    return { Tabs: stops.indexOf(stop) - at, Stops: stops.length, Lost: at < 0, Arrows: members.indexOf(e) - members.indexOf(stop), Stop: stop.dataset.id };
  }

  // beyond says how far the middle of e lies below (above, if negative) what is
  // shown of the things that it stands in, and where the middle of those is.
  function beyond(e) {
    const r = e.getBoundingClientRect(), middle = r.y + r.height / 2;
    for (let p = e.parentElement; p && p.id !== "mirror"; p = p.parentElement) {
      const s = p.getBoundingClientRect();
      const far = Math.max(0, middle + r.height / 2 - s.bottom) || Math.min(0, middle - r.height / 2 - s.top);
      if (far) return { Far: far, X: s.x + s.width / 2, Y: s.y + s.height / 2, Top: r.y };
    }
    return { Far: 0, X: 0, Y: 0, Top: r.y };
  }

  // covered names what else could be worked in the middle of e: what stands after
  // it is drawn over it.
  function covered(e) {
    const { x, y, width, height } = e.getBoundingClientRect();
    const [cx, cy] = [x + width / 2, y + height / 2];
    if (cx < 0 || cy < 0 || cx > innerWidth || cy > innerHeight) return "the edge of the window";
    const other = elements().find((o) => o !== e && o.matches(worked) && !o.contains(e) && !e.contains(o) &&
      e.compareDocumentPosition(o) & Node.DOCUMENT_POSITION_FOLLOWING && ((r) =>
      r.left <= cx && cx <= r.right && r.top <= cy && cy <= r.bottom)(o.getBoundingClientRect()));
    return other ? name(other) : "";
  }

  return { find, one, until, described, elements, route, beyond, covered, name, role, label, about, worked, sets };
})();

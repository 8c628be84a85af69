// What is wrong with the page for those who do not see it or have no pointer,
// as far as a machine can tell: one line for each fault.
"use strict";

window.faults = () => {
  const { elements, role, name, label, about, described } = window.reader;
  const out = [];
  const say = (e, what) => out.push(`${role(e)} "${name(e).slice(0, 60)}" (${e.dataset.id || e.tagName}): ${what}`);
  const all = elements();
  const shown = (selector) => [...document.querySelectorAll(selector)].filter((e) => !e.closest("[hidden],[inert]"));
  const workable = all.filter((e) => e.matches("button"));

  for (const e of workable) {
    if (!name(e)) say(e, "has no name");
    if (e.getAttribute("aria-disabled") === "true" && !about(e)) say(e, "does not say why it cannot be worked");
    const { W, H } = described(e);
    if (W < 24 || H < 24) say(e, `is ${W} by ${H} pixels: a target is 24 by 24 at least`);
    if (role(e) === "radio" && !e.closest("[role=radiogroup]")) say(e, "is in no radio group");
    if (role(e) === "tab" && !e.closest("[role=tablist]")) say(e, "is in no list of tabs");
  }
  for (const e of all) {
    if (Number(e.getAttribute("tabindex")) > 0) say(e, "has a positive tabindex");
    if (/<no value>|\[[a-z-]+\.[a-z.-]+\]|undefined|\bNaN\b/.test(label(e) + about(e) + (e.children.length ? "" : e.textContent))) say(e, "has words with a gap in them");
    if (role(e) === "region" && !label(e)) say(e, "is a landmark without a name");
  }
  for (const g of all.filter((e) => role(e) === "radiogroup")) {
    const radios = [...g.querySelectorAll("[role=radio]")];
    const checked = radios.filter((r) => r.getAttribute("aria-checked") === "true").length;
    if (!label(g)) say(g, "has no name");
    // Before anybody is chosen, none of those to whom it could go is.
    if (checked > 1 || checked === 0 && label(g) !== window.faults.mayBeOpen) say(g, `has ${checked} chosen`);
    if (radios.filter((r) => r.getAttribute("tabindex") === "0").length !== 1) say(g, "is not one stop of Tab");
  }
  for (const d of shown("[role=dialog]")) {
    if (d.getAttribute("aria-modal") !== "true") say(d, "is not modal");
    if (!label(d)) say(d, "has no name");
    if (!d.contains(document.activeElement)) say(d, "does not have the focus");
  }
  if (shown("main").length !== 1) out.push("there is not one main landmark");
  let level = 0;
  for (const h of all.filter((e) => role(e) === "heading")) {
    const is = Number(h.tagName[1]);
    if (level > 0 && is > level + 1) say(h, `is of level ${is} after one of level ${level}`);
    level = is;
  }
  const ids = shown("[data-id]").map((e) => e.dataset.id);
  for (const id of new Set(ids.filter((id, i) => ids.indexOf(id) !== i))) out.push(`${id} is there twice`);
  const wide = document.documentElement.scrollWidth > innerWidth || document.documentElement.scrollHeight > innerHeight;
  if (wide) out.push("the page itself scrolls");
  return out;
};

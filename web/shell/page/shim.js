// What the page changes in the browser before the engine starts, because the
// engine reads these things once and for ever. It also keeps the bridge that
// the game calls: window.tearline.
"use strict";

(() => {
  const root = document.documentElement;
  const $ = (id) => document.getElementById(id);

  const tearline = {
    save() {}, // the game puts its own here; called before the page may go away
    wake,
    drawn,
    ready,
    file,
    arrived: (name) => whole.has(name),
    prepare,
    review,
    fail,
  };
  window.tearline = tearline;

  // -- The loading screen ---------------------------------------------------

  // The first frame of the desk is drawn, and can be seen.
  function drawn() {
    if (root.dataset.tearline !== "loading") return;
    root.dataset.tearline = "drawn";
    const shell = $("shell");
    const gone = () => { shell.hidden = true; };
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return gone();
    shell.addEventListener("transitionend", gone, { once: true });
    shell.classList.add("leaving");
  }

  // It can be read and worked through the mirror as well.
  function ready() {
    if (root.dataset.tearline !== "drawn") return;
    root.dataset.tearline = "ready";
    fetchAll();
  }

  // why is a data-why of index.html; said is for whoever mends it.
  function fail(why, said) {
    if (root.dataset.tearline === "failed") return;
    root.dataset.tearline = "failed";
    root.dataset.why = why;
    for (const p of document.querySelectorAll("#failure [data-why]")) {
      p.hidden = p.dataset.why !== why;
    }
    $("said").textContent = said || "";
    $("details").hidden = !said;
    $("failure").hidden = false;
    const shell = $("shell");
    shell.classList.remove("leaving");
    shell.hidden = false;
    $("again").addEventListener("click", () => location.reload());
    $("again").focus();
  }

  // -- The files beside the program -----------------------------------------

  const PATIENCE = 10_000; // milliseconds for one file, which is small
  const places = new Map(JSON.parse(root.dataset.beside).map((place) => [place.name, place]));
  const files = new Map(); // by name: the promise of its bytes
  const whole = new Set(); // the names of those that have arrived

  function file(name, priority = "high") {
    if (!files.has(name)) {
      files.set(name, fetchFile(name, priority));
      files.get(name).catch(() => files.delete(name)); // it may be asked for again
    }
    return files.get(name);
  }

  async function fetchFile(name, priority) {
    const { path, integrity } = places.get(name) ?? {};
    if (!path) throw new Error(`${name}: no such file`);
    const res = await fetch(path, { integrity, priority, credentials: "same-origin", signal: AbortSignal.timeout?.(PATIENCE) });
    if (!res.ok) throw new Error(`${name}: ${res.status} ${res.statusText}`);
    const body = await res.arrayBuffer();
    whole.add(name);
    return new Uint8Array(body);
  }

  // Whoever has the desk has everything soon: a line that breaks later does no harm.
  async function fetchAll() {
    for (const name of places.keys()) await file(name, "low").catch(() => {});
  }

  // -- The reviewer ---------------------------------------------------------

  // It is a program of its own and works in a worker, so that the desk goes on.
  let reviewer = null; // the promise of the program, compiled

  // prepare fetches the program, for a review that will soon be asked for.
  function prepare() {
    const path = root.dataset.reviewer;
    if (path && window.Worker && !reviewer) {
      reviewer = WebAssembly.compileStreaming(fetch(path, { credentials: "same-origin" }));
      reviewer.catch(() => { reviewer = null; }); // it may be asked for again
    }
    return reviewer;
  }

  // review gives an errand to a worker. hear is called with each line that it has
  // to tell, and with null when it has ended, or could not even begin. What comes
  // back ends it at once; then nothing is heard any more.
  function review(errand, hear) {
    let worker = null, ended = false;
    const stop = () => {
      ended = true;
      if (worker) worker.terminate();
    };
    const end = () => {
      if (ended) return;
      stop();
      hear(null);
    };
    const begin = async () => {
      const program = await prepare();
      if (ended) return;
      if (!program) return end();
      worker = new Worker(root.dataset.worker);
      worker.onmessage = ({ data }) => {
        if (data === null) end();
        else if (!ended) hear(data);
      };
      worker.onerror = (e) => {
        e.preventDefault();
        console.warn("the reviewer:", e.message);
        end();
      };
      worker.postMessage({ exec: root.dataset.exec, program, errand });
    };
    begin().catch((err) => {
      console.warn("the reviewer:", err);
      end();
    });
    return stop;
  }

  // -- Drawing --------------------------------------------------------------

  // Multisampling costs half the frames on software GL and shows nothing here:
  // all edges of the desk are drawn smooth. The canvas itself is not for
  // keyboards and assistive technology: the mirror is.
  const getContext = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (kind, options) {
    if (kind !== "webgl2" || this.dataset.probe) return getContext.call(this, kind, options);
    this.tabIndex = -1;
    this.setAttribute("aria-hidden", "true");
    return getContext.call(this, kind, { ...options, antialias: false });
  };

  // A desk where nothing happens is asked four times a second, not sixty, until
  // somebody touches it or the game calls wake.
  const AWAKE = 1500, DOZE = 250; // milliseconds
  const frame = window.requestAnimationFrame.bind(window);
  let awakeUntil = performance.now() + AWAKE;
  let waiting = [], timer = 0;

  window.requestAnimationFrame = (callback) => {
    const watched = (now) => {
      callback(now);
      framePassed();
    };
    if (performance.now() < awakeUntil) return frame(watched);
    waiting.push(watched);
    if (!timer) timer = setTimeout(rouse, DOZE);
    return 0;
  };

  function rouse() {
    clearTimeout(timer);
    timer = 0;
    waiting.splice(0).forEach(frame);
  }

  function wake() {
    awakeUntil = performance.now() + AWAKE;
    if (timer) rouse();
  }

  const input = ["pointerdown", "pointermove", "pointerup", "touchstart", "touchmove", "touchend",
    "wheel", "keydown", "keyup", "focusin", "input", "click", "resize"];
  for (const kind of input) window.addEventListener(kind, wake, { capture: true, passive: true });
  document.addEventListener("visibilitychange", wake);

  // -- Keys -----------------------------------------------------------------

  // The engine swallows every key on the canvas. Those that belong to the
  // browser are held back from it, so Tab leaves the canvas and Ctrl+R reloads.
  // At the document, so that a listener on the window still sees them.
  const browserKey = (e) => e.key === "Tab" || /^F\d+$/.test(e.key) || e.ctrlKey || e.altKey || e.metaKey;
  for (const kind of ["keydown", "keyup"]) {
    document.addEventListener(kind, (e) => {
      if (e.target instanceof HTMLCanvasElement && browserKey(e)) e.stopPropagation();
    }, { capture: true });
  }

  // -- Touch ----------------------------------------------------------------

  // The engine looks at the fingers once a frame, so it would miss a tap that
  // begins and ends between two. A finger that goes up so early is held down
  // until the engine has seen it.
  const FRAMES = 3; // one may pass without the engine looking
  let unseen = 0, held = null; // frames to come; what lets the finger go

  function framePassed() {
    if (unseen > 0 && --unseen === 0) letGo();
  }

  function letGo() {
    const end = held;
    held = null;
    if (end) end();
  }

  document.addEventListener("touchstart", () => {
    letGo();
    unseen = FRAMES;
  }, { capture: true, passive: true });
  document.addEventListener("touchend", (e) => {
    if (unseen === 0 || !(e.target instanceof HTMLCanvasElement)) return;
    e.stopPropagation();
    e.preventDefault(); // as the engine does, or the browser makes a mouse click of it
    const { target, touches, targetTouches, changedTouches } = e;
    held = () => target.dispatchEvent(new TouchEvent("touchend", {
      bubbles: true, cancelable: true, touches: [...touches], targetTouches: [...targetTouches], changedTouches: [...changedTouches],
    }));
  }, { capture: true, passive: false });

  // -- Leaving --------------------------------------------------------------

  const saveQuietly = () => {
    try {
      tearline.save();
    } catch (err) {
      console.error("saving before leaving:", err);
    }
  };
  window.addEventListener("pagehide", saveQuietly);
  document.addEventListener("visibilitychange", () => { if (document.hidden) saveQuietly(); });

  // The engine keeps the first pixel ratio for ever, so zooming would blur.
  const ratio = window.devicePixelRatio;
  matchMedia(`(resolution: ${ratio}dppx)`).addEventListener("change", () => {
    saveQuietly();
    location.reload();
  }, { once: true });

  // The engine reloads the page when the graphics are lost. Save first; and when
  // it happens again and again, stop and say so.
  const LOSSES = "tearline.losses", LOSS_WINDOW = 60_000;
  window.addEventListener("webglcontextlost", (e) => {
    saveQuietly();
    const now = Date.now();
    const recent = recall(LOSSES).filter((t) => now - t < LOSS_WINDOW).concat(now);
    remember(LOSSES, recent);
    if (recent.length < 3) return;
    e.stopImmediatePropagation();
    remember(LOSSES, []);
    fail("context");
  }, { capture: true });

  function recall(key) {
    try {
      return JSON.parse(sessionStorage.getItem(key)) || [];
    } catch {
      return []; // storage may be forbidden
    }
  }

  function remember(key, value) {
    try {
      sessionStorage.setItem(key, JSON.stringify(value));
    } catch { /* storage may be forbidden */ }
  }
})();

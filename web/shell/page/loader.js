// Fetches the game, shows how far it is, starts it, and says so in words when
// that cannot be done. It runs before anything else of the page, so that the
// browser compiles while the rest is still on its way.
"use strict";

(() => {
  const { dataset } = document.documentElement;
  const $ = (id) => document.getElementById(id);

  class Unavailable extends Error {}

  const program = current() ? compile() : null;
  if (program) program.catch(() => {}); // told by start, unless there is a better reason
  document.addEventListener("DOMContentLoaded", () => {
    start().catch((err) => {
      console.error(err);
      window.tearline.fail(reasonOf(err), String(err));
    });
  });

  function reasonOf(err) {
    if (err instanceof Unavailable) return "download";
    const { CompileError, LinkError } = window.WebAssembly || {};
    const old = [CompileError, LinkError].some((kind) => kind && err instanceof kind);
    return old ? "browser" : "stopped";
  }

  async function start() {
    const { fail } = window.tearline;
    if (!program) return fail("browser");
    if (!canDraw()) return fail("webgl");
    if (!window.Go) throw new Unavailable("wasm_exec.js is missing");
    const go = new window.Go();
    const last = listen();
    const instance = await WebAssembly.instantiate(await program, go.importObject);
    phase("start");
    await go.run(instance);
    fail("stopped", last());
  }

  // A line that breaks is mended by asking again: the program is large, and
  // players sit in trains. What arrives whole and is no program stays so.
  async function compile() {
    const WAITS = [1000, 2000, 4000, 8000]; // milliseconds
    for (let tries = 0; ; tries++) {
      try {
        return await WebAssembly.compileStreaming(fetchGame());
      } catch (err) {
        if (!(err instanceof TypeError)) throw err; // as which browsers report a broken line
        if (tries === WAITS.length) throw new Unavailable(err.message);
      }
      phase("broken");
      await new Promise((done) => { setTimeout(done, WAITS[tries]); });
      progress(0);
      phase("download");
    }
  }

  function current() {
    return window.WebAssembly && WebAssembly.compileStreaming && window.TransformStream && window.ReadableStream;
  }

  // A canvas of its own, so that the answer does not depend on the engine.
  function canDraw() {
    const probe = document.createElement("canvas");
    probe.dataset.probe = "yes";
    return Boolean(probe.getContext("webgl2"));
  }

  // A host that cannot compress names a gzip file, which is unpacked here.
  async function fetchGame() {
    const packed = dataset.wasmGzip && window.DecompressionStream;
    const url = packed ? dataset.wasmGzip : dataset.wasm;
    const res = await fetch(url, { credentials: "same-origin" });
    if (!res.ok || !res.body) throw new Unavailable(`${url}: ${res.status} ${res.statusText}`);
    let body = res.body;
    // Some hosts declare the gzip as a coding, and the browser has unpacked it.
    if (packed && res.headers.get("Content-Encoding") !== "gzip") {
      body = body.pipeThrough(new DecompressionStream("gzip"));
    }
    return new Response(body.pipeThrough(counter(Number(dataset.wasmSize))), {
      headers: { "Content-Type": "application/wasm" },
    });
  }

  function counter(total) {
    let done = 0, shown = -1;
    return new TransformStream({
      transform(chunk, out) {
        done += chunk.byteLength;
        const percent = Math.min(100, Math.floor((100 * done) / total));
        if (percent > shown) progress(shown = percent);
        out.enqueue(chunk);
      },
    });
  }

  function progress(percent) {
    const bar = $("progress");
    if (!bar) return; // the page is not there yet
    bar.setAttribute("aria-valuenow", percent);
    bar.style.setProperty("--done", percent);
    $("percent").textContent = `${percent} %`;
  }

  function phase(name) {
    for (const p of document.querySelectorAll("[data-phase]")) p.hidden = p.dataset.phase !== name;
  }

  // Keeps the last words of the game, which wasm_exec.js sends to the console.
  function listen() {
    const KEPT = 4000, decoder = new TextDecoder();
    const write = globalThis.fs.writeSync;
    let said = "";
    globalThis.fs.writeSync = (fd, buf) => {
      said = (said + decoder.decode(buf)).slice(-KEPT);
      return write(fd, buf);
    };
    return () => said;
  }
})();

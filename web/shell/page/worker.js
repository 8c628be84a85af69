// Runs the reviewer: a program that does one errand, posts what it has to tell
// line by line, and ends.
"use strict";

self.onmessage = async ({ data: { exec, program, errand } }) => {
  try {
    importScripts(exec);
    self.errand = errand;
    const go = new Go();
    await go.run(await WebAssembly.instantiate(program, go.importObject));
  } catch (err) {
    console.warn("the reviewer:", err);
  }
  self.postMessage(null);
};

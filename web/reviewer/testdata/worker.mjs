// A worker for Node: it hands the errand to the reviewer, as worker.js does in the
// page, and writes what it posts as lines.
//
//   node worker.mjs wasm_exec.js reviewer.wasm < errand
import { readFileSync, writeSync } from "node:fs";
import { createRequire } from "node:module";

const [exec, program] = process.argv.slice(2);
createRequire(import.meta.url)(exec);
globalThis.errand = readFileSync(0, "utf8");
globalThis.postMessage = (line) => writeSync(1, line + "\n");
const go = new Go();
const { instance } = await WebAssembly.instantiate(readFileSync(program), go.importObject);
await go.run(instance);

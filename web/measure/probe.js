// Counts animation frames and those in which something was drawn, and notes
// when the first was shown and when the game said what.
(() => {
  const probe = (window.probe = { frames: 0, drawn: 0, first: 0, said: {} });
  const frame = window.requestAnimationFrame.bind(window);
  let dirty = false;

  window.requestAnimationFrame = (callback) => frame((now) => {
    probe.frames++;
    callback(now);
  });

  // A frame is drawn when there was a drawing command since the last one. The
  // engine may draw after its callback has returned, so a frame's end is not it.
  const draws = () => {
    if (dirty) return;
    dirty = true;
    frame(() => {
      dirty = false;
      probe.drawn++;
      probe.first ||= performance.now();
    });
  };
  for (const name of ["drawElements", "drawArrays"]) {
    const draw = WebGL2RenderingContext.prototype[name];
    WebGL2RenderingContext.prototype[name] = function (...args) {
      draws();
      return draw.apply(this, args);
    };
  }

  new MutationObserver(() => {
    const state = document.documentElement?.dataset.tearline;
    if (state) probe.said[state] ??= performance.now();
  }).observe(document, { attributes: true, subtree: true, childList: true });
})();

package browsertest_test

import (
	"math"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/web/browsertest"
	"tearline/web/wasm"
)

// fails checks that a page says in words why it cannot start.
func fails(t *testing.T, p *browsertest.Page, why, words string) {
	t.Helper()
	p.WaitState("failed")
	assert.Equal(t, why, browsertest.Eval[string](p, `document.documentElement.dataset.why`))
	assert.Contains(t, browsertest.Eval[string](p, `document.getElementById("failure").innerText`), words)
	assert.Equal(t, "again", browsertest.Eval[string](p, `document.activeElement.id`))
}

func game(t *testing.T) http.Handler {
	t.Helper()
	if _, err := browsertest.Find(); err != nil {
		return http.NotFoundHandler() // Open skips the test
	}
	h, err := browsertest.Game()
	require.NoError(t, err)
	return h
}

// instead answers for the program with something else.
func instead(game http.Handler, program http.HandlerFunc) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasSuffix(r.URL.Path, ".wasm") {
			program(w, r)
			return
		}
		game.ServeHTTP(w, r)
	})
}

func TestABrowserWithoutWebGLIsTold(t *testing.T) {
	p := browsertest.Open(t, browsertest.Serve(t, game(t)), browsertest.Flag("disable-3d-apis", true))
	fails(t, p, "webgl", "cannot draw with WebGL")
}

func TestAMissingProgramIsSaid(t *testing.T) {
	p := browsertest.Open(t, browsertest.Serve(t, instead(game(t), http.NotFound)))
	fails(t, p, "download", "could not be loaded")
}

// cut breaks the program off after a part of it, as often as told, and counts how
// often it was asked for.
func cut(game http.Handler, times int64, asked *atomic.Int64) http.Handler {
	return instead(game, func(w http.ResponseWriter, r *http.Request) {
		if asked.Add(1) <= times {
			w = &shortLine{ResponseWriter: w, left: 200_000}
		}
		game.ServeHTTP(w, r)
	})
}

// shortLine hangs up after some bytes.
type shortLine struct {
	http.ResponseWriter
	left int
}

func (l *shortLine) Write(b []byte) (int, error) {
	if len(b) <= l.left {
		l.left -= len(b)
		return l.ResponseWriter.Write(b)
	}
	_, _ = l.ResponseWriter.Write(b[:l.left])
	_ = http.NewResponseController(l.ResponseWriter).Flush()
	panic(http.ErrAbortHandler)
}

// hasty shortens the waits for the line, and keeps what the player was told.
const hasty = `
	const wait = window.setTimeout;
	window.setTimeout = (f, ms, ...args) => wait(f, [1000, 2000, 4000, 8000].includes(ms) ? 10 : ms, ...args);
	window.told = [];
	document.addEventListener("DOMContentLoaded", () => {
		const tell = () => window.told.push(document.getElementById("phases").innerText);
		new MutationObserver(tell).observe(document.getElementById("phases"), { subtree: true, attributes: true });
	});`

func TestALineThatBreaksIsMended(t *testing.T) {
	var asked atomic.Int64
	p := browsertest.Open(t, browsertest.Serve(t, cut(game(t), 2, &asked)), browsertest.Script(hasty))
	p.WaitState("ready")
	assert.EqualValues(t, 3, asked.Load())
	assert.Contains(t, browsertest.Eval[string](p, `window.told.join("; ")`), "The line broke; trying again")
	for _, c := range p.Complaints() {
		assert.Contains(t, c, "net::ERR_CONTENT_LENGTH_MISMATCH", "only the browser tells of what was mended")
	}
}

func TestALineThatAlwaysBreaksIsSaidInTheEnd(t *testing.T) {
	var asked atomic.Int64
	p := browsertest.Open(t, browsertest.Serve(t, cut(game(t), math.MaxInt64, &asked)), browsertest.Script(hasty))
	fails(t, p, "download", "could not be loaded")
	assert.EqualValues(t, 5, asked.Load())
}

func TestAProgramThatIsNoneIsSaid(t *testing.T) {
	junk := func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte("<p>not found</p>")) }
	p := browsertest.Open(t, browsertest.Serve(t, instead(game(t), junk)))
	fails(t, p, "browser", "too old")
}

func TestABrowserWithoutWebAssemblyIsTold(t *testing.T) {
	p := browsertest.Open(t, browsertest.Serve(t, game(t)), browsertest.Script(`delete window.WebAssembly`))
	fails(t, p, "browser", "too old")
}

func TestAProgramThatPanicsShowsItsLastWords(t *testing.T) {
	p := browsertest.Open(t, browsertest.Serve(t, program(t, `panic("the ink is spilt")`)))
	fails(t, p, "stopped", "has stopped because of a fault")
	assert.Contains(t, browsertest.Eval[string](p, `document.getElementById("said").textContent`), "the ink is spilt")
}

func TestAProgramThatEndsIsSaidToHaveStopped(t *testing.T) {
	fails(t, browsertest.Open(t, browsertest.Serve(t, program(t, ``))), "stopped", "has stopped")
}

// program serves a page around a program of one line.
func program(t *testing.T, line string) http.Handler {
	t.Helper()
	t.Setenv("GOFLAGS", "")
	dir := t.TempDir()
	for name, text := range map[string]string{
		"go.mod":  "module spilt\n\ngo 1.26\n",
		"main.go": "package main\n\nfunc main() { " + line + " }\n",
	} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644))
	}
	h, err := browsertest.Handler(wasm.Builder{Module: "spilt", Dir: dir, Data: t.TempDir()}, wasm.Game{})
	require.NoError(t, err)
	return h
}

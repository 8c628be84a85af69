package browsertest

import (
	"context"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/web/bundle"
	"tearline/web/httpd"
	"tearline/web/site"
	"tearline/web/wasm"
)

// Game builds the game of this checkout, or takes it from where serve keeps it,
// once for all tests of a package.
var Game = sync.OnceValues(func() (http.Handler, error) {
	cache, err := os.UserCacheDir()
	if err != nil {
		return nil, err
	}
	b := wasm.Builder{Module: "tearline", Data: filepath.Join(cache, "tearline")}
	reviewer, err := b.Reviewer().Build(context.Background())
	if err != nil {
		return nil, err
	}
	return Handler(b, reviewer)
})

// Handler builds a program and gives what answers for it, page and all, with the
// program that reviews games; the zero Game for none.
func Handler(b wasm.Builder, reviewer wasm.Game) (http.Handler, error) {
	game, err := b.Build(context.Background())
	if err != nil {
		return nil, err
	}
	files, err := site.Files(game, reviewer)
	if err != nil {
		return nil, err
	}
	all, err := bundle.New(files...)
	if err != nil {
		return nil, err
	}
	return httpd.New(all, slog.New(slog.DiscardHandler)).Handler(), nil
}

// Serve answers on a free port until the test ends, and gives the address.
func Serve(t testing.TB, h http.Handler) string {
	t.Helper()
	server := httptest.NewServer(h)
	t.Cleanup(server.Close)
	return server.URL
}

// OpenGame serves the game and opens it; it waits until the desk is drawn. The
// test fails if the page has complained of anything by its end.
func OpenGame(t testing.TB, opts ...Option) *Page {
	t.Helper()
	need(t)
	game, err := Game()
	require.NoError(t, err)
	p := Open(t, Serve(t, game)+"/"+gather(opts).query, append(opts, Script(reader))...)
	t.Cleanup(func() { assert.Empty(t, p.Complaints(), "the page complains") })
	p.waitForDesk()
	return p
}

package httpd_test

import (
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/web/bundle"
	"tearline/web/httpd"
)

const page = "<!doctype html><title>Tearline</title>"

var code = []byte(strings.Repeat("func step() ", 2000))

func newServer(t *testing.T) (*httpd.Server, bundle.File) {
	t.Helper()
	game, err := bundle.NewFile("game.wasm", "application/wasm", code).
		Fingerprinted().Compressed(bundle.Quick, nil)
	require.NoError(t, err)
	index := bundle.NewFile("index.html", "text/html; charset=utf-8", []byte(page))
	files, err := bundle.New(index, game)
	require.NoError(t, err)
	return httpd.New(files, slog.New(slog.DiscardHandler)), game
}

// ask sends one request straight to the handler.
func ask(t *testing.T, method, path string, header ...string) (*http.Response, string) {
	t.Helper()
	s, _ := newServer(t)
	r := httptest.NewRequest(method, path, nil)
	for i := 0; i < len(header); i += 2 {
		r.Header.Add(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	s.Handler().ServeHTTP(w, r)
	res := w.Result()
	body, err := io.ReadAll(res.Body)
	require.NoError(t, err)
	return res, string(body)
}

func TestTheRootIsThePageAndIsAskedForAgain(t *testing.T) {
	res, body := ask(t, "GET", "/")
	assert.Equal(t, http.StatusOK, res.StatusCode)
	assert.Equal(t, page, body)
	assert.Equal(t, "text/html; charset=utf-8", res.Header.Get("Content-Type"))
	assert.Equal(t, "no-cache", res.Header.Get("Cache-Control"))
}

func TestFingerprintedFilesAreKeptForEver(t *testing.T) {
	_, game := newServer(t)
	res, body := ask(t, "GET", "/"+game.Path)
	assert.Equal(t, string(code), body)
	assert.Equal(t, "application/wasm", res.Header.Get("Content-Type"))
	assert.Equal(t, "public, max-age=31536000, immutable", res.Header.Get("Cache-Control"))
	assert.Equal(t, "Accept-Encoding", res.Header.Get("Vary"))
}

func TestTheCodingTheVisitorLikesIsSent(t *testing.T) {
	_, game := newServer(t)
	for accept, want := range map[string]string{
		"gzip, deflate, br, zstd":    "br",
		"gzip":                       "gzip",
		"x-gzip":                     "gzip",
		"GZIP;q=1.0":                 "gzip",
		"br;q=0.2, gzip;q=0.8":       "gzip",
		"br;q=0, gzip;q=0":           "",
		"*":                          "br",
		"*;q=0.5, br;q=0":            "gzip",
		"identity, br;q=0.5":         "",
		"":                           "",
		"deflate":                    "",
		"br;q=2":                     "",
		"br;q=x, gzip;level=9":       "",
		"gzip;q=0.001, identity;q=0": "gzip",
	} {
		res, _ := ask(t, "GET", "/"+game.Path, "Accept-Encoding", accept)
		assert.Equal(t, http.StatusOK, res.StatusCode, accept)
		assert.Equal(t, want, res.Header.Get("Content-Encoding"), accept)
	}
}

func TestAVisitorWhoRulesOutEverythingIsTold(t *testing.T) {
	_, game := newServer(t)
	res, _ := ask(t, "GET", "/"+game.Path, "Accept-Encoding", "zstd, *;q=0")
	assert.Equal(t, http.StatusNotAcceptable, res.StatusCode)
}

func TestEachCodingHasItsOwnTagAndAnswersNotModified(t *testing.T) {
	_, game := newServer(t)
	plain, _ := ask(t, "GET", "/"+game.Path)
	small, _ := ask(t, "GET", "/"+game.Path, "Accept-Encoding", "br")
	require.NotEqual(t, plain.Header.Get("ETag"), small.Header.Get("ETag"))

	again, body := ask(t, "GET", "/"+game.Path,
		"Accept-Encoding", "br", "If-None-Match", small.Header.Get("ETag"))
	assert.Equal(t, http.StatusNotModified, again.StatusCode)
	assert.Empty(t, body)
	other, _ := ask(t, "GET", "/"+game.Path, "If-None-Match", small.Header.Get("ETag"))
	assert.Equal(t, http.StatusOK, other.StatusCode)
}

func TestHeadSaysTheLengthAndSendsNothing(t *testing.T) {
	_, game := newServer(t)
	br, _ := game.Form(bundle.Brotli)
	res, body := ask(t, "HEAD", "/"+game.Path, "Accept-Encoding", "br")
	assert.Equal(t, http.StatusOK, res.StatusCode)
	assert.EqualValues(t, len(br.Body), res.ContentLength)
	assert.Empty(t, body)
}

func TestARangeOfAFileIsServed(t *testing.T) {
	_, game := newServer(t)
	res, body := ask(t, "GET", "/"+game.Path, "Range", "bytes=5-8")
	assert.Equal(t, http.StatusPartialContent, res.StatusCode)
	assert.Equal(t, string(code[5:9]), body)
}

func TestHealthIsAnswered(t *testing.T) {
	res, body := ask(t, "GET", "/healthz")
	assert.Equal(t, http.StatusOK, res.StatusCode)
	assert.Equal(t, "ok\n", body)
	assert.Equal(t, "no-store", res.Header.Get("Cache-Control"))
}

func TestOtherMethodsAreRefusedWithTheAllowedOnes(t *testing.T) {
	for _, path := range []string{"/", "/healthz", "/nowhere"} {
		for _, method := range []string{"POST", "PUT", "DELETE", "PATCH", "OPTIONS"} {
			res, _ := ask(t, method, path)
			assert.Equal(t, http.StatusMethodNotAllowed, res.StatusCode, method+" "+path)
			assert.Equal(t, "GET, HEAD", res.Header.Get("Allow"), method+" "+path)
		}
	}
}

func TestNothingOutsideTheBundleIsServed(t *testing.T) {
	for _, path := range []string{
		"/nowhere", "/../go.mod", "/..%2f..%2fetc/passwd", "/%2e%2e/go.mod", "/index.html/", "/.git/config",
		"/a%00b", "//etc/passwd", `/..\go.mod`,
	} {
		res, body := ask(t, "GET", path)
		assert.Contains(t, []int{http.StatusNotFound, http.StatusMovedPermanently, http.StatusTemporaryRedirect}, res.StatusCode, path)
		assert.NotContains(t, body, "module tearline", path)
	}
}

func TestAMissingFileIsSaidInAPublicSentence(t *testing.T) {
	res, body := ask(t, "GET", "/nowhere")
	assert.Equal(t, http.StatusNotFound, res.StatusCode)
	assert.Equal(t, "There is no such page here. The game is at /.\n", body)
	assert.Equal(t, "no-store", res.Header.Get("Cache-Control"))
}

func TestEveryAnswerCarriesTheSecurityHeaders(t *testing.T) {
	for _, path := range []string{"/", "/healthz", "/nowhere"} {
		res, _ := ask(t, "GET", path)
		policy := res.Header.Get("Content-Security-Policy")
		assert.Contains(t, policy, "default-src 'none'", path)
		assert.Contains(t, policy, "'wasm-unsafe-eval'", path)
		assert.NotContains(t, policy, "'unsafe-inline'", path)
		assert.Equal(t, "nosniff", res.Header.Get("X-Content-Type-Options"), path)
		assert.Equal(t, "no-referrer", res.Header.Get("Referrer-Policy"), path)
		assert.Equal(t, "same-origin", res.Header.Get("Cross-Origin-Opener-Policy"), path)
		assert.Equal(t, "same-origin", res.Header.Get("Cross-Origin-Resource-Policy"), path)
	}
}

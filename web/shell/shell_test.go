package shell_test

import (
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"html"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/web/bundle"
	"tearline/web/shell"
)

func site(t *testing.T) *bundle.Bundle {
	t.Helper()
	game := bundle.NewFile("game.wasm", "application/wasm", []byte("\x00asm")).Fingerprinted()
	exec := bundle.NewFile("wasm_exec.js", "text/javascript", []byte("Go")).Fingerprinted()
	paper := bundle.NewFile("a.case", "text/plain", []byte("a \"case\""))
	reviewer := bundle.NewFile("reviewer.wasm", "application/wasm", []byte("\x00asm\x01")).Fingerprinted()
	files, err := shell.Files(game, exec, reviewer, paper)
	require.NoError(t, err)
	b, err := bundle.New(files...)
	require.NoError(t, err)
	return b
}

func index(t *testing.T, b *bundle.Bundle) string {
	t.Helper()
	f, ok := b.File("index.html")
	require.True(t, ok)
	return string(f.Body())
}

func TestEveryFileThePageNamesIsThere(t *testing.T) {
	b := site(t)
	named := regexp.MustCompile(`(?:src|href|data-(?:wasm|exec|worker|reviewer))="([^"]+)"`).FindAllStringSubmatch(index(t, b), -1)
	require.Len(t, named, 9)
	for _, m := range named {
		_, ok := b.File(m[1])
		assert.True(t, ok, m[1])
	}
}

func TestOnlyThePageItselfMayChangeUnderItsName(t *testing.T) {
	for _, f := range site(t).Files() {
		assert.Equal(t, f.Path != "index.html", f.Immutable, f.Path)
	}
}

func TestThePageSaysWhereTheFilesBesideTheProgramLie(t *testing.T) {
	b := site(t)
	said := regexp.MustCompile(`data-beside="([^"]+)"`).FindStringSubmatch(index(t, b))
	require.NotNil(t, said)
	var places []struct{ Name, Path, Integrity string }
	require.NoError(t, json.Unmarshal([]byte(html.UnescapeString(said[1])), &places))
	require.Len(t, places, 1)
	assert.Equal(t, "a.case", places[0].Name)
	f, ok := b.File(places[0].Path)
	require.True(t, ok)
	assert.Equal(t, `a "case"`, string(f.Body()))
	sum, err := hex.DecodeString(f.Hash)
	require.NoError(t, err)
	assert.Equal(t, "sha256-"+base64.StdEncoding.EncodeToString(sum), places[0].Integrity)
}

func TestThePageHasNoInlineScriptOrStyle(t *testing.T) {
	text := index(t, site(t))
	assert.NotRegexp(t, `<script(?:>|[^>]*[^r]>[^<])`, text)
	assert.NotRegexp(t, `\s(?:style|on[a-z]+)=`, text)
	assert.NotContains(t, text, "<style")
}

func TestThePageSaysWhatItIsBeforeAnythingRuns(t *testing.T) {
	text := index(t, site(t))
	for _, part := range []string{`<html lang="en"`, `name="viewport"`, "<title>Tearline</title>",
		"<noscript>", `data-tearline="loading"`, `data-wasm-size="` + strconv.Itoa(4) + `"`} {
		assert.Contains(t, text, part)
	}
	assert.NotContains(t, text, "data-wasm-gzip")
}

func TestEveryReasonTheScriptsGiveHasItsWords(t *testing.T) {
	b := site(t)
	text := index(t, b)
	reason := regexp.MustCompile(`(?:fail\(|\? |: |return )"([a-z]+)"`)
	var given int
	for _, f := range b.Files() {
		if !strings.HasSuffix(f.Path, ".js") {
			continue
		}
		for _, m := range reason.FindAllStringSubmatch(string(f.Body()), -1) {
			assert.Contains(t, text, `data-why="`+m[1]+`"`)
			given++
		}
	}
	assert.GreaterOrEqual(t, given, 5)
}

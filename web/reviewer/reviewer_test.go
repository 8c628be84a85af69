// Package main_test holds the reviewer to the bytes that a review has natively.
package main_test

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	words "tearline/assets/strings"
	"tearline/game/brief"
	"tearline/game/brief/maker"
	"tearline/game/desk/page"
	"tearline/game/level"
	"tearline/game/play"
	"tearline/game/play/playtest"
	"tearline/game/review"
	"tearline/game/review/relay"
	"tearline/levels"
	"tearline/web/wasm"
)

// played plays a case by its good plan, and gives its file as well.
func played(t *testing.T, id string) (*play.Session, relay.Errand) {
	t.Helper()
	s := playtest.Played(t, id, "good")
	pars, err := review.ReadPars(levels.Par())
	require.NoError(t, err)
	par := pars[id]
	return s, relay.Errand{Case: s.Case().Encode(), Transcript: string(s.Transcript().Encode()), Par: &par}
}

// reviewer builds the program, or takes it from where serve keeps it, and gives
// what does an errand with it in Node.
func reviewer(t *testing.T) func(errand []byte) []byte {
	t.Helper()
	node, err := exec.LookPath("node")
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal(err)
		}
		t.Skip(err)
	}
	cache, err := os.UserCacheDir()
	require.NoError(t, err)
	built, err := wasm.Builder{Module: "tearline", Data: filepath.Join(cache, "tearline")}.Reviewer().Build(t.Context())
	require.NoError(t, err)
	dir := t.TempDir()
	program, support := filepath.Join(dir, "reviewer.wasm"), filepath.Join(dir, "wasm_exec.js")
	require.NoError(t, os.WriteFile(program, built.Program.Body(), 0o644))
	require.NoError(t, os.WriteFile(support, built.Support.Body(), 0o644))
	return func(errand []byte) []byte {
		cmd := exec.CommandContext(t.Context(), node, "testdata/worker.mjs", support, program)
		cmd.Stdin, cmd.Stderr = bytes.NewReader(errand), os.Stderr
		out, err := cmd.Output()
		require.NoError(t, err)
		return out
	}
}

func TestAReviewHasTheSameBytesInTheBrowsersProgramAsHere(t *testing.T) {
	run := reviewer(t)
	s, errand := played(t, "three-questions")
	lines := 0
	for n := range 2 {
		errand.Share = review.Share{Nth: n, Of: 2}
		var native []string
		o := review.Options{Par: errand.Par, Share: errand.Share}
		relay.Tell(context.Background(), s, o, func(line []byte) { native = append(native, string(line)) })
		got := strings.Split(strings.TrimSuffix(string(run(errand.Encode())), "\n"), "\n")
		assert.Equal(t, native, got)
		lines += len(got)
	}
	assert.Equal(t, s.Decided()+3, lines, "each begins with whose the review is, and one ends with the rest")
}

func TestThePageToPrintIsMadeThereAsHere(t *testing.T) {
	run := reviewer(t)
	s, errand := played(t, "three-questions")
	var told []string
	relay.Tell(context.Background(), s, review.Options{Par: errand.Par}, func(line []byte) { told = append(told, string(line)) })
	errand.Print, errand.Told = true, strings.Join(told, "\n")
	_, report, err := errand.Reviewed()
	require.NoError(t, err)
	var native bytes.Buffer
	require.NoError(t, page.Render(&native, words.English(), s, report))
	html, err := relay.PageOf(run(errand.Encode()))
	require.NoError(t, err)
	assert.Equal(t, native.String(), string(html))
	errand.Transcript = "a coffee stain"
	_, err = relay.PageOf(run(errand.Encode()))
	assert.Error(t, err)
}

func TestACaseIsMadeAsItIsMadeNatively(t *testing.T) {
	run := reviewer(t)
	make := func(name string) (*level.Case, error) {
		e := relay.Errand{Make: name}
		return relay.CaseOf(run(e.Encode()))
	}
	got, err := make("practice-3-7")
	require.NoError(t, err)
	n, err := brief.Practice(3, 7)
	require.NoError(t, err)
	native, err := maker.Open(n)
	require.NoError(t, err)
	assert.Equal(t, native, got)
	_, err = make("practice-99-7")
	assert.ErrorContains(t, err, `no case can be made of the name "practice-99-7"`)
}

func TestAnErrandThatCannotBeDoneIsSaid(t *testing.T) {
	run := reviewer(t)
	s, errand := played(t, "three-questions")
	changed, other := *s.Case(), errand
	changed.Hash = "another"
	other.Case = changed.Encode()
	for what, data := range map[string][]byte{
		"has been changed since": other.Encode(),
		"cannot be read":         []byte("a coffee stain"),
	} {
		var said struct{ Fault string }
		require.NoError(t, json.Unmarshal(run(data), &said))
		assert.Contains(t, said.Fault, what)
	}
}

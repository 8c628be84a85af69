//go:build !js

package app

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/levels"
)

// transcript plays a built-in plan and gives the file of its transcript.
func transcript(t *testing.T, id, plan string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "game.json")
	status, _, complaint := commandLine(t, "", "run", id, "-plan", planFile(t, id+"."+plan+".plan"), "-o", file)
	require.Equal(t, exitDone, status, complaint)
	return file
}

func TestReviewSaysWhatEachDecisionWasWorth(t *testing.T) {
	file := transcript(t, "three-questions", "poor")
	status, out, complaint := commandLine(t, "", "review", file)
	require.Equal(t, exitDone, status, complaint)
	assert.Contains(t, out, " 1. watch 1, Tue 1800: Released “Two crates for the fish quay” as a tearline to Vesk by secure link\n")
	assert.Regexp(t, `mistake; worth \d+\.\d+ points with what was known, -?\d+\.\d+ as it turned out\n    better: build a story`, out)
	assert.Contains(t, out, "    there was nothing else to decide; worth")
	assert.Regexp(t, `\nDecisions: [A-E], `, out)
	for line := range strings.Lines(out) {
		assert.LessOrEqual(t, utf8.RuneCountInString(strings.TrimSuffix(line, "\n")), columns, line)
	}

	status, out, _ = commandLine(t, "", "review", "-json", file)
	require.Equal(t, exitDone, status)
	var r struct {
		Case      string
		Decisions []struct{ No, Loss int }
	}
	require.NoError(t, json.Unmarshal([]byte(out), &r))
	assert.Equal(t, "three-questions", r.Case)
	assert.Equal(t, len(r.Decisions), r.Decisions[len(r.Decisions)-1].No)
}

func TestReviewWritesAPageToPrint(t *testing.T) {
	file, to := transcript(t, "three-questions", "good"), filepath.Join(t.TempDir(), "page.html")
	status, out, complaint := commandLine(t, "", "review", file, "-html", to)
	require.Equal(t, exitDone, status, complaint)
	assert.Empty(t, out)
	html, err := os.ReadFile(to)
	require.NoError(t, err)
	assert.Contains(t, string(html), "<h1>Three Questions</h1>")
	files, err := os.ReadDir(filepath.Dir(to))
	require.NoError(t, err)
	assert.Len(t, files, 1, "nothing else is left")

	status, _, complaint = commandLine(t, "", "review", file, "-html", filepath.Join(to, "page.html"))
	assert.Equal(t, exitFailed, status)
	assert.Contains(t, complaint, "page.html cannot be written")
	s, err := verifyFile(file, "")
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(file, s.Branch(1).Transcript().Encode(), 0o644))
	status, _, complaint = commandLine(t, "", "review", file, "-html", to)
	assert.Equal(t, exitFailed, status)
	assert.Contains(t, complaint, "a page is made of a whole game")
}

func TestReviewRefusesWhatDoesNotReplay(t *testing.T) {
	file := transcript(t, "three-questions", "good")
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	for spoilt, want := range map[string]string{
		strings.Replace(string(data), "end watch", "end wtach", 1):        "wtach",
		strings.Replace(string(data), "end watch", "repair with vesk", 1): `"repair with vesk" is refused`,
		strings.Replace(string(data), "end watch", "repair with moss", 1): `decision 3, watch 1: there is no service "moss"`,
		strings.Replace(string(data), `"case": "`, `"case": "other-`, 1):  `the case "other-three-questions" is not built in`,
		strings.Replace(string(data), `"hash": "`, `"hash": "0`, 1):       "hash",
	} {
		require.NoError(t, os.WriteFile(file, []byte(spoilt), 0o644))
		status, _, complaint := commandLine(t, "", "review", file)
		assert.Equal(t, exitFailed, status)
		assert.Contains(t, complaint, want)
		assert.Equal(t, 1, strings.Count(complaint, "\n"), complaint)
	}
	status, _, complaint := commandLine(t, "", "review")
	assert.Equal(t, exitUsage, status)
	assert.Contains(t, complaint, "name one transcript")
}

func TestReviewSaysThatACaseHasBeenChangedSince(t *testing.T) {
	_, data, err := levels.Case("three-questions")
	require.NoError(t, err)
	file := filepath.Join(t.TempDir(), "three-questions.yaml")
	require.NoError(t, os.WriteFile(file, append(data, "# another edition\n"...), 0o644))
	status, _, complaint := commandLine(t, "", "review", "-case", file, transcript(t, "three-questions", "good"))
	assert.Equal(t, exitFailed, status)
	assert.Contains(t, complaint, "the case three-questions has been changed since")
}

func TestReviewSaysWhatThereIsOfAGameThatIsNotOver(t *testing.T) {
	s, err := verifyFile(transcript(t, "three-questions", "good"), "")
	require.NoError(t, err)
	for decided := range 2 {
		file := filepath.Join(t.TempDir(), "game.json")
		require.NoError(t, os.WriteFile(file, s.Branch(decided).Transcript().Encode(), 0o644))
		status, out, complaint := commandLine(t, "", "review", file)
		require.Equal(t, exitDone, status, complaint)
		assert.Contains(t, out, "the game is not over: it stands in watch 1 of 5, ")
		assert.Equal(t, decided, strings.Count(out, "with what was known"))
	}
}

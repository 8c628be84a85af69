//go:build !js

package app

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/levels"
)

// commandLine runs one line of the menu with something to read.
func commandLine(t *testing.T, in string, args ...string) (status int, out, complaint string) {
	t.Helper()
	var o, e bytes.Buffer
	status = dispatch(t.Context(), commands, streams{strings.NewReader(in), &o, &e}, args)
	return status, o.String(), e.String()
}

// planFile writes a built-in plan to a file.
func planFile(t *testing.T, name string) string {
	t.Helper()
	data, err := levels.Plan(name)
	require.NoError(t, err)
	file := filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(file, data, 0o644))
	return file
}

func TestRunPlaysAPlanAndVerifyBearsItOut(t *testing.T) {
	plan, transcript := planFile(t, "three-questions.good.plan"), filepath.Join(t.TempDir(), "game.json")
	status, out, complaint := commandLine(t, "", "run", "three-questions", "-plan", plan, "-o", transcript)
	require.Equal(t, exitDone, status, complaint)
	written, err := os.ReadFile(plan)
	require.NoError(t, err)
	assert.Equal(t, string(written), out)
	status, out, _ = commandLine(t, "", "verify", transcript)
	assert.Equal(t, exitDone, status)
	assert.Regexp(t, `^.*game\.json: ok, three-questions, seed \d+, \d+ decisions\n$`, out)
}

func TestRunPlaysAPlanUnderAnotherSeed(t *testing.T) {
	_, out, _ := commandLine(t, "", "run", "-seed", "8", "three-questions", "-plan", planFile(t, "three-questions.good.plan"))
	assert.True(t, strings.HasPrefix(out, "seed 8\n"), out)
}

func TestRunSaysWhereAPlanStops(t *testing.T) {
	file := filepath.Join(t.TempDir(), "x.plan")
	require.NoError(t, os.WriteFile(file, []byte("seed 1\nend watch\nrepair with corrin\n"), 0o644))
	status, out, complaint := commandLine(t, "", "run", "three-questions", "-plan", file)
	assert.Equal(t, exitFailed, status)
	assert.Contains(t, out, "end watch\n")
	assert.Contains(t, complaint, file+":3:1: refused: ")
	require.NoError(t, os.WriteFile(file, []byte("seed 1\nend watch\n"), 0o644))
	status, out, _ = commandLine(t, "", "run", "three-questions", "-plan", file)
	assert.Equal(t, exitDone, status)
	assert.Contains(t, out, "# the plan ends in watch 2 of")
}

func TestRunIsAConversationInWords(t *testing.T) {
	status, out, complaint := commandLine(t, "help\n# nothing\nread\nread two-crates\nread none\nundo\nend wach\n"+strings.Repeat("end watch\n", 9),
		"run", "three-questions")
	require.Equal(t, exitDone, status, complaint)
	for _, want := range []string{
		"Three Questions\n", "\nWatch 1 of ", "\n  two-crates: ", "\n  landing: ", "? no such report is held", "? nothing can be undone",
		`? 1:5: "watch" should stand here, not "wach"`, "as far as you know\n", "as it was\n",
	} {
		assert.Contains(t, out, want)
	}
}

func TestRunKeepsAGameThatIsNotFinished(t *testing.T) {
	transcript := filepath.Join(t.TempDir(), "game.json")
	status, _, complaint := commandLine(t, "end watch\n", "run", "three-questions", "-o", transcript)
	require.Equal(t, exitDone, status, complaint)
	status, out, _ := commandLine(t, "", "verify", transcript)
	assert.Equal(t, exitDone, status)
	assert.Contains(t, out, "1 decisions")
}

func TestRunServesAnAgent(t *testing.T) {
	_, out, _ := commandLine(t, strings.Repeat("{\"do\":\"end-watch\"}\n", 9), "run", "three-questions", "-agent")
	lines := strings.Split(strings.TrimSpace(out), "\n")
	for _, line := range lines {
		assert.True(t, json.Valid([]byte(line)), line)
	}
	assert.Contains(t, lines[len(lines)-1], `{"final":`)
}

func TestRunToldToStopKeepsTheGame(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	transcript := filepath.Join(t.TempDir(), "game.json")
	endless, _ := io.Pipe()
	stop()
	var o, e bytes.Buffer
	assert.Equal(t, exitDone, dispatch(ctx, commands, streams{endless, &o, &e}, []string{"run", "three-questions", "-o", transcript}))
	assert.FileExists(t, transcript)
}

func TestRunSaysInOneLineWhatIsWrong(t *testing.T) {
	for _, wrong := range []struct {
		args   []string
		status int
		want   string
	}{
		{[]string{"run"}, exitUsage, "name one case"},
		{[]string{"run", "a", "b"}, exitUsage, "name one case"},
		{[]string{"run", "three-questions", "-plan", "x", "-agent"}, exitUsage, "do not go together"},
		{[]string{"run", "three-questions", "-seed", "x"}, exitUsage, "invalid value"},
		{[]string{"run", "two-questions"}, exitFailed, "there is no case \"two-questions\""},
		{[]string{"run", "none.yaml"}, exitFailed, "none.yaml: no such file"},
		{[]string{"run", "three-questions", "-plan", "none.plan"}, exitFailed, "none.plan: no such file"},
		{[]string{"run", "three-questions", "-o", "none/none.json"}, exitFailed, "none/none.json cannot be written: no such file or directory"},
		{[]string{"run", "three-questions", "-o", "."}, exitFailed, ". cannot be written: is a directory"},
		{[]string{"verify"}, exitUsage, "name a transcript"},
	} {
		status, _, complaint := commandLine(t, "", wrong.args...)
		assert.Equal(t, wrong.status, status, wrong.args)
		assert.Contains(t, complaint, wrong.want)
		assert.Equal(t, 1, strings.Count(complaint, "\n"))
	}
	status, _, complaint := commandLine(t, strings.Repeat("x", maxLine+1), "run", "three-questions")
	assert.Equal(t, exitFailed, status)
	assert.Contains(t, complaint, "a line is longer than 65536 bytes")
}

func TestVerifyNamesTheFirstDifferenceOfEachFile(t *testing.T) {
	dir := t.TempDir()
	good, edited := filepath.Join(dir, "good.json"), filepath.Join(dir, "edited.json")
	commandLine(t, strings.Repeat("end watch\n", 9), "run", "three-questions", "-o", good)
	data, err := os.ReadFile(good)
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(edited, bytes.Replace(data, []byte(`"seed": 0`), []byte(`"seed": 1`), 1), 0o644))
	status, out, complaint := commandLine(t, "", "verify", good, edited, filepath.Join(dir, "none.json"))
	assert.Equal(t, exitFailed, status)
	assert.Empty(t, complaint)
	assert.Regexp(t, `^.*good\.json: ok, .*\n.*edited\.json: watch 1: the state at its opening should hash to .*\n.*none\.json: no such file or directory\n$`, out)
}

func TestATranscriptThatCannotBeWrittenLeavesTheOldOne(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "game.json")
	require.NoError(t, os.WriteFile(file, []byte("old"), 0o644))
	status, _, _ := commandLine(t, "", "run", "three-questions", "-plan", "none.plan", "-o", file)
	assert.Equal(t, exitFailed, status)
	kept, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Equal(t, "old", string(kept))
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	assert.Len(t, entries, 1, "a temporary file is left")
	status, _, complaint := commandLine(t, "end watch\n", "run", "three-questions", "-o", file)
	require.Equal(t, exitDone, status, complaint)
	kept, err = os.ReadFile(file)
	require.NoError(t, err)
	assert.Contains(t, string(kept), `"tearline": 1`)
}

func TestATranscriptGoesToADeviceAsItIs(t *testing.T) {
	status, _, complaint := commandLine(t, "end watch\n", "run", "three-questions", "-o", os.DevNull)
	assert.Equal(t, exitDone, status, complaint)
}

func TestABrokenCaseIsOneLineWithItsPlace(t *testing.T) {
	file := caseFile(t, "three-questions", func(s string) string {
		return strings.Replace(strings.Replace(s, "format: 1", "format: 2", 1), "seat: ", "seet: ", 1)
	})
	for _, args := range [][]string{{"run", file}, {"play", file, "-data", t.TempDir()}, {"verify", file}} {
		status, out, complaint := commandLine(t, "", args...)
		assert.Equal(t, exitFailed, status, args)
		assert.Equal(t, 1, strings.Count(out+complaint, "\n"), out+complaint)
	}
	_, _, complaint := commandLine(t, "", "run", file)
	assert.Regexp(t, `^tearline run: .*three-questions\.yaml:\d+:\d+: .* \(and \d+ more, which check prints\)\n$`, complaint)
}

func TestVerifyTakesTheFileOfACaseThatIsNotBuiltIn(t *testing.T) {
	file := caseFile(t, "three-questions", func(s string) string { return strings.Replace(s, "id: three-questions", "id: own", 1) })
	own, transcript := filepath.Join(filepath.Dir(file), "own.yaml"), filepath.Join(t.TempDir(), "game.json")
	require.NoError(t, os.Rename(file, own))
	status, _, complaint := commandLine(t, "end watch\n", "run", own, "-o", transcript)
	require.Equal(t, exitDone, status, complaint)
	status, out, _ := commandLine(t, "", "verify", transcript)
	assert.Equal(t, exitFailed, status)
	assert.Contains(t, out, `the case "own" is not built in; name its file with -case`)
	status, out, _ = commandLine(t, "", "verify", "-case", own, transcript)
	assert.Equal(t, exitDone, status, out)
}

func TestWhatCannotBeWrittenOutIsAFailure(t *testing.T) {
	for _, args := range [][]string{nil, {"help"}, {"run", "three-questions"}, {"run", "three-questions", "-agent"}, {"check", "-h"}} {
		var e bytes.Buffer
		assert.Equal(t, exitFailed, dispatch(t.Context(), commands, streams{strings.NewReader(""), full{}, &e}, args), args)
		assert.Equal(t, 1, strings.Count(e.String(), "\n"), "%s: %s", args, &e)
		assert.Contains(t, e.String(), "no space left")
	}
}

// full is a disk on which there is no room.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, syscall.ENOSPC }

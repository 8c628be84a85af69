//go:build !js

package app

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
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
	assert.Contains(t, out, "1. watch 1: share two-crates to vesk")
	assert.Regexp(t, `mistake; worth \d+\.\d+ with what was known, -?\d+\.\d+ as it turned out\n   better: `, out)

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

func TestReviewRefusesWhatDoesNotReplay(t *testing.T) {
	file := transcript(t, "three-questions", "good")
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	for spoilt, want := range map[string]string{
		strings.Replace(string(data), "end watch", "end wtach", 1):        "wtach",
		strings.Replace(string(data), "end watch", "repair with vesk", 1): "refused",
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
